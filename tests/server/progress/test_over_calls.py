"""Progress over one's own calls."""

from datetime import UTC, date, datetime, timedelta

import pytest

from scoring.interval import wilson
from server.progress.over_calls import AIM, WEEKS, behaviours, weeks
from server.progress.past_calls import Count, PastCall

SUNDAY = datetime(2026, 11, 29, 23, 30, tzinfo=UTC)


def calls(*counts: tuple[int, int]) -> list[PastCall]:
    """The newest first; `counts` are the oldest first."""
    made = [
        PastCall(f"c{number}", "outage", "usual", SUNDAY + timedelta(days=number), {"impact": Count(*count)})
        for number, count in enumerate(counts)
    ]
    return made[::-1]


def test_there_is_no_interval_below_ten_chances() -> None:
    (found,) = behaviours(calls((2, 3), (1, 3), (3, 3)))
    assert (found.met, found.chances, found.points) == (6, 9, ())


def test_from_the_tenth_chance_on_each_call_has_a_share_with_its_interval() -> None:
    (found,) = behaviours(calls((1, 5), (2, 5), (5, 5), (5, 5)))
    assert [(point.met, point.chances) for point in found.points] == [(3, 10), (7, 10), (10, 10)]
    low, high = wilson(3, 10)
    assert (found.points[0].low, found.points[0].high) == (pytest.approx(low, abs=1e-3), pytest.approx(high, abs=1e-3))


def test_calls_come_in_their_order_and_behaviours_by_their_chances() -> None:
    made = calls((1, 3), (2, 3))
    other = PastCall("x", "stall", "usual", SUNDAY, {"curiosity": Count(1, 1)})
    found = behaviours([*made, other])
    assert [each.id for each in found] == ["impact", "curiosity"]
    assert [call.session for call in found[0].calls] == ["c0", "c1"]


def test_without_calls_there_is_nothing() -> None:
    assert behaviours([]) == ()


def test_a_week_begins_on_monday_by_the_reps_own_clock() -> None:
    in_utc = weeks([SUNDAY], SUNDAY, timedelta())
    assert (in_utc[-1].begins, in_utc[-1].practices) == (date(2026, 11, 23), 1)
    in_berlin = weeks([SUNDAY], SUNDAY, timedelta(hours=1))
    assert (in_berlin[-1].begins, in_berlin[-1].practices) == (date(2026, 11, 30), 1)


def test_eight_weeks_are_told_and_older_calls_are_in_none() -> None:
    found = weeks([SUNDAY, SUNDAY - timedelta(weeks=3), SUNDAY - timedelta(weeks=30)], SUNDAY, timedelta())
    assert [week.practices for week in found] == [0] * (WEEKS - 4) + [1, 0, 0, 1]
    assert AIM == (2, 3)
