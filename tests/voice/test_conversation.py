"""Turn-taking, as told by tests/stage.py."""

import pytest

from tests.stage import Stage, opened
from voice.commands import EndCall, Hush, Reply
from voice.conversation import Conversation
from voice.endpointing import Said, pause_to_end_s
from voice.events import PlaybackDrained, ReplyFailed, ReplyPhrase, SpeechStarted, SpeechStopped, WordsHeard
from voice.floor import FLOOR_AFTER, Floor
from voice.manners import Manners
from voice.turns import Turns

LONG = "one two three four five six seven eight nine ten"


def test_the_buyer_opens_the_call() -> None:
    stage = Stage()
    stage.until(1.0)
    assert stage.occasions == ["opening"]


def test_a_rep_who_speaks_first_is_answered_and_not_opened_upon() -> None:
    stage = Stage()
    stage.rep("hello there", at=0.1, until=0.6)
    stage.until(5.0)
    assert stage.occasions == ["answer"]


def test_a_pause_longer_than_the_buyers_patience_hands_over_the_floor() -> None:
    stage = opened()
    stage.rep("our records show a fault", at=3.0, until=5.0)
    pause_s = pause_to_end_s(Said("our records show a fault"), [], Manners().pause_s)
    stage.until(5.0 + pause_s - 0.01)
    assert stage.floor is Floor.PAUSE
    stage.until(5.0 + pause_s + 0.01)
    assert stage.floor is Floor.THINKING


def test_a_hanging_and_keeps_the_turn_longer() -> None:
    stage = opened()
    stage.rep("we looked at the fault and", at=3.0, until=5.0)
    stage.until(6.3)
    assert stage.floor is Floor.PAUSE


def test_a_hanging_and_that_may_be_misheard_keeps_it_less_long() -> None:
    stage = opened(Conversation(Turns("test"), word_accuracy=0.6))
    stage.rep("we looked at the fault and", at=3.0, until=5.0)
    stage.until(6.3)
    assert stage.floor is Floor.THINKING


def test_a_rep_who_goes_on_after_a_pause_keeps_one_turn() -> None:
    stage = opened()
    stage.rep("we looked at", at=3.0, until=4.0)
    stage.rep("the switch", at=4.5, until=5.0)
    stage.until(7.0)
    assert stage.said == [("buyer", "Good morning."), ("rep", "we looked at the switch")]
    assert stage.occasions == ["opening", "answer"]


def test_a_rep_who_goes_on_while_the_buyer_thinks_takes_the_turn_back() -> None:
    stage = opened()
    stage.rep("we replaced it", at=3.0, until=4.0)
    stage.until(4.8)
    stage.rep("on monday", at=5.0, until=5.5)
    stage.until(7.0)
    assert stage.commands(Hush) == [pytest.approx(5.064)]
    assert stage.occasions == ["opening", "answer", "answer"]
    assert stage.said[-1] == ("rep", "we replaced it on monday")


def test_the_turn_does_not_end_before_its_final_words_are_there() -> None:
    stage = opened()
    stage.rep("where is it stuck", at=3.0, until=4.0, words_after=1.5)
    assert stage.occasions == ["opening"]
    stage.until(6.0)
    assert stage.occasions == ["opening", "answer"]


def test_a_recogniser_that_never_answers_does_not_stop_the_call() -> None:
    stage = opened()
    stage.say(SpeechStarted(3.0), 3.1)
    stage.words("hello buyer", 3.0, 4.0, 3.9, is_final=False)
    stage.say(SpeechStopped(4.0), 4.2)
    stage.until(8.0)
    assert stage.occasions == ["opening", "answer"]


def test_a_turn_of_which_the_first_word_comes_seconds_late_is_answered_all_the_same() -> None:
    stage = opened()
    stage.rep("where does it get stuck", at=3.0, until=4.0, words_after=5.0)
    assert stage.floor is Floor.PAUSE
    stage.until(9.5)
    assert stage.said[-1] == ("rep", "where does it get stuck")
    assert stage.occasions == ["opening", "answer"]


def test_words_that_come_when_the_rep_speaks_again_keep_their_turn() -> None:
    stage = opened()
    stage.say(SpeechStarted(3.0), 3.1)
    stage.say(SpeechStopped(4.0), 4.2)
    stage.until(8.0)
    assert stage.floor is Floor.OPEN
    stage.say(SpeechStarted(8.5), 8.6)
    stage.words("where does it get stuck", 3.0, 4.0, 8.8)
    stage.say(SpeechStopped(9.5), 9.7)
    stage.words("and for how long", 8.5, 9.5, 9.8)
    stage.until(12.0)
    assert stage.said[1:] == [("rep", "where does it get stuck"), ("rep", "and for how long")]
    assert stage.occasions == ["opening", "answer"]


def test_a_noise_of_which_the_recogniser_tells_late_stays_a_noise() -> None:
    stage = opened()
    stage.rep("", at=3.0, until=3.3, words_after=5.0)
    stage.until(9.0)
    assert (stage.floor, stage.occasions) == (Floor.OPEN, ["opening"])


def test_silence_is_broken_by_the_buyer_and_then_ended() -> None:
    stage = opened()
    stage.until(10.0)
    stage.buyer("Are you still there?", at=10.2, until=11.0)
    stage.until(19.5)
    stage.buyer("Hello?", at=19.6, until=20.0)
    stage.until(29.0)
    assert stage.occasions == ["opening", "silence", "silence", "give-up"]


def test_a_word_of_the_rep_begins_the_buyers_patience_anew() -> None:
    stage = opened()
    stage.until(10.0)
    stage.buyer("Are you still there?", at=10.2, until=11.0)
    stage.rep("yes I am", at=12.0, until=13.0)
    stage.until(14.0)
    stage.buyer("Good.", at=14.2, until=15.0)
    stage.until(23.5)
    assert stage.occasions == ["opening", "silence", "answer", "silence"]


def test_a_run_of_talk_that_is_too_long_is_cut_off() -> None:
    stage = opened()
    stage.say(SpeechStarted(3.0), 3.1)
    stage.words("and our product also", 3.0, 40.0, 42.0, is_final=False)
    stage.until(43.1)
    assert stage.occasions == ["opening", "too-long"]
    stage.buyer("Let me stop you.", at=43.3, until=44.5)
    assert stage.floor is Floor.REP
    assert [speaker for speaker, _ in stage.said] == ["buyer", "rep", "buyer"]


def test_typed_words_are_answered_at_once() -> None:
    stage = opened()
    stage.write("What did it do to your Monday?", at=3.0)
    assert stage.occasions == ["opening", "answer"]
    assert stage.said[-1] == ("rep", "What did it do to your Monday?")


def test_a_rep_who_types_is_given_time_to_type() -> None:
    stage = opened()
    stage.write("How long does it take?", at=3.0)
    stage.buyer("Eleven days.", at=3.2, until=4.0)
    stage.until(51.0)
    assert stage.occasions == ["opening", "answer"]
    stage.until(53.0)
    assert stage.occasions == ["opening", "answer", "silence"]


def test_a_rep_who_speaks_again_is_waited_for_as_before() -> None:
    stage = opened()
    stage.write("How long does it take?", at=3.0)
    stage.buyer("Eleven days.", at=3.2, until=4.0)
    stage.rep("I see", at=5.0, until=6.0)
    stage.until(7.0)
    stage.buyer("Yes.", at=7.0, until=8.0)
    stage.until(16.1)
    assert stage.occasions[-1] == "silence"


def test_typing_over_the_buyer_hushes_it() -> None:
    stage = opened()
    stage.plan(LONG, at=3.0)
    stage.hear("one two", at=3.0, until=4.0)
    stage.write("Wait, which Monday?", at=4.1)
    assert stage.commands(Hush) == [4.1]
    assert stage.said[1:] == [("buyer", "one two"), ("rep", "Wait, which Monday?")]


def test_a_reply_that_fails_returns_the_floor() -> None:
    stage = opened()
    stage.rep("what happened", at=3.0, until=4.0)
    stage.until(4.7)
    stage.say(ReplyFailed(), 5.0)
    assert stage.floor is Floor.OPEN
    stage.rep("are you there", at=6.0, until=7.0)
    stage.until(8.0)
    assert stage.said[1:] == [("rep", "what happened"), ("rep", "are you there")]


def test_a_reply_that_breaks_off_keeps_what_was_heard() -> None:
    stage = opened()
    stage.say(ReplyPhrase("First part,", False), 3.0)
    stage.hear("First part,", at=3.0, until=4.0)
    stage.say(ReplyFailed(), 4.0)
    stage.say(PlaybackDrained(), 4.1)
    assert stage.floor is Floor.OPEN
    assert stage.said[-1] == ("buyer", "First part,")


def test_the_floor_stays_with_the_buyer_while_the_rest_is_still_being_worded() -> None:
    stage = opened()
    stage.say(ReplyPhrase("First part,", False), 3.0)
    stage.hear("First part,", at=3.0, until=4.0)
    stage.say(PlaybackDrained(), 4.0)
    assert stage.floor is Floor.BUYER


def test_the_buyers_last_word_ends_the_call_once_it_was_heard() -> None:
    stage = opened()
    stage.rep("goodbye then", at=3.0, until=4.0)
    stage.until(4.7)
    stage.buyer("Goodbye.", at=5.0, until=6.0, ends=True)
    assert [command for _, command in stage.done][-1] == EndCall("buyer")
    assert stage.floor is Floor.ENDED


def test_hanging_up_keeps_what_was_heard_until_then() -> None:
    stage = opened()
    stage.plan(LONG, at=3.0)
    stage.hear("one two", at=3.0, until=4.0)
    stage.hang_up(4.5)
    assert [command for _, command in stage.done][-1] == EndCall("rep")
    assert stage.said[-1] == ("buyer", "one two")


def test_nothing_happens_in_an_ended_call() -> None:
    stage = opened()
    stage.hang_up(3.0)
    before = list(stage.done)
    stage.rep("hello", at=4.0, until=5.0)
    stage.until(100.0)
    assert stage.done == before
    assert stage.talk.deadline is None


def test_late_words_still_reach_the_turn_they_belong_to() -> None:
    stage = opened()
    stage.say(SpeechStarted(3.0), 3.1)
    stage.words("where does", 3.0, 3.8, 3.9, is_final=False)
    stage.say(SpeechStopped(4.0), 4.2)
    stage.until(8.0)
    stage.plan("By e-mail.", at=8.0)
    stage.hear("By e-mail.", at=8.1, until=8.9)
    stage.words("where does it get stuck", 3.0, 4.0, 9.0)
    assert stage.said[1] == ("rep", "where does it get stuck")


def test_every_floor_has_its_row_in_the_table() -> None:
    assert set(FLOOR_AFTER) == set(Floor)


def test_words_for_a_stretch_that_is_not_known_are_ignored() -> None:
    stage = opened()
    stage.say(WordsHeard(99.0, (), True), 3.0)
    assert stage.floor is Floor.OPEN


def test_commands_are_given_once() -> None:
    stage = Stage()
    stage.talk.wake(now=0.8)
    assert stage.talk.commands() == [Reply("opening")]
    assert stage.talk.commands() == []
