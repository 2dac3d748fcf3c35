"""The buyer's voice out and the rep's microphone in, without a network."""

import asyncio
from fractions import Fraction
from itertools import pairwise

import av
import numpy as np
import pytest
from aiortc.mediastreams import MediaStreamError, MediaStreamTrack
from numpy.typing import NDArray

from server.media.opus import FRAME_SAMPLES, OpusDecoder
from server.media.tracks import KEPT_BLOCKS, BuyerTrack, Microphone, MicStream, mono
from tests.tones import rms, strongest_hz, tone
from voice.pcm import Pcm, join
from voice.ports import MicBlock

FRAME = np.zeros(FRAME_SAMPLES, np.int16)


def loud(level: int) -> Pcm:
    return Pcm(np.random.default_rng(level).normal(0, level, FRAME_SAMPLES).astype(np.int16), 48_000)


async def test_frames_leave_in_order_on_one_timeline() -> None:
    track = BuyerTrack()
    stamps = []
    for _ in range(5):
        track.play(loud(1_000))
        stamps.append((await track.recv()).pts)
    assert stamps == [0, 960, 1920, 2880, 3840]


async def test_beyond_three_waiting_frames_the_oldest_goes() -> None:
    track = BuyerTrack()
    for level in (0, 0, 6_000, 6_000, 6_000):
        track.play(loud(level))
    decoder = OpusDecoder()
    heard = [rms(decoder.sound(bytes(await track.recv()))) for _ in range(3)]
    assert min(heard) > 0.03


class LateLoop:
    """A clock that a test turns, for the track's view of how late a frame is."""

    def __init__(self) -> None:
        self.now_s = 100.0

    def time(self) -> float:
        return self.now_s


async def test_a_late_pump_skips_the_time_instead_of_sending_it_in_a_burst(monkeypatch: pytest.MonkeyPatch) -> None:
    clock, track = LateLoop(), BuyerTrack()
    monkeypatch.setattr("server.media.tracks.asyncio.get_running_loop", lambda: clock)

    async def nothing_in_time() -> None:
        clock.now_s += 0.060

    track.play(loud(1_000))
    first = (await track.recv()).pts
    monkeypatch.setattr(track, "_next_frame", nothing_in_time)
    assert [first, (await track.recv()).pts, (await track.recv()).pts] == [0, 3 * 960, 6 * 960]


async def test_without_frames_silence_is_sent() -> None:
    assert rms(OpusDecoder().sound(bytes(await BuyerTrack().recv()))) < 1e-3


async def test_a_stopped_track_ends() -> None:
    track = BuyerTrack()
    track.stop()
    with pytest.raises(MediaStreamError):
        await track.recv()


def fed(frames: list[tuple[int, NDArray[np.int16]]]) -> list[MicBlock]:
    stream = MicStream()
    return [block for timestamp, samples in frames for block in stream.blocks(timestamp, samples)]


def ends_meet(first: MicBlock, second: MicBlock) -> bool:
    return first.timestamp + 3 * len(first.audio) == second.timestamp


def test_blocks_follow_each_other_without_a_gap() -> None:
    blocks = fed([(960 * n, FRAME) for n in range(10)])
    assert blocks[0].timestamp == 0
    assert all(ends_meet(*pair) for pair in pairwise(blocks))


def test_a_jump_starts_a_new_stretch_at_its_own_time() -> None:
    blocks = fed([(0, FRAME), (960, FRAME), (9_600, FRAME)])
    assert blocks[-1].timestamp == 9_600
    assert sum(len(block.audio) for block in blocks if block.timestamp < 1_920) == 640


def test_the_timestamp_runs_on_where_32_bits_wrap() -> None:
    start = 2**32 - 960
    blocks = fed([(start, FRAME), (0, FRAME), (960, FRAME)])
    assert all(ends_meet(*pair) for pair in pairwise(blocks))
    assert blocks[-1].timestamp > 2**32


def test_an_old_frame_is_left_out() -> None:
    assert [block.timestamp for block in fed([(9_600, FRAME), (960, FRAME)])] == [9_600]


def test_a_tone_comes_out_at_16_khz_with_its_pitch() -> None:
    sound = tone(440, 1.0, 48_000).samples.reshape(-1, FRAME_SAMPLES)
    heard = join([block.audio for block in fed([(960 * n, frame) for n, frame in enumerate(sound)])])
    assert strongest_hz(heard) == pytest.approx(440, abs=2)


def frame_of(samples: NDArray[np.int16], layout: str, pts: int = 0) -> av.AudioFrame:
    frame = av.AudioFrame.from_ndarray(samples.reshape(1, -1), format="s16", layout=layout)
    frame.sample_rate, frame.pts, frame.time_base = 48_000, pts, Fraction(1, 48_000)
    return frame


def test_two_channels_become_their_mean() -> None:
    assert list(mono(frame_of(np.array([100, 300, -7, 7, 32767, 32767], np.int16), "stereo"))) == [200, 0, 32767]


def test_one_channel_stays_as_it_is() -> None:
    assert list(mono(frame_of(np.array([1, 2, 3], np.int16), "mono"))) == [1, 2, 3]


class Frames(MediaStreamTrack):
    """A remote track that gives `count` frames, then ends."""

    kind = "audio"

    def __init__(self, count: int) -> None:
        super().__init__()
        self.left = list(range(count))

    async def recv(self) -> av.AudioFrame:
        if not self.left:
            raise MediaStreamError
        return frame_of(FRAME, "mono", 960 * self.left.pop(0))


async def test_the_microphone_ends_with_its_track() -> None:
    microphone = Microphone()
    await microphone.take(Frames(4))
    assert len([block async for block in microphone.listen()]) == 4


async def test_a_microphone_nobody_listens_to_keeps_only_the_last_seconds() -> None:
    microphone = Microphone()
    await microphone.take(Frames(KEPT_BLOCKS + 100))
    blocks = [block async for block in microphone.listen()]
    assert len(blocks) == KEPT_BLOCKS
    assert blocks[0].timestamp > 90 * 960


async def test_a_microphone_without_a_track_waits_until_it_is_ended() -> None:
    microphone = Microphone()

    async def listen() -> int:
        return len([block async for block in microphone.listen()])

    listening = asyncio.create_task(listen())
    await asyncio.sleep(0)
    assert not listening.done()
    microphone.end()
    assert await listening == 0
