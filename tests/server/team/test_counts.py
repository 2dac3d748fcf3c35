"""A team's counts: what they say, and that they never tell about fewer than five people."""

from collections.abc import Sequence
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from scoring.interval import wilson
from server.team.counts import FEWEST, BehaviourCounts, Counted, Missed, Moment, Period, monday_of, team_counts

MONDAY = date(2026, 11, 2)
LATER = MONDAY + timedelta(days=70)
HARM, ASK = Moment("Outage", "harm"), Moment("Outage", "next-step")


def call(person: object, day: int = 0, met: Sequence[bool] = (True, False), at: Moment = HARM) -> Counted:
    shared_on = MONDAY + timedelta(days=day)
    return Counted(str(person), shared_on, "impact-before-fix", "Impact before the fix", [(at, each) for each in met])


def one(calls: Sequence[Counted], today: date = LATER) -> BehaviourCounts:
    (found,) = team_counts(calls, today)
    return found


def test_five_people_are_counted_together() -> None:
    found = one([call(who) for who in range(5)])
    assert (found.total.observed, found.total.opportunities) == (5, 10)
    assert found.total.interval == wilson(5, 10)


def test_four_people_are_not_shown_however_much_they_practise() -> None:
    assert team_counts([call(who % 4, day) for who in range(40) for day in (0, 1)], LATER) == []


def test_people_who_had_no_chance_do_not_make_up_five() -> None:
    assert team_counts([*[call(who) for who in range(4)], call("e", met=())], LATER) == []


def test_behaviours_of_the_same_id_and_other_titles_are_apart() -> None:
    other = [Counted(str(who), MONDAY, "impact-before-fix", "Ours", [(HARM, True)]) for who in range(5)]
    assert [found.title for found in team_counts([*other, *[call(who) for who in range(5)]], LATER)] == [
        "Impact before the fix",
        "Ours",
    ]


def test_a_week_counts_when_it_is_over() -> None:
    calls = [call(who, day=2) for who in range(5)]
    assert team_counts(calls, MONDAY + timedelta(days=6)) == []
    assert team_counts(calls, MONDAY + timedelta(days=7)) != []


def test_weeks_of_few_people_wait_until_there_are_five_and_make_one_period() -> None:
    found = one(
        [*[call(who) for who in range(3)], *[call(who, 7) for who in range(3, 6)], *[call(who, 14) for who in range(4)]]
    )
    assert [(period.first, period.last) for period in found.trend] == [(MONDAY, MONDAY + timedelta(days=13))]
    assert found.total.opportunities == 12, "the four of the third week are in no number yet"


def test_each_period_has_its_own_share_and_interval() -> None:
    first = [call(who, met=(False, False)) for who in range(5)]
    then = [call(who, 7, met=(True, True)) for who in range(5)]
    found = one([*first, *then])
    assert [(period.share.observed, period.share.opportunities) for period in found.trend] == [(0, 10), (10, 10)]
    assert found.trend[1].share.interval == wilson(10, 10)


def test_the_moments_most_often_missed_come_first() -> None:
    calls = [
        *[call(who, met=(True, False)) for who in range(5)],
        *[call(who, met=(False,), at=ASK) for who in range(5)],
    ]
    assert one(calls).missed == [Missed(ASK, 5, 5), Missed(HARM, 5, 10)]


def test_a_moment_of_few_people_is_not_told_and_no_rest_gives_it_away() -> None:
    calls = [*[call(who) for who in range(5)], *[call(who, met=(False,), at=ASK) for who in range(2)]]
    assert one(calls).missed == [], "the total minus the harms would be about two people"


def test_a_rest_of_five_people_may_be_told_by_leaving_it_out() -> None:
    others = [call(who, met=(False,), at=Moment(f"Scenario {who}", "harm")) for who in range(5)]
    assert one([*[call(who) for who in range(5)], *others]).missed == [Missed(HARM, 5, 10)]


calls_of_a_team = st.lists(
    st.builds(
        call,
        st.integers(0, 7),
        st.integers(0, 60),
        st.lists(st.booleans(), max_size=3),
        st.sampled_from([HARM, ASK, Moment("Renewal", "harm")]),
    ),
    max_size=60,
)


@given(calls_of_a_team)
def test_what_a_week_adds_is_always_about_five_people(calls: Sequence[Counted]) -> None:
    """Whoever keeps last week's page and subtracts it learns a number about FEWEST people, or nothing."""
    for week in range(1, 11):
        before, after = (team_counts(calls, MONDAY + timedelta(days=7 * each)) for each in (week - 1, week))
        added = periods(after)[len(periods(before)) :]
        assert periods(after)[: len(periods(before))] == periods(before), "what was told does not change"
        for period in added:
            inside = [one for one in calls if one.chances and period.first <= monday_of(one.shared_on) <= period.last]
            assert len({one.person_id for one in inside}) >= FEWEST
            assert period.share.opportunities == sum(len(one.chances) for one in inside)


@given(calls_of_a_team)
def test_what_is_told_of_the_moments_leaves_a_rest_of_nobody_or_of_five(calls: Sequence[Counted]) -> None:
    for found in team_counts(calls, LATER):
        last = found.trend[-1].last
        told = {missed.moment for missed in found.missed}
        inside = [one for one in calls if one.shared_on <= last]
        for moment in told:
            assert len({one.person_id for one in inside if one.chances and one.chances[0][0] == moment}) >= FEWEST


def periods(counts: Sequence[BehaviourCounts]) -> list[Period]:
    return [period for found in counts for period in found.trend]
