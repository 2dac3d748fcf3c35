"""Ends of speech and first sounds."""

import numpy as np
import pytest

from server.headless.answer_times import AnswerTimes, end_of_speech_s, is_audible, level_dbfs
from tests.tones import tone
from voice.pcm import Pcm, join, silence


def test_speech_ends_with_its_last_loud_frame() -> None:
    sound = join([silence(0.3), tone(300, 1.0, 16_000), silence(0.5)])
    assert end_of_speech_s(sound) == pytest.approx(1.3, abs=0.01)


def test_a_tail_30_db_below_the_loud_frames_is_not_speech() -> None:
    loud, tail = tone(300, 1.0, 16_000, peak=0.5), tone(300, 0.4, 16_000, peak=0.5 * 10 ** (-31 / 20))
    assert end_of_speech_s(join([loud, tail])) == pytest.approx(1.0, abs=0.01)


def test_a_tail_29_db_below_still_is() -> None:
    loud, tail = tone(300, 1.0, 16_000, peak=0.5), tone(300, 0.4, 16_000, peak=0.5 * 10 ** (-29 / 20))
    assert end_of_speech_s(join([loud, tail])) == pytest.approx(1.4, abs=0.01)


def test_digital_silence_has_no_end_of_speech() -> None:
    assert end_of_speech_s(silence(1.0)) is None


def test_a_sound_shorter_than_a_frame_ends_with_itself() -> None:
    assert end_of_speech_s(tone(1_000, 0.004, 16_000)) == 0.004


def test_levels_are_in_dbfs() -> None:
    assert level_dbfs(tone(1_000, 1.0, 16_000, peak=1.0)) == pytest.approx(-3.01, abs=0.01)
    assert level_dbfs(silence(1.0)) == -np.inf
    assert level_dbfs(Pcm(np.zeros(0, np.int16), 16_000)) == -np.inf


def test_above_60_dbfs_is_audible() -> None:
    assert is_audible(tone(1_000, 0.02, 48_000, peak=0.002))
    assert not is_audible(tone(1_000, 0.02, 48_000, peak=0.001))


def test_an_answer_runs_from_the_end_of_speech_to_the_first_sound() -> None:
    times = AnswerTimes()
    times.rep_stopped(10.0)
    before = times.is_waiting
    for at_s in (10.5, 10.52, 11.0):
        times.buyer_heard(at_s)
    assert [answer.delay_s for answer in times.answers] == [0.5]
    assert (before, times.is_waiting) == (True, False)
    assert times.last_heard_s == 11.0


def test_a_buyer_who_speaks_first_answers_nothing() -> None:
    times = AnswerTimes()
    times.buyer_heard(1.0)
    assert times.answers == []


def test_a_buyer_still_talking_over_the_end_gives_no_answer() -> None:
    times = AnswerTimes()
    times.buyer_heard(9.9)
    times.rep_stopped(10.0)
    times.buyer_heard(10.02)
    assert times.answers == []
    assert not times.is_waiting


def test_each_rep_turn_has_its_own_answer() -> None:
    times = AnswerTimes()
    for stopped_s in (10.0, 20.0):
        times.rep_stopped(stopped_s)
        times.buyer_heard(stopped_s + stopped_s / 100)
    assert [round(answer.delay_s, 3) for answer in times.answers] == [0.1, 0.2]


def test_speech_up_to_the_very_end_ends_with_the_file() -> None:
    sound = tone(300, 0.505, 48_000)
    assert end_of_speech_s(sound) == sound.duration_s
