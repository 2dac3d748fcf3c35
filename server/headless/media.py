"""The headless rep's mouth and ear."""

import asyncio
from collections.abc import Callable
from typing import Any

import av
import numpy as np
from aiortc import RTCPeerConnection
from aiortc.mediastreams import MediaStreamError, MediaStreamTrack
from aiortc.rtcrtpreceiver import RTCRtpReceiver
from aiortc.rtp import RtpPacket

from server.headless.answer_times import end_of_speech_s, is_audible
from server.media.loopback import add_loopback_candidate
from server.media.opus import FRAME_S, FRAME_SAMPLES, WIRE_RATE_HZ, OpusDecoder, OpusEncoder
from server.media.peer import no_public_servers, only_opus
from voice.pcm import Pcm

RTP_WRAP = 2**32


class RepTrack(MediaStreamTrack):
    """Says one sound at a time, silence between, 20 ms every 20 ms of the loop's clock."""

    kind = "audio"

    def __init__(self, on_end_of_speech: Callable[[float], None]) -> None:
        super().__init__()
        self._encoder = OpusEncoder()
        self._on_end_of_speech = on_end_of_speech
        self._sound = np.zeros(0, np.int16)
        self._said = 0
        self._speech_ends_at: int | None = None
        self._frames = 0
        self._start_s: float | None = None

    def say(self, sound: Pcm) -> None:
        """Starts with the next frame; `sound` at 48 kHz."""
        self._sound, self._said = sound.samples, 0
        ends_s = end_of_speech_s(sound)
        self._speech_ends_at = None if ends_s is None else round(ends_s * WIRE_RATE_HZ)

    @property
    def is_speaking(self) -> bool:
        """Whether part of the sound is still to be said."""
        return self._said < len(self._sound)

    async def recv(self) -> "av.Packet[Any]":
        """The next 20 ms as one packet, when it is due. Raises MediaStreamError once stopped."""
        if self.readyState != "live":
            raise MediaStreamError
        clock = asyncio.get_running_loop()
        self._start_s = clock.time() if self._start_s is None else self._start_s
        self._frames += 1
        await asyncio.sleep(self._start_s + FRAME_S * self._frames - clock.time())
        packet = self._encoder.packet(self._next_frame(clock.time()), FRAME_SAMPLES * self._frames)
        return packet

    def _next_frame(self, now_s: float) -> Pcm:
        piece = self._sound[self._said : self._said + FRAME_SAMPLES]
        self._said += len(piece)
        ends_at = self._speech_ends_at
        if ends_at is not None and ends_at <= self._said:
            self._speech_ends_at = None
            self._on_end_of_speech(now_s - (self._said - ends_at) / WIRE_RATE_HZ)
        return Pcm(np.pad(piece, (0, FRAME_SAMPLES - len(piece))), WIRE_RATE_HZ)


class BuyerEar:
    """Decodes the buyer's packets as they arrive, before any jitter buffer."""

    def __init__(self, on_heard: Callable[[float], None], *, keeps_sound: bool) -> None:
        self._decoder = OpusDecoder()
        self._on_heard = on_heard
        self._keeps_sound = keeps_sound
        self._pieces: list[tuple[int, Pcm]] = []
        self._first: int | None = None
        self._last = 0

    def attach(self, receiver: RTCRtpReceiver) -> None:
        """Takes the receiver's packets in place of aiortc, which would hold the first four back (80 ms).

        Uses a name that is not in aiortc's documentation, `RTCRtpReceiver._handle_rtp_packet`;
        tests/server/test_rep_media.py fails when it changes.
        """
        setattr(receiver, "_handle_rtp_packet", self._take)  # noqa: B010 (mypy refuses an assignment)

    @property
    def sound(self) -> Pcm:
        """All that was heard at 48 kHz, each packet at its own time, gaps silent."""
        end = max((at + len(piece) for at, piece in self._pieces), default=0)
        samples = np.zeros(end, np.int16)
        for at, piece in self._pieces:
            samples[at : at + len(piece)] = piece.samples
        return Pcm(samples, WIRE_RATE_HZ)

    async def _take(self, packet: RtpPacket, arrival_time_ms: int) -> None:
        self.hear(packet.timestamp, packet.payload, asyncio.get_running_loop().time())

    def hear(self, timestamp: int, payload: bytes, now_s: float) -> None:
        """One packet; one that is no Opus is passed over, as a browser does."""
        try:
            sound = self._decoder.sound(payload)
        except av.FFmpegError:
            return
        if self._first is None:
            self._first = self._last = timestamp
        self._last += (timestamp - self._last + RTP_WRAP // 2) % RTP_WRAP - RTP_WRAP // 2
        if self._keeps_sound and self._last >= self._first:
            self._pieces.append((self._last - self._first, sound))
        if is_audible(sound):
            self._on_heard(now_s)


def rep_connection(mouth: RepTrack, ear: BuyerEar, *, on_loopback: bool) -> RTCPeerConnection:
    """The rep's end of a call, ready to make its offer."""
    connection = RTCPeerConnection(no_public_servers())
    connection.addTrack(mouth)
    only_opus(connection)
    if on_loopback:
        add_loopback_candidate(connection)
    for receiver in connection.getReceivers():
        ear.attach(receiver)
    return connection
