"""Calls with behaviours planted in them by chance, and what the scorecard finds of them.

The buyer's lines are the scenario's own, bare and full; each is answered by a wording of planted.yaml that shows the
behaviour or misses it. Truth is what was planted, beat by beat.
"""

import random
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from scoring.score import score_words
from server.scenarios import library
from tests.scoring.gold_table import Agreement
from voice.scenario import Level, Scenario
from voice.transcript import Speaker, Transcript, Turn
from voice.variation import played

FILE = Path(__file__).parent / "planted.yaml"
OTHER = {Speaker.REP: Speaker.BUYER, Speaker.BUYER: Speaker.REP}


@dataclass(slots=True)
class Planted:
    """A call, and the beats whose chance it shows."""

    scenario: Scenario
    transcript: Transcript
    shown: set[str] = field(default_factory=set)
    said: dict[str, str] = field(default_factory=dict)
    """Beat to the rep's reply."""


@cache
def wordings() -> dict[str, dict[str, dict[str, list[str]]]]:
    read: dict[str, Any] = yaml.safe_load(FILE.read_text("utf-8"))
    return read


@cache
def scenario_of(name: str) -> Scenario:
    return played(library.find(name), Level.USUAL, 0)


def planted_calls(count: int, seed: int) -> Iterator[Planted]:
    """So many calls of each scenario."""
    dice = random.Random(seed)
    for name in wordings():
        for _ in range(count):
            yield planted(scenario_of(name), dice)


def planted(scenario: Scenario, dice: random.Random) -> Planted:
    made = Planted(scenario, Transcript(scenario.id))
    turns: list[Turn] = []
    for beat in scenario.beats:
        replies = wordings()[scenario.id].get(beat.id)
        if replies is None:
            continue
        lines = [dice.choice(beat.bare.at(scenario.level)), *beat.full.at(scenario.level)[:1]]
        facts = (beat.fact,) if beat.fact else ()
        turns.append(_turn(Speaker.BUYER, turns, " ".join(lines), beat.id, facts))
        is_shown = dice.random() < 0.5
        made.said[beat.id] = dice.choice(replies["shown" if is_shown else "missed"])
        turns.append(_turn(Speaker.REP, turns, made.said[beat.id]))
        made.shown |= {beat.id} if is_shown else set()
    made.transcript = Transcript(scenario.id, tuple(turns))
    return made


def _turn(speaker: Speaker, turns: list[Turn], text: str, beat: str | None = None, facts: tuple[str, ...] = ()) -> Turn:
    start_s = turns[-1].end_s + 0.6 if turns else 1.0
    return Turn(speaker, start_s, start_s + 0.35 * len(text.split()), text, beat=beat, facts=facts)


def swapped(transcript: Transcript, *, is_labelled: bool) -> Transcript:
    """The same words with the speakers exchanged; labels stay with the words that they were put on."""
    kept = transcript.turns if is_labelled else [replace(turn, beat=None, facts=()) for turn in transcript.turns]
    turns = (replace(turn, speaker=OTHER[turn.speaker]) for turn in kept)
    return Transcript(transcript.scenario, tuple(turns))


def in_the_buyers_mouth(transcript: Transcript) -> Transcript:
    """Every reply said by the buyer, after their own line; the rep says only "Okay."."""
    turns: list[Turn] = []
    for asked, answered in zip(transcript.turns[::2], transcript.turns[1::2], strict=True):
        turns.append(replace(asked, text=f"{asked.text} {answered.text}", end_s=answered.start_s))
        turns.append(replace(answered, text="Okay."))
    return Transcript(transcript.scenario, tuple(turns))


def met(scenario: Scenario, transcript: Transcript) -> set[str]:
    """The beats whose chance was met."""
    card: Any = score_words(transcript, scenario, versions={})
    return {chance["beat"] for each in card["behaviours"] for chance in each["chances"] if chance["met"] is True}


def found_in(calls: list[Planted]) -> dict[str, Agreement]:
    """By kind of beat, and `any`: planted against met."""
    table = {"any": Agreement()}
    for one in calls:
        by_score = met(one.scenario, one.transcript)
        for beat, said in one.said.items():
            kind = beat.rsplit("-", 1)[0] if beat[-1].isdigit() else beat
            for name in ("any", kind):
                agreement = table.setdefault(name, Agreement())
                label = f"{one.scenario.id} {beat}: {said}"
                agreement.count(label, is_one=beat in one.shown, is_found=beat in by_score)
    return table
