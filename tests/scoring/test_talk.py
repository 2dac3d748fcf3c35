import pytest

from scoring.spans import Span
from scoring.talk import Talk, talk_of, talk_of_words
from voice.transcript import Speaker, Turn, Word


def words(*times_s: tuple[float, float]) -> tuple[Word, ...]:
    return tuple(Word("table", start_s, end_s) for start_s, end_s in times_s)


def test_words_close_together_are_one_stretch_of_speech() -> None:
    talk = talk_of_words(words((1.0, 1.4), (1.5, 1.9), (2.4, 2.8)), None)
    assert talk.speech == (Span(1.0, 1.9), Span(2.4, 2.8))
    assert talk.pauses == (Span(1.9, 2.4),)


def test_a_silence_inside_a_stretched_word_is_a_pause() -> None:
    heard = (Span(1.0, 1.4), Span(2.0, 2.8))
    assert talk_of_words(words((1.0, 2.1), (2.1, 2.8)), heard).pause_s == pytest.approx(0.6)


def test_words_that_no_sound_backs_keep_their_own_times() -> None:
    talk = talk_of_words(words((1.0, 1.4), (1.4, 1.8)), (Span(7.0, 9.0),))
    assert talk.speech == (Span(1.0, 1.8),)


def test_a_gap_in_the_recording_is_neither_speech_nor_pause() -> None:
    talk = talk_of_words(words((1.0, 2.0), (4.0, 5.0)), None, missing=(Span(1.8, 4.2),))
    assert talk.speech_s == pytest.approx(1.6)
    assert talk.pause_s == 0


def test_a_typed_turn_is_not_heard() -> None:
    turn = Turn(Speaker.REP, 3.0, 5.0, "I typed this")
    assert talk_of(0, turn, (Span(8.0, 9.0),), (), has_word_times=True).speech == ()


def test_without_word_times_speech_is_where_the_turn_sounds() -> None:
    turn = Turn(Speaker.REP, 3.0, 6.0, "a table and a chair")
    talk = talk_of(0, turn, (Span(2.0, 4.0), Span(4.5, 8.0)), (), has_word_times=False)
    assert talk.speech == (Span(3.0, 4.0), Span(4.5, 6.0))
    assert talk.syllables == 6


def test_the_first_seconds_of_a_talk_keep_their_words() -> None:
    talk = Talk(0, words((0, 1), (1, 2), (3, 4), (4, 5)), (Span(0, 2), Span(3, 5)))
    short = talk.first(3.0)
    assert short.speech == (Span(0, 2), Span(3, 4))
    assert len(short.words) == 3
