"""The headless rep's sound over WebRTC."""

import asyncio
from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

import av
from aiortc import RTCConfiguration, RTCIceServer, RTCPeerConnection, RTCSessionDescription
from aiortc.mediastreams import MediaStreamError, MediaStreamTrack
from aiortc.rtcrtpreceiver import RTCRtpReceiver
from aiortc.rtp import RtpPacket

from server.headless.ear import BuyerEar
from server.headless.mouth import Mouth
from server.media.loopback import add_loopback_candidate
from server.media.opus import FRAME_S, FRAME_SAMPLES, OpusEncoder
from server.media.peer import only_opus
from voice.errors import RolecallError


class RepTrack(MediaStreamTrack):
    """What the mouth says, 20 ms every 20 ms of the loop's clock."""

    kind = "audio"

    def __init__(self, mouth: Mouth) -> None:
        super().__init__()
        self._mouth = mouth
        self._encoder = OpusEncoder()
        self._frames = 0
        self._start_s: float | None = None

    async def recv(self) -> "av.Packet[Any]":
        """The next 20 ms as one packet, when it is due. Raises MediaStreamError once stopped."""
        clock = asyncio.get_running_loop()
        self._start_s = clock.time() if self._start_s is None else self._start_s
        self._frames += 1
        await asyncio.sleep(self._start_s + FRAME_S * self._frames - clock.time())
        if self.readyState != "live":
            raise MediaStreamError
        return self._encoder.packet(self._mouth.frame(clock.time()), FRAME_SAMPLES * self._frames)


class PeerWay:
    """One WebRTC connection of the rep, which makes the offer."""

    def __init__(
        self, mouth: Mouth, ear: BuyerEar, *, on_loopback: bool, ice_servers: Sequence[Mapping[str, Any]] = ()
    ) -> None:
        ear.turn_to_new_connection()
        self._track = RepTrack(mouth)
        self._connection = rep_connection(self._track, ear, on_loopback=on_loopback, ice_servers=ice_servers)

    @property
    def is_up(self) -> bool:
        return bool(self._connection.connectionState == "connected")

    async def offer(self) -> str:
        await self._connection.setLocalDescription(await self._connection.createOffer())
        return str(self._connection.localDescription.sdp)

    async def accept(self, answer_sdp: str) -> None:
        """Raises RolecallError."""
        try:
            await self._connection.setRemoteDescription(RTCSessionDescription(answer_sdp, "answer"))
        except Exception as error:  # aiortc raises whatever its assertions and conversions raise
            raise RolecallError("The server's answer cannot be used; is it the same version of rolecall?") from error

    async def vanish(self) -> None:
        """Ends as when the network goes: nothing is said, and what still arrives is not heard.

        Uses names that are not in aioice's documentation; tests/server/headless/test_media.py fails when one changes.
        """
        for transceiver in self._connection.getTransceivers():
            for protocol in transceiver.receiver.transport.transport.iceGatherer._connection._protocols:
                for name in ("send_stun", "datagram_received"):
                    setattr(protocol, name, _say_nothing)
                setattr(protocol, "send_data", _send_nothing)  # noqa: B010 (mypy refuses an assignment)
        await self.close()

    async def close(self) -> None:
        self._track.stop()
        await self._connection.close()


def rep_connection(
    track: RepTrack, ear: BuyerEar, *, on_loopback: bool, ice_servers: Sequence[Mapping[str, Any]] = ()
) -> RTCPeerConnection:
    """The rep's end of a call, ready to make its offer."""
    servers = [RTCIceServer(**server) for server in ice_servers]
    connection = RTCPeerConnection(RTCConfiguration(iceServers=servers))
    connection.addTrack(track)
    only_opus(connection)
    if on_loopback:
        add_loopback_candidate(connection)
    for receiver in connection.getReceivers():
        hear_with(ear, receiver)
    return connection


def hear_with(ear: BuyerEar, receiver: RTCRtpReceiver) -> None:
    """Takes the receiver's packets in place of aiortc, which would hold the first four back (80 ms).

    Uses a name that is not in aiortc's documentation, `RTCRtpReceiver._handle_rtp_packet`;
    tests/server/headless/test_media.py fails when it changes.
    """
    setattr(receiver, "_handle_rtp_packet", partial(_take, ear))  # noqa: B010 (mypy refuses an assignment)


async def _take(ear: BuyerEar, packet: RtpPacket, arrival_time_ms: int) -> None:
    ear.hear_packet(packet.timestamp, packet.payload, asyncio.get_running_loop().time())


def _say_nothing(*_: object) -> None:
    """In place of a way out, or in."""


async def _send_nothing(*_: object) -> None:
    """In place of a way out."""
