"""The one client that calls every contestant."""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, field
from typing import Any

import aioice.ice
import av
from aiortc import RTCConfiguration, RTCDataChannel, RTCPeerConnection, RTCSessionDescription
from aiortc.mediastreams import MediaStreamError, MediaStreamTrack

from bench.rivals.clips import Clip
from bench.rivals.doors import NotConnected, has_data_channel, opened
from bench.rivals.ear import Ear
from bench.rivals.servers import Server
from server.media.opus import FRAME_S, FRAME_SAMPLES, TIME_BASE
from server.media.peer import only_opus
from tests.impairment import Impairment, Weather

CONNECT_LIMIT_S = 20.0
LOOK_S = 0.01
PING_S = 1.0


@dataclass(frozen=True, slots=True)
class Said:
    """When a clip's speech began and ended, on the loop's clock: a sample is said when its packet is complete."""

    onset_s: float
    end_s: float


class Mouth(MediaStreamTrack):
    """Packets made before, one every 20 ms; silence between clips."""

    kind = "audio"

    def __init__(self, silence: bytes) -> None:
        super().__init__()
        self._silence = silence
        self._clip: Clip | None = None
        self._said: asyncio.Future[Said] | None = None
        self._next = 0
        self._began_s = 0.0
        self._frames = 0
        self._start_s: float | None = None

    def say(self, clip: Clip) -> "asyncio.Future[Said]":
        """Starts with the next packet; done when the packet with the end of its speech is out."""
        self._clip, self._next = clip, 0
        self._said = asyncio.get_running_loop().create_future()
        return self._said

    async def recv(self) -> "av.Packet[Any]":
        """The next 20 ms when they are due. Raises MediaStreamError once stopped."""
        if self.readyState != "live":
            raise MediaStreamError
        clock = asyncio.get_running_loop()
        self._start_s = clock.time() if self._start_s is None else self._start_s
        self._frames += 1
        await asyncio.sleep(self._start_s + FRAME_S * self._frames - clock.time())
        packet = av.Packet(self._payload(clock.time()))
        packet.pts, packet.time_base = FRAME_SAMPLES * self._frames, TIME_BASE
        return packet

    def _payload(self, now_s: float) -> bytes:
        clip, said = self._clip, self._said
        if clip is None or said is None:
            return self._silence
        payload = clip.packets[self._next]
        self._next += 1
        if self._next == 1:
            self._began_s = now_s - FRAME_S
        if self._next * FRAME_S >= clip.end_s and not said.done():
            said.set_result(Said(self._began_s + clip.onset_s, now_s - (self._next * FRAME_S - clip.end_s)))
        if self._next == len(clip.packets):
            self._clip = None
        return payload


@dataclass
class Call:
    """One call: say clips, and see in `ear` what came back."""

    mouth: Mouth
    ear: Ear
    connection: RTCPeerConnection
    messages: list[tuple[float, dict[str, Any]]] = field(default_factory=list)
    """What came over the contestant's socket, and when."""

    async def until(self, holds: Callable[[], bool], limit_s: float) -> bool:
        """Looks every 10 ms; False when the limit came first. Raises NotConnected when the call is lost."""
        clock = asyncio.get_running_loop()
        ends_s = clock.time() + limit_s
        while not holds():
            if clock.time() > ends_s:
                return False
            if self.connection.connectionState in ("closed", "failed"):
                raise NotConnected("the media connection was lost")
            await asyncio.sleep(LOOK_S)
        return True

    async def until_quiet(self, quiet_s: float, limit_s: float) -> bool:
        """The buyer has not been audible for `quiet_s`."""
        clock = asyncio.get_running_loop()
        return await self.until(lambda: clock.time() - self.ear.last_loud_s >= quiet_s, limit_s)

    async def answer_after(self, at_s: float, limit_s: float) -> float | None:
        """When the first audible packet after `at_s` arrived; None when none did."""
        await self.until(lambda: self.ear.last_loud_s > at_s, limit_s)
        return self.ear.first_loud_after(at_s)


def only_loopback() -> None:
    """The client's media stays on this machine: aioice lists every other address instead of 127.0.0.1."""
    aioice.ice.get_host_addresses = lambda use_ipv4, use_ipv6: ["127.0.0.1"]


@contextlib.asynccontextmanager
async def calling(
    server: Server, silence: bytes, *, decodes: bool = True, weather: Weather | None = None, seed: int = 0
) -> AsyncIterator[Call]:
    """A connected call, hung up when the block ends. Raises NotConnected."""
    connection = RTCPeerConnection(RTCConfiguration(iceServers=[]))
    call = Call(Mouth(silence), Ear(decodes=decodes), connection)
    connection.addTrack(call.mouth)
    only_opus(connection)
    pinging: asyncio.Task[None] | None = None
    if has_data_channel(server):
        pinging = asyncio.create_task(_ping(connection.createDataChannel("chat")), name="pings")
    for receiver in connection.getReceivers():
        call.ear.attach(receiver)
    if weather is not None:
        Impairment(weather, seed).attach(connection)
    try:
        await connection.setLocalDescription(await connection.createOffer())
        local = connection.localDescription
        async with opened(server, {"sdp": local.sdp, "type": local.type}, _noting(call)) as answer:
            await connection.setRemoteDescription(RTCSessionDescription(answer["sdp"], answer["type"]))
            if not await call.until(lambda: connection.connectionState == "connected", CONNECT_LIMIT_S):
                raise NotConnected(f"{server.contestant.name}: no media connection within {CONNECT_LIMIT_S:g} s.")
            yield call
    finally:
        if pinging is not None:
            pinging.cancel()
        await connection.close()


async def _ping(channel: RTCDataChannel) -> None:
    """Once a second, as pipecat's client does: three seconds without one and it counts the call as lost."""
    while True:
        await asyncio.sleep(PING_S)
        if channel.readyState == "open":
            channel.send("ping")


def _noting(call: Call) -> Callable[[dict[str, Any]], None]:
    return lambda message: call.messages.append((asyncio.get_running_loop().time(), message))
