"""Whether it makes sense to look for words: models that always answer are only asked about speech.

    long enough   0.25 s
    loud enough   its loudest 100 ms over -60 dBFS
    speech        160 ms that the Silero network calls speech

Measured: of 33 kinds of made noise, music and breath at three levels (tests/not_speech.py) none has more than three
blocks of 32 ms that the network calls speech; the shortest words ("who?", "no.") by five voices have eight and more.
Of eleven short words whispered by espeak-ng three have five.
"""

from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from voice.adapters.silero import BLOCK_SAMPLES, CONTEXT_SAMPLES, STATE_SHAPE, network_path, session
from voice.pcm import Pcm

SHORTEST_S = 0.25
QUIET_DBFS = -60.0
"""Loudest 100 ms of a stretch without speech."""
SPEECH = 0.5
SPEECH_BLOCKS = 5
AT_ONCE = 16
"""Blocks per run of the network: 0.5 s, 3 ms. Speech mostly shows in the first, silence costs 5 ms a second."""


class SpeechGate:
    """One network for all calls; keeps no state between sounds, so any thread may ask."""

    def __init__(self, path: Path | None = None) -> None:
        """Raises EngineUnavailable when the network cannot be read."""
        self._session = session(path or network_path())

    def lets_through(self, sound: Pcm) -> bool:
        """Whether `sound`, at 16 kHz, may hold words."""
        return may_hold_speech(sound) and self._holds_speech(sound)

    def _holds_speech(self, sound: Pcm) -> bool:
        windows = _windows(sound.as_float())
        h = c = np.zeros(STATE_SHAPE, np.float32)
        found = 0
        for first in range(0, len(windows), AT_ONCE):
            speech, h, c = self._session.run(None, {"input": windows[first : first + AT_ONCE], "h": h, "c": c})
            found += int((speech >= SPEECH).sum())
            if found >= SPEECH_BLOCKS:
                return True
        return False


def may_hold_speech(sound: Pcm) -> bool:
    """Long enough, and its loudest 100 ms loud enough; costs 1 ms for 20 s."""
    if sound.duration_s < SHORTEST_S:
        return False
    step = sound.rate_hz // 10
    power = np.square(sound.as_float()[: len(sound) // step * step].reshape(-1, step)).mean(axis=1).max()
    return bool(power > 10 ** (QUIET_DBFS / 10))


def _windows(samples: NDArray[np.float32]) -> NDArray[np.float32]:
    """Each block behind the end of the one before, shape (blocks, 576)."""
    padded = np.pad(samples, (0, -len(samples) % BLOCK_SAMPLES))
    blocks = padded.reshape(-1, BLOCK_SAMPLES)
    before = np.vstack([np.zeros((1, CONTEXT_SAMPLES), np.float32), blocks[:-1, -CONTEXT_SAMPLES:]])
    return np.hstack([before, blocks])
