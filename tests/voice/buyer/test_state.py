"""EXAMPLES.md, "The buyer's state", rule by rule, on readings made by hand."""

import pytest

from server.scenarios.library import find
from tests.handmade import Does, HandMade, act
from voice.buyer.state import BuyerState, state_of
from voice.scenario import Level, Scenario
from voice.transcript import Speaker, Transcript, Turn
from voice.variation import varied


@pytest.fixture(scope="module")
def outage() -> Scenario:
    return varied(find("outage-escalation"), 0)


@pytest.fixture(scope="module")
def procurement() -> Scenario:
    return varied(find("procurement-stall"), 0)


def buyer(text: str, beat: str | None = None, *facts: str) -> Turn:
    return Turn(Speaker.BUYER, 0.0, 1.0, text, beat=beat, facts=facts)


def rep(text: str, start_s: float = 2.0, end_s: float = 4.0) -> Turn:
    return Turn(Speaker.REP, start_s, end_s, text)


def after(scenario: Scenario, does: dict[str, Does], *turns: Turn, level: Level = Level.USUAL) -> BuyerState:
    transcript = Transcript(scenario.id, turns)
    return state_of(scenario, level, transcript, HandMade(does)(scenario, transcript))


HARM = buyer("Blind.", "harm-1", "H1")
NAMED = act("impact", "H1", slots=("who", "what"))


@pytest.mark.parametrize(
    ("level", "trust", "patience"), [(Level.GENTLE, 2, 4), (Level.USUAL, 1, 3), (Level.TOUGH, 0, 2)]
)
def test_each_level_begins_as_ruled(outage: Scenario, level: Level, trust: int, patience: int) -> None:
    state = after(outage, {}, level=level)
    assert (state.trust, state.patience) == (trust, patience)


def test_a_chance_met_is_one_step_of_trust_however_many_acts_made_it(outage: Scenario) -> None:
    does = {"named": Does((NAMED, act("reflection", "H1")), meets=True)}
    assert after(outage, does, HARM, rep("named")).trust == 2


def test_a_chance_missed_costs_patience(outage: Scenario) -> None:
    assert after(outage, {"fixed": Does((act("fix"),), meets=False)}, HARM, rep("fixed")).patience == 2


def test_two_chances_of_a_behaviour_met_in_a_row_give_patience(outage: Scenario) -> None:
    does = {"one": Does(meets=True), "two": Does(meets=True)}
    state = after(outage, does, HARM, rep("one"), buyer("More.", "harm-2"), rep("two"))
    assert (state.trust, state.patience) == (3, 4)


def test_a_chance_of_another_behaviour_between_does_not_break_the_row(outage: Scenario) -> None:
    does = {"one": Does(meets=True), "no": Does(meets=False), "two": Does(meets=True)}
    turns = (HARM, rep("one"), buyer("Line.", "challenge-1"), rep("no"), buyer("More.", "harm-2"), rep("two"))
    assert after(outage, does, *turns).patience == 3


def test_an_impact_named_late_moves_trust(outage: Scenario) -> None:
    does = {"fixed": Does(meets=False), "late": Does((NAMED,))}
    state = after(outage, does, HARM, rep("fixed"), buyer("Well?"), rep("late"))
    assert (state.trust, "H2" in state.open) == (2, True)


def test_an_impact_with_one_slot_moves_nothing(outage: Scenario) -> None:
    does = {"thin": Does((act("impact", "H1", slots=("when",)),))}
    state = after(outage, does, HARM, rep("thin"))
    assert (state.trust, "H2" in state.open) == (1, False)


def test_a_question_on_an_effect_counts_once_for_each_fact(outage: Scenario) -> None:
    effect = Does((act("question-implication", "H1"),))
    state = after(outage, {"a": effect, "b": effect}, HARM, rep("a"), buyer("Much."), rep("b"))
    assert state.trust == 2


def test_a_reflection_of_something_the_buyer_has_not_said_moves_nothing(outage: Scenario) -> None:
    assert after(outage, {"guess": Does((act("reflection", "H3"),))}, HARM, rep("guess")).trust == 1


def test_a_gate_waits_for_trust_as_well(outage: Scenario) -> None:
    does = {"late": Does((NAMED,))}
    assert "H2" not in after(outage, does, HARM, rep("late"), level=Level.TOUGH).open
    assert "H2" in after(outage, does, HARM, rep("late"), level=Level.GENTLE).open


def test_a_run_too_long_costs_patience_by_level(outage: Scenario) -> None:
    long = rep("talk", 2.0, 32.0)
    assert after(outage, {}, HARM, long, level=Level.USUAL).patience == 3
    assert after(outage, {}, HARM, long, level=Level.TOUGH).patience == 1


def test_taking_the_floor_costs_patience(outage: Scenario) -> None:
    cut = Turn(Speaker.BUYER, 0.0, 2.0, "Monday morning my dispatch")
    assert after(outage, {}, cut, rep("so", 2.0)).patience == 2


def test_answering_right_after_a_whole_sentence_takes_no_floor(outage: Scenario) -> None:
    assert after(outage, {}, buyer("Monday."), rep("so", 1.05)).patience == 3


def test_a_third_dodge_of_a_question_costs_patience(procurement: Scenario) -> None:
    turns: list[Turn] = []
    for i in (1, 2, 3):
        turns += [buyer("What does it cost?", f"redirect-{i}"), rep(f"dodge {i}")]
    assert after(procurement, {}, *turns[:4]).patience == 3
    assert after(procurement, {}, *turns).patience == 2


def test_patience_that_is_gone_stays_gone(outage: Scenario) -> None:
    does = {"no": Does(meets=False), "yes": Does(meets=True)}
    turns = [HARM, rep("no"), buyer("More.", "harm-2"), rep("no"), buyer("And.", "harm-3"), rep("no")]
    turns += [buyer("Line.", "challenge-1"), rep("yes")]
    state = after(outage, does, *turns)
    assert state.is_out_of_patience


def test_the_state_depends_on_nothing_but_the_call_so_far(outage: Scenario) -> None:
    does = {"late": Does((NAMED,))}
    assert after(outage, does, HARM, rep("late")) == after(outage, does, HARM, rep("late"))


def test_a_model_may_be_told_what_is_open_or_said_and_nothing_else(outage: Scenario) -> None:
    assert set(after(outage, {}, HARM).may_be_told) == {"H1", "H4", "S1", "S2", "S3"}
