"""A line that is lost in the middle of a call, and comes back or does not."""

import pytest

from tests.cast import Cast, Script
from tests.stage import opened
from tests.virtual_time import run
from voice.commands import EndCall, Hold, Resume, Rewind
from voice.events import PlaybackDrained
from voice.floor import Floor

LONG = "one two three four five six seven eight nine ten"


def test_a_lost_line_stops_the_buyer_and_takes_back_what_was_not_heard() -> None:
    stage = opened()
    stage.plan(LONG, at=3.0)
    stage.hear("one two three four", at=3.0, until=7.0)
    stage.lose(since=5.0, at=7.0)
    assert stage.commands(Hold) == [7.0]
    assert [command for _, command in stage.done if isinstance(command, Rewind)] == [Rewind(5.0)]
    assert stage.said[-1] == ("buyer", "one two")


def test_the_buyer_goes_on_when_the_line_is_back() -> None:
    stage = opened()
    stage.plan(LONG, at=3.0)
    stage.hear("one two three four", at=3.0, until=7.0)
    stage.lose(since=5.0, at=7.0)
    stage.return_(at=12.0)
    assert stage.floor is Floor.BUYER
    assert stage.commands(Resume) == [12.0]


def test_a_turn_that_ended_into_the_void_is_said_again() -> None:
    stage = opened()
    stage.plan("It is down.", at=3.0)
    stage.hear("It is down.", at=3.0, until=4.5)
    stage.say(PlaybackDrained(), 4.5)
    stage.lose(since=3.6, at=5.6)
    assert stage.said[-1] == ("buyer", "It")
    stage.return_(at=9.0)
    assert stage.floor is Floor.BUYER


def test_nobody_loses_patience_with_a_lost_line() -> None:
    stage = opened()
    stage.lose(since=4.0, at=6.0)
    stage.until(60.0)
    assert stage.occasions == ["opening"]


def test_a_silence_begins_anew_when_the_line_is_back() -> None:
    stage = opened()
    stage.lose(since=4.0, at=6.0)
    stage.return_(at=30.0)
    stage.until(37.9)
    assert stage.occasions == ["opening"]
    stage.until(38.1)
    assert stage.occasions == ["opening", "silence"]


def test_a_turn_that_was_cut_by_the_line_is_answered_after_a_pause_of_its_own() -> None:
    stage = opened()
    stage.rep("our records show a fault", at=3.0, until=5.0, words_after=0.0)
    stage.lose(since=5.1, at=5.4)
    stage.until(20.0)
    assert stage.occasions == ["opening"]
    stage.return_(at=20.0)
    assert stage.floor is Floor.PAUSE
    stage.until(21.0)
    assert stage.occasions == ["opening", "answer"]


def test_an_answer_that_was_awaited_comes_when_the_line_is_back() -> None:
    stage = opened()
    stage.rep("our records show a fault", at=3.0, until=5.0)
    stage.until(5.8)
    stage.lose(since=5.5, at=7.5)
    stage.return_(at=9.0)
    assert stage.floor is Floor.THINKING


def test_a_line_that_stays_away_ends_the_call() -> None:
    stage = opened()
    stage.lose(since=4.0, at=6.0)
    stage.until(65.9)
    assert stage.floor is Floor.AWAY
    stage.until(66.1)
    assert stage.floor is Floor.ENDED
    assert [command for _, command in stage.done if isinstance(command, EndCall)] == [EndCall("line-lost")]


def test_typing_brings_the_rep_back() -> None:
    stage = opened()
    stage.lose(since=4.0, at=6.0)
    stage.write("my sound is gone", at=8.0)
    assert stage.floor is Floor.THINKING
    assert stage.occasions[-1] == "answer"


def test_a_line_that_comes_back_to_a_typing_rep_changes_nothing() -> None:
    stage = opened()
    stage.lose(since=4.0, at=6.0)
    stage.write("my sound is gone", at=8.0)
    stage.return_(at=8.5)
    assert stage.floor is Floor.THINKING


def lost(*spans: tuple[float, float], speaks: tuple[float, float] = (3.0, 4.0), until_s: float = 20.0) -> Cast:
    return Cast(Script([speaks], until_s, lost=spans), ["where does it hurt"], ["Morning.", LONG])


def test_the_rep_is_told_within_three_seconds_and_again_when_it_is_over() -> None:
    cast = lost((5.0, 10.0))
    run(cast.run())
    kinds = [kind for kind, _ in cast.witness.told if kind in ("reconnecting", "reconnected")]
    assert kinds == ["reconnecting", "reconnected"]
    floors = [told["floor"] for told in cast.witness.of("floor")]
    assert "away" in floors


def test_a_short_gap_is_no_lost_line() -> None:
    cast = lost((5.0, 6.5))
    run(cast.run())
    assert cast.witness.of("reconnecting") == []


def test_the_unheard_tail_is_repeated_to_its_last_word() -> None:
    cast = lost((5.0, 10.0))
    call = run(cast.run())
    assert call.transcript().turns[-1].text == LONG
    (buyer,) = [turn for turn in call.transcript().turns if turn.text == LONG]
    before = [word.text for word in buyer.words if word.end_s <= 5.2]
    after = [word.text for word in buyer.words if word.start_s >= 9.9]
    assert [*before, *after] == LONG.split()


def test_the_recording_is_one_with_the_gap_marked() -> None:
    cast = lost((5.0, 10.0))
    run(cast.run())
    (gap,) = cast.witness.of("gap")
    assert (gap["start_s"], gap["end_s"]) == (5.0, pytest.approx(10.0, abs=0.021))


def test_a_rep_cut_off_in_mid_sentence_is_not_answered_until_the_line_is_back() -> None:
    cast = lost((3.5, 10.0), speaks=(3.0, 11.0))
    run(cast.run(hang_up_at_s=9.0))
    assert cast.mind.occasions == ["opening"]


def test_a_line_that_never_comes_back_ends_the_call_after_a_minute() -> None:
    cast = lost((5.0, 200.0), until_s=200.0)
    assert run(cast.call().run()) == "line-lost"


def test_what_was_heard_before_the_gap_is_not_heard_twice() -> None:
    stage = opened()
    stage.plan(LONG, at=3.0)
    stage.hear("one two three four", at=3.0, until=7.0)
    stage.lose(since=5.0, at=7.0)
    stage.return_(at=12.0)
    stage.hear("three four five", at=12.0, until=13.5)
    assert stage.said[-1] == ("buyer", "one two three four five")
