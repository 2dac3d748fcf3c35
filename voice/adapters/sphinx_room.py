"""What a call's microphone and room add to every sound: the mean of its cepstrum.

pocketsphinx takes it off before it recognises, but starts from one that fits few of them and learns slowly. So the
first 0.4 s of a call are measured before they are recognised, and measured again with what followed each time there is
twice as much: at 0.8, 1.6 and 3.2 s. From then on pocketsphinx follows by itself.
"""

import numpy as np
from numpy.typing import NDArray

from voice.adapters.sphinx_cepstrum import COEFFICIENTS, RATE_HZ, cepstrum, spectrum

BYTES_PER_S = 2 * RATE_HZ
FIRST_BYTES = BYTES_PER_S * 2 // 5
LAST_BYTES = 8 * FIRST_BYTES
USUAL = np.array([3.0, -1.0, *[0.0] * (COEFFICIENTS - 3)])
"""pocketsphinx's own mean, without the first coefficient, which is the level."""
USUAL_FRAMES = 20
"""What the usual mean weighs against what was heard."""


class Room:
    """Listen to a call's first sound with it: `heard` gives a mean when there is a new one."""

    def __init__(self) -> None:
        self._sound = bytearray()
        self._next_bytes = FIRST_BYTES

    def heard(self, samples: bytes) -> NDArray[np.float64] | None:
        """More 16-bit sound; the mean, shape (13,), where it is time to measure."""
        if len(self._sound) >= LAST_BYTES:
            return None
        self._sound += samples
        if len(self._sound) < self._next_bytes:
            return None
        self._next_bytes = 2 * len(self._sound)
        return self.mean()

    def mean(self) -> NDArray[np.float64] | None:
        """Of what was heard so far; None where that is less than a window."""
        features = cepstrum(spectrum(np.frombuffer(self._sound, np.int16)))
        if not len(features):
            return None
        known = USUAL * USUAL_FRAMES + features[:, 1:].sum(axis=0)
        return np.append(features[:, 0].mean(), known / (USUAL_FRAMES + len(features)))
