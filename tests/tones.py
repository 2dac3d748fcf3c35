"""Tones with a known pitch and level, and what is found in a sound."""

import numpy as np

from voice.pcm import Pcm, from_float


def tone(hz: float, duration_s: float, rate_hz: int, *, peak: float = 0.5) -> Pcm:
    at_s = np.arange(round(duration_s * rate_hz)) / rate_hz
    return from_float(peak * np.sin(2 * np.pi * hz * at_s), rate_hz)


def strongest_hz(sound: Pcm) -> float:
    """The frequency of the strongest line of the spectrum."""
    spectrum = np.abs(np.fft.rfft(sound.as_float() * np.hanning(len(sound))))
    return float(np.argmax(spectrum) * sound.rate_hz / len(sound))


def rms(sound: Pcm) -> float:
    return float(np.sqrt(np.mean(sound.as_float() ** 2)))
