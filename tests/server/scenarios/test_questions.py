"""Sixty questions a rep may ask in each scenario, written apart from the cues: how many replies are on topic.

A reply is on topic where it tells or deflects the very fact that the label names (`plan.facts`, or that fact's
`topic`); for a question about nothing the buyer knows (`-`), where it is a line that says so. Each question is asked
as the rep's first words, and once more after two answers of the strong rep, in the middle of a call.
"""

from functools import lru_cache
from pathlib import Path

import pytest

from scoring.read import read
from server.rehearsal import WORDS_PER_S
from server.scenarios.library import built_in
from tests.reps import played
from voice.buyer.mind import Mind
from voice.plan import Plan
from voice.scenario import Level, Scenario
from voice.transcript import Speaker, Transcript, Turn

FOLDER = Path(__file__).parent / "questions"
ENOUGH = 0.85
KNOWN_TO_NOBODY = "-"


def questions(scenario_id: str) -> list[tuple[str, str]]:
    """Label and question of each line."""
    lines = (FOLDER / f"{scenario_id}.tsv").read_text("utf-8").splitlines()
    return [(label, question) for label, _, question in (line.partition("\t") for line in lines)]


def asked(transcript: Transcript, question: str) -> Transcript:
    start_s = transcript.turns[-1].end_s + 0.5
    turn = Turn(Speaker.REP, start_s, start_s + len(question.split()) / WORDS_PER_S, question)
    return Transcript(transcript.scenario, (*transcript.turns, turn))


def is_on_topic(plan: Plan, label: str, scenario: Scenario) -> bool:
    if label == KNOWN_TO_NOBODY:
        lines = (*scenario.buyer.lines.unclear, *scenario.buyer.lines.small_talk)
        return not plan.topic and any(line in plan.line for line in lines)
    return label in plan.facts or plan.topic == scenario.fact(label).topic


@lru_cache(maxsize=16)
def missed(scenario_id: str, *, is_late: bool) -> tuple[str, ...]:
    """The questions whose reply is off topic, with what came instead."""
    scenario, call = played(scenario_id, "strong")
    turns = call.transcript.turns[: 5 if is_late else 1]
    mind = Mind(scenario, Level.USUAL, 0)
    found = []
    for label, question in questions(scenario_id):
        transcript = asked(Transcript(scenario.id, turns), question)
        plan = mind.plan("answer", transcript, read(scenario, transcript))
        if not is_on_topic(plan, label, scenario):
            found.append(f"{label}: {question} -> {plan.facts} {plan.topic!r} {plan.line!r}")
    return tuple(found)


@pytest.mark.parametrize("scenario_id", list(built_in()))
def test_there_are_sixty_different_questions(scenario_id: str) -> None:
    assert len(set(questions(scenario_id))) == 60


@pytest.mark.parametrize("scenario_id", list(built_in()))
@pytest.mark.parametrize("is_late", [False, True])
def test_the_replies_are_on_topic(scenario_id: str, is_late: bool) -> None:
    off = missed(scenario_id, is_late=is_late)
    assert 1 - len(off) / 60 >= ENOUGH, "\n".join(off)


@pytest.mark.parametrize("scenario_id", list(built_in()))
def test_no_question_is_a_way_of_asking_that_the_file_lists(scenario_id: str) -> None:
    scenario, _ = played(scenario_id, "strong")
    listed = {way.rstrip("?.").lower() for fact in scenario.facts for way in fact.asked}
    same = [question for _, question in questions(scenario_id) if question.rstrip("?.").lower() in listed]
    assert same == []
