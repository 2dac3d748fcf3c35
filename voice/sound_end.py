"""Where sound ends: the detector of speech notices it 40 ms late, the level tells at once."""

import numpy as np
from numpy.typing import NDArray

from voice.pcm import AXIS_RATE_HZ

FRAME = AXIS_RATE_HZ // 100
BELOW_P95_DB = 30.0
"""A frame this far under the loud ones holds no speech; a room that is louder than that hides the end."""


def loud_until(recent: NDArray[np.int16], end_sample: int) -> int:
    """The sample after the last 10 ms frame above P95 − 30 dB in `recent`, which is at 16 kHz and ends at `end_sample`.

    Where nothing is loud, the beginning of `recent`.
    """
    frames = recent[len(recent) % FRAME :].astype(np.float64).reshape(-1, FRAME)
    power = np.mean(frames**2, axis=1)
    threshold = np.percentile(power, 95) * 10 ** (-BELOW_P95_DB / 10) if len(power) else 0.0
    loud = np.flatnonzero(power > threshold)
    last = int(loud[-1]) + 1 if len(loud) else 0
    return end_sample - (len(power) - last) * FRAME
