import numpy as np
import pytest

from scoring.frames import voice_samples
from scoring.loudness import QUIETEST_DBFS, level_of, level_range_db
from tests.voices import in_noise, louder, talking, times, tone
from voice.pcm import AXIS_RATE_HZ, Pcm, from_float, join, silence


def level(sound: Pcm) -> np.ndarray:
    return level_of(voice_samples(sound))


def test_a_full_scale_sine_is_three_decibels_under_full_scale() -> None:
    sine = from_float(0.999 * np.sin(2 * np.pi * 440 * times(2)), AXIS_RATE_HZ)
    assert np.median(level(sine)) == pytest.approx(-3.02, abs=0.05)


@pytest.mark.parametrize("by_db", [-12, -6, 6, 12])
def test_gain_moves_the_level_by_as_much(by_db: float) -> None:
    sound = talking(20, 4, level_dbfs=-30)
    moved = np.median(level(louder(sound, by_db))) - np.median(level(sound))
    assert moved == pytest.approx(by_db, abs=0.05)


def test_an_offset_and_a_rumble_are_not_loudness() -> None:
    rumble = 0.1 + 0.1 * np.sin(2 * np.pi * 15 * times(4))
    sound = tone(4, 120)
    with_rumble = from_float(sound.as_float() + rumble, AXIS_RATE_HZ)
    assert np.median(level(with_rumble)) == pytest.approx(np.median(level(sound)), abs=0.05)


def test_digital_silence_reads_the_quietest_level() -> None:
    assert set(level(silence(1))) == {QUIETEST_DBFS}


def test_the_range_lies_between_the_quiet_and_the_loud_part() -> None:
    sound = join([tone(2, level_dbfs=-30), tone(2, level_dbfs=-20)])
    assert level_range_db(level(sound)) == pytest.approx(10, abs=0.5)


def test_there_is_one_level_per_ten_milliseconds() -> None:
    assert len(level(in_noise(silence(1), -40))) == 101
    assert not len(level(silence(0)))
