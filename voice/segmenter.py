"""From speech probabilities, one per 32 ms, to stretches of speech.

probability   .98 .97 .87 .16 .08 .05 .03      the detector lets go 40 ms after the voice (0 to 80 ms)
level         loud loud |                      a stretch ends where it was last loud
"""

from dataclasses import dataclass, field

from voice.events import SpeechStarted, SpeechStopped
from voice.pcm import AXIS_RATE_HZ

BLOCK = 512
"""Samples per probability: 32 ms at 16 kHz."""


@dataclass(frozen=True, slots=True)
class Sensitivity:
    starts_at: float = 0.5
    """Probability that counts as speech."""
    stops_below: float = 0.35
    """Lower than `starts_at`, so that a soft syllable does not end a stretch."""
    speech_blocks: int = 2
    """Blocks in a row that begin a stretch: 64 ms keeps clicks out and costs little on barge-in."""
    silence: int = 6 * BLOCK
    """Samples without speech that end one: 192 ms, when the final decode may start."""
    silent_blocks: int = 4
    """So many blocks in a row say so at the least."""
    earlier: int = 3 * BLOCK
    """Samples that the end may lie before the first of them: what was soft for longer was a part of the speech."""


@dataclass(slots=True)
class Segmenter:
    """Feed it one probability per block; it tells when speech started and stopped."""

    sensitivity: Sensitivity = field(default_factory=Sensitivity)
    is_speech: bool = False
    _run: int = 0
    """Blocks in a row that speak against the present state."""
    _mark: int = 0
    """The sample where that run began."""

    def feed(
        self, probability: float, at_sample: int, loud_until: int | None = None
    ) -> SpeechStarted | SpeechStopped | None:
        """`at_sample` is the block's first sample on the axis; `loud_until`, where it is known, the end of sound."""
        limits = self.sensitivity
        against = probability < limits.stops_below if self.is_speech else probability >= limits.starts_at
        if not against:
            self._run = 0
            return None
        if self._run == 0:
            self._mark = self._end(at_sample, loud_until) if self.is_speech else at_sample
        self._run += 1
        if not (self._is_silent(at_sample + BLOCK) if self.is_speech else self._run >= limits.speech_blocks):
            return None
        self._run = 0
        self.is_speech = not self.is_speech
        at_s = self._mark / AXIS_RATE_HZ
        return SpeechStarted(at_s) if self.is_speech else SpeechStopped(at_s)

    def _end(self, at_sample: int, loud_until: int | None) -> int:
        """Where the stretch ends whose first silent block this is."""
        if loud_until is None:
            return at_sample
        return min(at_sample, max(loud_until, at_sample - self.sensitivity.earlier))

    def _is_silent(self, end_sample: int) -> bool:
        limits = self.sensitivity
        return self._run >= limits.silent_blocks and end_sample - self._mark >= limits.silence
