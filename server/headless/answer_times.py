"""How long the buyer takes to answer, measured at the rep's end on one clock.

End of speech is the last 10 ms frame above the file's P95 − 30 dB, as sent; first audio is the arrival of the
first buyer packet above silence, before any jitter buffer.
"""

from dataclasses import dataclass

import numpy as np

from voice.pcm import Pcm

FRAME_S = 0.010
BELOW_P95_DB = 30.0
AUDIBLE_DBFS = -60.0
STILL_TALKING_S = 0.3
"""Buyer sound this shortly before the rep's end of speech means the buyer talked over it: no answer to time."""


def level_dbfs(sound: Pcm) -> float:
    """RMS level; −inf for digital silence."""
    power = float(np.mean(sound.as_float().astype(np.float64) ** 2)) if len(sound) else 0.0
    return 10 * float(np.log10(power)) if power > 0 else -np.inf


def is_audible(sound: Pcm) -> bool:
    """Above silence: Opus turns digital silence into less than −90 dBFS."""
    return level_dbfs(sound) > AUDIBLE_DBFS


def end_of_speech_s(sound: Pcm) -> float | None:
    """Seconds to the end of the last 10 ms frame above P95 − 30 dB; None when all of it is digital silence."""
    size = round(FRAME_S * sound.rate_hz)
    padded = np.pad(sound.as_float().astype(np.float64), (0, -len(sound) % size))
    power = np.mean(padded.reshape(-1, size) ** 2, axis=1)
    threshold = np.percentile(power, 95) * 10 ** (-BELOW_P95_DB / 10)
    speech = np.flatnonzero((power > threshold) & (power > 0))
    return min(sound.duration_s, float((speech[-1] + 1) * size / sound.rate_hz)) if len(speech) else None


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer of the buyer, in seconds on the client's monotonic clock."""

    end_of_speech_s: float
    first_audio_s: float

    @property
    def delay_s(self) -> float:
        return self.first_audio_s - self.end_of_speech_s


class AnswerTimes:
    """Pairs the rep's ends of speech with the buyer's first sounds. Reads no clock."""

    def __init__(self) -> None:
        self.answers: list[Answer] = []
        self.last_heard_s = -np.inf
        """When the buyer was last audible."""
        self._waiting_since_s: float | None = None

    @property
    def has_heard(self) -> bool:
        """Whether the buyer was audible at all."""
        return bool(self.last_heard_s > -np.inf)

    @property
    def is_waiting(self) -> bool:
        """Whether the rep has finished and the buyer has not been heard since."""
        return self._waiting_since_s is not None

    def rep_stopped(self, at_s: float) -> None:
        """The rep's file reached its end of speech at `at_s`."""
        talks_over = at_s - self.last_heard_s < STILL_TALKING_S
        self._waiting_since_s = None if talks_over else at_s

    def buyer_heard(self, at_s: float) -> None:
        """A buyer packet above silence arrived at `at_s`."""
        self.last_heard_s = at_s
        if self._waiting_since_s is not None:
            self.answers.append(Answer(self._waiting_since_s, at_s))
            self._waiting_since_s = None
