"""How far a stream's sound has been handed out, and what stands in for sound that is missing. No I/O, no clock."""

from collections.abc import Iterator

from server.media.piece import UNITS_PER_S, How, Packet, Piece, Tally

LONGEST_CONCEALED = UNITS_PER_S // 2
LONGEST_COMFORT = UNITS_PER_S
"""A sender that leaves silence out still shows itself every 0.4 s."""
LARGEST_SILENT_BYTES = 2
"""A packet of this size opens a silence that is not sent."""


class Frontier:
    """Pieces follow each other without a hole; after a missing stretch nothing can stand for, the time jumps."""

    def __init__(self, tally: Tally) -> None:
        self.end = 0
        """Where the next piece begins."""
        self.in_silence = False
        """The sender leaves silence out: what is missing is not lost."""
        self._tally = tally
        self._made_up = 0
        """Units since the last sound that came."""
        self._is_new_stream = True

    def begin_stream(self) -> None:
        """The next packet is another encoder's first."""
        self._is_new_stream, self.in_silence = True, False

    @property
    def may_make_up(self) -> int:
        """How much more can be made up before the next sound comes."""
        return (LONGEST_COMFORT if self.in_silence else LONGEST_CONCEALED) - self._made_up

    def decoded(self, packet: Packet, at: int) -> Piece:
        """A packet's sound, less what the axis has already; the decoder wants to hear a late one all the same."""
        skipped = min(max(0, self.end - at), packet.length)
        self._tally.late += skipped == packet.length
        rest = packet.length - skipped
        piece = Piece(How.DECODED, at + skipped, rest, packet.payload, skipped, self._is_new_stream)
        self.end = max(self.end, piece.end)
        self._made_up, self._is_new_stream = 0, False
        self.in_silence = len(packet.payload) <= LARGEST_SILENT_BYTES
        return piece

    def recovered(self, payload: bytes, length: int) -> Piece:
        """The sound before `payload`, from the copy in it."""
        self._tally.recovered += length
        return self._next(How.RECOVERED, length, payload)

    def made_up(self, until: int) -> Iterator[Piece]:
        """Comfort or concealment for as long as it can stand for what is missing; the rest is a gap."""
        length = min(until - self.end, self.may_make_up)
        if length > 0:
            self._made_up += length
            self._tally.concealed += 0 if self.in_silence else length
            yield self._next(How.COMFORT if self.in_silence else How.CONCEALED, length)
        if until > self.end:
            self._tally.gap += until - self.end
            self.end = until

    def _next(self, how: How, length: int, payload: bytes = b"") -> Piece:
        piece = Piece(how, self.end, length, payload)
        self.end = piece.end
        return piece
