"""A scripted call of ten minutes through the core, twice the same."""

from tests.stage import Stage, opened
from voice.events import PlaybackDrained


def ten_minutes() -> Stage:
    """A rep who asks forty things, interrupts every seventh answer and coughs over every fifth."""
    stage = opened()
    at = 3.0
    for number in range(40):
        stage.rep(f"question number {number} about your work", at=at, until=at + 3.0)
        stage.until(at + 4.0)
        stage.plan(f"Answer {number} is that it takes us far too long every week.", at=at + 4.0, beat=f"beat-{number}")
        stage.hear(f"Answer {number} is that it", at=at + 4.2, until=at + 6.0)
        if number % 7 == 3:
            stage.rep("sorry to interrupt you here", at=at + 6.2, until=at + 8.0)
            stage.until(at + 9.0)
            stage.plan("Fine.", at=at + 9.0)
            stage.hear("Fine.", at=at + 9.1, until=at + 9.5)
        else:
            if number % 5 == 2:
                stage.rep("", at=at + 6.2, until=at + 6.4)
            stage.hear("takes us far too long every week.", at=at + 7.0, until=at + 9.5)
        stage.say(PlaybackDrained(), at + 9.6)
        at += 15.0
    stage.hang_up(at)
    return stage


def test_a_ten_minute_call_replayed_is_the_same_call() -> None:
    first, second = ten_minutes(), ten_minutes()
    assert first.talk.transcript() == second.talk.transcript()
    assert first.done == second.done


def test_a_ten_minute_call_has_every_turn_once() -> None:
    turns = ten_minutes().talk.transcript().turns
    assert turns[-1].end_s > 590.0
    assert len([turn for turn in turns if turn.text.startswith("question")]) == 40
    assert len([turn for turn in turns if turn.beat]) == 34
    assert [turn.start_s for turn in turns] == sorted(turn.start_s for turn in turns)
