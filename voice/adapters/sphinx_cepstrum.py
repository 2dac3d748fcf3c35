"""The features pocketsphinx hears by, made here so that they can be fitted to a speaker before it hears them.

13 mel-frequency cepstral coefficients, 100 a second, as the en-US model's `feat.params` say: windows of 25.6 ms, 25
filters from 130 to 6,800 Hz of equal area with edges on the transform's bins, steady noise taken out (`sphinx_noise`),
an orthonormal cosine transform, lifter 22. They equal pocketsphinx's own to four digits (a test compares them).
"""

from functools import cache

import numpy as np
from numpy.typing import NDArray

from voice.adapters.sphinx_noise import without_noise

Frames = NDArray[np.float64]
"""Shape (frames, 13) or (frames, 257)."""

RATE_HZ = 16_000
WINDOW = 410
STEP = 160
TRANSFORM = 512
FILTERS = 25
LOWEST_HZ, HIGHEST_HZ = 130.0, 6_800.0
COEFFICIENTS = 13
LIFTER = 22
PRE_EMPHASIS = 0.97
FLOOR = 1e-4


def spectrum(samples: NDArray[np.int16]) -> Frames:
    """Power of each frame, shape (frames, 257); no frame where there is less than a window of sound."""
    if len(samples) < WINDOW:
        return np.zeros((0, TRANSFORM // 2 + 1))
    sound = samples.astype(np.float64)
    sound[1:] -= PRE_EMPHASIS * sound[:-1].copy()
    windows = np.lib.stride_tricks.sliding_window_view(sound, WINDOW)[::STEP]
    return np.asarray(np.abs(np.fft.rfft(windows * np.hamming(WINDOW), TRANSFORM)) ** 2)


def cepstrum(power: Frames, stretch: float = 1.0) -> Frames:
    """Shape (frames, 13). `stretch` over 1 shifts the filters up, as for a shorter vocal tract than the model's."""
    return np.asarray(np.log(without_noise(power @ _filters(stretch).T) + FLOOR) @ _cosines().T)


def centred(features: Frames) -> Frames:
    """Without their mean, which is what microphone and room add."""
    return features - features.mean(axis=0) if len(features) else features


@cache
def _filters(stretch: float) -> Frames:
    bin_hz = RATE_HZ / TRANSFORM
    edges = _hertz(np.linspace(_mel(LOWEST_HZ / stretch), _mel(HIGHEST_HZ / stretch), FILTERS + 2)) * stretch
    edges = np.floor(edges / bin_hz + 0.5) * bin_hz
    low, middle, high = edges[:-2, None], edges[1:-1, None], edges[2:, None]
    at_hz = np.arange(TRANSFORM // 2 + 1) * bin_hz
    shape = np.minimum((at_hz - low) / (middle - low), (high - at_hz) / (high - middle))
    return np.asarray(np.maximum(shape, 0) * 2 / (high - low))


@cache
def _cosines() -> Frames:
    number = np.arange(COEFFICIENTS)[:, None]
    waves = np.cos(np.pi * number * (np.arange(FILTERS) + 0.5) / FILTERS) * np.sqrt(2 / FILTERS)
    waves[0] = np.sqrt(1 / FILTERS)
    return np.asarray(waves * (1 + LIFTER / 2 * np.sin(np.pi * number / LIFTER)))


def _mel(hertz: float) -> float:
    return float(2595 * np.log10(1 + hertz / 700))


def _hertz(mel: Frames) -> Frames:
    return np.asarray(700 * (10 ** (mel / 2595) - 1))
