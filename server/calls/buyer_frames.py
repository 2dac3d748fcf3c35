"""The buyer's voice as binary messages for the page. Reads no clock."""

import numpy as np
from numpy.typing import NDArray

from server.calls.mic_chunks import COUNTER
from server.calls.rate_change import HALF_S, RateChange
from server.calls.sample_counter import WRAP
from voice.pcm import Pcm

SOCKET_RATE_HZ = 24_000
FRAME_S = 0.020
FRAME_SAMPLES = 480
LINE_RATE_HZ = 48_000
LATE_S = 0.060
"""After a longer wait for the next frame the counter skips the time that passed, so that the page need not lag."""


class BuyerFrames:
    """20 ms at 48 kHz in, 20 ms at 24 kHz with its counter out."""

    def __init__(self) -> None:
        self._change = RateChange(LINE_RATE_HZ, SOCKET_RATE_HZ)
        self._ready: NDArray[np.int16] = np.zeros(round(HALF_S * SOCKET_RATE_HZ), np.int16)
        """What the change of rate holds back comes as silence before the first frame."""
        self._at = 0
        self._made_s: float | None = None

    def message(self, frame: Pcm, now_s: float) -> bytes:
        """The frame that is due at `now_s`."""
        if self._made_s is not None and now_s - self._made_s > LATE_S:
            self._at += FRAME_SAMPLES * (round((now_s - self._made_s) / FRAME_S) - 1)
        self._made_s = now_s
        ready = np.concatenate([self._ready, self._change.feed(frame.samples)])
        sound, self._ready = ready[:FRAME_SAMPLES], ready[FRAME_SAMPLES:]
        message = COUNTER.pack(self._at % WRAP) + sound.astype("<i2").tobytes()
        self._at += FRAME_SAMPLES
        return message
