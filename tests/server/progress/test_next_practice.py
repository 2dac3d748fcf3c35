"""What to practise next."""

from datetime import UTC, datetime, timedelta

from server.progress.next_practice import Suggestion, next_practice
from server.progress.past_calls import Count, Offer, PastCall

NOW = datetime(2026, 11, 29, 12, tzinfo=UTC)
OUTAGE = Offer("outage", "usual", ("impact", "next-step"))
STALL = Offer("stall", "usual", ("curiosity", "next-step"))
OFFERS = (OUTAGE, STALL)


def call(scenario: str, days_ago: float = 0, level: str = "usual", **counts: tuple[int, int]) -> PastCall:
    named = {name.replace("_", "-"): Count(*count) for name, count in counts.items()}
    return PastCall(f"{scenario}-{days_ago}", scenario, level, NOW - timedelta(days=days_ago), named)


def chosen(*calls: PastCall) -> Suggestion:
    found = next_practice(calls, OFFERS, NOW)
    assert found is not None
    return found


def test_without_a_scenario_there_is_nothing_to_practise() -> None:
    assert next_practice((), (), NOW) is None


def test_the_first_call_is_the_scenario_with_the_fewest_behaviours_gently() -> None:
    assert chosen() == Suggestion("outage", "gentle", "first")
    small = Offer("renewal", "usual", ("curiosity",))
    assert next_practice((), (*OFFERS, small), NOW) == Suggestion("renewal", "gentle", "first")


def test_the_behaviour_with_the_smallest_share_met_comes_first() -> None:
    found = chosen(call("outage", 1, impact=(1, 3), next_step=(1, 1)), call("stall", 2, curiosity=(2, 4)))
    assert (found.why, found.behaviour, found.met, found.chances, found.calls) == ("fewest", "impact", 1, 3, 1)
    assert (found.scenario, found.level) == ("outage", "usual")


def test_two_chances_are_too_few_to_be_the_smallest_share() -> None:
    found = chosen(call("outage", 1, impact=(0, 2), next_step=(1, 3)), call("stall", 2, curiosity=(1, 4)))
    assert found.behaviour == "curiosity"


def test_a_behaviour_at_two_of_three_is_not_pointed_at() -> None:
    found = chosen(call("outage", 1, impact=(2, 3), next_step=(2, 3)), call("stall", 2, curiosity=(1, 1)))
    assert (found.why, found.behaviour) == ("few-chances", "curiosity")


def test_only_the_last_ten_calls_count() -> None:
    new = [call("outage", day, impact=(3, 3), next_step=(3, 3)) for day in range(10)]
    found = chosen(*new, call("stall", 20, curiosity=(0, 9)))
    assert (found.why, found.behaviour, found.chances) == ("few-chances", "curiosity", 0)


def test_of_two_scenarios_with_the_behaviour_the_one_practised_longest_ago_is_offered() -> None:
    calls = (
        call("outage", 1, impact=(3, 3), next_step=(0, 2)),
        call("stall", 2, "tough", curiosity=(3, 3), next_step=(0, 2)),
    )
    found = chosen(*calls)
    assert (found.behaviour, found.scenario, found.level) == ("next-step", "stall", "tough")


def test_what_went_well_is_practised_again_after_a_week() -> None:
    calls = (call("outage", 1, impact=(3, 3), next_step=(3, 3)), call("stall", 8, curiosity=(4, 4)))
    found = chosen(*calls)
    assert (found.why, found.behaviour, found.days) == ("long-ago", "curiosity", 8)


def test_when_all_went_well_the_last_scenario_gets_harder() -> None:
    calls = (call("outage", 1, impact=(3, 3), next_step=(3, 3)), call("stall", 2, curiosity=(4, 4)))
    assert chosen(*calls) == Suggestion("outage", "tough", "harder")


def test_at_the_hardest_the_other_scenario_comes() -> None:
    calls = (call("outage", 1, "tough", impact=(3, 3), next_step=(3, 3)), call("stall", 2, curiosity=(4, 4)))
    assert chosen(*calls) == Suggestion("stall", "usual", "another")


def test_a_scenario_that_is_gone_is_not_offered_again() -> None:
    calls = (call("gone", 0, impact=(3, 3), next_step=(3, 3), curiosity=(3, 3)),)
    assert chosen(*calls).scenario in {"outage", "stall"}
