import asyncio
import threading
from collections.abc import Iterator
from math import inf

import pytest

from tests.slow_engine import SlowEngine, Work
from tests.virtual_time import pass_time, run
from voice.adapters.lane import Busy, Lane, Urgency

FINAL, STORED, PARTIAL = Urgency.FINAL, Urgency.STORED, Urgency.PARTIAL


class Bench:
    """A lane on a slow engine, with the jobs that were asked for."""

    def __init__(self, longest: int = 64) -> None:
        self.engine = SlowEngine()
        self.lane = Lane("the recogniser", self.engine, longest=longest)
        self.jobs: list[asyncio.Task[str]] = []

    async def ask(
        self, name: str, urgency: Urgency = FINAL, *, caller: int = 0, takes_s: float = 1.0, patience_s: float = inf
    ) -> asyncio.Task[str]:
        job = self.lane.run(Work(name, takes_s), urgency, caller=caller, patience_s=patience_s)
        self.jobs.append(asyncio.create_task(job, name=name))
        await asyncio.sleep(0)
        return self.jobs[-1]

    async def done(self) -> list[str | BaseException]:
        return await asyncio.gather(*self.jobs, return_exceptions=True)

    async def order(self) -> list[str]:
        await self.done()
        return self.engine.order


@pytest.fixture
def lane() -> Iterator[Lane]:
    made = Lane("the recogniser")
    yield made
    made.close()


async def test_a_jobs_result_comes_back(lane: Lane) -> None:
    assert await lane.run(lambda: 7, FINAL) == 7


async def test_a_jobs_error_comes_back(lane: Lane) -> None:
    with pytest.raises(ZeroDivisionError):
        await lane.run(lambda: 1 / 0, FINAL)
    assert lane.is_idle


async def test_jobs_run_off_the_loops_thread(lane: Lane) -> None:
    assert await lane.run(threading.current_thread, FINAL) is not threading.current_thread()


async def test_a_closed_lane_fails_whatever_waits(lane: Lane) -> None:
    gate = threading.Event()
    running, *waiting = (asyncio.create_task(lane.run(gate.wait, FINAL)) for _ in range(3))
    await asyncio.sleep(0)
    lane.close()
    gate.set()
    assert await running
    assert [type(each) for each in await asyncio.gather(*waiting, return_exceptions=True)] == [RuntimeError] * 2


def test_what_is_urgent_overtakes_what_waits() -> None:
    async def jobs() -> list[str]:
        bench = Bench()
        for name, urgency in (("first", STORED), ("partial", PARTIAL), ("stored", STORED), ("final", FINAL)):
            await bench.ask(name, urgency)
        return await bench.order()

    assert run(jobs()) == ["first", "final", "stored", "partial"]


def test_callers_take_turns() -> None:
    async def jobs() -> list[str]:
        bench = Bench()
        for number in range(4):
            await bench.ask(f"a{number}", caller=1)
        for number in range(2):
            await bench.ask(f"b{number}", caller=2)
        return await bench.order()

    assert run(jobs()) == ["a0", "b0", "a1", "b1", "a2", "a3"]


def test_a_caller_who_asks_one_by_one_keeps_nobody_waiting_for_two_jobs() -> None:
    async def jobs() -> list[str]:
        bench = Bench()
        await bench.ask("a0", caller=1)
        for number in range(3):
            await bench.ask(f"b{number}", caller=2)
        for number in range(1, 4):
            await bench.jobs[-1 if number > 1 else 0]
            await bench.ask(f"a{number}", caller=1)
        return await bench.order()

    assert run(jobs())[:4] == ["a0", "b0", "a1", "b1"]


def test_of_callers_not_served_yet_the_earliest_deadline_goes_first() -> None:
    async def jobs() -> list[str]:
        bench = Bench()
        await bench.ask("running")
        await bench.ask("patient", caller=1, patience_s=9)
        await bench.ask("hurried", caller=2, patience_s=5)
        return await bench.order()

    assert run(jobs()) == ["running", "hurried", "patient"]


def test_a_job_past_its_deadline_is_dropped_and_says_that_the_lane_is_busy() -> None:
    async def jobs() -> tuple[float, object, list[str]]:
        bench = Bench()
        await bench.ask("long", takes_s=3.0)
        late = await bench.ask("late", PARTIAL, patience_s=0.5)
        await asyncio.wait([late])
        given_up_s = asyncio.get_running_loop().time()
        return given_up_s, late.exception(), await bench.order()

    given_up_s, error, order = run(jobs())
    assert (given_up_s, order) == (0.5, ["long"])
    assert isinstance(error, Busy)
    assert error.retryable
    assert str(error) == (
        "the recogniser is busy: speech has waited 0.5 s behind other speech. "
        "Fewer calls at a time or a smaller model would help."
    )


def test_a_stored_job_waits_as_long_as_it_takes() -> None:
    async def jobs() -> list[str]:
        bench = Bench()
        await bench.ask("first", takes_s=1000.0)
        await bench.ask("stored", STORED)
        await pass_time(500.0)
        await bench.ask("final", takes_s=1000.0)
        return await bench.order()

    assert run(jobs()) == ["first", "final", "stored"]


def test_a_full_line_refuses_the_latest_of_whoever_has_most_in_it() -> None:
    async def jobs() -> list[str | BaseException]:
        bench = Bench(longest=3)
        for name, caller in (("run", 0), ("a0", 1), ("a1", 1), ("b0", 2), ("b1", 2)):
            await bench.ask(name, caller=caller)
        return await bench.done()

    *served, refused = run(jobs())
    assert served == ["run", "a0", "a1", "b0"]
    assert "3 pieces of speech wait already" in str(refused)


def test_a_greedy_caller_does_not_shut_others_out() -> None:
    async def jobs() -> list[str | BaseException]:
        bench = Bench(longest=3)
        for name, caller in (("run", 0), ("a0", 1), ("a1", 1), ("a2", 1), ("b0", 2)):
            await bench.ask(name, caller=caller)
        return await bench.done()

    assert [isinstance(each, Busy) for each in run(jobs())] == [False, False, False, True, False]


def test_stored_jobs_take_no_room_from_final_ones() -> None:
    async def jobs() -> list[str | BaseException]:
        bench = Bench(longest=2)
        for number in range(3):
            await bench.ask(f"stored {number}", STORED)
        await bench.ask("final")
        return await bench.done()

    assert run(jobs())[-1] == "final"


def test_a_job_cancelled_while_it_waits_never_runs() -> None:
    async def jobs() -> list[str]:
        bench = Bench()
        await bench.ask("running")
        (await bench.ask("cancelled")).cancel()
        await bench.ask("next")
        return await bench.order()

    assert run(jobs()) == ["running", "next"]


@pytest.mark.parametrize("steps", range(8))
def test_a_job_cancelled_around_the_moment_of_its_turn_passes_it_on(steps: int) -> None:
    """The moment lies within a few steps of the loop after the running job's end."""

    async def jobs() -> tuple[str, bool]:
        bench = Bench()
        await bench.ask("running")
        cancelled, following = await bench.ask("cancelled"), await bench.ask("next")
        await pass_time(1.0)
        for _ in range(steps):
            await asyncio.sleep(0)
        cancelled.cancel()
        return await following, bench.lane.is_idle

    assert run(jobs()) == ("next", True)


def test_a_lane_is_busy_to_the_end_of_a_job_that_nobody_waits_for() -> None:
    async def jobs() -> tuple[list[tuple[str, float]], int]:
        bench = Bench()
        running = await bench.ask("running", takes_s=2.0)
        await pass_time(0.5)
        running.cancel()
        await bench.ask("next")
        await bench.done()
        return bench.engine.started, bench.engine.most_at_once

    assert run(jobs()) == ([("running", 0.0), ("next", 2.0)], 1)


def test_a_job_whose_deadline_passed_in_a_stall_is_not_started() -> None:
    async def jobs() -> list[str]:
        bench = Bench()
        await bench.ask("running", takes_s=1.0)
        await bench.ask("late", patience_s=1.0 - 1e-9)
        await bench.ask("next", patience_s=5.0)
        return await bench.order()

    assert run(jobs()) == ["running", "next"]
