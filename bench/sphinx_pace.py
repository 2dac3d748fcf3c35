"""pocketsphinx live, fed as a call feeds it: how long a call waits for the last words, and how much sound ever waits.

Alone; with a process on its core that does nothing but count; and as one of four on two cores, where the system puts
them. The islands are those that a call would find, a guess for the caption is asked for every 0.4 s.
"""

import asyncio
import os
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, field

from bench.figure import Figure, percentile
from voice.adapters.pocketsphinx import PocketSphinx, SphinxListener
from voice.adapters.silero import BLOCK_SAMPLES, Silero
from voice.ear import PARTIAL_EVERY_S, PREROLL_S
from voice.events import SpeechStarted, SpeechStopped
from voice.pcm import AXIS_RATE_HZ, Pcm
from voice.segmenter import Segmenter

BLOCK_S = BLOCK_SAMPLES / AXIS_RATE_HZ
ROUND_S = 15.0
"""Speech in each situation."""
TOGETHER = 4


@dataclass(slots=True)
class Waits:
    """What one listener's islands showed."""

    tails_ms: list[float] = field(default_factory=list)
    """Last sample fed → final words, of each island."""
    behind_s: float = 0.0
    """The most sound that ever waited."""


def islands(sound: Pcm) -> Iterator[tuple[float, Pcm]]:
    """Start and sound of each stretch of speech, as `voice.ear` would feed it."""
    detector, segmenter, start_s = Silero().detector(), Segmenter(), 0.0
    samples = sound.samples[: len(sound) // BLOCK_SAMPLES * BLOCK_SAMPLES]
    for first in range(0, len(samples), BLOCK_SAMPLES):
        event = segmenter.feed(detector.probability(samples[first : first + BLOCK_SAMPLES]), first)
        if isinstance(event, SpeechStarted):
            start_s = max(0.0, event.at_s - PREROLL_S)
        elif isinstance(event, SpeechStopped):
            yield start_s, sound.between(start_s, first / AXIS_RATE_HZ + BLOCK_S)
    if segmenter.is_speech:
        yield start_s, sound.between(start_s, sound.duration_s)


async def paced(sounds: Sequence[Pcm]) -> list[Figure]:
    speech = _some([island for sound in sounds for _, island in islands(sound)])
    figures = list(_figures("alone", [await _one(speech)]))
    if hasattr(os, "sched_setaffinity"):
        figures += _figures("beside a busy process on its core", [await _one(speech, is_hogged=True)])
    shifted = [speech[number:] + speech[:number] for number in range(TOGETHER)]
    figures += _figures(f"{TOGETHER} at once", await asyncio.gather(*map(_one, shifted)))
    return figures


def _some(speech: Sequence[Pcm]) -> list[Pcm]:
    """From the first on, `ROUND_S` of them."""
    chosen: list[Pcm] = []
    for island in speech:
        if sum(each.duration_s for each in chosen) < ROUND_S:
            chosen.append(island)
    return chosen


def _figures(situation: str, waits: Sequence[Waits]) -> Iterator[Figure]:
    tails = tuple(tail for each in waits for tail in each.tails_ms)
    note = f"p95 {percentile(tails, 95):.0f} ms; {len(tails)} islands"
    yield Figure("words", f"pocketsphinx live, last sample → final words, {situation}", "ms", tails, note)
    behind = tuple(each.behind_s for each in waits)
    yield Figure("words", f"pocketsphinx live, most sound that waited, {situation}", "s", behind)


async def _one(speech: Sequence[Pcm], *, is_hogged: bool = False) -> Waits:
    waits = Waits()
    engine = PocketSphinx()
    ear = await engine.listen(())
    try:
        with _hog(ear.worker.pid) if is_hogged else nullcontext():
            for island in speech:
                await _feed(ear, island, waits)
    finally:
        await ear.aclose()
        await engine.aclose()
    return waits


async def _feed(ear: SphinxListener, island: Pcm, waits: Waits) -> None:
    """32 ms every 32 ms, whatever the worker does."""
    began_s, guess, guess_due_s = time.perf_counter(), None, PARTIAL_EVERY_S
    for number in range(int(island.duration_s / BLOCK_S) + 1):
        ear.feed(island.between(number * BLOCK_S, (number + 1) * BLOCK_S))
        if number * BLOCK_S >= guess_due_s and (guess is None or guess.done()):
            guess, guess_due_s = asyncio.create_task(ear.partial()), number * BLOCK_S + PARTIAL_EVERY_S
        await asyncio.sleep(began_s + (number + 1) * BLOCK_S - time.perf_counter())
        waits.behind_s = max(waits.behind_s, ear.worker.behind_s)
    ended_s = time.perf_counter()
    await ear.finish()
    waits.tails_ms.append(1000 * (time.perf_counter() - ended_s))
    waits.behind_s = max(waits.behind_s, ear.worker.behind_s)
    if guess:
        await guess


@contextmanager
def _hog(pid: int) -> Iterator[None]:
    """The process `pid` shares one core with another that never rests."""
    core = min(os.sched_getaffinity(0))
    hog = subprocess.Popen([sys.executable, "-c", "while True: pass"])
    try:
        for each in (pid, hog.pid):
            os.sched_setaffinity(each, {core})
        yield
    finally:
        hog.kill()
        hog.wait()
