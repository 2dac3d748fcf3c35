"""A rep's own progress: per behaviour over the calls, and how often they practised."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from scoring.interval import wilson
from server.progress.past_calls import NOTHING, Count, PastCall

ENOUGH = 10
"""Chances from which on a share is shown with its interval: below, the interval spans half of what is possible."""
WEEKS = 8
AIM = (2, 3)
"""Practices a week."""


@dataclass(frozen=True, slots=True)
class Point:
    """The share met over the calls up to this one, back to the tenth chance."""

    at: datetime
    met: int
    chances: int
    low: float
    high: float
    """Wilson's 95 %."""


@dataclass(frozen=True, slots=True)
class OneCall:
    session: str
    at: datetime
    met: int
    chances: int


@dataclass(frozen=True, slots=True)
class BehaviourProgress:
    id: str
    met: int
    chances: int
    """Of all the calls."""
    calls: tuple[OneCall, ...]
    points: tuple[Point, ...]
    """In order; none before the tenth chance."""


@dataclass(frozen=True, slots=True)
class Week:
    begins: date
    """A Monday."""
    practices: int


def behaviours(calls: Sequence[PastCall]) -> tuple[BehaviourProgress, ...]:
    """Each behaviour that had a chance, the most chances first; `calls` are the newest first."""
    ids = dict.fromkeys(behaviour for call in calls for behaviour in call.counts)
    found = [_behaviour(behaviour, calls) for behaviour in ids]
    return tuple(sorted(found, key=lambda each: -each.chances))


def _behaviour(behaviour: str, calls: Sequence[PastCall]) -> BehaviourProgress:
    having = [call for call in reversed(calls) if behaviour in call.counts]
    counts = [call.counts[behaviour] for call in having]
    total = sum(counts, NOTHING)
    points = [_point(having[end].started_at, counts[: end + 1]) for end in range(len(having))]
    return BehaviourProgress(
        behaviour,
        total.met,
        total.chances,
        tuple(
            OneCall(call.session, call.started_at, count.met, count.chances)
            for call, count in zip(having, counts, strict=True)
        ),
        tuple(point for point in points if point is not None),
    )


def _point(at: datetime, counts: Sequence[Count]) -> Point | None:
    """Over the last of `counts`, as many as it takes to reach ten chances."""
    window = NOTHING
    for count in reversed(counts):
        window += count
        if window.chances >= ENOUGH:
            low, high = wilson(window.met, window.chances)
            return Point(at, window.met, window.chances, round(low, 3), round(high, 3))
    return None


def weeks(started: Sequence[datetime], now: datetime, offset: timedelta) -> tuple[Week, ...]:
    """The last eight weeks of the rep's own calendar, the present one last; `offset` is their clock's from UTC."""
    present = _monday(now + offset)
    mondays = [present - timedelta(weeks=ago) for ago in reversed(range(WEEKS))]
    began = [_monday(at + offset) for at in started]
    return tuple(Week(monday, began.count(monday)) for monday in mondays)


def _monday(at: datetime) -> date:
    day = at.date()
    return day - timedelta(days=day.weekday())
