"""A server's peer and a client of aiortc in one process, over 127.0.0.1, with real Opus."""

import asyncio
import socket
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
from tests.tones import rms, strongest_hz, tone
from voice.pcm import Pcm, join
from voice.ports import MicBlock

pytestmark = pytest.mark.acceptance
TONE = tone(440, 1.0, 48_000)


class ToneTrack(MediaStreamTrack):
    """A 440 Hz tone, 20 ms at a time, in step with the loop's clock.

    In our own Opus: aiortc's encoder spreads one channel over two, 3 dB down each.
    """

    kind = "audio"

    def __init__(self) -> None:
        super().__init__()
        self.encoder = OpusEncoder()
        self.sent = 0
        self.start_s = asyncio.get_running_loop().time()

    async def recv(self) -> "av.Packet[Any]":
        await asyncio.sleep(self.start_s + 0.02 * self.sent - asyncio.get_running_loop().time())
        self.sent += 1
        return self.encoder.packet(piece(self.sent), 960 * self.sent)


def piece(index: int) -> Pcm:
    first = 960 * (index % 50)
    return Pcm(TONE.samples[first : first + 960], 48_000)


@dataclass
class Call:
    """Both ends, connected."""

    peer: Peer
    client: RTCPeerConnection
    states: list[str] = field(default_factory=list)

    async def close(self) -> None:
        await self.peer.close()
        await self.client.close()


async def connected(track: MediaStreamTrack | None) -> Call:
    states: list[str] = []
    is_up = asyncio.Event()

    def on_state(state: str) -> None:
        states.append(state)
        if state == "connected":
            is_up.set()

    client = RTCPeerConnection(no_public_servers())
    if track is None:
        client.addTransceiver("audio", direction="recvonly")
    else:
        client.addTrack(track)
    add_loopback_candidate(client)
    peer = Peer(on_loopback=True, on_state=on_state)
    await client.setLocalDescription(await client.createOffer())
    answer = await peer.answer(client.localDescription.sdp)
    await client.setRemoteDescription(RTCSessionDescription(answer, "answer"))
    await asyncio.wait_for(is_up.wait(), 10)
    return Call(peer, client, states)


@dataclass
class Heard:
    """One frame as the client heard it."""

    at: int
    sound: Pcm


async def received(call: Call, count: int) -> list[Heard]:
    frames = [await call.client.getReceivers()[0].track.recv() for _ in range(count)]
    return [
        Heard(frame.pts, Pcm(frame.to_ndarray().reshape(-1, 2)[:, 0].astype(np.int16), 48_000))
        for frame in frames
        if isinstance(frame, av.AudioFrame) and frame.pts is not None
    ]


async def all_done(tasks: set[asyncio.Task[object]]) -> None:
    """aioice's last check ends up to 20 ms after its connection is closed."""
    async with asyncio.timeout(5):
        await asyncio.gather(*tasks)


@pytest.fixture
async def call() -> AsyncIterator[Call]:
    call = await connected(ToneTrack())
    yield call
    await call.close()


async def play(peer: Peer, frames: int) -> None:
    start_s = asyncio.get_running_loop().time()
    for index in range(frames):
        peer.line.play(piece(index))
        await asyncio.sleep(start_s + 0.02 * (index + 1) - asyncio.get_running_loop().time())


async def unbroken(call: Call, count: int) -> list[Heard]:
    """So many frames of a tone in a row; a stalled machine's are skipped over, and it begins anew."""
    frames: list[Heard] = []
    while len(frames) < count:
        (frame,) = await received(call, 1)
        is_next = not frames or frame.at - frames[-1].at == 960
        frames = [*(frames if is_next else []), frame] if rms(frame.sound) > 0.8 * rms(TONE) else []
    return frames


async def test_the_buyers_tone_arrives_at_the_rep(call: Call) -> None:
    playing = asyncio.create_task(play(call.peer, 3_000))
    async with asyncio.timeout(60):
        frames = await unbroken(call, 35)
    playing.cancel()
    heard = join([frame.sound for frame in frames], 48_000)
    assert strongest_hz(heard) == pytest.approx(440, abs=2)
    assert rms(heard) == pytest.approx(rms(TONE), rel=0.15)


async def test_the_reps_tone_arrives_in_the_microphone_at_16_khz(call: Call) -> None:
    blocks: list[MicBlock] = []
    async for block in call.peer.line.microphone():
        blocks.append(block)
        if len(blocks) == 60:
            break
    heard = join([block.audio for block in blocks[10:]])
    assert strongest_hz(heard) == pytest.approx(440, abs=2)
    assert rms(heard) == pytest.approx(rms(TONE), rel=0.15)
    stamps = np.array([block.timestamp for block in blocks])
    assert (np.diff(stamps) > 0).all()


async def test_the_stream_goes_on_when_nobody_plays(call: Call) -> None:
    frames = await received(call, 10)
    assert all(later.at > sooner.at for sooner, later in pairwise(frames))


async def test_a_rep_who_only_listens_gets_the_tone_and_has_a_silent_microphone() -> None:
    call = await connected(None)
    await play(call.peer, 30)
    listening = asyncio.create_task(anext(call.peer.line.microphone(), None))
    frames = await received(call, 20)
    assert rms(frames[-1].sound) > 0.1
    assert not listening.done()
    await call.close()
    assert await listening is None


async def test_the_microphone_ends_when_the_rep_is_gone() -> None:
    call = await connected(ToneTrack())
    microphone = call.peer.line.microphone()
    await anext(microphone)
    await call.client.close()
    async with asyncio.timeout(10):
        async for _ in microphone:
            pass
    await call.close()
    assert call.states[-1] == "closed"


async def test_a_strangers_datagrams_do_not_disturb_the_call(call: Call) -> None:
    transport = call.peer._connection.getTransceivers()[0].receiver.transport.transport
    microphone = call.peer.line.microphone()
    await anext(microphone)
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as stranger:
        for local in transport.iceGatherer.getLocalCandidates():
            if ":" not in local.ip:
                for data in (b"", bytes([21]) + bytes(30), bytes([128]) + bytes(30)):
                    stranger.sendto(data, (local.ip, local.port))
    for _ in range(10):
        await anext(microphone)
    assert call.peer.state == "connected"


async def test_closing_leaves_no_task_running() -> None:
    before = asyncio.all_tasks()
    call = await connected(ToneTrack())
    await anext(call.peer.line.microphone())
    await call.close()
    await all_done(asyncio.all_tasks() - before)


async def test_closing_halfway_through_connecting_leaves_no_task_running() -> None:
    before = asyncio.all_tasks()
    client = RTCPeerConnection(no_public_servers())
    client.addTrack(ToneTrack())
    await client.setLocalDescription(await client.createOffer())
    connecting = asyncio.Event()
    peer = Peer(on_loopback=True, on_state=lambda state: connecting.set())
    await peer.answer(client.localDescription.sdp)
    await connecting.wait()
    await peer.close()
    await client.close()
    await all_done(asyncio.all_tasks() - before)
