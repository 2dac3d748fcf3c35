"""The rep speaks over the buyer: held, resumed or given way, and what counts as heard."""

import pytest

from tests.stage import Stage, opened
from voice.commands import Hold, Hush, Resume
from voice.conversation import Conversation
from voice.events import PlaybackDrained, SpeechStarted
from voice.floor import Floor
from voice.manners import Manners
from voice.turns import Turns

LONG = "one two three four five six seven eight nine ten"


def test_a_cough_is_no_turn() -> None:
    stage = opened()
    stage.rep("", at=3.0, until=3.3)
    stage.until(5.0)
    assert stage.floor is Floor.OPEN
    assert stage.said == [("buyer", "Good morning.")]


def test_the_buyers_sound_is_held_as_soon_as_the_rep_speaks_over_it() -> None:
    stage = opened()
    stage.plan(LONG, at=3.0)
    stage.hear("one two three", at=3.0, until=4.0)
    stage.say(SpeechStarted(4.2), 4.264)
    assert stage.commands(Hold) == [4.264]
    assert stage.floor is Floor.HELD


def test_less_than_half_a_second_of_speech_lets_the_buyer_go_on() -> None:
    stage = opened()
    stage.plan(LONG, at=3.0)
    stage.hear("one two three", at=3.0, until=4.0)
    stage.rep("uh-huh", at=4.2, until=4.5)
    assert len(stage.commands(Resume)) == 1
    assert stage.floor is Floor.BUYER
    stage.hear("four five six seven eight nine ten", at=5.0, until=7.0)
    stage.say(PlaybackDrained(), 7.0)
    assert stage.said == [("buyer", "Good morning."), ("buyer", LONG)]


def test_real_speech_over_the_buyer_keeps_only_the_words_that_were_heard() -> None:
    stage = opened()
    stage.plan(LONG, at=3.0)
    stage.hear("one two three", at=3.0, until=4.0)
    stage.rep("sorry what do you mean by that", at=4.2, until=6.0)
    stage.until(8.0)
    assert stage.commands(Hush) == [pytest.approx(4.9)]
    assert stage.said == [
        ("buyer", "Good morning."),
        ("buyer", "one two three"),
        ("rep", "sorry what do you mean by that"),
    ]


def test_agreeing_words_that_go_on_are_given_more_time() -> None:
    stage = opened()
    stage.plan(LONG, at=3.0)
    stage.hear("one two", at=3.0, until=4.0)
    stage.say(SpeechStarted(4.2), 4.264)
    stage.words("yeah okay right", 4.2, 4.8, 4.85, is_final=False)
    stage.until(5.0)
    assert stage.floor is Floor.HELD
    stage.until(5.5)
    assert stage.floor is Floor.REP


def test_a_beat_cut_off_before_its_cue_was_not_delivered() -> None:
    stage = Stage(Conversation(Turns("test", {"harm-1": ("was blind",)}), Manners()))
    stage.until(0.8)
    stage.plan("Monday morning my floor was blind for three hours.", at=1.0, beat="harm-1", facts=("H1",))
    stage.hear("Monday morning my", at=1.0, until=2.0)
    stage.rep("let me stop you right there", at=2.2, until=4.0)
    (buyer, _rep) = stage.talk.transcript().turns
    assert (buyer.text, buyer.beat, buyer.facts) == ("Monday morning my", None, ())


def test_a_beat_cut_off_after_its_cue_was_delivered_but_its_fact_was_not() -> None:
    stage = Stage(Conversation(Turns("test", {"harm-1": ("was blind",)}), Manners()))
    stage.until(0.8)
    stage.plan("Monday morning my floor was blind for three hours.", at=1.0, beat="harm-1", facts=("H1",))
    stage.hear("Monday morning my floor was blind", at=1.0, until=2.0)
    stage.rep("let me stop you right there", at=2.2, until=4.0)
    (buyer, _rep) = stage.talk.transcript().turns
    assert (buyer.beat, buyer.facts) == ("harm-1", ())


def test_a_beat_heard_whole_is_delivered_with_its_facts() -> None:
    stage = Stage()
    stage.until(0.8)
    stage.buyer("My floor was blind.", at=1.0, until=2.0, beat="harm-1", facts=("H1",))
    (turn,) = stage.talk.transcript().turns
    assert (turn.beat, turn.facts, turn.start_s, turn.end_s) == ("harm-1", ("H1",), 1.0, 2.0)
