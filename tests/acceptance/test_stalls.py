"""Nothing that holds the interpreter runs in the server: a ticker beside real recognition and scoring sees no gap.

The machine is shared, so a gap of ours counts only by the processor time that we used in it, and where a ticker in a
process of its own saw none at that moment.
"""

import asyncio
import multiprocessing
import threading
import time
from collections.abc import Awaitable, Callable
from multiprocessing.connection import Connection
from multiprocessing.synchronize import Event
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pytest

from server.scenarios import library
from server.sound_file import write_sound
from server.work import ScoringJob
from server.workers import Workers
from tests.spoken import spoken
from voice.adapters.pocketsphinx import PocketSphinx
from voice.pcm import AXIS_RATE_HZ, Pcm, join, silence
from voice.transcript import Speaker, Transcript, Turn
from voice.variation import varied

pytestmark = pytest.mark.acceptance

TICK_S = 0.001
LONGEST_GAP_S = 0.05
QUIET_GAP_S = 0.02
"""A control ticker without a longer gap had the processor all the time."""
SPEECH = (
    "Before I show you anything, where do your approvals get stuck today, and what does that hold up for your sites?"
)


class Gap(NamedTuple):
    """A wait for a tick that took long."""

    from_s: float
    """Of CLOCK_MONOTONIC, which all processes of a machine share."""
    to_s: float
    worked_s: float
    """Processor time that the waiting process itself used meanwhile: none while others had the processor."""


def gaps_until(is_over: Event | threading.Event) -> list[Gap]:
    """Every wait for a 1 ms tick that took longer than a quiet control's."""
    gaps, last_s, worked_s = [], time.monotonic(), time.process_time()
    while not is_over.wait(TICK_S):
        gap = Gap(last_s, time.monotonic(), time.process_time() - worked_s)
        if gap.to_s - gap.from_s > QUIET_GAP_S:
            gaps.append(gap)
        last_s, worked_s = gap.to_s, worked_s + gap.worked_s
    return gaps


def control(is_over: Event, ready: Connection) -> None:
    ready.send(None)
    ready.send(gaps_until(is_over))


async def own_gaps(work: Callable[[], Awaitable[None]]) -> tuple[list[Gap], list[Gap]]:
    """Gaps of this process in which it worked over 50 ms, while `work` goes on; and all those of the control."""
    context = multiprocessing.get_context("spawn")
    control_is_over, ours_is_over, found = context.Event(), threading.Event(), list[Gap]()
    here, there = context.Pipe()
    process = context.Process(target=control, args=(control_is_over, there))
    ticker = threading.Thread(target=lambda: found.extend(gaps_until(ours_is_over)))
    process.start()
    here.recv()
    ticker.start()
    try:
        await work()
    finally:
        ours_is_over.set()
        ticker.join()
        control_is_over.set()
        others = here.recv()
        process.join()
    return [gap for gap in found if gap.worked_s > LONGEST_GAP_S], others


def unexplained(ours: list[Gap], control: list[Gap]) -> list[float]:
    """Lengths of the gaps that the machine does not account for."""
    return [
        round(gap.worked_s, 3)
        for gap in ours
        if not any(other.from_s < gap.to_s and gap.from_s < other.to_s for other in control)
    ]


async def test_what_holds_the_interpreter_is_seen() -> None:
    async def hold() -> None:
        sum(range(20_000_000))

    ours, _ = await own_gaps(hold)
    assert ours != []


async def speech(at_least_s: float) -> Pcm:
    one = join([await spoken(SPEECH), silence(0.6)])
    return join([one] * (int(at_least_s / one.duration_s) + 1))


def frames(sound: Pcm) -> list[Pcm]:
    return [Pcm(block, AXIS_RATE_HZ) for block in np.array_split(sound.samples, int(sound.duration_s / 0.032))]


async def test_recognition_does_not_hold_the_server_up() -> None:
    engine, sound = PocketSphinx(), await speech(6.0)

    async def recognise() -> None:
        listener = await engine.listen(())
        for frame in frames(sound):
            listener.feed(frame)
            await asyncio.sleep(0)
        assert await listener.finish()
        await listener.aclose()
        assert await engine.transcribe(sound, ())
        await engine.aclose()

    ours, others = await own_gaps(recognise)
    print(f"recognition: gaps {[round(gap.worked_s, 3) for gap in ours]}, control {len(others)} over 20 ms")
    assert unexplained(ours, others) == []


async def test_scoring_does_not_hold_the_server_up(tmp_path: Path) -> None:
    rep, workers = await speech(60.0), Workers()
    write_sound(tmp_path / "rep.wav", rep)
    write_sound(tmp_path / "buyer.wav", silence(rep.duration_s))
    scenario = varied(library.load(library.built_in()["procurement-stall"]), 0)
    turns = (Turn(Speaker.REP, 0.0, rep.duration_s, " ".join([SPEECH] * 8)),)
    transcript = Transcript(scenario.id, turns)
    tracks = {"rep": tmp_path / "rep.wav", "buyer": tmp_path / "buyer.wav"}
    job = ScoringJob(scenario, transcript, {}, **tracks, source="file")  # type: ignore[arg-type]

    async def score() -> None:
        await workers.warm()
        await workers.read(scenario, transcript)
        assert (await workers.score(job)).track is not None

    try:
        ours, others = await own_gaps(score)
    finally:
        workers.close()
    print(f"scoring: gaps {[round(gap.worked_s, 3) for gap in ours]}, control {len(others)} over 20 ms")
    assert unexplained(ours, others) == []
