"""Packets as a network may hand them over, and a receiver whose clock is turned by hand."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from server.media.arrivals import Arrivals
from server.media.piece import UNITS_PER_S, How, Packet, Piece

UNITS = 960
"""20 ms."""
COPIED = b"copy"
"""A payload that begins so carries a copy of the 20 ms before it."""


def packet(index: int, *, source: int = 7, sequence: int = 0, timestamp: int = 0, units: int = UNITS) -> Packet:
    """The packet with this number of a stream whose first one has these numbers; its payload tells which it is."""
    return Packet(source, (sequence + index) % 2**16, (timestamp + units * index) % 2**32, payload_of(index), units)


def payload_of(index: int) -> bytes:
    return COPIED + index.to_bytes(4, "big")


def index_of(payload: bytes) -> int:
    return int.from_bytes(payload.removeprefix(COPIED), "big")


def recoverable(payload: bytes) -> int:
    return UNITS if payload.startswith(COPIED) else 0


@dataclass(frozen=True, slots=True)
class Came:
    """A packet at the end of its way."""

    at_s: float
    packet: Packet


@dataclass
class Receiver:
    """Arrivals with a clock that is turned by hand; keeps every piece with the time it was passed on."""

    arrivals: Arrivals = field(default_factory=lambda: Arrivals(recoverable))
    passed_on: list[tuple[float, Piece]] = field(default_factory=list)
    now_s: float = 0.0

    def until(self, now_s: float) -> None:
        """Time passes; every deadline on the way is kept."""
        while (due_s := self.arrivals.deadline_s) is not None and due_s <= now_s:
            self.now_s = max(self.now_s, due_s)
            self._keep(self.arrivals.wake(self.now_s))
        self.now_s = max(self.now_s, now_s)

    def stalled_until(self, now_s: float) -> None:
        """Time passes and nobody looks; what is due is looked at once, when it is over."""
        self.now_s = now_s
        self._keep(self.arrivals.wake(now_s))

    def take(self, packet: Packet) -> None:
        self._keep(self.arrivals.arrive(packet, self.now_s))

    def run(self, came: Iterable[Came], *, rest_s: float = 2.0) -> "Receiver":
        """Takes packets as they come, then waits for nothing more."""
        for each in sorted(came, key=lambda each: each.at_s):
            self.until(each.at_s)
            self.take(each.packet)
        self.until(self.now_s + rest_s)
        return self

    def _keep(self, pieces: Iterable[Piece]) -> None:
        self.passed_on += [(self.now_s, piece) for piece in pieces]

    @property
    def pieces(self) -> list[Piece]:
        return [piece for _, piece in self.passed_on]

    def of(self, how: How) -> list[Piece]:
        return [piece for piece in self.pieces if piece.how is how and piece.length]

    @property
    def decoded(self) -> list[int]:
        """The numbers of the packets that were heard, whole or in part, in that order."""
        return [index_of(piece.payload) for piece in self.of(How.DECODED)]

    def seconds(self, how: How) -> float:
        return sum(piece.length for piece in self.of(how)) / UNITS_PER_S


def steady(count: int, *, lost: Sequence[int] = (), delay_s: Callable[[int], float] = lambda index: 0.0) -> list[Came]:
    """A packet every 20 ms, less the lost ones, each delayed on its way."""
    return [Came(0.02 * index + delay_s(index), packet(index)) for index in range(count) if index not in lost]


def holes(pieces: Sequence[Piece]) -> list[tuple[int, int]]:
    """Stretches of the axis between the first piece and the last that no piece covers: where, and how long."""
    found, end = [], pieces[0].at if pieces else 0
    for piece in pieces:
        if piece.at > end:
            found.append((end, piece.at - end))
        end = max(end, piece.end)
    return found


def overlaps(pieces: Sequence[Piece]) -> bool:
    """Whether any unit of the axis is covered twice."""
    end = None
    for piece in pieces:
        if end is not None and piece.length and piece.at < end:
            return True
        end = piece.end if end is None else max(end, piece.end)
    return False
