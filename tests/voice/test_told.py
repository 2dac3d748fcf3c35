"""What the buyer remembers of a moment that is tried again."""

import pytest

from tests.practising import DRILL, MONDAY, spoken
from voice.told import told, tries_of
from voice.transcript import Practice, Speaker, Transcript, Turn, Word

GREETING = Turn(Speaker.BUYER, 0.5, 1.5, "Good morning.")
HELLO = Turn(Speaker.REP, 2.0, 3.0, "Hello, this is support.")
LINE = Turn(Speaker.BUYER, 3.5, 6.0, "Monday morning my dispatch floor was blind.", beat="harm-1")
ONCE = Practice((GREETING, HELLO), "harm-1", LINE)


def texts(transcript: Transcript) -> list[str]:
    return [turn.text for turn in transcript.turns]


def test_a_whole_call_is_remembered_as_it_is() -> None:
    call = Transcript("outage", (GREETING, HELLO))
    assert told(call) is call


def test_before_the_buyer_has_spoken_what_was_said_before_the_moment_is_all() -> None:
    assert texts(told(Transcript("outage", practice=ONCE))) == ["Good morning.", "Hello, this is support."]


def test_a_moment_tried_once_goes_on_from_what_was_said_before() -> None:
    own = spoken("Monday morning my dispatch floor was blind.", "I see.", "Do you?", "Yes.")
    assert texts(told(Transcript("outage", own, ONCE)))[2:] == [turn.text for turn in own]


def test_the_line_lies_where_it_lay_the_first_time() -> None:
    own = spoken("Monday morning my dispatch floor was blind.", "I see.")
    remembered = told(Transcript("outage", own, ONCE)).turns
    assert remembered[2].start_s == 3.5
    assert remembered[3].start_s - remembered[2].start_s == pytest.approx(own[1].start_s - own[0].start_s)


def test_words_move_with_their_turn() -> None:
    line = Turn(Speaker.BUYER, 1.0, 2.0, "Blind.", (Word("Blind.", 1.25, 1.75),), beat="harm-1")
    (word,) = told(Transcript("outage", (line,), ONCE)).turns[2].words
    assert (word.start_s, word.end_s) == (3.75, 4.25)


def test_what_the_rep_says_ahead_of_the_buyer_is_no_part_of_the_moment() -> None:
    early = Turn(Speaker.REP, 0.1, 0.4, "Hello?")
    own = (early, *spoken("Monday morning my dispatch floor was blind."))
    assert "Hello?" not in texts(told(Transcript("outage", own, ONCE)))


def test_in_a_drill_only_the_present_try_is_remembered() -> None:
    own = spoken(MONDAY.text, "I have escalated it.", MONDAY.text, "Which sites?")
    assert texts(told(Transcript("outage", own, DRILL))) == [MONDAY.text, "Which sites?"]


def test_every_try_of_a_drill_begins_at_the_same_time() -> None:
    own = spoken(MONDAY.text, "I have escalated it.", MONDAY.text, "Which sites?", MONDAY.text)
    found = tries_of(Transcript("outage", own, DRILL))
    assert [one.first for one in found] == [0, 2, 4]
    assert {one.told.turns[0].start_s for one in found} == {MONDAY.start_s}


def test_a_line_that_was_cut_off_before_it_gave_the_chance_begins_no_new_try() -> None:
    own = spoken(MONDAY.text, "I see.", "Monday", "Sorry?", beat="harm-1")
    cut = (own[0], own[1], Turn(Speaker.BUYER, own[2].start_s, own[2].end_s, "Monday"), own[3])
    assert [one.first for one in tries_of(Transcript("outage", cut, DRILL))] == [0]
