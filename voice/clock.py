"""The one axis: samples at 16 kHz since the call began, from the microphone's own timestamps."""

from dataclasses import dataclass

from voice.pcm import AXIS_RATE_HZ

TIMESTAMPS_PER_SAMPLE = 3
"""RTP's 48 kHz clock over the axis' 16 kHz."""
PATIENCE_SAMPLES = AXIS_RATE_HZ // 2
"""Without a packet for 0.5 s the axis goes on by itself: longer than any burst of a working network, shorter than
the 3 s after which the call counts as dropped."""


@dataclass(frozen=True, slots=True)
class Placed:
    """Where a block lies."""

    at_sample: int
    gap: int
    """Samples missing before it: to be filled with silence that is marked as a gap."""
    fresh: int
    """How many of its last samples are new to the axis; 0 for a block that came too late."""


@dataclass(slots=True)
class CallClock:
    """Places blocks on the axis and goes on without them."""

    samples: int = 0
    """How far the axis has come."""
    _offset: int | None = None
    """Axis sample of RTP time 0, once a block came."""

    @property
    def now_s(self) -> float:
        return self.samples / AXIS_RATE_HZ

    def place(self, timestamp: int, length: int) -> Placed:
        """Places a block of `length` samples that began at RTP time `timestamp` (48 kHz units, unwrapped)."""
        if self._offset is None:
            self._offset = self.samples - timestamp // TIMESTAMPS_PER_SAMPLE
        start = self._offset + timestamp // TIMESTAMPS_PER_SAMPLE
        gap = max(0, start - self.samples)
        fresh = min(length, max(0, start + length - self.samples))
        self.samples = max(self.samples, start + length)
        return Placed(start, gap, fresh)

    def advance(self, to_sample: int) -> int:
        """No block came: goes on to `to_sample` and returns the length of the gap that makes."""
        gap = max(0, to_sample - self.samples)
        self.samples += gap
        return gap

    def forget_microphone(self) -> None:
        """The next block comes from a new stream and lies at the present."""
        self._offset = None
