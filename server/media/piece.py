"""What comes off the network and what becomes of it. Times and lengths are in units of 48 kHz."""

from dataclasses import dataclass
from enum import Enum

UNITS_PER_S = 48_000


@dataclass(frozen=True, slots=True)
class Packet:
    """One packet of sound."""

    source: int
    """SSRC."""
    sequence: int
    """16 bits."""
    timestamp: int
    """32 bits."""
    payload: bytes
    length: int
    """0 where it holds no sound."""


class How(Enum):
    """Where a piece's sound comes from."""

    DECODED = "decoded"
    RECOVERED = "recovered"
    """From the copy that the packet after it carries."""
    CONCEALED = "concealed"
    COMFORT = "comfort"
    """The sender said nothing was to be heard."""


@dataclass(frozen=True, slots=True)
class Piece:
    """What the decoder does next, and where the result lies."""

    how: How
    at: int
    """Of the first unit that is heard, on an axis that only grows."""
    length: int
    payload: bytes = b""
    skipped: int = 0
    """Units at the beginning of the decoded sound that the axis has already."""
    is_new_stream: bool = False

    @property
    def end(self) -> int:
        return self.at + self.length


@dataclass(slots=True)
class Tally:
    """What came, and what did not."""

    packets: int = 0
    late: int = 0
    """Came when the axis had gone on without them."""
    duplicate: int = 0
    concealed: int = 0
    recovered: int = 0
    gap: int = 0
    """Missing for longer than concealment can stand for it."""
