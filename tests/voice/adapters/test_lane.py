import asyncio
import threading
from collections.abc import Iterator
from functools import partial

import pytest

from voice.adapters.lane import FINAL, STORED, Lane


@pytest.fixture
def lane() -> Iterator[Lane]:
    made = Lane("test")
    yield made
    made.close()


async def settle() -> None:
    """Lets every task that can go on do so."""
    for _ in range(5):
        await asyncio.sleep(0)


async def test_a_jobs_result_comes_back(lane: Lane) -> None:
    assert await lane.run(FINAL, lambda: 7) == 7


async def test_a_jobs_error_comes_back(lane: Lane) -> None:
    with pytest.raises(ZeroDivisionError):
        await lane.run(FINAL, lambda: 1 / 0)
    assert lane.is_idle


async def test_jobs_run_off_the_loops_thread(lane: Lane) -> None:
    assert await lane.run(FINAL, threading.current_thread) is not threading.current_thread()


async def test_what_is_urgent_overtakes_what_waits(lane: Lane) -> None:
    gate, order = threading.Event(), list[str]()
    running = asyncio.create_task(lane.run(STORED, gate.wait))
    await settle()
    jobs = []
    for urgency, name in ((STORED, "stored"), (STORED, "later stored"), (FINAL, "final")):
        jobs.append(asyncio.create_task(lane.run(urgency, partial(order.append, name))))
        await settle()
    gate.set()
    await running
    await asyncio.gather(*jobs)
    assert order == ["final", "stored", "later stored"]


async def test_a_job_cancelled_while_it_waits_never_runs(lane: Lane) -> None:
    gate, order = threading.Event(), list[str]()
    running = asyncio.create_task(lane.run(FINAL, gate.wait))
    await settle()
    waiting = asyncio.create_task(lane.run(FINAL, lambda: order.append("ran")))
    await settle()
    waiting.cancel()
    gate.set()
    await asyncio.gather(running, waiting, return_exceptions=True)
    await lane.run(FINAL, lambda: None)
    assert order == []


async def test_a_lane_is_busy_to_the_end_of_a_job_that_nobody_waits_for(lane: Lane) -> None:
    gate = threading.Event()
    running = asyncio.create_task(lane.run(FINAL, gate.wait))
    await settle()
    running.cancel()
    await asyncio.gather(running, return_exceptions=True)
    assert not lane.is_idle
    gate.set()
    assert await lane.run(FINAL, lambda: "next") == "next"
