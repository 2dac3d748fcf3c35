"""A stream's own numbers, which wrap and jump, as a place on an axis that only grows. No I/O, no clock."""

from server.media.piece import UNITS_PER_S, Packet

LARGEST_MISORDER = 100
"""Packets; an older one was sent by a stream that began anew, if the next one follows it (RFC 3550, A.1)."""
LONGEST_OUTAGE_S = 5.0
"""After this long nothing is late; a timestamp this far ahead of the clock is a jump."""
LARGEST_DRIFT = 0.01
"""Of a sender's clock; sound crystals stay within 0.0002."""
FORMER_SOURCE_S = 2.0
"""For this long stragglers of the source before are expected."""
RESTART_STEP = 480
"""A stream that begins anew is laid where it arrives, to 10 ms: what a decoder conceals well."""


class Numbering:
    """The packets of one sender, who may begin anew at any time."""

    def __init__(self) -> None:
        self.newest_s = 0.0
        """When the newest packet came."""
        self.newest_end = 0
        """Where it ends on the axis."""
        self.source: int | None = None
        """None before the first packet."""
        self._former = (-1, 0.0)
        """The source before, and until when its stragglers are left out."""
        self._suspect = -1
        """The sequence number that would prove a restart."""
        self._newest_stamp = 0
        """The newest packet's timestamp, unwrapped."""
        self._passed_stamp = 0
        """Where the packet that was passed on last ended, by its own timestamp."""
        self._shift = 0
        """From unwrapped timestamps to the axis."""
        self._origin = (0.0, 0)
        """When the first packet came, and where it lies."""

    def is_strange(self, packet: Packet, now_s: float) -> bool:
        """Whether it belongs to the source before, or its sender runs ahead of time itself."""
        if packet.source == self._former[0] and now_s < self._former[1]:
            return True
        origin_s, origin = self._origin
        possible_s = (now_s - origin_s) * (1 + LARGEST_DRIFT) + LONGEST_OUTAGE_S
        return self.source is not None and self.newest_end - origin > possible_s * UNITS_PER_S

    def is_restart(self, packet: Packet, due: int, now_s: float) -> bool:
        """Whether `packet` cannot belong to the stream in which the sequence number `due` is due."""
        if packet.source != self.source:
            return True
        if not packet.length:
            return False
        ahead = signed(packet.sequence - due, 16)
        silent_s = now_s - self.newest_s
        if ahead >= 0:
            stamp = self._unwrapped(packet)
            leaps = stamp - self._newest_stamp > (silent_s + LONGEST_OUTAGE_S) * UNITS_PER_S
            return stamp < self._passed_stamp or leaps
        if ahead < -LARGEST_MISORDER and silent_s <= LONGEST_OUTAGE_S:
            is_proved = packet.sequence == self._suspect
            self._suspect = (packet.sequence + 1) % 2**16
            return is_proved
        return silent_s > LONGEST_OUTAGE_S

    def begin(self, packet: Packet, end: int, now_s: float) -> int:
        """A stream's first packet; returns its place: its own timestamp, later on where it arrives, not before `end`.

        Loses no time and gains none: a packet that comes now ends as long after the newest as it comes after it.
        """
        if self.source is None:
            at = packet.timestamp
            self._origin = (now_s, at)
        else:
            if packet.source != self.source:
                self._former = (self.source, now_s + FORMER_SOURCE_S)
            comes_at = self.newest_end + round((now_s - self.newest_s) * UNITS_PER_S) - packet.length
            at = end + max(0, comes_at - end) // RESTART_STEP * RESTART_STEP
        self.source, self._suspect = packet.source, -1
        self._newest_stamp = self._passed_stamp = packet.timestamp
        self._shift = at - packet.timestamp
        return at

    def place(self, packet: Packet, now_s: float) -> int:
        """Where `packet` lies on the axis."""
        stamp = self._unwrapped(packet)
        at = stamp + self._shift
        if packet.length and at + packet.length > self.newest_end:
            self._newest_stamp, self.newest_end, self.newest_s = stamp, at + packet.length, now_s
        return at

    def passed_on(self, at: int, packet: Packet) -> None:
        """`packet`, which lies at `at`, went on its way."""
        self._passed_stamp = at - self._shift + packet.length

    def _unwrapped(self, packet: Packet) -> int:
        return self._newest_stamp + signed(packet.timestamp - self._newest_stamp, 32)


def signed(difference: int, bits: int) -> int:
    """The smallest step, forward or back, that a wrapped difference can mean."""
    half = 1 << (bits - 1)
    return (difference + half) % (1 << bits) - half
