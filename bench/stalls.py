"""How long the event loop stands still while it recognises and scores, beside a process that does nothing."""

import asyncio
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from bench.figure import Figure, Setup
from bench.material import conversation, scenario, speech
from bench.ticker import largest_gap_ms
from server.sound_file import write_sound
from server.work import ScoringJob
from server.workers import Workers
from voice.adapters.pocketsphinx import PocketSphinx, SphinxListener
from voice.pcm import Pcm

ROUNDS = 3
ROUND_S = 3.0
BLOCK_S = 0.02
SCORED_S = 120.0


def run(setup: Setup) -> Iterator[Figure]:
    yield from asyncio.run(_gaps(setup.scratch / "scored.wav"))


@dataclass(slots=True)
class Work:
    """What a server does while somebody talks and somebody else has just hung up."""

    ear: SphinxListener
    engine: PocketSphinx
    workers: Workers
    sound: Pcm
    path: Path
    salts: Iterator[int]

    async def go_on(self) -> None:
        """Live words, stored words and scores, one after another in three rows, until cancelled."""
        await asyncio.gather(self._hear(), self._store(), self._score())

    async def _hear(self) -> None:
        for block in count():
            at_s = block * BLOCK_S % 60
            self.ear.feed(self.sound.between(at_s, at_s + BLOCK_S))
            if block % 150 == 149:
                await self.ear.finish()
            await asyncio.sleep(BLOCK_S)

    async def _store(self) -> None:
        for turn in count():
            await self.engine.transcribe(self.sound.between(4 * turn % 100, 4 * turn % 100 + 4), ())

    async def _score(self) -> None:
        while True:
            words = conversation(SCORED_S, f"stall {next(self.salts)}")
            await self.workers.score(ScoringJob(scenario(), words, {}, self.path, None, "file"))


async def _gaps(path: Path) -> list[Figure]:
    sound = await speech(SCORED_S)
    write_sound(path, sound)
    engine, workers = PocketSphinx(), Workers()
    ear = await engine.listen(())
    try:
        await asyncio.gather(workers.warm(), engine.transcribe(sound.between(0, 1), ()))
        work = Work(ear, engine, workers, sound, path, count())
        idle = [await _beside_a_control() for _ in range(ROUNDS)]
        busy = [await _while_working(work) for _ in range(ROUNDS)]
    finally:
        await ear.aclose()
        await engine.aclose()
        workers.close()
    own, control = zip(*busy, strict=True)
    note = f"1 ms ticker for {ROUND_S:g} s"
    return [
        Figure("stalls", "largest gap, idle loop", "ms", tuple(gap for gap, _ in idle), note),
        Figure("stalls", "largest gap, recognising and scoring", "ms", own, note),
        Figure("stalls", "largest gap, control process at the same time", "ms", control, "does nothing but tick"),
    ]


async def _while_working(work: Work) -> tuple[float, float]:
    task = asyncio.create_task(work.go_on())
    try:
        return await _beside_a_control()
    finally:
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)


async def _beside_a_control() -> tuple[float, float]:
    """The largest gap of this loop, and of one in a process that does nothing else."""
    control = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bench.ticker", str(ROUND_S)), stdout=asyncio.subprocess.PIPE
    )
    own = await largest_gap_ms(ROUND_S)
    printed, _ = await control.communicate()
    return own, float(printed)
