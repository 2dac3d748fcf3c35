"""Sound at another rate, whatever pieces it comes in."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from server.calls.rate_change import HALF_S, RateChange
from tests.tones import tone

RATES = (8_000, 11_025, 16_000, 22_050, 24_000, 32_000, 44_100, 47_999, 48_000)


def changed(samples: NDArray[np.int16], from_hz: int, to_hz: int, pieces: list[int] | None = None) -> NDArray[np.int16]:
    change = RateChange(from_hz, to_hz)
    cuts = sorted(cut % (len(samples) + 1) for cut in pieces or [])
    made = [change.feed(piece) for piece in np.split(samples, cuts)]
    return np.concatenate([*made, change.finish()])


@pytest.mark.parametrize("from_hz", RATES)
@pytest.mark.parametrize("to_hz", [16_000, 24_000])
def test_a_tone_is_the_same_tone_at_the_same_time(from_hz: int, to_hz: int) -> None:
    made = changed(tone(1_000, 0.5, from_hz).samples, from_hz, to_hz)
    expected = tone(1_000, 0.5, to_hz).samples
    assert abs(len(made) - len(expected)) <= 1
    length = min(len(made), len(expected))
    inner = slice(to_hz // 100, length - to_hz // 100)
    assert np.abs(made[:length][inner].astype(int) - expected[:length][inner]).max() <= 12


@pytest.mark.parametrize("from_hz", [24_000, 44_100, 48_000])
def test_what_does_not_fit_into_the_lower_rate_is_gone(from_hz: int) -> None:
    made = changed(tone(8_200, 0.5, from_hz).samples, from_hz, 16_000)
    assert np.abs(made[200:-200].astype(int)).max() < 10


@given(pieces=st.lists(st.integers(0, 5_000), max_size=30), from_hz=st.sampled_from(RATES))
def test_the_pieces_that_it_comes_in_change_nothing(pieces: list[int], from_hz: int) -> None:
    samples = tone(440, 0.1, from_hz).samples
    assert np.array_equal(changed(samples, from_hz, 16_000, pieces), changed(samples, from_hz, 16_000))


@pytest.mark.parametrize("from_hz", RATES)
def test_no_more_than_the_filters_half_is_held_back(from_hz: int) -> None:
    change, frame = RateChange(from_hz, 16_000), np.zeros(from_hz // 50, np.int16)
    given_s = made_s = 0.0
    for _ in range(50):
        given_s += len(frame) / from_hz
        made_s += len(change.feed(frame)) / 16_000
        assert given_s - made_s <= HALF_S + 1 / 16_000 + 1 / from_hz


def test_the_loudest_samples_stay_within_16_bits() -> None:
    square = np.where(np.arange(4_800) // 24 % 2, 32_767, -32_768).astype(np.int16)
    made = changed(square, 48_000, 16_000)
    assert made.max() == 32_767
    assert made.min() == -32_768


def test_an_equal_rate_changes_nothing() -> None:
    samples = tone(440, 0.1, 16_000).samples
    assert np.array_equal(changed(samples, 16_000, 16_000), samples)
