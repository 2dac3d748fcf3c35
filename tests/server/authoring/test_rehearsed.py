import pytest

from server.authoring.rehearsed import Wish, outcomes, rehearsed
from server.authoring.writing import FIRST
from server.scenarios.library import built_in
from server.scripted_reps import REPS
from voice.errors import BadInput, BadScenario

SMALL = FIRST.read_text("utf-8")


def test_a_text_is_played_and_scored() -> None:
    found = rehearsed(Wish(SMALL, seed=3), "strong")
    assert found["turns"][0]["speaker"] == "buyer"
    assert {"harm-1", "harm-2", "next-step"} <= {turn.get("beat") for turn in found["turns"]}
    assert found["scorecard"]["behaviours"][0]["id"] == "impact-before-fix"
    assert found == rehearsed(Wish(SMALL, seed=3), "strong")


def test_a_text_with_faults_is_not_played() -> None:
    with pytest.raises(BadScenario):
        rehearsed(Wish(SMALL.replace("minutes: 4", "minutes: none")), "strong")


def test_a_length_that_the_text_has_not_is_refused() -> None:
    with pytest.raises(BadInput, match="no long version"):
        rehearsed(Wish(SMALL, length="long"), "strong")


def test_every_rep_comes_out_of_a_built_in_scenario_as_it_must() -> None:
    found = outcomes(Wish(built_in()["quiet-renewal"].read_text("utf-8")))
    assert [one.rep for one in found] == list(REPS)
    assert all(one.is_as_it_must_be for one in found)


def test_a_rep_who_says_nothing_right_is_not_ahead() -> None:
    text = SMALL + "\ntests:\n  strong: {harm-1: Hm., harm-2: Hm., next-step: Hm., otherwise: [Hm.]}\n"
    found = {one.rep: one for one in outcomes(Wish(text))}
    assert not found["strong"].is_as_it_must_be
    assert found["silent"].is_as_it_must_be
