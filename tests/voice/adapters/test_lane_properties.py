"""Whatever is asked of a lane, and whenever: order, deadlines, bounds and fairness hold, and nothing is lost."""

import asyncio
from dataclasses import dataclass
from math import inf

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.slow_engine import SlowEngine, Work
from tests.virtual_time import pass_time, run
from voice.adapters.lane import Busy, Lane, Urgency

LONGEST = 4
TENTHS = st.integers(0, 30).map(lambda tenths: tenths / 10)


@dataclass(frozen=True, slots=True)
class Wish:
    """A job that somebody will ask for."""

    at_s: float
    urgency: Urgency
    caller: int
    takes_s: float
    patience_s: float
    cancelled_after_s: float


@dataclass(frozen=True, slots=True)
class Fate:
    """What became of it."""

    wish: Wish
    outcome: str
    """`done`, `busy` or `cancelled`."""
    began_s: float | None
    ended_s: float


WISHES = st.lists(
    st.builds(
        Wish,
        TENTHS,
        st.sampled_from(Urgency),
        st.integers(1, 3),
        st.integers(1, 20).map(lambda tenths: tenths / 10),
        st.one_of(st.just(inf), TENTHS),
        st.one_of(st.just(inf), TENTHS),
    ),
    max_size=24,
)


def fates_of(wishes: list[Wish]) -> tuple[list[Fate], SlowEngine, bool]:
    async def play() -> tuple[list[Fate], SlowEngine, bool]:
        engine = SlowEngine()
        lane = Lane("lane", engine, longest=LONGEST)
        fates = await asyncio.gather(*(fate_of(lane, engine, str(n), wish) for n, wish in enumerate(wishes)))
        await pass_time(100.0)
        return list(fates), engine, lane.is_idle

    return run(play())


async def fate_of(lane: Lane, engine: SlowEngine, name: str, wish: Wish) -> Fate:
    await pass_time(wish.at_s)
    clock = asyncio.get_running_loop().time
    job = lane.run(Work(name, wish.takes_s), wish.urgency, caller=wish.caller, patience_s=wish.patience_s)
    try:
        async with asyncio.timeout(None if wish.cancelled_after_s == inf else wish.cancelled_after_s):
            outcome = "done" if await job == name else "wrong"
    except Busy:
        outcome = "busy"
    except TimeoutError:
        outcome = "cancelled"
    return Fate(wish, outcome, dict(engine.started).get(name), clock())


def waited_until(fate: Fate) -> float:
    """When it left the line."""
    return fate.ended_s if fate.began_s is None else fate.began_s


@settings(max_examples=150, deadline=None)
@given(WISHES)
def test_one_job_runs_at_a_time_and_the_lane_is_idle_in_the_end(wishes: list[Wish]) -> None:
    _, engine, is_idle = fates_of(wishes)
    assert engine.most_at_once <= 1
    assert is_idle


@settings(max_examples=150, deadline=None)
@given(WISHES)
def test_every_job_is_done_or_fails_and_none_starts_after_its_deadline(wishes: list[Wish]) -> None:
    for fate in fates_of(wishes)[0]:
        assert fate.outcome in ("done", "busy", "cancelled")
        assert fate.outcome != "busy" or fate.began_s is None
        if fate.began_s is not None:
            assert fate.began_s <= fate.wish.at_s + fate.wish.patience_s + 1e-6


@settings(max_examples=150, deadline=None)
@given(WISHES)
def test_a_job_that_gives_up_was_neither_early_nor_late(wishes: list[Wish]) -> None:
    """Refused at once when the line is full, or at its deadline; pushed out in between only by a full line."""
    fates = fates_of(wishes)[0]
    for fate in fates:
        if fate.outcome == "busy":
            at_s, gave_up_s = fate.wish.at_s, fate.ended_s
            beside = [
                each
                for each in fates
                if each is not fate
                and each.wish.urgency is fate.wish.urgency
                and each.wish.at_s <= gave_up_s + 1e-6
                and waited_until(each) >= gave_up_s - 1e-6
            ]
            assert abs(gave_up_s - at_s - fate.wish.patience_s) < 1e-6 or len(beside) >= LONGEST


@settings(max_examples=150, deadline=None)
@given(WISHES)
def test_nothing_starts_while_something_more_urgent_waits(wishes: list[Wish]) -> None:
    fates = fates_of(wishes)[0]
    for one in fates:
        for other in fates:
            if one.began_s is not None and one.wish.urgency > other.wish.urgency:
                is_waiting = other.wish.at_s < one.began_s - 1e-6 and waited_until(other) > one.began_s + 1e-6
                assert not is_waiting


@settings(max_examples=150, deadline=None)
@given(WISHES)
def test_nobody_gets_two_turns_while_another_waits_for_one(wishes: list[Wish]) -> None:
    fates = fates_of(wishes)[0]
    for waiting in fates:
        served = [
            each.wish.caller
            for each in fates
            if each.began_s is not None
            and each.wish.urgency is waiting.wish.urgency
            and each.wish.caller != waiting.wish.caller
            and waiting.wish.at_s + 1e-6 < each.began_s < waited_until(waiting) - 1e-6
        ]
        own = sum(
            each.wish.caller == waiting.wish.caller and each.wish.urgency is waiting.wish.urgency
            for each in fates
            if each.began_s is not None and waiting.wish.at_s < each.began_s < waited_until(waiting) - 1e-6
        )
        assert all(served.count(caller) <= 1 + own for caller in served)
