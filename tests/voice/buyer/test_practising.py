"""The buyer of a moment that is practised: identical state, identical words, drills that end once they are solved."""

from dataclasses import replace

import pytest

from scoring.read import read
from server.scenarios.library import built_in, find
from tests.practising import DRILL, FIXED, NAMED, practised
from tests.reps import played
from voice.buyer.practising import PractisingMind
from voice.buyer.state import state_of
from voice.reading import Reading
from voice.scenario import Level, Scenario
from voice.transcript import Practice, Speaker, Transcript
from voice.variation import varied


@pytest.fixture(scope="module")
def outage() -> Scenario:
    return varied(find("outage-escalation"), 0)


def moments(transcript: Transcript) -> list[int]:
    """Where the buyer gave a chance, but for the first words of a call."""
    return [i for i, turn in enumerate(transcript.turns) if turn.speaker is Speaker.BUYER and turn.beat and i > 0]


@pytest.mark.parametrize("scenario_id", list(built_in()))
@pytest.mark.parametrize("rep", ["average", "strong"])
def test_from_every_moment_the_same_words_lead_to_the_same_call(scenario_id: str, rep: str) -> None:
    scenario, call = played(scenario_id, rep)
    turns = call.transcript.turns
    for first in moments(call.transcript):
        again = Practice(turns[:first], turns[first].beat or "", turns[first])
        lines = [turn.text for turn in turns[first:] if turn.speaker is Speaker.REP]
        talk, _ = practised(scenario, again, lines)
        assert [turn.text for turn in talk.turns] == [turn.text for turn in turns[first : first + len(talk.turns)]]
        assert [(turn.beat, turn.facts) for turn in talk.turns] == [
            (turn.beat, turn.facts) for turn in turns[first : first + len(talk.turns)]
        ]


@pytest.mark.parametrize("scenario_id", list(built_in()))
def test_trust_patience_and_gates_are_those_of_the_moment(scenario_id: str) -> None:
    scenario, call = played(scenario_id, "average")
    for first in moments(call.transcript):
        before = Transcript(scenario.id, call.transcript.turns[:first])
        state = state_of(scenario, Level.USUAL, before, read(scenario, before))
        line = call.transcript.turns[first]
        _, (plan,) = practised(scenario, Practice(before.turns, line.beat or "", line), [])
        assert (plan.trust, plan.patience, plan.open_facts) == (state.trust, state.patience, state.may_be_told)
        assert (plan.line, plan.beat, plan.facts) == (line.text, line.beat, line.facts)


def test_the_moment_begins_word_for_word_whoever_words_the_buyer(outage: Scenario) -> None:
    _, (plan,) = practised(outage, DRILL, [])
    assert plan.is_verbatim


def test_a_drill_is_solved_after_so_many_in_a_row(outage: Scenario) -> None:
    _, plans = practised(outage, DRILL, [NAMED, NAMED, NAMED, NAMED])
    assert [plan.ends_call for plan in plans] == [False, False, False, True]
    assert [one.met for one in plans[-1].tries] == [True, True, True]


def test_one_that_does_not_count_begins_the_row_anew(outage: Scenario) -> None:
    _, plans = practised(outage, DRILL, [NAMED, NAMED, FIXED, NAMED, NAMED, NAMED])
    assert [one.met for one in plans[-1].tries] == [True, True, False, True, True, True]
    assert [plan.ends_call for plan in plans] == [False] * 6 + [True]


def test_each_try_says_whether_it_counted_and_why(outage: Scenario) -> None:
    _, plans = practised(outage, DRILL, [FIXED])
    (tried,) = plans[-1].tries
    assert (tried.met, tried.turn) == (False, 1)
    assert tried.reason


def test_each_try_finds_the_buyer_as_at_the_first(outage: Scenario) -> None:
    """A miss would cost patience in a call, and the same sentence would not count twice."""
    _, plans = practised(outage, DRILL, [FIXED, FIXED, FIXED, NAMED])
    assert {(plan.trust, plan.patience) for plan in plans} == {(1, 3)}


def test_the_buyer_says_the_same_thing_again_and_nothing_else(outage: Scenario) -> None:
    _, plans = practised(outage, DRILL, [FIXED, FIXED])
    assert {(plan.line, plan.beat) for plan in plans} == {(DRILL.line.text if DRILL.line else "", "harm-1")}


def test_without_a_call_to_come_from_the_scenarios_wordings_take_turns(outage: Scenario) -> None:
    _, plans = practised(outage, replace(DRILL, line=None), [FIXED, FIXED])
    assert len({plan.line for plan in plans}) == 3
    assert {plan.beat for plan in plans} == {"harm-1"}


def test_while_the_chance_is_open_the_buyer_answers_as_in_any_call(outage: Scenario) -> None:
    _, plans = practised(outage, DRILL, ["How many sites were down on Monday?"])
    assert plans[-1].beat is None
    assert plans[-1].line != plans[0].line


def test_asking_for_it_again_is_no_try(outage: Scenario) -> None:
    _, plans = practised(outage, DRILL, ["Sorry, what was that?", NAMED])
    assert [one.met for one in plans[-1].tries] == [True]


def test_a_goodbye_ends_a_drill(outage: Scenario) -> None:
    _, plans = practised(outage, DRILL, [FIXED, "Goodbye."])
    assert plans[-1].ends_call


def test_a_rep_who_says_nothing_any_more_ends_it(outage: Scenario) -> None:
    talk, _ = practised(outage, DRILL, [])
    mind = PractisingMind(outage, Level.USUAL, 0, DRILL)
    assert mind.plan("give-up", Transcript(talk.scenario, talk.turns), Reading()).ends_call
