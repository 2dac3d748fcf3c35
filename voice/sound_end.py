"""Where sound ends: the detector of speech notices it 40 ms late, the level tells at once."""

import numpy as np
from numpy.typing import NDArray

from voice.pcm import AXIS_RATE_HZ

FRAME = AXIS_RATE_HZ // 100
BELOW_P95_DB = 30.0
"""A frame this far under the loud ones holds no speech; a room that is louder than that hides the end."""


def loud_until(recent: NDArray[np.int16], end_sample: int) -> int:
    """The sample after the last 10 ms frame above P95 − 30 dB in `recent`, which is at 16 kHz and ends at `end_sample`.

    P95 is the nearest rank. Where nothing is loud, the beginning of `recent`.
    """
    frames = recent[len(recent) % FRAME :].astype(np.float32).reshape(-1, FRAME)
    energy = np.einsum("ij,ij->i", frames, frames)
    if not len(energy):
        return end_sample
    p95 = len(energy) * 95 // 100
    loud = np.flatnonzero(energy > np.partition(energy, p95)[p95] * 10 ** (-BELOW_P95_DB / 10))
    last = int(loud[-1]) + 1 if len(loud) else 0
    return end_sample - (len(energy) - last) * FRAME
