"""The client's ear: what arrived and when, before any jitter buffer."""

import asyncio
import bisect
from dataclasses import dataclass

import numpy as np
from aiortc.rtcrtpreceiver import RTCRtpReceiver
from aiortc.rtp import RtpPacket
from numpy.typing import NDArray

from bench.rivals.tones import Heard, heard_words, word_of
from server.headless.answer_times import is_audible
from server.media.opus import FRAME_SAMPLES, WIRE_RATE_HZ, NotOpus, OpusDecoder
from voice.pcm import Pcm

HALF = 2**15
SEQUENCE_WRAP = 2**16


@dataclass(frozen=True, slots=True)
class Arrival:
    """One packet of the buyer's voice."""

    at_s: float
    """On the loop's clock."""
    sequence: int
    payload: bytes


class Ear:
    """Keeps every packet; decodes as they come only where somebody waits for what is heard (`decodes`)."""

    def __init__(self, *, decodes: bool) -> None:
        self.arrivals: list[Arrival] = []
        self.loud_s: list[float] = []
        """When audible packets arrived."""
        self._decoder = OpusDecoder() if decodes else None

    def attach(self, receiver: RTCRtpReceiver) -> None:
        """Takes the receiver's packets in place of aiortc, which would hold the first four back (80 ms).

        Uses a name that is not in aiortc's documentation, `RTCRtpReceiver._handle_rtp_packet`;
        tests/bench/test_rivals_ear.py fails when it changes.
        """
        setattr(receiver, "_handle_rtp_packet", self._take)  # noqa: B010 (mypy refuses an assignment)

    async def _take(self, packet: RtpPacket, arrival_time_ms: int) -> None:
        self.hear(packet.sequence_number, packet.payload, asyncio.get_running_loop().time())

    def hear(self, sequence: int, payload: bytes, now_s: float) -> None:
        self.arrivals.append(Arrival(now_s, sequence, payload))
        if self._decoder is not None and is_audible(Pcm(decoded(self._decoder, payload), WIRE_RATE_HZ)):
            self.loud_s.append(now_s)

    @property
    def last_loud_s(self) -> float:
        """When the buyer was last audible; −inf: never."""
        return self.loud_s[-1] if self.loud_s else -np.inf

    def first_loud_after(self, at_s: float) -> float | None:
        at = bisect.bisect_right(self.loud_s, at_s)
        return self.loud_s[at] if at < len(self.loud_s) else None

    def words(self, from_s: float, to_s: float) -> list[Heard]:
        """The words in the packets that arrived between these times, in the order they were sent."""
        return heard_words(word for at_s, word in words_of(self.arrivals) if from_s <= at_s < to_s)


def words_of(arrivals: list[Arrival]) -> list[tuple[float, str | None]]:
    """Arrival time and `tones.word_of` of each frame of 20 ms, decoded in the order of sending."""
    decoder = OpusDecoder()
    found: list[tuple[float, str | None]] = []
    for arrival in in_order(arrivals):
        samples = decoded(decoder, arrival.payload)
        for at in range(0, len(samples), FRAME_SAMPLES):
            found.append((arrival.at_s, word_of(samples[at : at + FRAME_SAMPLES], WIRE_RATE_HZ)))
    return found


def in_order(arrivals: list[Arrival]) -> list[Arrival]:
    """By sequence number, which wraps at 16 bits."""
    if not arrivals:
        return []
    first = arrivals[0].sequence
    return sorted(arrivals, key=lambda each: (each.sequence - first + HALF) % SEQUENCE_WRAP)


def decoded(decoder: OpusDecoder, payload: bytes) -> NDArray[np.int16]:
    """Shape (n,) at 48 kHz; of a packet that is no Opus nothing, as a browser does."""
    try:
        return decoder.sound(payload).samples
    except NotOpus:
        return np.zeros(0, np.int16)
