"""The rep's sound, from aiortc's packets to the microphone's blocks.

aiortc's own way adds 80 ms, 280 ms for the rest of the call after one lost packet, and loses six frames for every
one that the network lost (measured, 1.16). Here a receiver's packets go into `Arrivals` instead, and come out of our
own decoder, on the loop's clock.
"""

import asyncio
import logging
from dataclasses import dataclass

import numpy as np
from aiortc.rtcrtpreceiver import RTCRtpReceiver
from aiortc.rtp import RtpPacket
from numpy.typing import NDArray

from server.media.arrivals import Arrivals
from server.media.microphone import Microphone
from server.media.opus import NotOpus, OpusDecoder
from server.media.opus_packet import length_of, recoverable
from server.media.piece import UNITS_PER_S, How, Packet, Piece
from server.media.sources import Sources
from voice.pcm import AXIS_RATE_HZ, Pcm
from voice.ports import MicBlock

log = logging.getLogger(__name__)

UNITS_PER_SAMPLE = UNITS_PER_S // AXIS_RATE_HZ


@dataclass(frozen=True, slots=True)
class UplinkCounts:
    """What came of one connection's sound so far."""

    packets: int = 0
    late: int = 0
    """Packets that came when the axis had gone on without them."""
    duplicate: int = 0
    concealed_s: float = 0.0
    recovered_s: float = 0.0
    gap_s: float = 0.0
    """Missing for longer than concealment can stand for it."""


class Uplink:
    """Puts itself in place of one receiver's packet handler; `close` it with the connection."""

    def __init__(self, microphone: Microphone) -> None:
        self._microphone = microphone
        self._arrivals = Arrivals(recoverable)
        self._decoder = OpusDecoder(AXIS_RATE_HZ)
        self._sources: Sources | None = None
        self._timer: asyncio.TimerHandle | None = None
        self._is_closed = False
        self._has_complained = False

    def attach(self, receiver: RTCRtpReceiver) -> None:
        """From now on `receiver` hands its packets here; its track stays silent."""
        self._sources = Sources(receiver)
        setattr(receiver, "_handle_rtp_packet", self._take)  # noqa: B010 (mypy refuses an assignment)

    @property
    def counts(self) -> UplinkCounts:
        tally = self._arrivals.tally
        return UplinkCounts(
            tally.packets,
            tally.late,
            tally.duplicate,
            tally.concealed / UNITS_PER_S,
            tally.recovered / UNITS_PER_S,
            tally.gap / UNITS_PER_S,
        )

    def close(self) -> None:
        """No more sound; may be called again."""
        self._is_closed = True
        if self._timer is not None:
            self._timer.cancel()
        self._microphone.end()

    async def _take(self, packet: RtpPacket, arrival_time_ms: int) -> None:
        """What aiortc calls for every packet of a negotiated payload type. Raises nothing: that would end the call."""
        if self._is_closed:
            return
        if self._sources is not None:
            self._sources.note(packet)
        self.hear(packet.ssrc, packet.sequence_number, packet.timestamp, packet.payload)

    def hear(self, source: int, sequence: int, timestamp: int, payload: bytes) -> None:
        """One packet, now; one that is neither Opus nor empty counts as lost."""
        length = length_of(payload)
        if payload and not length:
            self._complain()
            return
        packet = Packet(source, sequence, timestamp, payload, length)
        self._play(self._arrivals.arrive(packet, asyncio.get_running_loop().time()))
        self._arm()

    def _complain(self) -> None:
        if not self._has_complained:
            self._has_complained = True
            log.warning("a rep's end sends packets that are not Opus; they count as lost")

    def _arm(self) -> None:
        """A timer that is set too early finds nothing due and is set anew: cheaper than to move it at every packet."""
        due_s = self._arrivals.deadline_s
        if due_s is None or (self._timer is not None and self._timer.when() <= due_s):
            return
        if self._timer is not None:
            self._timer.cancel()
        self._timer = asyncio.get_running_loop().call_at(due_s, self._wake)

    def _wake(self) -> None:
        self._timer = None
        if not self._is_closed:
            self._play(self._arrivals.wake(asyncio.get_running_loop().time()))
            self._arm()

    def _play(self, pieces: list[Piece]) -> None:
        for piece in pieces:
            samples, is_made_up = self._sound(piece)
            if len(samples):
                self._microphone.hear(MicBlock(piece.at, Pcm(samples, AXIS_RATE_HZ), is_concealed=is_made_up))

    def _sound(self, piece: Piece) -> tuple[NDArray[np.int16], bool]:
        """The piece's samples at 16 kHz, and whether they were made up for lost sound."""
        count = piece.end // UNITS_PER_SAMPLE - piece.at // UNITS_PER_SAMPLE
        if piece.is_new_stream:
            self._decoder.reset()
        try:
            if piece.how is How.DECODED:
                samples = self._decoder.decode(piece.payload)
                return samples[len(samples) - count :], False
            if piece.how is How.RECOVERED:
                return self._decoder.recover(piece.payload, count), False
        except NotOpus:
            self._complain()
        return self._decoder.conceal(count), piece.how is not How.COMFORT
