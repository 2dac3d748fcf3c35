"""From packets as the network hands them over to sound in its right order, at its right time. No I/O, no clock.

    arrive(packet, now) ─┬─▶ in order: passed on at once
                         └─▶ beyond a gap: kept ──▶ wake(now) at deadline_s ──▶ recovered or concealed, then passed on

Nobody listens to the rep as it comes, so what is in order never waits. Pieces follow each other without a hole; only
where sound was missing for longer than concealment can stand for it does the time jump, which the call's clock fills.
"""

from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from server.media.frontier import Frontier
from server.media.lateness import Lateness
from server.media.numbering import LARGEST_MISORDER, Numbering, signed
from server.media.piece import UNITS_PER_S, Packet, Piece, Tally

STEP = 960
"""Sound that nothing came for is made up 20 ms at a time."""
SILENCE_S = 0.4
"""Without any packet for this long, sound counts as lost: a network that only stalls loses nothing, and the call's
own clock goes on without packets after 0.5 s."""
BEHIND_S = 0.1
"""How far made-up sound stays behind the present, so that the first packet after it still finds its place."""
STALL_S = 0.010
"""A wake that comes this late was held up with all else; what came meanwhile lies unread in the socket."""
GRACE_S = 0.020
MOST_KEPT = 100
"""Packets beyond a gap: 120 ms of the shortest, twice."""
GAPS_REMEMBERED = 32


@dataclass(frozen=True, slots=True)
class _Kept:
    packet: Packet
    at: int
    arrived_s: float


@dataclass(frozen=True, slots=True)
class _GivenUp:
    """Packets whose wait is over."""

    first: int
    last: int
    missed_s: float
    """When a packet beyond them came."""


class Arrivals:
    """`recoverable` tells how many units before a payload can be recovered from it."""

    def __init__(self, recoverable: Callable[[bytes], int]) -> None:
        self.tally = Tally()
        self._recoverable = recoverable
        self._lateness = Lateness()
        self._numbering = Numbering()
        self._frontier = Frontier(self.tally)
        self._due = 0
        """The sequence number that comes next, unwrapped."""
        self._kept: dict[int, _Kept] = {}
        """By unwrapped sequence number."""
        self._given_up: deque[_GivenUp] = deque(maxlen=GAPS_REMEMBERED)
        self._granted: tuple[float, float] | None = None
        """A deadline that was missed in a stall, and what it was put off to."""

    @property
    def deadline_s(self) -> float | None:
        """When to `wake`; None: not before the next packet."""
        due_s = self._due_s()
        if due_s is None or self._granted is None or self._granted[0] != due_s:
            return due_s
        return self._granted[1]

    def arrive(self, packet: Packet, now_s: float) -> list[Piece]:
        """A packet came; what can be passed on now."""
        if self._numbering.is_strange(packet, now_s):
            self.tally.late += 1
            return []
        self.tally.packets += 1
        if not packet.length and packet.source != self._numbering.source:
            return []  # nothing begins with a packet that holds no sound
        if self._numbering.source is None:
            self._frontier.end = self._begin(packet, now_s)
        elif self._numbering.is_restart(packet, self._due, now_s):
            return [*self._restart(packet, now_s), *self._take(packet, now_s)]
        return [*self._take(packet, now_s)]

    def wake(self, now_s: float) -> list[Piece]:
        """Time has come to `deadline_s`, or beyond; what is passed on without waiting any longer."""
        due_s, deadline_s = self._due_s(), self.deadline_s
        if due_s is None or deadline_s is None or now_s < deadline_s:
            return []
        if now_s - due_s > STALL_S and due_s == deadline_s:
            self._granted = (due_s, now_s + GRACE_S)
            return []
        if self._kept:
            return [*self._give_up(), *self._pass_on()]
        return [*self._fill_silence(now_s)]

    # what came

    def _take(self, packet: Packet, now_s: float) -> Iterator[Piece]:
        sequence = self._due + signed(packet.sequence - self._due, 16)
        if sequence < self._due or sequence in self._kept:
            self._note_old(sequence, now_s)
            return
        if self._kept:
            self._note_overtaken(sequence, now_s)
        self._kept[sequence] = _Kept(packet, self._numbering.place(packet, now_s), now_s)
        yield from self._pass_on()
        while len(self._kept) > MOST_KEPT:
            yield from self._give_up()
            yield from self._pass_on()

    def _note_old(self, sequence: int, now_s: float) -> None:
        for given_up in self._given_up:
            if given_up.first <= sequence <= given_up.last:
                self.tally.late += 1
                self._lateness.learn(now_s - given_up.missed_s, now_s)
                return
        self.tally.duplicate += 1

    def _note_overtaken(self, sequence: int, now_s: float) -> None:
        overtakers_s = [kept.arrived_s for number, kept in self._kept.items() if number > sequence]
        if overtakers_s:
            self._lateness.learn(now_s - min(overtakers_s), now_s)

    def _pass_on(self) -> Iterator[Piece]:
        """Everything that is in order."""
        while kept := self._kept.pop(self._due, None):
            self._due += 1
            if not kept.packet.length:
                continue
            if kept.at > self._frontier.end:  # nothing was lost, and yet time has passed
                self._frontier.in_silence = True
                yield from self._frontier.made_up(kept.at)
            yield self._frontier.decoded(kept.packet, kept.at)
            self._numbering.passed_on(kept.at, kept.packet)

    # what did not come

    def _due_s(self) -> float | None:
        return self._gap_due_s() if self._kept else self._silence_due_s()

    def _missed_s(self) -> float:
        """When the present gap was first seen: every packet that is kept lies beyond it."""
        return min(kept.arrived_s for kept in self._kept.values())

    def _gap_due_s(self) -> float:
        return self._missed_s() + self._lateness.wait_s(self._numbering.newest_s)

    def _give_up(self) -> Iterator[Piece]:
        """Waits no longer for what is missing before the first packet that is kept."""
        sequence = min(self._kept)
        kept = self._kept[sequence]
        self._given_up.append(_GivenUp(self._due, sequence - 1, self._missed_s()))
        self._due = sequence
        if not kept.packet.length:
            return
        copied = self._recoverable(kept.packet.payload)
        if self._frontier.end + copied > kept.at:
            copied = 0
        yield from self._frontier.made_up(kept.at - copied)
        if copied:
            yield self._frontier.recovered(kept.packet.payload, copied)

    def _silence_due_s(self) -> float | None:
        """When the next 20 ms are made up."""
        if self._numbering.source is None or self._frontier.may_make_up < STEP:
            return None
        ahead = self._frontier.end + STEP - self._numbering.newest_end
        due_s = self._numbering.newest_s + BEHIND_S + ahead / UNITS_PER_S
        return due_s if self._frontier.in_silence else max(due_s, self._numbering.newest_s + SILENCE_S)

    def _fill_silence(self, now_s: float) -> Iterator[Piece]:
        present = self._numbering.newest_end + (now_s - self._numbering.newest_s - BEHIND_S) * UNITS_PER_S
        missing = min(round(present) - self._frontier.end, self._frontier.may_make_up)
        yield from self._frontier.made_up(self._frontier.end + max(1, missing // STEP) * STEP)

    # where a stream begins

    def _restart(self, packet: Packet, now_s: float) -> Iterator[Piece]:
        while self._kept:
            yield from self._give_up()
            yield from self._pass_on()
        at = self._begin(packet, now_s)
        yield from self._frontier.made_up(at)

    def _begin(self, packet: Packet, now_s: float) -> int:
        at = self._numbering.begin(packet, self._frontier.end, now_s)
        self._frontier.begin_stream()
        self._due = packet.sequence
        self._given_up.clear()
        self._given_up.append(_GivenUp(self._due - LARGEST_MISORDER, self._due - 1, now_s))
        return at
