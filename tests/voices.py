"""Voices with known truth: harmonic tones with a known pitch, level, syllables and pauses."""

from collections.abc import Callable, Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray

from voice.pcm import AXIS_RATE_HZ, Pcm, from_float, join, silence

Floats = NDArray[np.float64]


def times(duration_s: float) -> Floats:
    return np.arange(round(duration_s * AXIS_RATE_HZ)) / AXIS_RATE_HZ


def harmonics(hz: Floats) -> Floats:
    """A voice-like tone at the pitch `hz` (one value per sample): 12 harmonics, -6 dB an octave."""
    phase = 2 * np.pi * np.cumsum(hz) / AXIS_RATE_HZ
    tone = np.zeros(len(hz))
    for number in range(1, 13):
        tone += np.sin(number * phase + number**2) / number
    return tone


def at_level(tone: Floats, level_dbfs: float) -> Pcm:
    """The tone with this RMS level."""
    rms = float(np.sqrt(np.mean(tone**2)))
    return from_float(tone / rms * 10 ** (level_dbfs / 20), AXIS_RATE_HZ)


def tone(duration_s: float, hz: float = 120.0, level_dbfs: float = -20.0) -> Pcm:
    """A voice that holds one pitch."""
    return at_level(harmonics(np.full(len(times(duration_s)), hz)), level_dbfs)


def gliding(duration_s: float, hz: float, range_st: float, level_dbfs: float = -20.0) -> Pcm:
    """A voice whose pitch goes up and down in a triangle of 1 s, `range_st` from lowest to highest.

    Its P90 - P10 is 0.8 of that.
    """
    triangle = np.abs((times(duration_s) % 1.0) - 0.5) * 2 - 0.5
    return at_level(harmonics(hz * 2 ** (triangle * range_st / 12)), level_dbfs)


@cache
def talking(syllables: int, per_s: float, hz: float = 120.0, range_st: float = 4.0, level_dbfs: float = -20.0) -> Pcm:
    """Syllables of equal length, each a rise and fall of 12 dB and more in loudness."""
    duration_s = syllables / per_s
    shape = 0.2 + 0.8 * np.sin(np.pi * (times(duration_s) * per_s % 1.0)) ** 2
    glide = gliding(duration_s, hz, range_st).as_float().astype(np.float64)
    return at_level(glide * shape, level_dbfs)


def in_noise(sound: Pcm, level_dbfs: float, seed: int = 1) -> Pcm:
    """The sound with white noise of this RMS level under it."""
    noise = np.random.default_rng(seed).normal(size=len(sound)) * 10 ** (level_dbfs / 20)
    return from_float(sound.as_float() + noise, sound.rate_hz)


def spaced(parts: Sequence[Pcm], pauses_s: Sequence[float]) -> Pcm:
    """The parts with these silences before, between and after them: one more than parts."""
    silences = [silence(pause_s) for pause_s in pauses_s]
    rows = [piece for pair in zip(silences, [*parts, silence(0)], strict=True) for piece in pair]
    return join(rows)


def louder(sound: Pcm, by_db: float) -> Pcm:
    return from_float(sound.as_float() * 10 ** (by_db / 20), sound.rate_hz)


def chords(duration_s: float, change: Callable[[int], Sequence[float]]) -> Pcm:
    """Half-second chords; `change` gives the pitches in hertz of each."""
    parts = []
    for number in range(round(duration_s / 0.5)):
        mixed = sum((harmonics(np.full(8000, hz)) for hz in change(number)), np.zeros(8000))
        parts.append(at_level(mixed * np.exp(-np.arange(8000) / 6000), -20.0))
    return join(parts)
