"""A coach's word in the counts, and the pattern's beside it."""

from typing import Any

import pytest

from scoring.decided import HELD_BACK, ChanceKey, chances_of, counted, held_back, with_decisions
from tests.acceptance.canned_call import scorecard

HARM_1, HARM_2, HARM_3 = (
    ChanceKey("impact-before-fix", beat, turn) for beat, turn in (("harm-1", 1), ("harm-2", 5), ("harm-3", 11))
)
CHALLENGE_2 = ChanceKey("stay-curious", "challenge-2", 9)


def of(found: dict[str, Any], behaviour: str) -> dict[str, Any]:
    return next(one for one in found["behaviours"] if one["id"] == behaviour)


def test_without_a_decision_the_counts_are_the_patterns() -> None:
    found = counted(scorecard())
    shown = ("status", "observed", "opportunities", "uncertain", "interval", "passed")
    for one in scorecard()["behaviours"]:
        assert {name: of(found, one["id"])[name] for name in shown} == {name: one[name] for name in shown}


def test_what_the_coach_overrules_counts_and_what_they_confirm_changes_nothing() -> None:
    found = of(counted(scorecard(), {HARM_1: True, HARM_2: True}), "impact-before-fix")
    assert (found["observed"], found["opportunities"], found["decided"], found["overruled"]) == (3, 3, 2, 1)
    assert (found["interval"], found["passed"]) == ([0.44, 1.0], True)


def test_a_chance_that_was_not_heard_well_can_be_decided() -> None:
    found = of(counted(scorecard(), {CHALLENGE_2: True}), "stay-curious")
    assert (found["observed"], found["opportunities"], found["uncertain"]) == (1, 2, 0)


def test_a_chance_that_cannot_be_judged_leaves_the_count() -> None:
    found = of(counted(scorecard(), {HARM_1: None}), "impact-before-fix")
    assert (found["observed"], found["opportunities"], found["status"]) == (2, 2, "too_few_chances")


def test_the_scorecard_itself_stays_as_it_was() -> None:
    before = scorecard()
    counted(before, {HARM_1: True})
    assert before == scorecard()


@pytest.mark.parametrize(("experimental", "passed"), [((), False), (("stay-curious", "next-step"), True)])
def test_an_experimental_behaviour_takes_no_part_in_passing(experimental: tuple[str, ...], passed: bool) -> None:
    found = counted(scorecard(), {HARM_1: True}, experimental)
    assert found["passed"] is passed
    assert [one["id"] for one in found["behaviours"] if one["experimental"]] == list(experimental)


def test_every_chance_has_a_key_of_its_own() -> None:
    assert list(chances_of(scorecard()))[:3] == [HARM_1, HARM_2, HARM_3]
    assert len(chances_of(scorecard())) == 5


def test_of_a_chance_that_is_held_back_nothing_is_told() -> None:
    found = held_back(scorecard(), [HARM_1])
    chance = chances_of(found)[HARM_1]
    assert (chance["met"], chance["reason"], chance["checks"]) == (None, HELD_BACK, [])
    assert (of(found, "impact-before-fix")["observed"], of(found, "impact-before-fix")["opportunities"]) == (2, 2)
    assert found["focus"] is None  # it quoted this chance as missed
    assert len(found["notes"]) == 2
    assert chances_of(found)[HARM_2] == chances_of(scorecard())[HARM_2]


def test_a_card_with_decisions_shows_each_where_it_was_made_and_the_rest_as_it_was() -> None:
    shown = chances_of(with_decisions(scorecard(), {HARM_1: True}))
    assert (shown[HARM_1]["met"], shown[HARM_1]["decided"]) == (True, True)
    assert shown[HARM_2] == chances_of(scorecard())[HARM_2]
    assert with_decisions(scorecard(), {}) == scorecard()
