"""Whether a track came through a telephone: 300 to 3400 Hz, without the lowest harmonics of a voice.

Measured on eleven recordings of people: the lowest band lies 36 to 18 dB under the next through a telephone filter and
11 dB under it at the most without one; the cliff at the upper edge is 39 to 64 dB high, and 29 dB without one.
"""

from functools import partial

import numpy as np
from numpy.typing import NDArray
from scipy.fft import rfft, rfftfreq

from scoring.frames import Floats
from scoring.remembered import Remembered, print_of
from voice.pcm import AXIS_RATE_HZ, Pcm

WINDOW = 512
HOP = WINDOW // 2
TAPER = np.hanning(WINDOW + 1)[:-1].astype(np.float32)
BLOCK = 312 * WINDOW
"""Samples, 10 s: a call is asked about again after each turn, and only what is new costs anything (ten minutes at
once: 0.06 s; `scipy.signal.welch`, a window at a time: 1.0 s)."""
LOW_EDGE_DB = -15.0
"""Of 80 to 250 Hz over 300 to 1000 Hz."""
HIGH_EDGE_DB = 30.0
"""Of 2.6 to 3.2 kHz over 4.4 to 7 kHz."""
SILENCE = 1e-14
TELEPHONE_RATE_HZ = 8_000
"""A file at this rate holds nothing above 4 kHz."""


def is_narrowband(sound: Pcm) -> bool:
    """Whether this sound, at the rate it was recorded at, is a telephone's."""
    if sound.rate_hz <= TELEPHONE_RATE_HZ:
        return True
    if len(sound) < sound.rate_hz:
        return False
    hz, power = rfftfreq(WINDOW, 1 / AXIS_RATE_HZ), _power(sound.at_rate(AXIS_RATE_HZ).samples)

    def level_db(low_hz: float, high_hz: float) -> float:
        band: Floats = power[(hz >= low_hz) & (hz < high_hz)]
        return float(10 * np.log10(band.mean() + SILENCE))

    has_low_edge = level_db(80, 250) - level_db(300, 1000) < LOW_EDGE_DB
    return has_low_edge and level_db(2600, 3200) - level_db(4400, 7000) > HIGH_EDGE_DB


_known: Remembered[Floats] = Remembered(2_000)
"""2,000 blocks: five and a half hours of calls, 4 MB."""


def _power(samples: NDArray[np.int16]) -> Floats:
    """Welch's power spectrum: the mean over half-overlapping windows of a sound of at least one; shape (257,).

    No window lies over the edge of two blocks.
    """
    blocks = [samples[at : at + BLOCK] for at in range(0, len(samples), BLOCK)]
    sums = [_known.of(print_of(block), partial(_summed, block)) for block in blocks]
    windows = sum(_windows(len(block)) for block in blocks)
    return np.asarray(np.sum(sums, axis=0) / (windows * AXIS_RATE_HZ * float(np.sum(TAPER**2))))


def _windows(samples: int) -> int:
    return max(0, (samples - WINDOW) // HOP + 1)


def _summed(block: NDArray[np.int16]) -> Floats:
    """The power of all windows of a block together."""
    if len(block) < WINDOW:
        return np.zeros(WINDOW // 2 + 1)
    frames = np.lib.stride_tricks.sliding_window_view(block, WINDOW)[::HOP] / np.float32(32768)
    spectrum = rfft((frames - frames.mean(axis=1, keepdims=True)) * TAPER)
    return np.asarray(np.sum(spectrum.real**2 + spectrum.imag**2, axis=0, dtype=np.float64))
