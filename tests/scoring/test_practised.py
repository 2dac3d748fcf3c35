"""A practice's reading and scorecard: what its own words did, on its own turns and times."""

import json

import pytest

from scoring.score import score_words
from server.scenarios.library import find
from server.transcripts import transcript_from, transcript_json
from tests.practising import DRILL, FIXED, NAMED, spoken
from tests.reps import played
from voice.scenario import Level, Scenario
from voice.transcript import Practice, Speaker, Transcript
from voice.variation import played as at


@pytest.fixture(scope="module")
def outage() -> Scenario:
    return at(find("outage-escalation"), Level.USUAL, 0)


def drilled(*lines: str) -> Transcript:
    """Each line answers the buyer's one sentence."""
    said = [text for line in lines for text in (DRILL.line.text if DRILL.line else "", line)]
    return Transcript("outage-escalation", spoken(*said), DRILL)


def test_a_drill_counts_its_one_behaviour_and_each_try_is_a_chance(outage: Scenario) -> None:
    card = json.loads(json.dumps(score_words(drilled(NAMED, FIXED, NAMED, NAMED), outage, versions={})))
    (behaviour,) = card["behaviours"]
    assert behaviour["id"] == "impact-before-fix"
    assert [(one["turn"], one["met"]) for one in behaviour["chances"]] == [(1, True), (3, False), (5, True), (7, True)]
    assert behaviour["undelivered"] == []


def test_the_same_words_count_in_every_try(outage: Scenario) -> None:
    """In a call the same sentence for a later harm gets no credit (ruling 21)."""
    card = score_words(drilled(NAMED, NAMED, NAMED), outage, versions={})
    assert card["practice"] == {
        "kind": "drill", "beat": "harm-1", "behaviour": "impact-before-fix",
        "in_a_row": 3, "best": 3, "is_solved": True,
    }  # fmt: skip


def test_a_drill_that_was_left_tells_its_longest_run_and_passes_nothing(outage: Scenario) -> None:
    card = score_words(drilled(NAMED, NAMED, FIXED, NAMED), outage, versions={})
    practice = card["practice"]
    assert isinstance(practice, dict)
    assert (practice["best"], practice["is_solved"], card["passed"]) == (2, False, None)


def test_the_quote_of_a_try_lies_where_it_was_said(outage: Scenario) -> None:
    talk = drilled(FIXED, NAMED)
    card = json.loads(json.dumps(score_words(talk, outage, versions={})))
    second = card["behaviours"][0]["chances"][1]
    turn = talk.turns[3]
    assert turn.start_s - 0.01 <= second["start_s"] < second["end_s"] <= turn.end_s + 0.01


def test_of_a_moment_tried_again_only_chances_from_there_on_count() -> None:
    scenario, call = played("outage-escalation", "average")
    turns = call.transcript.turns
    first = [i for i, turn in enumerate(turns) if turn.speaker is Speaker.BUYER and turn.beat][2]
    own = turns[first:]
    shift_s = own[0].start_s - 1.0
    moved = transcript_from(transcript_json(Transcript(scenario.id, own))).turns
    assert shift_s > 0
    take = Transcript(scenario.id, moved, Practice(turns[:first], own[0].beat or "", own[0]))
    whole = json.loads(json.dumps(score_words(call.transcript, scenario, versions={})))
    card = json.loads(json.dumps(score_words(take, scenario, versions={})))
    for kept, found in zip(whole["behaviours"], card["behaviours"], strict=True):
        later = [(one["beat"], one["turn"] - first, one["met"]) for one in kept["chances"] if one["turn"] >= first]
        assert [(one["beat"], one["turn"], one["met"]) for one in found["chances"]] == later
    assert card["practice"] == {"kind": "again", "beat": own[0].beat}


def test_acts_of_a_practice_are_those_of_its_own_turns(outage: Scenario) -> None:
    card = json.loads(json.dumps(score_words(drilled(FIXED, NAMED), outage, versions={})))
    assert {act["turn"] for act in card["acts"]} == {1, 3}


def test_a_whole_call_says_that_it_is_none(outage: Scenario) -> None:
    card = score_words(Transcript("outage-escalation", spoken("Hello.", "Hello.")), outage, versions={})
    assert "practice" not in card


def test_a_practice_comes_back_from_its_json() -> None:
    talk = drilled(NAMED)
    assert transcript_from(transcript_json(talk)).practice == talk.practice
