"""Mono sound as 16-bit samples with their rate."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import soxr
from numpy.typing import NDArray

AXIS_RATE_HZ = 16_000
"""Samples per second of the one time axis: recording, captions, events and scores."""


@dataclass(frozen=True, slots=True, eq=False)
class Pcm:
    """Mono sound."""

    samples: NDArray[np.int16]
    """Shape (n,)."""
    rate_hz: int
    """Hertz."""

    def __len__(self) -> int:
        return len(self.samples)

    @property
    def duration_s(self) -> float:
        return len(self.samples) / self.rate_hz

    def between(self, start_s: float, end_s: float) -> "Pcm":
        """The part from `start_s` to `end_s`, clipped to what is there."""
        first = max(0, round(start_s * self.rate_hz))
        last = max(first, round(end_s * self.rate_hz))
        return Pcm(self.samples[first:last], self.rate_hz)

    def stretch(self, first: int, last: int) -> "Pcm":
        """Samples `first` to `last`, end exclusive, with silence where there are none."""
        there = self.samples[max(0, first) : max(0, last)]
        before = min(max(0, -first), last - first)
        return Pcm(np.pad(there, (before, last - first - before - len(there))), self.rate_hz)

    def at_rate(self, rate_hz: int) -> "Pcm":
        """The same sound at another rate (whole signal at once; streams use `soxr.ResampleStream`)."""
        if rate_hz == self.rate_hz or not len(self.samples):
            return Pcm(self.samples, rate_hz)
        return Pcm(soxr.resample(self.samples, self.rate_hz, rate_hz), rate_hz)

    def as_float(self) -> NDArray[np.float32]:
        """Samples in [-1, 1), shape (n,)."""
        return self.samples.astype(np.float32) / 32768.0


def silence(duration_s: float, rate_hz: int = AXIS_RATE_HZ) -> Pcm:
    return Pcm(np.zeros(round(duration_s * rate_hz), np.int16), rate_hz)


def join(parts: Iterable[Pcm], rate_hz: int = AXIS_RATE_HZ) -> Pcm:
    """The parts one after another; all must have `rate_hz`."""
    samples = [part.samples for part in parts]
    return Pcm(np.concatenate(samples) if samples else np.zeros(0, np.int16), rate_hz)


def from_float(samples: NDArray[np.floating], rate_hz: int) -> Pcm:
    """Sound from samples in [-1, 1], clipped."""
    scaled = np.clip(np.asarray(samples, np.float64) * 32768.0, -32768, 32767)
    return Pcm(scaled.astype(np.int16), rate_hz)
