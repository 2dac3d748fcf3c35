"""A rep who stops the call for a while, and one who wants to hear the buyer's last turn once more."""

import asyncio

import pytest

from tests.cast import Cast, Script
from tests.stage import Stage, opened
from tests.virtual_time import run
from voice.call import Call
from voice.commands import Command, Hold, Hush, Resume, Rewind
from voice.events import AskedAgain, BreakOver, BreakTaken, PlaybackDrained, ReplyFailed, SpeechStarted, SpeechStopped
from voice.floor import Floor

LONG = "one two three four five six seven eight nine ten"


def of(stage: Stage, kind: type[Command]) -> list[Command]:
    return [command for _, command in stage.done if isinstance(command, kind)]


def test_a_break_stops_the_buyer_in_mid_word_and_the_word_comes_again_after_it() -> None:
    stage = opened()
    stage.plan(LONG, at=3.0)
    stage.hear("one two three", at=3.0, until=4.5)
    stage.say(BreakTaken(), 4.6)
    assert stage.floor is Floor.BREAK
    assert stage.commands(Hold) == [4.6]
    stage.say(BreakOver(), 60.0)
    assert stage.floor is Floor.BUYER
    assert stage.commands(Resume) == [60.0]


def test_nobody_loses_patience_in_a_break() -> None:
    stage = opened()
    stage.say(BreakTaken(), 3.0)
    stage.until(600.0)
    stage.say(BreakOver(), 600.0)
    assert stage.floor is Floor.OPEN
    stage.until(607.9)
    assert stage.occasions == ["opening"]
    stage.until(608.1)
    assert stage.occasions == ["opening", "silence"]


def test_what_is_said_in_a_break_is_said_to_somebody_else() -> None:
    stage = opened()
    stage.say(BreakTaken(), 3.0)
    stage.rep("one moment I am on a call", at=4.0, until=6.0)
    stage.say(BreakOver(), 10.0)
    assert stage.said == [("buyer", "Good morning.")]
    assert stage.floor is Floor.OPEN


def test_a_rep_who_breaks_off_in_mid_sentence_goes_on_with_it() -> None:
    stage = opened()
    stage.say(SpeechStarted(3.0), 3.1)
    stage.say(BreakTaken(), 4.0)
    stage.say(SpeechStopped(4.0), 4.2)
    stage.words("we looked at", 3.0, 4.0, 4.3)
    stage.until(30.0)
    stage.say(BreakOver(), 30.0)
    assert stage.floor is Floor.PAUSE
    stage.rep("the switch", at=30.3, until=31.0)
    stage.until(33.0)
    assert stage.said[-1] == ("rep", "we looked at the switch")
    assert stage.occasions == ["opening", "answer"]


def test_a_break_over_before_the_voice_stopped_leaves_the_rep_their_turn() -> None:
    stage = opened()
    stage.say(SpeechStarted(3.0), 3.1)
    stage.say(BreakTaken(), 3.5)
    stage.say(BreakOver(), 3.6)
    assert stage.floor is Floor.REP


def test_an_answer_that_was_on_its_way_is_said_after_the_break() -> None:
    stage = opened()
    stage.rep("our records show a fault", at=3.0, until=5.0)
    stage.until(5.9)
    stage.say(BreakTaken(), 5.95)
    stage.plan("Right.", at=6.0)
    assert stage.floor is Floor.BREAK
    stage.say(BreakOver(), 20.0)
    assert stage.floor is Floor.BUYER


def test_an_answer_that_failed_in_a_break_is_tried_again_after_it() -> None:
    stage = opened()
    stage.rep("our records show a fault", at=3.0, until=5.0)
    stage.until(5.9)
    stage.say(BreakTaken(), 5.95)
    stage.say(ReplyFailed(), 6.0)
    stage.say(BreakOver(), 20.0)
    stage.until(22.0)
    assert stage.occasions == ["opening", "answer", "answer"]


def test_a_line_that_is_lost_and_back_in_a_break_does_not_end_it() -> None:
    stage = opened()
    stage.say(BreakTaken(), 3.0)
    stage.lose(since=4.0, at=6.0)
    assert stage.floor is Floor.AWAY
    stage.return_(at=20.0)
    assert stage.floor is Floor.BREAK


def test_a_break_that_is_over_on_a_lost_line_waits_for_the_line() -> None:
    stage = opened()
    stage.say(BreakTaken(), 3.0)
    stage.lose(since=4.0, at=6.0)
    stage.say(BreakOver(), 10.0)
    assert stage.floor is Floor.AWAY
    stage.return_(at=20.0)
    assert stage.floor is Floor.OPEN


def test_a_typed_line_ends_a_break() -> None:
    stage = opened()
    stage.say(BreakTaken(), 3.0)
    stage.write("I am back", at=8.0)
    assert stage.floor is Floor.THINKING
    assert stage.occasions[-1] == "answer"


def test_the_last_turn_comes_again_from_its_first_word_and_counts_where_it_was_heard_last() -> None:
    stage = opened()
    stage.say(AskedAgain(), 5.0)
    assert stage.floor is Floor.BUYER
    assert of(stage, Rewind) == [Rewind(1.0)]
    stage.hear("Good morning.", at=5.1, until=6.1)
    stage.say(PlaybackDrained(), 6.1)
    (turn,) = stage.talk.transcript().turns
    assert (turn.text, turn.start_s, turn.end_s) == ("Good morning.", 5.1, pytest.approx(6.1))


def test_a_turn_that_is_being_said_begins_anew() -> None:
    stage = opened()
    stage.plan(LONG, at=3.0)
    stage.hear("one two three", at=3.0, until=4.5)
    stage.say(AskedAgain(), 4.5)
    assert of(stage, Rewind) == [Rewind(3.0)]
    assert stage.said[-1] == ("buyer", "one two three")
    stage.hear("one two three four", at=4.5, until=6.5)
    assert stage.said[-1] == ("buyer", "one two three four")


def test_a_repeat_that_is_cut_off_takes_nothing_back() -> None:
    stage = opened()
    stage.say(AskedAgain(), 5.0)
    stage.hear("Good", at=5.1, until=5.4)
    stage.rep("yes I heard it now thank you", at=5.4, until=8.0)
    assert stage.said == [("buyer", "Good morning."), ("rep", "yes I heard it now thank you")]


def test_a_turn_that_was_cut_off_is_told_in_other_words() -> None:
    stage = opened()
    stage.plan(LONG, at=3.0)
    stage.hear("one two three", at=3.0, until=4.5)
    stage.rep("wait a moment please I missed that", at=4.5, until=6.0)
    assert of(stage, Hush)
    stage.say(AskedAgain(), 6.4)
    assert stage.floor is Floor.THINKING
    assert stage.occasions == ["opening", "again"]
    assert of(stage, Rewind) == []


def test_asking_again_is_passed_over_while_the_buyer_thinks() -> None:
    stage = opened()
    stage.rep("our records show a fault", at=3.0, until=5.0)
    stage.until(5.9)
    stage.say(AskedAgain(), 6.0)
    assert stage.floor is Floor.THINKING
    assert stage.occasions == ["opening", "answer"]


def test_asking_again_before_the_buyer_said_anything_is_passed_over() -> None:
    stage = Stage()
    stage.say(AskedAgain(), 0.3)
    assert (stage.floor, stage.occasions) == (Floor.OPEN, [])


def test_asking_again_gives_the_rep_the_whole_time_to_answer_once_more() -> None:
    stage = opened()
    stage.say(AskedAgain(), 8.0)
    stage.hear("Good morning.", at=8.1, until=9.1)
    stage.say(PlaybackDrained(), 9.1)
    stage.until(17.0)
    assert stage.occasions == ["opening"]


def played(cast: Cast, *steps: tuple[float, str]) -> Call:
    """The call; at each time the named method, with its value where it has one."""

    async def play() -> Call:
        call = cast.call()
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(call.run())
            passed_s = 0.0
            for at_s, step in steps:
                await asyncio.sleep(at_s - passed_s)
                passed_s = at_s
                {
                    "break": lambda: call.take_break(True),
                    "back": lambda: call.take_break(False),
                    "again": call.say_again,
                    "end": call.hang_up,
                }[step]()
        return call

    return run(play())


def test_a_call_says_its_last_turn_twice_and_keeps_it_once() -> None:
    cast = Cast(Script([], 20.0), [], ["one two three four"])
    call = played(cast, (4.0, "again"), (7.0, "end"))
    assert [turn.text for turn in call.transcript().turns] == ["one two three four"]
    loud_s = sum(bool(frame.samples.any()) for frame in cast.line.played) * 0.02
    assert loud_s == pytest.approx(2.0, abs=0.1)


def test_a_call_on_a_break_is_silent_and_goes_on_from_the_word_that_was_cut() -> None:
    cast = Cast(Script([], 30.0), [], [LONG])
    call = played(cast, (2.0, "break"), (10.0, "back"), (14.0, "end"))
    (turn,) = call.transcript().turns
    assert turn.text == LONG
    assert [word for word in turn.words if 2.1 < word.end_s < 10.0] == []
    assert [told["floor"] for told in cast.witness.of("floor")].count("break") == 1
