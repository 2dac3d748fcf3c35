"""How strongly each frame repeats itself, and after what time: the candidates for its pitch."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scoring.frames import Floats, Samples, framed
from voice.pcm import AXIS_RATE_HZ

CANDIDATES = 8
OCTAVE_COST = 0.01
"""Periodicity by which a candidate an octave higher is preferred."""
WEAKEST = 0.2
"""Periodicity below which a candidate is not worth following."""
NEVER = -1e3
BLOCK = 1024
"""Frames worked on at once, so that an hour of sound needs no more memory than ten seconds."""

Indices = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Range:
    """The pitches that are searched, in hertz."""

    floor_hz: float
    ceiling_hz: float

    @property
    def window(self) -> int:
        """Samples of three periods of the floor, an even number."""
        return 2 * round(1.5 * AXIS_RATE_HZ / self.floor_hz)

    @property
    def peak_width(self) -> int:
        """Samples of one period of the floor, an even number: what a frame's peak is taken over."""
        return self.window // 6 * 2


@dataclass(frozen=True, slots=True)
class Candidates:
    """The best candidates of some frames; `hz` and `periodicity` have the shape (frames, CANDIDATES)."""

    frames: Indices
    """Which frames these are."""
    hz: Floats
    periodicity: Floats
    strength: Floats
    """Periodicity with the octave cost; NEVER where there are fewer candidates."""


def candidates_in(samples: Samples, within: Range, hop: int, frames: Indices) -> Candidates:
    """The candidates of the frames with these indices."""
    blocks = list(_blocks(samples, within, hop, frames))
    hz, periodicity, strength = (
        np.concatenate([np.zeros((0, CANDIDATES)), *(block[part] for block in blocks)]) for part in range(3)
    )
    return Candidates(frames, hz, periodicity, strength)


def _blocks(samples: Samples, within: Range, hop: int, frames: Indices) -> Iterator[tuple[Floats, Floats, Floats]]:
    every = framed(samples, within.window, hop)
    window = np.hanning(within.window).astype(np.float32)
    window_correlation = _autocorrelation(window[None])[0]
    for at in range(0, len(frames), BLOCK):
        some = every[frames[at : at + BLOCK]]
        level = some.mean(axis=1, keepdims=True)
        yield _strongest(_autocorrelation((some - level) * window) / window_correlation, within)


def _autocorrelation(frames: Samples) -> Samples:
    """For lags up to half a frame, 1 at lag 0; shape (frames, lags)."""
    length = frames.shape[1]
    size = _quick_size(length + length // 2)
    power = np.abs(np.fft.rfft(frames, size, axis=1)) ** 2
    correlation = np.asarray(np.fft.irfft(power, size, axis=1)[:, : length // 2], np.float32)
    return correlation / (correlation[:, :1] + np.float32(1e-20))


def _quick_size(least: int) -> int:
    """The next size that a Fourier transform is quick at: 1, 3 or 5 times a power of two."""
    power = 1 << (least - 1).bit_length()
    return next(size for size in (power * 5 // 8, power * 3 // 4, power) if size >= least)


def _strongest(correlation: Samples, within: Range) -> tuple[Floats, Floats, Floats]:
    """Pitch, periodicity and strength of the best local maxima, by a parabola through three lags."""
    first = max(2, int(AXIS_RATE_HZ / within.ceiling_hz))
    last = min(int(np.ceil(AXIS_RATE_HZ / within.floor_hz)) + 1, correlation.shape[1] - 1)
    middle = correlation[:, first:last]
    before, after = correlation[:, first - 1 : last - 1], correlation[:, first + 1 : last + 1]
    is_peak = (middle > before) & (middle >= after) & (middle > WEAKEST)
    lags = np.arange(first, last)
    rank = np.where(is_peak, middle - OCTAVE_COST * np.log2(lags).astype(np.float32), np.float32(NEVER))
    best = np.argpartition(-rank, CANDIDATES, axis=1)[:, :CANDIDATES]
    left, top, right = (np.take_along_axis(part, best, 1).astype(np.float64) for part in (before, middle, after))
    curvature = np.minimum(left - 2 * top + right, -1e-9)
    shift = np.clip(0.5 * (left - right) / curvature, -1.0, 1.0)
    height = top - 0.25 * (left - right) * shift
    periodicity = np.where(height > 1, 1 / np.maximum(height, 1), height)
    lag = lags[best] + shift
    strength = periodicity - OCTAVE_COST * np.log2(within.floor_hz * lag / AXIS_RATE_HZ)
    there = np.take_along_axis(is_peak, best, 1)
    hz = AXIS_RATE_HZ / np.where(there, lag, AXIS_RATE_HZ)
    return hz, np.where(there, periodicity, 0.0), np.where(there, strength, NEVER)
