"""What Whisper costs as a turn gets longer, on the small trained model of the tests.

Ratios hold for larger models too: what is counted is windows encoded and words decoded. The seconds do not.
"""

import asyncio
import time
from collections.abc import Callable, Iterator
from functools import partial
from itertools import cycle

from bench.figure import Figure, Setup
from tests.tiny_clips import FOLDER, in_a_row, known_clips
from voice.adapters.speech_gate import SpeechGate
from voice.adapters.whisper import Whisper, load
from voice.adapters.whisper_decode import Decoder
from voice.pcm import Pcm

TURNS_S = (5, 10, 20, 40, 80)
GUESSED_S = (2, 5, 10, 18)
GAP_S = 0.08
"""Between sentences: no pause that would end an island."""
BLOCK_S = 0.032
ROUNDS = 5


def run(setup: Setup) -> Iterator[Figure]:
    yield from asyncio.run(_figures())


async def _figures() -> list[Figure]:
    decoder = Decoder(load(FOLDER, 1, "cpu", "int8"), SpeechGate())
    engine = Whisper(FOLDER, threads=1)
    try:
        await engine.transcribe(talk(TURNS_S[0]), ())
        live = [[await _live_s(engine, talk(length_s)) for _ in range(ROUNDS)] for length_s in TURNS_S]
        stored = [[await _stored_s(engine, talk(length_s)) for _ in range(ROUNDS)] for length_s in TURNS_S]
        return [*_by_length("final words", live), *_by_length("stored words", stored), *_guesses(decoder)]
    finally:
        await engine.aclose()


def _by_length(what: str, seconds: list[list[float]]) -> Iterator[Figure]:
    for length_s, rounds in zip(TURNS_S, seconds, strict=True):
        yield Figure("hearing", f"{what} of a turn of {length_s} s", "s", tuple(rounds))
    for shorter, (length_s, rounds) in zip(seconds, list(zip(TURNS_S, seconds, strict=True))[1:], strict=False):
        ratio = tuple(long / short for long, short in zip(sorted(rounds), sorted(shorter), strict=True))
        yield Figure("hearing", f"{what}: {length_s} s / {length_s // 2} s", "×", ratio, "2 is linear")


def _guesses(decoder: Decoder) -> Iterator[Figure]:
    for length_s in GUESSED_S:
        sound = talk(length_s)
        guesses = [_timed(partial(decoder.guess, sound)) for _ in range(ROUNDS)]
        finals = [_timed(partial(decoder.live_words, sound, (), "")) for _ in range(ROUNDS)]
        ratio = tuple(guess / final for guess, final in zip(sorted(guesses), sorted(finals), strict=True))
        yield Figure("hearing", f"one guess of {length_s} s / its final words", "×", ratio, "short window / 30 s")


def _timed(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def talk(length_s: float) -> Pcm:
    """Known sentences without a pause."""
    clips, chosen, so_far_s = cycle(known_clips()), [], 0.0
    while so_far_s < length_s:
        chosen.append(next(clips))
        so_far_s += chosen[-1].sound.duration_s
    sound, _ = in_a_row(chosen, GAP_S)
    while sound.duration_s < length_s:
        chosen.append(next(clips))
        sound, _ = in_a_row(chosen, GAP_S)
    return sound.between(0.0, length_s)


async def _live_s(engine: Whisper, sound: Pcm) -> float:
    """Seconds of work for the whole turn as one island."""
    ear = await engine.listen(())
    began = time.perf_counter()
    for step in range(int(sound.duration_s / BLOCK_S) + 1):
        ear.feed(sound.between(step * BLOCK_S, (step + 1) * BLOCK_S))
    await ear.finish()
    return time.perf_counter() - began


async def _stored_s(engine: Whisper, sound: Pcm) -> float:
    began = time.perf_counter()
    await engine.transcribe(sound, ())
    return time.perf_counter() - began
