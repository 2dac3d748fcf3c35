"""48 kHz to 16 kHz, piece by piece."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.media.decimator import Decimator
from tests.tones import rms, strongest_hz, tone
from voice.pcm import Pcm


def decimated(sound: Pcm, pieces: int = 1) -> Pcm:
    decimator = Decimator()
    parts = [decimator.feed(piece) for piece in np.array_split(sound.samples, pieces)]
    return Pcm(np.concatenate([*parts, decimator.finish()]), 16_000)


@pytest.mark.parametrize("hz", [100, 1_000, 6_000])
def test_a_tone_keeps_its_pitch_and_level(hz: int) -> None:
    sound = decimated(tone(hz, 0.5, 48_000))
    assert strongest_hz(sound) == pytest.approx(hz, abs=2)
    assert rms(sound) == pytest.approx(0.5 / np.sqrt(2), rel=0.01)


@pytest.mark.parametrize("hz", [8_300, 12_000, 15_500])
def test_a_tone_above_half_the_rate_does_not_fold_back(hz: int) -> None:
    middle = decimated(tone(hz, 0.5, 48_000)).between(0.1, 0.4)
    assert rms(middle) < 2e-4


def test_sample_n_lies_at_input_sample_3n() -> None:
    click = np.zeros(4_800, np.int16)
    click[3 * 700] = 20_000
    assert int(np.argmax(decimated(Pcm(click, 48_000)).samples)) == 700


@given(st.integers(1, 40))
def test_the_pieces_it_comes_in_change_nothing(pieces: int) -> None:
    sound = tone(440, 0.1, 48_000)
    assert np.array_equal(decimated(sound, pieces).samples, decimated(sound).samples)


def test_no_more_than_2_and_a_half_ms_are_held_back() -> None:
    assert len(Decimator().feed(np.zeros(960, np.int16))) == 320 - 40


def test_nothing_is_lost_at_the_end() -> None:
    assert len(decimated(tone(440, 1.0, 48_000))) == 16_000
