"""How long the pieces of a sentence are: the first as short as this machine, busy as it is, can follow up in time."""

import math
from collections.abc import Iterator
from dataclasses import dataclass

FIRST_FRAMES = 8
"""93 ms of sound. With fewer, the margins are most of the work."""
LARGEST_FRAMES = 192
"""2.2 s of sound, 0.2 s of work at a tenth of real time: so long another call may have to wait for its turn."""
LARGEST_GROWTH = 3.0
LEEWAY = 1.5
"""How much slower than of late the machine may become before there are gaps."""
NEWS = 0.3
"""Weight of the latest measurement."""


@dataclass(slots=True)
class Cost:
    """What a part of a network takes on this machine of late."""

    frame_s: float = 0.0
    """Seconds of work for a frame; 0 before anything was measured."""

    def note(self, frames: int, took_s: float) -> None:
        self.frame_s += (took_s / frames - self.frame_s) * (NEWS if self.frame_s else 1.0)


@dataclass(frozen=True, slots=True)
class Pace:
    """How long a sentence's pieces are."""

    first: int = FIRST_FRAMES
    growth: float = LARGEST_GROWTH
    """How many times longer each piece is than the one before it."""

    def pieces(self, frames: int) -> Iterator[tuple[int, int]]:
        """The first and the last frame of each piece, the last exclusive."""
        begin, length = 0, self.first
        while begin < frames:
            yield begin, min(frames, begin + length)
            begin, length = begin + length, min(int(self.growth * length), max(LARGEST_FRAMES, self.first))


def pace(work: float, overhead_frames: float) -> Pace | None:
    """The shortest first piece with which every later one is ready before the sound runs out.

    `work`: seconds of work for a second of sound, margins aside; `overhead_frames`: how many frames could be heard
    while the margins of one piece are worked out. A piece of `n` frames must last as long as the work on the next one:
    n ≥ work * growth * n + overhead. None: sound is heard faster than it is made.
    """
    work, overhead_frames = LEEWAY * work, LEEWAY * overhead_frames
    if work >= 1:
        return None
    growth = min(LARGEST_GROWTH, (1 + 1 / work) / 2) if work else LARGEST_GROWTH
    return Pace(max(FIRST_FRAMES, math.ceil(overhead_frames / (1 - growth * work))), growth)
