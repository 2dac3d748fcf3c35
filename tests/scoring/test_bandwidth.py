"""The spectrum that tells a telephone is Welch's, worked out in blocks."""

import numpy as np
import pytest
from scipy.signal import welch

from scoring.bandwidth import BLOCK, WINDOW, _power
from voice.pcm import AXIS_RATE_HZ


def noise(samples: int) -> np.ndarray[tuple[int], np.dtype[np.int16]]:
    """White, with an offset."""
    return (np.random.default_rng(0).normal(200, 3_000, samples)).astype(np.int16)


def welchs(samples: np.ndarray[tuple[int], np.dtype[np.int16]]) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    _, power = welch(samples / 32768, AXIS_RATE_HZ, nperseg=WINDOW)
    return np.asarray(power)


@pytest.mark.parametrize("length", [WINDOW, 3 * WINDOW + 7, BLOCK])
def test_within_a_block_it_is_what_scipy_makes(length: int) -> None:
    sound = noise(length)
    between = slice(1, -1)  # both edges stand for half as much of a one-sided spectrum
    assert 2 * _power(sound)[between] == pytest.approx(welchs(sound)[between], rel=1e-3)


def test_over_many_blocks_only_the_windows_at_their_edges_are_missing() -> None:
    sound = noise(5 * BLOCK + 100)
    between = slice(1, -1)
    assert 2 * _power(sound)[between] == pytest.approx(welchs(sound)[between], rel=0.05)
