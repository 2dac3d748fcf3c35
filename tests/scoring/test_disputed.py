"""A line whose words are disputed: its chances are neither met nor missed."""

import json
from dataclasses import replace
from typing import Any

import pytest

from scoring.score import score_words
from server.scenarios.library import find
from server.transcripts import transcript_from, transcript_json
from tests.practising import FIXED, MONDAY, NAMED, spoken
from voice.scenario import Level, Scenario
from voice.transcript import Transcript
from voice.variation import played


@pytest.fixture(scope="module")
def outage() -> Scenario:
    return played(find("outage-escalation"), Level.USUAL, 0)


def call(*disputed: int, lines: tuple[str, ...] = (MONDAY.text, FIXED)) -> Transcript:
    turns = spoken(*lines)
    return Transcript(
        "outage-escalation", tuple(replace(turn, is_disputed=i in disputed) for i, turn in enumerate(turns))
    )


def impact(scenario: Scenario, transcript: Transcript) -> dict[str, Any]:
    card = json.loads(json.dumps(score_words(transcript, scenario, versions={})))
    found: dict[str, Any] = next(one for one in card["behaviours"] if one["id"] == "impact-before-fix")
    return found | {"focus": card["focus"]}


def test_a_missed_chance_reads_disputed_and_leaves_the_count(outage: Scenario) -> None:
    assert impact(outage, call())["opportunities"] == 1
    found = impact(outage, call(1))
    (chance,) = found["chances"]
    assert (chance["met"], chance["disputed"]) == (None, True)
    assert chance["reason"].startswith("disputed")
    assert (found["observed"], found["opportunities"], found["uncertain"], found["disputed"]) == (0, 0, 0, 1)
    assert (found["status"], found["reason"]) == ("not_assessed", "what was said is disputed")


def test_a_met_chance_reads_disputed_too(outage: Scenario) -> None:
    found = impact(outage, call(1, lines=(MONDAY.text, NAMED)))
    assert (found["observed"], found["disputed"]) == (0, 1)


def test_a_line_before_the_one_that_decided_it_is_enough(outage: Scenario) -> None:
    lines = (MONDAY.text, "I see.", "Do you?", FIXED)
    turns = spoken(*lines)
    talk = tuple(
        replace(turn, beat=None if i == 2 else turn.beat, facts=(), is_disputed=i == 1) for i, turn in enumerate(turns)
    )
    assert impact(outage, Transcript("outage-escalation", talk))["disputed"] == 1


def test_what_is_disputed_is_not_what_to_work_on(outage: Scenario) -> None:
    focus = impact(outage, call(1))["focus"]
    assert focus is None or focus["behaviour"] != "impact-before-fix"


def test_a_card_without_a_dispute_says_nothing_of_one(outage: Scenario) -> None:
    found = impact(outage, call())
    assert "disputed" not in found
    assert "disputed" not in found["chances"][0]


def test_a_disputed_line_comes_back_from_its_json() -> None:
    back = transcript_from(transcript_json(call(1)))
    assert [turn.is_disputed for turn in back.turns] == [False, True]
