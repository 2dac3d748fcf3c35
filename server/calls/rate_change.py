"""Sound at another rate while it arrives.

A stream of soxr holds back 20 to 40 ms for these rates and hands out uneven blocks (measured, 20 ms frames in, its
medium and high quality); a plain filter of 5 ms holds back 2.5 ms and takes 0.2 to 0.4 ms for 20 ms of sound.
"""

from functools import cache
from math import gcd

import numpy as np
from numpy.typing import NDArray

HALF_S = 0.0025
KAISER_BETA = 7.86  # 80 dB down
CUTOFF = 0.4656
"""Of the lower rate: at 16 kHz flat to 6.95 kHz, 80 dB down from 7.95 kHz, so that nothing folds back."""
MOST_PHASES = 512
"""Two rates with a common step have that many filters at the most; others take the nearest, 60 dB down."""


@cache
def _filters(from_hz: int, to_hz: int) -> NDArray[np.float32]:
    """One row for each position between two input samples, both ends included; shape (phases + 1, taps)."""
    half = round(HALF_S * from_hz)
    phases = min(MOST_PHASES, to_hz // gcd(from_hz, to_hz))
    at = np.arange(-half, half + 1) - np.arange(phases + 1)[:, None] / phases
    window = np.i0(KAISER_BETA * np.sqrt(np.clip(1 - (at / (half + 1)) ** 2, 0, None)))
    taps = np.sinc(2 * CUTOFF * min(from_hz, to_hz) / from_hz * at) * window
    return np.asarray(taps / taps.sum(axis=1, keepdims=True), np.float32)


class RateChange:
    """Output sample n lies exactly at input sample n · from_hz / to_hz."""

    def __init__(self, from_hz: int, to_hz: int) -> None:
        self._from_hz, self._to_hz = from_hz, to_hz
        self._half = 0 if from_hz == to_hz else round(HALF_S * from_hz)
        self._held: NDArray[np.int16] = np.zeros(self._half, np.int16)
        self._held_at = -self._half
        """Input position of the first sample that is held."""
        self._made = 0

    def feed(self, samples: NDArray[np.int16]) -> NDArray[np.int16]:
        """More input, shape (n,); returns what is ready."""
        if self._from_hz == self._to_hz:
            return samples
        self._held = np.concatenate([self._held, samples])
        ready_until = self._held_at + len(self._held) - self._half  # positions before it have all their neighbours
        first, self._made = self._made, max(self._made, -(-ready_until * self._to_hz // self._from_hz))
        sound = self._between(first, self._made)
        used = self._made * self._from_hz // self._to_hz - self._half - self._held_at
        self._held, self._held_at = self._held[used:], self._held_at + used
        return sound

    def finish(self) -> NDArray[np.int16]:
        """What was held back; nothing may be fed after."""
        return self.feed(np.zeros(self._half, np.int16))

    def _between(self, first: int, last: int) -> NDArray[np.int16]:
        """Output samples `first` to `last`, end exclusive."""
        if first == last:
            return np.zeros(0, np.int16)
        filters = _filters(self._from_hz, self._to_hz)
        whole, rest = np.divmod(np.arange(first, last) * self._from_hz, self._to_hz)
        rows = np.rint(rest / self._to_hz * (len(filters) - 1)).astype(np.intp)
        windows = np.lib.stride_tricks.sliding_window_view(self._held, filters.shape[1])
        around = windows[whole - self._half - self._held_at]
        sums = np.einsum("ij,ij->i", around, filters[rows], dtype=np.float32)
        return np.asarray(np.clip(np.rint(sums), -32768, 32767), np.int16)
