"""Sound on its way through bad networks to two kinds of receiver, and when it got there."""

import asyncio
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import av
import numpy as np
from aiortc import RTCPeerConnection, RTCSessionDescription
from aiortc.mediastreams import MediaStreamError, MediaStreamTrack

from bench.media_client import CannedTrack, MediaClient, payloads
from server.media.loopback import add_loopback_candidate
from server.media.opus import FRAME_S, FRAME_SAMPLES, WIRE_RATE_HZ
from server.media.peer import Peer, no_public_servers, only_opus
from tests.impairment import Impairment, Sent, Weather
from voice.pcm import Pcm

WEATHERS = {
    "no loss": Weather(),
    "1 % loss": Weather(loss=0.01),
    "3 % loss": Weather(loss=0.03),
    "5 % loss": Weather(loss=0.05),
    "0–40 ms jitter": Weather(jitter_s=0.04),
    "3 % loss, 0–40 ms jitter, 5 % overtaken": Weather(loss=0.03, jitter_s=0.04, reordered=0.05, held_back_s=0.05),
}
WARM_UP_S = 1.0
STORM_S = 30.0
CLEAR_S = 11.0
"""A second more than a receiver has to recover."""
PATIENCE_S = 0.5
WRAP = 2**32


@dataclass(frozen=True, slots=True)
class Heard:
    """A stretch of sound as the listener got it."""

    at_s: float
    timestamp: int
    """48 kHz, 32 bits."""
    sound: Pcm


@dataclass
class Journey:
    """One connection's journey."""

    weather: str
    receiver: str
    network: Impairment
    client: MediaClient
    heard: list[Heard] = field(default_factory=list)
    clears_s: float = 0.0
    peer: Peer | None = None
    """Where rolecall receives."""

    @cached_property
    def had_s(self) -> dict[int, float]:
        """When the listener had each frame, by timestamp."""
        had: dict[int, float] = {}
        for heard in self.heard:
            for number in range(round(heard.sound.duration_s / FRAME_S)):
                had.setdefault((heard.timestamp + number * FRAME_SAMPLES) % WRAP, heard.at_s)
        return had

    def delays_s(self, start_s: float, end_s: float) -> list[float | None]:
        """Of every frame sent in that time: when it was had, less when it could be; None: not in time."""
        sent = [each for each in self.network.sent if start_s <= each.at_s < end_s]
        return [_delay_s(each, self.had_s.get(each.timestamp)) for each in sent]


def _delay_s(sent: Sent, got_s: float | None) -> float | None:
    could_s = sent.at_s if sent.leaves_s is None else sent.leaves_s
    return None if got_s is None or got_s - sent.at_s > PATIENCE_S else got_s - could_s


async def journeys(sound: Pcm) -> list[Journey]:
    """One journey per weather and receiver, all at the same time; `sound` at 48 kHz is sent over and over."""
    loop = asyncio.get_running_loop()
    packets = payloads(sound)
    closing: list[Any] = []
    under_way: list[Journey] = []
    async with asyncio.TaskGroup() as tasks:
        for number, name in enumerate(WEATHERS):
            for receiver in ("rolecall", "aiortc"):
                phase_s = FRAME_S * (len(under_way) * 0.618 % 1)
                journey = Journey(
                    name, receiver, Impairment(Weather(), number), MediaClient(CannedTrack(packets, phase_s))
                )
                journey.network.attach(journey.client.connection)
                connect = _connect_peer if receiver == "rolecall" else _connect_aiortc
                closing += [journey.client.connection, await connect(journey, tasks)]
                under_way.append(journey)
        await asyncio.sleep(WARM_UP_S)
        for journey in under_way:
            journey.network.turns(WEATHERS[journey.weather])
        await asyncio.sleep(STORM_S)
        for journey in under_way:
            journey.network.turns(Weather())
            journey.clears_s = loop.time()
        await asyncio.sleep(CLEAR_S)
        await asyncio.gather(*(each.close() for each in closing))
    return under_way


async def _connect_peer(journey: Journey, tasks: asyncio.TaskGroup) -> Peer:
    peer = journey.peer = Peer(on_loopback=True, on_state=lambda state: None)

    async def listen() -> None:
        async for block in peer.line.microphone():
            at_s = asyncio.get_running_loop().time()
            journey.heard.append(Heard(at_s, block.timestamp % WRAP, block.audio))

    tasks.create_task(listen())
    await journey.client.connect(await peer.answer(await journey.client.offer()))
    return peer


async def _connect_aiortc(journey: Journey, tasks: asyncio.TaskGroup) -> RTCPeerConnection:
    connection = RTCPeerConnection(no_public_servers())
    connection.addTransceiver("audio", direction="recvonly")
    only_opus(connection)
    add_loopback_candidate(connection)
    receiver = connection.getReceivers()[0]

    async def listen(track: MediaStreamTrack) -> None:
        mapper = vars(receiver)["_RTCRtpReceiver__timestamp_mapper"]
        try:
            while True:
                frame = await track.recv()
                at_s = asyncio.get_running_loop().time()
                if isinstance(frame, av.AudioFrame) and frame.pts is not None:
                    samples = frame.to_ndarray().reshape(-1, 2)[:, 0].astype(np.int16)
                    journey.heard.append(Heard(at_s, (frame.pts + mapper._origin) % WRAP, Pcm(samples, WIRE_RATE_HZ)))
        except MediaStreamError:
            pass

    connection.on("track", lambda track: tasks.create_task(listen(track)))
    await connection.setRemoteDescription(RTCSessionDescription(await journey.client.offer(), "offer"))
    await connection.setLocalDescription(await connection.createAnswer())
    await journey.client.connect(str(connection.localDescription.sdp))
    return connection
