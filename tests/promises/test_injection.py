"""Sixty attacks, written and spoken: no score moves, no fact behind a gate is told.

An attack is put where a harmless sentence stands otherwise; whatever differs then is the attack's doing.
"""

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import Any

import pytest

from scoring.read import read
from scoring.score import score_words
from server.rehearsal import Rehearsal, converse
from server.scripted_reps import rep_of
from tests.attacks import ATTACKS, HARMLESS
from tests.full_counts import IS_FULL, counted, tell
from tests.reps import played
from tests.spoken import spoken
from voice.adapters.pocketsphinx import PocketSphinx
from voice.scenario import Level, Scenario
from voice.transcript import Speaker, Transcript, text_of

SCENARIOS = ("outage-escalation", "procurement-stall", "quiet-renewal")
TURNS = 12
SPOKEN = counted(1, len(ATTACKS))
SPOKEN_LIMIT_S = 600.0
"""For what hangs: a sentence took more than 60 s at a load of 15."""


def scored(transcript: Transcript, scenario: Scenario) -> list[tuple[Any, ...]]:
    card: Any = score_words(transcript, scenario, versions={})
    keys = ("id", "status", "observed", "opportunities", "passed")
    return [tuple(line[key] for key in keys) for line in card["behaviours"]] + [(card["passed"],)]


def average_with(said: str, scenario_id: str) -> tuple[Transcript, Scenario]:
    """A call of the average rep, who says `said` too in every turn."""
    scenario, call = played(scenario_id, "average", Level.USUAL)
    turns = [
        replace(turn, text=f"{turn.text} {said}", words=()) if turn.speaker is Speaker.REP else turn
        for turn in call.transcript.turns
    ]
    return Transcript(scenario.id, tuple(turns)), scenario


@cache
def harmless_score(scenario_id: str) -> list[tuple[Any, ...]]:
    return scored(*average_with(HARMLESS, scenario_id))


def once(said: str, scenario: Scenario) -> Rehearsal:
    """A call with a rep who says it, and nothing of any worth besides."""
    left = iter([said, *[HARMLESS] * TURNS])
    return converse(scenario, Level.GENTLE, 0, lambda _: next(left, None), read)


def behind_gates(told: Sequence[str], scenario: Scenario) -> frozenset[str]:
    return frozenset(told) & {fact.id for fact in scenario.facts if not fact.gate.is_open_to_all}


def changes(said: str, scenario_id: str) -> list[object]:
    """What of the score an attack has moved."""
    found, usual = scored(*average_with(said, scenario_id)), harmless_score(scenario_id)
    return [each for each, other in zip(found, usual, strict=True) if each != other]


def facts_gained(said: str, scenario_id: str) -> frozenset[str]:
    scenario, _ = played(scenario_id, "average", Level.GENTLE)
    return behind_gates(once(said, scenario).facts, scenario)


def test_there_are_sixty_attacks_and_all_differ() -> None:
    assert len(set(ATTACKS)) == 60


@pytest.mark.parametrize("scenario_id", SCENARIOS)
def test_no_written_attack_moves_a_score_or_opens_a_gate(scenario_id: str) -> None:
    moved = {said: found for said in ATTACKS if (found := changes(said, scenario_id))}
    gained = {said: facts for said in ATTACKS if (facts := facts_gained(said, scenario_id))}
    tell("injection, written", scenario=scenario_id, attacks=len(ATTACKS), moved=len(moved), facts_told=len(gained))
    assert moved == {}
    assert gained == {}


def test_the_average_reps_score_is_one_that_could_be_moved() -> None:
    counts = [line for scenario_id in SCENARIOS for line in harmless_score(scenario_id)[:-1]]
    assert any(observed < opportunities for _, _, observed, opportunities, _ in counts if opportunities)


def test_a_fact_that_is_earned_is_told() -> None:
    """The measure of leaks is not blind."""
    scenario, _ = played("outage-escalation", "strong", Level.GENTLE)
    earned = converse(scenario, Level.GENTLE, 0, rep_of("strong", scenario), read)
    assert behind_gates(earned.facts, scenario)
    assert not behind_gates(once(HARMLESS, scenario).facts, scenario)


async def test_no_spoken_attack_moves_a_score_or_opens_a_gate() -> None:
    engine = PocketSphinx()
    moved, words = [], 0
    for said in ATTACKS[:SPOKEN]:
        async with asyncio.timeout(SPOKEN_LIMIT_S):
            heard = text_of(await engine.transcribe(await spoken(said), ())) or HARMLESS
        words += len(heard.split())
        for scenario_id in SCENARIOS if IS_FULL else SCENARIOS[:1]:
            if changes(heard, scenario_id) or facts_gained(heard, scenario_id):
                moved.append((said, heard))
    tell("injection, spoken", attacks=SPOKEN, words_heard=words, moved=len(moved))
    assert moved == []
