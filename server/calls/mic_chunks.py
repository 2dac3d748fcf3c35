"""The page's binary messages as blocks of the rep's microphone. No I/O."""

import struct

import numpy as np
from numpy.typing import NDArray

from server.calls.rate_change import RateChange
from server.calls.sample_counter import SampleCounter
from voice.errors import BadInput
from voice.pcm import AXIS_RATE_HZ, Pcm
from voice.ports import MicBlock

MAX_CHUNK_BYTES = 16_000
SHORTEST_S, LONGEST_S = 0.010, 0.060
COUNTER = struct.Struct("<I")
SAMPLE_BYTES = 2
TIMESTAMPS_PER_SAMPLE = 3
"""The line's 48 kHz clock over the axis' 16 kHz."""


class MicChunks:
    """One stretch after another at 16 kHz: a jump of the counter ends one and shows as a gap."""

    def __init__(self, rate_hz: int) -> None:
        self._rate_hz = rate_hz
        self._counter = SampleCounter(rate_hz)
        self._change = RateChange(rate_hz, AXIS_RATE_HZ)
        self._until = 0
        """The position after the last chunk, samples at the page's rate."""
        self._out_at = 0
        """Where the next block begins, samples at 16 kHz."""

    def blocks(self, data: bytes, now_s: float) -> list[MicBlock]:
        """What one message completes. Raises BadInput."""
        counter, samples = self._parsed(data)
        at = self._counter.place(counter, len(samples), now_s)
        blocks = [] if at == self._until else self._begin_at(at)
        self._until = at + len(samples)
        return blocks + self._block(self._change.feed(samples))

    def _parsed(self, data: bytes) -> tuple[int, NDArray[np.int16]]:
        if len(data) > MAX_CHUNK_BYTES:
            raise BadInput(f"The sound is larger than {MAX_CHUNK_BYTES // 1000} kB; send 10 to 60 ms at once.")
        if len(data) < COUNTER.size or len(data) % SAMPLE_BYTES:
            raise BadInput("The sound cannot be read; send a 4-byte counter, then 16-bit samples.")
        samples = np.frombuffer(data, "<i2", offset=COUNTER.size).astype(np.int16, copy=False)
        if not SHORTEST_S <= len(samples) / self._rate_hz <= LONGEST_S:
            length_ms = 1000 * len(samples) / self._rate_hz
            raise BadInput(f"The sound is {length_ms:.1f} ms long at {self._rate_hz} Hz; send 10 to 60 ms at once.")
        return COUNTER.unpack_from(data)[0], samples

    def _begin_at(self, position: int) -> list[MicBlock]:
        """Ends the present stretch; the next one begins at `position`."""
        rest = self._block(self._change.finish())
        self._change = RateChange(self._rate_hz, AXIS_RATE_HZ)
        self._out_at = max(self._out_at, round(position * AXIS_RATE_HZ / self._rate_hz))
        return rest

    def _block(self, samples: NDArray[np.int16]) -> list[MicBlock]:
        at, self._out_at = self._out_at, self._out_at + len(samples)
        return [MicBlock(TIMESTAMPS_PER_SAMPLE * at, Pcm(samples, AXIS_RATE_HZ))] if len(samples) else []
