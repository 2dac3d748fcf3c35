import numpy as np
import pytest

from scoring.frames import voice_samples
from scoring.pitch import Pitch, median_hz, pitch_of, range_st
from tests.voices import chords, gliding, in_noise, louder, talking, times, tone
from voice.pcm import AXIS_RATE_HZ, Pcm, from_float, join, silence


def pitch(sound: Pcm) -> Pitch:
    return pitch_of(voice_samples(sound))


def voiced_hz(sound: Pcm) -> np.ndarray:
    hz = pitch(sound).hz
    return hz[hz > 0]


@pytest.mark.parametrize("hz", [65, 85, 120, 165, 240, 400])
def test_a_held_tone_reads_its_own_pitch_in_nearly_every_frame(hz: float) -> None:
    found = voiced_hz(tone(4, hz))
    assert len(found) > 390
    assert np.abs(12 * np.log2(found / hz)).max() < 0.1


@pytest.mark.parametrize("hz", [85, 120, 240])
@pytest.mark.parametrize("range_in_st", [4, 8, 12])
def test_the_range_of_a_gliding_voice_is_read_the_same_for_low_and_high_voices(hz: float, range_in_st: float) -> None:
    found = voiced_hz(gliding(6, hz, range_in_st))
    assert median_hz(found) == pytest.approx(hz, rel=0.015)
    assert range_st(found) == pytest.approx(0.8 * range_in_st, abs=0.15)


def test_a_low_voice_keeps_as_much_voiced_time_as_a_high_one() -> None:
    low, high = (len(voiced_hz(in_noise(talking(30, 4, hz), -45))) for hz in (85, 240))
    assert 0.93 < low / high < 1.07


@pytest.mark.parametrize("by_db", [-12, 12])
def test_gain_does_not_move_the_pitch(by_db: float) -> None:
    sound = talking(24, 4, level_dbfs=-26)
    assert median_hz(voiced_hz(louder(sound, by_db))) == pytest.approx(median_hz(voiced_hz(sound)), rel=1e-3)


def test_polarity_and_a_constant_offset_do_not_move_the_pitch() -> None:
    sound = talking(24, 4)
    turned = Pcm(-sound.samples, sound.rate_hz)
    lifted = from_float(sound.as_float() + 0.1, sound.rate_hz)
    for other in (turned, lifted):
        assert median_hz(voiced_hz(other)) == pytest.approx(median_hz(voiced_hz(sound)), rel=1e-3)


def test_a_delay_moves_the_frames_and_nothing_else() -> None:
    sound = talking(24, 4)
    plain, delayed = pitch(sound).hz, pitch(join([silence(0.5), sound])).hz
    assert np.count_nonzero(delayed[:48]) == 0
    assert np.mean(np.abs(delayed[50:] - plain[: len(delayed) - 50]) < 0.5) > 0.98


def test_silence_and_noise_have_no_pitch() -> None:
    assert not len(voiced_hz(silence(2)))
    assert len(voiced_hz(in_noise(silence(2), -20))) < 5


def test_mains_hum_under_a_voice_is_not_voice() -> None:
    hum = 0.003 * np.sin(2 * np.pi * 50 * times(8))
    voice = join([silence(2), tone(4, 150), silence(2)])
    found = pitch(from_float(voice.as_float() + hum, AXIS_RATE_HZ)).hz
    assert np.count_nonzero(found[:180]) == 0
    assert np.count_nonzero(found[220:580]) > 350


def test_one_loud_cough_does_not_silence_a_turn() -> None:
    voice = tone(5, 120, level_dbfs=-35)
    cough = in_noise(silence(0.05), 0)
    with_cough = join([voice.between(0, 2.5), cough, voice.between(2.5, 5)])
    assert len(voiced_hz(with_cough)) > 0.95 * len(voiced_hz(voice))


def test_a_rep_who_says_little_in_a_long_call_is_heard() -> None:
    call = in_noise(join([silence(120), tone(2, 120), silence(120)]), -60)
    assert len(voiced_hz(call)) == pytest.approx(200, abs=10)


def test_a_chord_repeats_itself_less_exactly_than_a_voice() -> None:
    chord = pitch(chords(4, lambda number: (261.6, 329.6, 392.0)))
    voice = pitch(talking(16, 4, 120))
    assert np.median(chord.periodicity[chord.hz > 0]) < 0.97 < np.median(voice.periodicity[voice.hz > 0])


@pytest.mark.parametrize("samples", [0, 1, 2, 100, 159, 160, 161, 700])
def test_very_short_sounds_have_frames_and_no_pitch(samples: int) -> None:
    found = pitch(Pcm(np.ones(samples, np.int16), AXIS_RATE_HZ))
    assert len(found.hz) == (1 + samples // 160 if samples else 0)
    assert not found.hz.any()


def test_the_same_sound_gives_the_same_pitch_to_the_last_bit() -> None:
    sound = in_noise(talking(24, 4), -50)
    assert np.array_equal(pitch(sound).hz, pitch(sound).hz)
