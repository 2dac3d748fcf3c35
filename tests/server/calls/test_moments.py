"""The moment of a call that is over, as it is tried again: from the words that the buyer heard."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, cast

import pytest

from scoring.read import read
from server.calls.moments import Moments, Wish
from server.calls.play import Drill
from server.recording import journal
from server.recording.call_files import JOURNAL_NAME, call_folder
from server.scenarios import library
from server.store.records import SessionRecord, Status
from server.transcripts import transcript_json
from tests.open_house import WorkersInPlace
from tests.practising import FIXED, MONDAY, NAMED
from tests.reps import played
from voice.buyer.state import state_of
from voice.errors import BadInput
from voice.ports import Reader
from voice.reporter import turn_fields
from voice.scenario import Level
from voice.transcript import Practice, Speaker, Transcript, Turn

GREETING = Turn(Speaker.BUYER, 0.5, 1.5, "Good morning.")
HELLO = Turn(Speaker.REP, 2.0, 3.0, "Hello, this is support.")
HARM = replace(MONDAY, start_s=3.5, end_s=7.0)
FIX = Turn(Speaker.REP, 7.5, 11.0, FIXED)
CALL = Transcript("outage-escalation", (GREETING, HELLO, HARM, FIX))


def record(words: Transcript | None, status: Status = Status.SCORED, **changes: Any) -> SessionRecord:
    kept = SessionRecord(
        id="0190aaaa-0000-7000-8000-0000000000aa",
        owner_id="me",
        scenario_id="outage-escalation",
        scenario_version="1",
        scenario_text=library.built_in()["outage-escalation"].read_text(),
        title="Outage",
        level="usual",
        seed=0,
        status=status,
        engines={},
        granted=None,
        started_at=datetime.now(UTC),
        duration_s=12.0,
        reason="rep",
        transcript=None if words is None else transcript_json(words),
        scorecard=None,
        track=None,
    )
    return replace(kept, **changes)


@pytest.fixture
def moments(tmp_path: Path) -> Moments:
    return Moments(tmp_path, cast(Reader, WorkersInPlace()))


def texts(practice: Practice | None) -> list[str]:
    assert practice is not None
    return [turn.text for turn in practice.before]


@pytest.mark.parametrize(("turn", "first"), [(2, 2), (3, 2), (1, 0), (0, 0)])
async def test_it_begins_with_the_buyers_line_there_or_the_last_before(moments: Moments, turn: int, first: int) -> None:
    play = await moments.play(record(CALL), Wish(turn))
    assert play.of is not None
    assert play.of.turn == first
    assert texts(play.practice) == [each.text for each in CALL.turns[:first]]
    assert play.practice is not None
    assert play.practice.line is not None
    assert play.practice.line.text == CALL.turns[first].text


async def test_the_chance_that_is_meant_begins_with_the_line_that_gave_it(moments: Moments) -> None:
    later = Turn(Speaker.BUYER, 11.5, 13.0, "Do you know what it did here?")
    answer = Turn(Speaker.REP, 13.5, 16.0, NAMED)
    call = replace(CALL, turns=(*CALL.turns, later, answer))
    play = await moments.play(record(call), Wish(5, "harm-1"))
    assert play.of is not None
    assert play.of.turn == 2


async def test_the_buyer_goes_by_the_words_as_they_were_heard_while_the_call_ran(
    moments: Moments, tmp_path: Path
) -> None:
    heard = replace(HELLO, text="Hollow, this is support.", start_s=2.0001)
    folder = call_folder(tmp_path, record(CALL).id)
    folder.mkdir()
    frame = journal.frame(0, journal.body("turn", {"index": 1, **turn_fields(heard)}))
    (folder / JOURNAL_NAME).write_bytes(frame)
    play = await moments.play(record(CALL), Wish(2))
    assert texts(play.practice) == ["Good morning.", "Hollow, this is support."]


async def test_a_line_that_was_cut_short_is_said_as_it_was_meant(moments: Moments) -> None:
    scenario, call = played("outage-escalation", "average")
    first = next(i for i, turn in enumerate(call.transcript.turns) if turn.beat == "harm-2")
    whole = call.transcript.turns[first]
    cut = replace(whole, text=" ".join(whole.text.split()[:5]).rstrip(".,"), facts=())
    turns = (*call.transcript.turns[:first], cut, *call.transcript.turns[first + 1 :])
    play = await moments.play(record(Transcript(scenario.id, turns)), Wish(first))
    assert play.practice is not None
    assert play.practice.line is not None
    assert (play.practice.line.text, play.practice.line.facts) == (whole.text, whole.facts)


async def test_the_buyers_state_at_the_moment_is_that_of_the_call(moments: Moments) -> None:
    scenario, call = played("outage-escalation", "average")
    turns = call.transcript.turns
    for first in [i for i, turn in enumerate(turns) if turn.beat]:
        play = await moments.play(record(call.transcript), Wish(first))
        assert play.practice is not None
        before = Transcript(scenario.id, play.practice.before)
        there = Transcript(scenario.id, turns[:first])
        state, was = (state_of(scenario, Level.USUAL, each, read(scenario, each)) for each in (before, there))
        assert state == was
        assert play.scenario == scenario


async def test_a_moment_of_a_take_is_tried_again_with_all_that_was_said_before(moments: Moments) -> None:
    line = Turn(Speaker.BUYER, 1.0, 4.5, HARM.text, beat="harm-1", facts=("H1",))
    late = Turn(Speaker.BUYER, 9.0, 11.0, "Right. Forty-two jobs missed.", beat="harm-2", facts=("H2",))
    own = (line, Turn(Speaker.REP, 5.0, 8.5, NAMED), late)
    take = Transcript("outage-escalation", own, Practice((GREETING, HELLO), "harm-1", HARM))
    play = await moments.play(record(take), Wish(2))
    assert texts(play.practice) == ["Good morning.", HELLO.text, HARM.text, NAMED]


async def test_a_drill_from_a_moment_counts_its_one_behaviour(moments: Moments) -> None:
    play = await moments.play(record(CALL), Wish(3, "harm-1", Drill("impact-before-fix", in_a_row=2)))
    assert play.practice is not None
    assert (play.practice.behaviour, play.practice.beat, play.practice.in_a_row) == ("impact-before-fix", "harm-1", 2)
    assert play.of is not None
    assert play.of.kind == "drill"


@pytest.mark.parametrize(
    ("kept", "sentence"),
    [
        (record(CALL, Status.LIVE), "still on"),
        (record(CALL, Status.SCORING), "still on"),
        (record(None), "gone or were never heard"),
        (record(Transcript("outage-escalation")), "gone or were never heard"),
        (record(CALL, transcript={**transcript_json(CALL), "practice": {"is_gone": True}}), "gone"),
    ],
)
async def test_a_call_without_its_words_has_no_moment_to_try_again(
    moments: Moments, kept: SessionRecord, sentence: str
) -> None:
    with pytest.raises(BadInput, match=sentence):
        await moments.play(kept, Wish(2))
