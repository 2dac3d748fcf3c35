"""Power spectra of the rep's speech and of the background: what all spectral measures are taken from."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from scoring.frames import HOP, Floats, Mask, Samples, framed
from voice.pcm import AXIS_RATE_HZ

WINDOW = 512
"""Samples, 32 ms: bins of 31.25 Hz."""
BLOCK = 2048
HZ = np.arange(WINDOW // 2 + 1) * (AXIS_RATE_HZ / WINDOW)
REACH_DB = 60.0
LEAST_POWER = 1e-12

Spectra = NDArray[np.float32]


class Power:
    """Power of frames by frequency; each of shape (frames, 257), bin k at k x 31.25 Hz."""

    def __init__(self, voiced: Spectra, unvoiced: Spectra, background: Spectra) -> None:
        self.voiced = voiced
        self.unvoiced = unvoiced
        """Frames of speech without a pitch."""
        self.background = background

    @cached_property
    def mean(self) -> Floats:
        """Long-term average spectrum of the voiced frames, shape (257,)."""
        return mean_of(self.voiced)

    @cached_property
    def bandwidth_hz(self) -> float:
        """Where the speech ends: the highest frequency less than 60 dB below the strongest, in voice or hiss."""
        level = decibels(np.maximum(self.mean, mean_of(self.unvoiced)))
        return float(HZ[np.flatnonzero(level > level.max() - REACH_DB)[-1]]) if len(self.voiced) else 0.0

    @cached_property
    def alpha_db(self) -> Floats:
        """50-1000 Hz over 1-5 kHz of each voiced frame."""
        return decibels(within(self.voiced, 50, 1000) / within(self.voiced, 1000, 5000))


@dataclass(frozen=True, slots=True)
class Moments:
    """Where a spectrum lies and how far it spreads."""

    centre_hz: float
    spread_hz: float


def power_of(samples: Samples, speech: Mask, voiced: Mask, background: Mask) -> Power:
    """Of sound at 16 kHz and masks over its 10 ms frames."""
    every = framed(samples, WINDOW, HOP)
    return Power(*(_spectra(every, mask) for mask in (voiced, speech & ~voiced, background)))


def _spectra(every: Samples, mask: Mask) -> Spectra:
    frames = np.flatnonzero(mask[: len(every)])
    window = np.hanning(WINDOW).astype(np.float32)
    found = np.zeros((len(frames), len(HZ)), np.float32)
    for at in range(0, len(frames), BLOCK):
        some = np.fft.rfft(every[frames[at : at + BLOCK]] * window, axis=1)
        found[at : at + BLOCK] = some.real**2 + some.imag**2
    return found


def mean_of(spectra: Spectra) -> Floats:
    """Shape (257,); nothing where there are no frames."""
    return np.asarray(spectra.mean(axis=0) if len(spectra) else np.zeros(len(HZ)), float)


def within(spectra: Spectra | Floats, low_hz: float, high_hz: float) -> Floats:
    """Power from `low_hz` up to below `high_hz`, over the last axis."""
    inside = (low_hz <= HZ) & (high_hz > HZ)
    return np.asarray(spectra[..., inside].sum(axis=-1), float) + LEAST_POWER


def decibels(ratio: float | Floats) -> Floats:
    return np.asarray(10 * np.log10(np.maximum(ratio, LEAST_POWER)), float)


def moments_of(power: Floats) -> Moments:
    share = power / power.sum()
    centre = float(share @ HZ)
    return Moments(centre, float(np.sqrt(share @ (HZ - centre) ** 2)))
