"""The engines by themselves, on espeak-ng's speech."""

import asyncio
import time
from collections.abc import Iterator

import numpy as np

from bench import phrase_delay, piper_voice
from bench.figure import Figure, Setup, percentile
from bench.material import SPOKEN_LINES, speech
from tests.spoken import spoken
from voice.adapters.espeak import Espeak
from voice.adapters.pocketsphinx import PocketSphinx, SphinxListener
from voice.adapters.silero import BLOCK_SAMPLES, Silero
from voice.pcm import Pcm
from voice.scenario import Voice

BLOCK_S = 0.032
PHRASES = 30


def run(setup: Setup) -> Iterator[Figure]:
    clips = asyncio.run(_clips())
    yield from asyncio.run(_recognition(clips))
    yield Figure("engines", "espeak: phrase → first piece", "ms", asyncio.run(_first_pieces_ms()))
    yield from piper_voice.run(setup.scratch)
    yield from phrase_delay.run()
    yield from _detection()


async def _clips() -> list[Pcm]:
    return [await spoken(line) for line in SPOKEN_LINES]


async def _recognition(clips: list[Pcm]) -> list[Figure]:
    engine = PocketSphinx()
    ear = await engine.listen(())
    try:
        await _fed_s(ear, clips[0])  # the call's first island is also measured for the channel
        live = tuple([clip.duration_s / await _fed_s(ear, clip) for clip in clips])
        last_word = tuple([1000 * await _wait_for_words_s(ear, clip) for clip in clips])
        await engine.transcribe(clips[0], ())
        stored = tuple([clip.duration_s / await _stored_s(engine, clip) for clip in clips])
    finally:
        await ear.aclose()
        await engine.aclose()
    return [
        Figure("engines", "pocketsphinx live, fed at once", "× real time", live, f"{len(clips)} clips of 2–4 s"),
        Figure("engines", "pocketsphinx live: last sample → final words", "ms", last_word, "fed as it is spoken"),
        Figure("engines", "pocketsphinx stored, all passes", "× real time", stored),
    ]


async def _fed_s(ear: SphinxListener, clip: Pcm) -> float:
    began_s = time.perf_counter()
    ear.feed(clip)
    await ear.finish()
    return time.perf_counter() - began_s


async def _wait_for_words_s(ear: SphinxListener, clip: Pcm) -> float:
    """Feeds 32 ms every 32 ms, as a call does, and times what comes after."""
    began_s = time.perf_counter()
    for number in range(int(clip.duration_s / BLOCK_S) + 1):
        ear.feed(clip.between(number * BLOCK_S, (number + 1) * BLOCK_S))
        await asyncio.sleep(began_s + (number + 1) * BLOCK_S - time.perf_counter())
    began_s = time.perf_counter()
    await ear.finish()
    return time.perf_counter() - began_s


async def _stored_s(engine: PocketSphinx, clip: Pcm) -> float:
    began_s = time.perf_counter()
    await engine.transcribe(clip, ())
    return time.perf_counter() - began_s


async def _first_pieces_ms() -> tuple[float, ...]:
    engine, took = Espeak(), []
    for number in range(PHRASES):
        began_s = time.perf_counter()
        pieces = engine.speak(SPOKEN_LINES[number % len(SPOKEN_LINES)], Voice())
        await anext(pieces)
        took.append(1000 * (time.perf_counter() - began_s))
        async for _ in pieces:
            pass
    return tuple(took)


def _detection() -> Iterator[Figure]:
    samples = asyncio.run(speech(60.0)).samples
    blocks = np.pad(samples, (0, -len(samples) % BLOCK_SAMPLES)).reshape(-1, BLOCK_SAMPLES)
    detector, took = Silero().detector(), []
    for block in blocks:
        began_s = time.perf_counter()
        detector.probability(block)
        took.append(1000 * (time.perf_counter() - began_s))
    note = f"p99 {percentile(took, 99):.2f} ms; {len(took)} blocks"
    yield Figure("engines", "silero: one block of 32 ms", "ms", tuple(took), note)
