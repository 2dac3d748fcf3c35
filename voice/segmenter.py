"""From speech probabilities, one per 32 ms, to stretches of speech."""

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
    silent_blocks: int = 6
    """Blocks in a row that end one: 192 ms, when the final decode may start."""


@dataclass(slots=True)
class Segmenter:
    """Feed it one probability per block; it tells when speech started and stopped."""

    sensitivity: Sensitivity = field(default_factory=Sensitivity)
    is_speech: bool = False
    _run: int = 0
    """Blocks in a row that speak against the present state."""
    _mark_s: float = 0.0
    """Where that run began."""

    def feed(self, probability: float, at_sample: int) -> SpeechStarted | SpeechStopped | None:
        """`at_sample` is the block's first sample on the axis."""
        limits = self.sensitivity
        against = probability < limits.stops_below if self.is_speech else probability >= limits.starts_at
        if not against:
            self._run = 0
            return None
        if self._run == 0:
            self._mark_s = at_sample / AXIS_RATE_HZ
        self._run += 1
        if self._run < (limits.silent_blocks if self.is_speech else limits.speech_blocks):
            return None
        self._run = 0
        self.is_speech = not self.is_speech
        return SpeechStarted(self._mark_s) if self.is_speech else SpeechStopped(self._mark_s)
