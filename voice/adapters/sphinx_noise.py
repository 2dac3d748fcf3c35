"""Steady noise taken out of a spectrum, the way the en-US model was trained to hear.

Each band's smoothed power is followed by two lower envelopes, which fall fast and rise slowly: the first is the noise,
the second, of what lies over the noise, the least that is left. What follows a peak is masked by it. Bands are scaled
by the mean of what is left in them and their neighbours (Doblinger 1995; Kim and Stern 2012, "Power-normalized cepstral
coefficients"). The numbers are pocketsphinx's; a test compares the result.
"""

import numpy as np
from numpy.typing import NDArray

Bands = NDArray[np.float64]
"""Power, shape (frames, 25) or (25,)."""

SMOOTHING = 0.7
RISE, FALL = 0.995, 0.5
"""Of an envelope: how much of it stays from frame to frame when it goes up, and when it goes down."""
PEAK_FADES = 0.85
MASKED_LEVEL = 0.2
"""Of the peak, where it masks."""
LARGEST_GAIN = 20.0
NEIGHBOURS = 4
LEAST = 1.0


def without_noise(bands: Bands) -> Bands:
    """Shape (frames, 25), as it came in."""
    if not len(bands):
        return bands
    smooth, noise = bands[0], bands[0] / LARGEST_GAIN
    floor, peak = bands[0] / LARGEST_GAIN, np.zeros_like(bands[0])
    gains = np.empty_like(bands)
    for frame, band in enumerate(bands):
        smooth = SMOOTHING * smooth + (1 - SMOOTHING) * band
        noise = _envelope(smooth, noise)
        signal = np.maximum(smooth - noise, LEAST)
        floor = _envelope(signal, floor)
        peak = peak * PEAK_FADES
        masked = np.where(signal < PEAK_FADES * peak, peak * MASKED_LEVEL, signal)
        peak = np.maximum(peak, signal)
        gains[frame] = np.maximum(masked, floor) / np.maximum(smooth, np.finfo(float).tiny)
    return bands * (np.clip(gains, 1 / LARGEST_GAIN, LARGEST_GAIN) @ _mean_of_neighbours(bands.shape[1]))


def _envelope(power: Bands, lower: Bands) -> Bands:
    stays = np.where(power >= lower, RISE, FALL)
    return np.asarray(stays * lower + (1 - stays) * power)


def _mean_of_neighbours(bands: int) -> Bands:
    """Multiplying by it gives each band the mean of itself and up to four neighbours on either side."""
    number = np.arange(bands)
    near = np.abs(number[:, None] - number) <= NEIGHBOURS
    return np.asarray(near / near.sum(axis=0), np.float64)
