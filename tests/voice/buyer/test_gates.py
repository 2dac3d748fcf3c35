import pytest

from server.scenarios.library import find
from tests.handmade import act
from voice.buyer.gates import Course, all_hold, is_met
from voice.reading import Act, Chance, Reading
from voice.scenario import Condition, Scenario
from voice.transcript import Speaker, Transcript, Turn
from voice.variation import varied


@pytest.fixture(scope="module")
def renewal() -> Scenario:
    return varied(find("quiet-renewal"), 0)


def at(turn: int, made: Act) -> Act:
    return Act(made.id, turn, 0, 0, "", made.facts, made.slots)


def course(scenario: Scenario, *acts: Act, rep: str = "so", chances: tuple[Chance, ...] = ()) -> Course:
    turns = (
        Turn(Speaker.BUYER, 0, 1, "Nobody has logged in.", beat="challenge-1", facts=("R0", "R2")),
        Turn(Speaker.REP, 2, 3, rep),
    )
    return Course(scenario, Transcript(scenario.id, turns), Reading(acts, chances))


def test_no_group_at_all_is_open(renewal: Scenario) -> None:
    assert is_met((), course(renewal))


def test_one_group_that_holds_opens(renewal: Scenario) -> None:
    assert is_met(((Condition("known", "R4"),), (Condition("known", "R0"),)), course(renewal))


def test_a_group_opens_only_as_a_whole(renewal: Scenario) -> None:
    assert not is_met(((Condition("known", "R0"), Condition("known", "R4")),), course(renewal))


def test_asking_what_changed_counts_only_after_the_goal(renewal: Scenario) -> None:
    goal, asked = act("goal"), act("what-changed")
    after_goal = (Condition("what-changed-after-goal"),)
    assert all_hold(after_goal, course(renewal, at(1, goal), at(1, asked)))
    assert all_hold(after_goal, course(renewal, at(1, goal), at(3, asked)))
    assert not all_hold(after_goal, course(renewal, at(3, goal), at(1, asked)))


def test_the_gap_is_named_by_both_of_its_ends(renewal: Scenario) -> None:
    gap = (Condition("gap-named"),)
    assert all_hold(gap, course(renewal, rep="So ten was the aim and fourteen is where you are."))
    assert not all_hold(gap, course(renewal, rep="So ten was the aim."))


def test_an_effect_question_is_about_the_fact_it_names(renewal: Scenario) -> None:
    asked = course(renewal, at(1, act("question-implication", "R2")))
    assert all_hold((Condition("effect-asked", "R2"),), asked)
    assert not all_hold((Condition("effect-asked", "R1"),), asked)


def test_an_effect_question_that_names_nothing_is_about_the_last_fact_a_gate_waits_for(renewal: Scenario) -> None:
    asked = course(renewal, at(1, act("question-implication", "S1")))
    assert all_hold((Condition("effect-asked", "R2"),), asked)


def test_an_effect_question_before_anything_was_said_is_about_nothing(renewal: Scenario) -> None:
    asked = course(renewal, at(0, act("question-implication")))
    assert not all_hold((Condition("effect-asked", "R2"),), asked)


@pytest.mark.parametrize(("slots", "is_owned"), [(("owner", "time"), True), (("owner",), False), (("day",), False)])
def test_a_fix_is_owned_with_a_name_and_a_time(renewal: Scenario, slots: tuple[str, ...], is_owned: bool) -> None:
    found = course(renewal, at(1, act("fix", slots=slots)))
    assert all_hold((Condition("fix-owned"),), found) is is_owned


def test_chances_are_counted_by_kind_and_once_for_each_beat(renewal: Scenario) -> None:
    chances = tuple(
        Chance(behaviour, beat, 1, True, False, "")
        for behaviour, beat in (
            ("stay-curious", "challenge-1"),
            ("objections", "challenge-1"),
            ("stay-curious", "opening"),
        )
    )
    met = course(renewal, chances=chances)
    assert all_hold((Condition("chances-met", "", 2),), met)
    assert not all_hold((Condition("chances-met", "", 3),), met)
    assert not all_hold((Condition("chances-met", "challenge", 2),), met)
