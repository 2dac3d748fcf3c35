"""A rep's end that costs little: packets encoded beforehand, and the buyer's packets noted but not decoded."""

import asyncio
from collections.abc import Sequence
from typing import Any

import av
from aiortc import RTCPeerConnection, RTCSessionDescription
from aiortc.mediastreams import MediaStreamError, MediaStreamTrack
from aiortc.rtp import RtpPacket

from server.media.loopback import add_loopback_candidate
from server.media.opus import FRAME_S, FRAME_SAMPLES, TIME_BASE, WIRE_RATE_HZ, OpusEncoder
from server.media.peer import no_public_servers, only_opus
from voice.pcm import Pcm


def payloads(sound: Pcm) -> list[bytes]:
    """`sound` at 48 kHz as Opus, 20 ms each."""
    encoder = OpusEncoder()
    starts = range(0, len(sound) - FRAME_SAMPLES + 1, FRAME_SAMPLES)
    return [bytes(encoder.packet(Pcm(sound.samples[at : at + FRAME_SAMPLES], WIRE_RATE_HZ), 0)) for at in starts]


class CannedTrack(MediaStreamTrack):
    """The same packets over and over, 20 ms every 20 ms of the loop's clock."""

    kind = "audio"

    def __init__(self, packets: Sequence[bytes], phase_s: float = 0.0) -> None:
        super().__init__()
        self.packets = packets
        self._phase_s = phase_s
        self._start_s: float | None = None
        self._count = 0
        self._went = asyncio.Event()

    async def recv(self) -> "av.Packet[Any]":
        clock = asyncio.get_running_loop()
        self._start_s = clock.time() + self._phase_s if self._start_s is None else self._start_s
        await asyncio.sleep(self._start_s + FRAME_S * self._count - clock.time())
        if self.readyState != "live":
            raise MediaStreamError
        packet = av.Packet(self.packets[self._count % len(self.packets)])
        packet.pts, packet.time_base = FRAME_SAMPLES * self._count, TIME_BASE
        self._count += 1
        self._went.set()
        return packet

    async def more(self, seconds: float) -> None:
        """Until so much more of it was sent."""
        enough = self._count + round(seconds / FRAME_S)
        while self._count < enough:
            self._went.clear()
            await self._went.wait()


class MediaClient:
    """One connection; `arrivals_s` grows with every packet of the buyer."""

    def __init__(self, track: CannedTrack) -> None:
        self.track = track
        self.arrivals_s: list[float] = []
        self._is_up, self._came = asyncio.Event(), asyncio.Event()
        self.connection = RTCPeerConnection(no_public_servers())
        self.connection.addTrack(track)
        only_opus(self.connection)
        add_loopback_candidate(self.connection)
        self.connection.on("connectionstatechange", self._state_changed)
        for receiver in self.connection.getReceivers():
            setattr(receiver, "_handle_rtp_packet", self._take)  # noqa: B010 (mypy refuses an assignment)

    async def offer(self) -> str:
        await self.connection.setLocalDescription(await self.connection.createOffer())
        return str(self.connection.localDescription.sdp)

    async def connect(self, answer: str) -> None:
        await self.connection.setRemoteDescription(RTCSessionDescription(answer, "answer"))
        await self._is_up.wait()

    async def _take(self, packet: RtpPacket, arrival_time_ms: int) -> None:
        self.arrivals_s.append(asyncio.get_running_loop().time())
        self._came.set()

    async def arrived(self, packets: int) -> None:
        """Until so many of the buyer's packets have come."""
        while len(self.arrivals_s) < packets:
            self._came.clear()
            await self._came.wait()

    def _state_changed(self) -> None:
        if self.connection.connectionState == "connected":
            self._is_up.set()
