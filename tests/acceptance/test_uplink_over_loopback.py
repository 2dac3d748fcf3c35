"""The rep's sound through a bad network, in real WebRTC: a client whose send path loses, delays and reorders."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

import av
import numpy as np
import pytest
from aiortc import RTCPeerConnection, RTCSessionDescription
from aiortc.mediastreams import MediaStreamTrack

from server.media.loopback import add_loopback_candidate
from server.media.opus import OpusEncoder
from server.media.peer import Peer, no_public_servers
from tests.impairment import Impairment, Weather
from tests.tones import rms, strongest_hz, tone
from voice.pcm import Pcm, join
from voice.ports import MicBlock

pytestmark = pytest.mark.acceptance
HZ = 440
LIMIT_S = 30


class Tone(MediaStreamTrack):
    """A tone whose phase tells its time: 20 ms every 20 ms of the loop's clock."""

    kind = "audio"

    def __init__(self) -> None:
        super().__init__()
        self.encoder = OpusEncoder()
        self.second = tone(HZ, 1.0, 48_000).samples.reshape(50, 960)
        self.sent = 0
        self.start_s = asyncio.get_running_loop().time()

    async def recv(self) -> "av.Packet[Any]":
        await asyncio.sleep(self.start_s + 0.02 * self.sent - asyncio.get_running_loop().time())
        packet = self.encoder.packet(Pcm(self.second[self.sent % 50], 48_000), 960 * self.sent)
        self.sent += 1
        return packet


@dataclass
class BadCall:
    """A connected client, the weather on its way, and the peer that hears it."""

    network: Impairment
    client: RTCPeerConnection
    peer: Peer
    blocks: list[MicBlock] = field(default_factory=list)

    async def listen_until(self, timestamp: int) -> None:
        """Hears blocks until one ends after `timestamp`."""
        async with asyncio.timeout(LIMIT_S):
            async for block in self.peer.line.microphone():
                self.blocks.append(block)
                if block.timestamp + 3 * len(block.audio) > timestamp:
                    return

    async def listen_for(self, seconds: float) -> None:
        """So much of the rep's own time, however long it takes."""
        if not self.blocks:
            await self.listen_until(0)
        await self.listen_until(self.blocks[-1].timestamp + round(48_000 * seconds))

    async def close(self) -> None:
        await self.peer.close()
        await self.client.close()

    @property
    def sent(self) -> dict[int, bool]:
        """Timestamp to whether it was lost."""
        return {each.timestamp: each.is_lost for each in self.network.sent}

    @property
    def holes(self) -> list[int]:
        """Units missing between one block and the next."""
        return [
            later.timestamp - sooner.timestamp - 3 * len(sooner.audio)
            for sooner, later in pairwise(self.blocks)
            if later.timestamp != sooner.timestamp + 3 * len(sooner.audio)
        ]


async def bad_call(weather: Weather, seed: int) -> BadCall:
    is_up = asyncio.Event()
    client = RTCPeerConnection(no_public_servers())
    client.addTrack(Tone())
    add_loopback_candidate(client)
    network = Impairment(weather, seed)
    network.attach(client)
    peer = Peer(on_loopback=True, on_state=lambda state: is_up.set() if state == "connected" else None)
    await client.setLocalDescription(await client.createOffer())
    answer = await peer.answer(client.localDescription.sdp)
    await client.setRemoteDescription(RTCSessionDescription(answer, "answer"))
    await asyncio.wait_for(is_up.wait(), LIMIT_S)
    return BadCall(network, client, peer)


@pytest.fixture
async def stormy() -> AsyncIterator[BadCall]:
    call = await bad_call(Weather(loss=0.05, jitter_s=0.02, reordered=0.05, copied=0.02), seed=3)
    yield call
    await call.close()


def phase(sound: Pcm, first_sample: int) -> float:
    """Of the tone, as if it had begun at sample 0."""
    at_s = (first_sample + np.arange(len(sound))) / sound.rate_hz
    return float(np.angle(np.sum(sound.as_float() * np.exp(-2j * np.pi * HZ * at_s))))


async def test_in_a_storm_every_sample_is_there_at_its_right_time(stormy: BadCall) -> None:
    await stormy.listen_for(4.0)
    heard = join([block.audio for block in stormy.blocks])
    assert stormy.holes == []
    assert any(stormy.sent.values()), "the storm lost nothing"
    assert stormy.peer.uplink.recovered_s > 0
    assert strongest_hz(heard) == pytest.approx(HZ, abs=1)
    pieces = [heard.between(start_s, start_s + 0.5) for start_s in (0.5, 1.5, 2.5, 3.5)]
    phases = [
        phase(piece, round(16_000 * start_s)) for start_s, piece in zip((0.5, 1.5, 2.5, 3.5), pieces, strict=True)
    ]
    assert np.ptp(np.unwrap(phases)) < 0.3, "a shift of 1 ms would be 2.8"
    assert min(map(rms, pieces)) > 0.25


async def test_what_was_not_lost_is_not_called_made_up() -> None:
    call = await bad_call(Weather(loss=0.1), seed=5)
    await call.listen_for(2.0)
    for block in call.blocks:
        if block.is_concealed:
            units = range(block.timestamp, block.timestamp + 3 * len(block.audio), 960)
            assert all(call.sent[unit % 2**32] for unit in units)
    await call.close()


async def test_after_a_blackout_the_sound_is_back_at_its_right_time() -> None:
    call = await bad_call(Weather(), seed=1)
    await call.listen_for(1.0)
    began = call.blocks[-1].timestamp
    call.network.turns(Weather(blackouts=((0.0, 1.5),)))
    await call.listen_for(3.5)
    assert call.peer.uplink.concealed_s > 0
    assert len(call.holes) <= 1, "one gap at most, for the call's clock"
    last = [block for block in call.blocks if not block.is_concealed and block.timestamp > began + 2 * 48_000]
    before = [block for block in call.blocks if block.timestamp <= began]
    origin = call.blocks[0].timestamp // 3
    phases = [
        phase(join([block.audio for block in part[-20:]]), part[-20].timestamp // 3 - origin) for part in (before, last)
    ]
    assert np.ptp(np.unwrap(phases)) < 0.3
    await call.close()


async def test_the_rep_is_told_of_the_loss() -> None:
    """Browsers protect their sound only then."""
    call = await bad_call(Weather(loss=0.3), seed=2)
    lost = 0
    async with asyncio.timeout(LIMIT_S):
        while not lost:
            await call.listen_for(0.5)
            stats = await call.client.getSenders()[0].getStats()
            lost = max((each.packetsLost for each in stats.values() if each.type == "remote-inbound-rtp"), default=0)
    await call.close()


async def test_a_track_nobody_listens_to_keeps_nothing() -> None:
    """aiortc's own queues stay empty, and ours keeps a few seconds."""
    call = await bad_call(Weather(), seed=4)
    await call.listen_for(0.5)
    receiver = call.peer._connection.getReceivers()[0]
    assert receiver.track._queue.empty()  # type: ignore[attr-defined]
    assert vars(receiver)["_RTCRtpReceiver__decoder_queue"].empty()
    await call.close()
