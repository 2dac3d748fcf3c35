"""How long after the end of a ten-minute call its tone part is there, when each turn was worked out as it ended."""

import asyncio
import os
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import soxr

from bench.figure import Figure, Setup
from bench.material import TEN_MINUTES_S, conversation, scenario, speech
from server.local_file import LocalFile
from server.recording import wav
from server.work import ScoringJob
from server.workers import Workers
from voice.pcm import AXIS_RATE_HZ
from voice.transcript import Transcript

ROUNDS = 3
EVERY_S = 15.0
"""About as long as a turn of the rep and one of the buyer."""
MICROPHONE_HZ = 48_000
CONTEST = "tone"


def run(setup: Setup) -> Iterator[Figure]:
    yield from asyncio.run(_figures(setup.scratch))


async def _figures(scratch: Path) -> list[Figure]:
    sound = await speech(TEN_MINUTES_S)
    local = np.asarray(soxr.resample(sound.samples, AXIS_RATE_HZ, MICROPHONE_HZ), np.int16)
    ends: dict[str, list[float]] = {"webrtc": [], "local": []}
    turns: list[float] = []
    whole: list[float] = []
    for number in range(ROUNDS):
        workers = Workers()
        try:
            await workers.warm()
            for source in ends:
                call = Growing(scratch / f"{source}-{number}", sound.samples, local if source == "local" else None)
                took_s = [await call.tone_until(workers, at_s) for at_s in np.arange(EVERY_S, TEN_MINUTES_S, EVERY_S)]
                turns += took_s
                ends[source].append(await call.tone_until(workers, TEN_MINUTES_S))
            began_s = time.perf_counter()
            await workers.score(call.job(TEN_MINUTES_S))
            whole.append(time.perf_counter() - began_s)
        finally:
            workers.close()
    note = "10-minute call; bar 500 ms"
    return [
        _figure("hang-up → tone part, the call's own sound", ends["webrtc"], note),
        _figure("hang-up → tone part, recorded at the microphone", ends["local"], note),
        _figure("one turn, worked out while the call runs", turns, f"every {EVERY_S:g} s"),
        _figure("the whole scorecard after that", whole, "microphone"),
    ]


def _figure(what: str, took_s: list[float], note: str) -> Figure:
    return Figure(CONTEST, what, "ms", tuple(1000 * each for each in took_s), note)


class Growing:
    """A call's files as they grow."""

    def __init__(self, folder: Path, sound: np.ndarray, local: np.ndarray | None) -> None:
        folder.mkdir()
        self._rep, self._local_path = folder / "rep.wav.part", folder / "microphone.pcm"
        self._sound, self._local = sound, local
        self._rep.write_bytes(wav.open_header())
        self._local_path.touch()
        self._words = conversation(TEN_MINUTES_S - 1, "tone")

    def job(self, until_s: float) -> ScoringJob:
        heard = Transcript(self._words.scenario, tuple(turn for turn in self._words.turns if turn.end_s <= until_s))
        job = ScoringJob(scenario(), heard, {}, self._rep, None, "webrtc")
        if self._local is None:
            return job
        samples = round(until_s) * MICROPHONE_HZ
        return replace(job, local=LocalFile(self._local_path, MICROPHONE_HZ, samples, 0.0))

    async def tone_until(self, workers: Workers, until_s: float) -> float:
        """Seconds from asking to the answer."""
        _append(self._rep, self._sound[: round(until_s * AXIS_RATE_HZ)], wav.HEADER_BYTES)
        if self._local is not None:
            _append(self._local_path, self._local[: round(until_s) * MICROPHONE_HZ], 0)
        began_s = time.perf_counter()
        await workers.tone(self.job(until_s))
        return time.perf_counter() - began_s


def _append(path: Path, samples: np.ndarray, header: int) -> None:
    """What is not in the file yet."""
    have = (os.path.getsize(path) - header) // wav.SAMPLE_BYTES
    with path.open("ab") as file:
        file.write(samples[have:].astype("<i2").tobytes())
