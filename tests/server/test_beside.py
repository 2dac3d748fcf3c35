"""Two takes of one moment, cut out of their sessions."""

import json
from dataclasses import replace
from typing import Any

import pytest

from scoring.score import score_words
from server.beside import NOT_TAKES, beside
from server.scenarios.library import find
from server.store.records import PracticeOf, SessionRecord
from tests.practising import DRILL, FIXED, MONDAY, NAMED, spoken
from tests.server.calls.test_moments import record
from voice.errors import BadInput
from voice.scenario import Level
from voice.transcript import Practice, Transcript
from voice.variation import played

SCENARIO = played(find("outage-escalation"), Level.USUAL, 0)
FIRST = "first"


def scored(session_id: str, transcript: Transcript, practice: PracticeOf | None = None, **card: Any) -> SessionRecord:
    counted = json.loads(json.dumps(score_words(transcript, SCENARIO, versions={}))) | card
    return replace(record(transcript), id=session_id, scorecard=counted, practice=practice)


def whole(*lines: str) -> SessionRecord:
    turns = spoken(*lines)
    later = tuple(
        replace(turn, beat="harm-2", facts=()) if i == 2 and turn.beat else turn for i, turn in enumerate(turns)
    )
    tone = [{"turn": 1, "target": "pace"}, {"turn": 3, "target": "pace"}]
    return scored(FIRST, Transcript(SCENARIO.id, later), tone=tone)


def take(session_id: str, *lines: str, of: str | None = FIRST, turn: int = 0) -> SessionRecord:
    practice = Practice((), "harm-1", MONDAY)
    kept = PracticeOf("again", of, turn, "harm-1")
    return scored(session_id, Transcript(SCENARIO.id, spoken(*lines), practice), kept)


def test_a_call_and_a_later_take_of_its_moment_in_either_order() -> None:
    call, again = whole(MONDAY.text, FIXED), take("again", MONDAY.text, NAMED)
    for one, other in ((call, again), (again, call)):
        sides = beside(one, other)
        found = {
            record.id: [count["observed"] for count in side.counts]
            for record, side in zip((one, other), sides, strict=True)
        }
        assert found == {FIRST: [0], "again": [1]}


def test_the_moment_lasts_until_the_buyer_brings_up_something_else() -> None:
    side, _ = beside(whole(MONDAY.text, FIXED, "It wasn't only dispatch.", FIXED), take("again", MONDAY.text, NAMED))
    assert [turn["text"] for turn in side.turns] == [MONDAY.text, FIXED]
    assert [chance["turn"] for chance in side.chances] == [1]
    assert [reading["turn"] for reading in side.tone] == [1]
    assert side.start_s == 1.0
    assert side.end_s == pytest.approx(side.turns[-1]["end_s"], abs=0.001)


def test_two_takes_of_the_same_moment_lie_beside_one_another() -> None:
    one, other = beside(take("again", MONDAY.text, FIXED), take("third", MONDAY.text, NAMED))
    assert ([chance["met"] for chance in one.chances], [chance["met"] for chance in other.chances]) == ([False], [True])


def test_of_a_drill_the_last_try_is_shown() -> None:
    lines = (MONDAY.text, FIXED, MONDAY.text, NAMED)
    kept = PracticeOf("drill", FIRST, 0, "harm-1", DRILL.behaviour, 3)
    drill = scored("drill", Transcript(SCENARIO.id, spoken(*lines), DRILL), kept)
    _, side = beside(whole(MONDAY.text, FIXED), drill)
    assert [turn["text"] for turn in side.turns] == [MONDAY.text, NAMED]
    assert [chance["met"] for chance in side.chances] == [True]


@pytest.mark.parametrize(
    "other",
    [
        whole(MONDAY.text, FIXED),
        take("again", MONDAY.text, FIXED, of="another"),
        take("again", MONDAY.text, FIXED, of=None),
        take("again", MONDAY.text, FIXED, turn=99),
    ],
)
def test_what_is_no_take_of_the_moment_is_refused(other: SessionRecord) -> None:
    with pytest.raises(BadInput, match=NOT_TAKES[:30]):
        beside(whole(MONDAY.text, FIXED), other)


def test_a_take_whose_words_are_gone_has_nothing_to_show() -> None:
    gone = replace(take("again", MONDAY.text, FIXED), transcript=None)
    with pytest.raises(BadInput, match="words of one of these calls are gone"):
        beside(whole(MONDAY.text, FIXED), gone)


def test_a_take_in_which_the_buyer_said_nothing_has_nothing_to_show() -> None:
    silent = take("again")
    with pytest.raises(BadInput, match="The buyer said nothing"):
        beside(whole(MONDAY.text, FIXED), silent)
