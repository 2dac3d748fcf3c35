"""The buyer's voice out, on a clock that jumps."""

import asyncio
from itertools import pairwise

import numpy as np
import pytest
from aiortc.mediastreams import MediaStreamError

from server.media.buyer_track import BuyerTrack
from server.media.opus import FRAME_S, FRAME_SAMPLES, OpusDecoder
from tests.tones import rms
from tests.virtual_time import pass_time, run
from voice.pcm import Pcm, silence

QUIET = silence(FRAME_S, 48_000)


def loud(level: int) -> Pcm:
    return Pcm(np.random.default_rng(level).normal(0, level, FRAME_SAMPLES).astype(np.int16), 48_000)


class Wire:
    """Takes what the track sends, as soon as it sends it."""

    def __init__(self) -> None:
        self.track = BuyerTrack()
        self.sent: list[tuple[float, int, bytes]] = []
        """When, its timestamp and its bytes."""
        self.task = asyncio.create_task(self._take())

    async def _take(self) -> None:
        while True:
            packet = await self.track.recv()
            assert packet.pts is not None
            self.sent.append((asyncio.get_running_loop().time(), packet.pts, bytes(packet)))

    async def play(self, frame: Pcm, *, times: int = 1) -> None:
        """20 ms of the clock for each."""
        for _ in range(times):
            self.track.play(frame)
            await pass_time(FRAME_S)

    @property
    def stamps(self) -> list[int]:
        return [stamp for _, stamp, _ in self.sent]


def test_frames_leave_as_they_come_on_one_timeline() -> None:
    async def call() -> None:
        wire = Wire()
        await wire.play(loud(1_000), times=5)
        assert wire.stamps == [0, 960, 1_920, 2_880, 3_840]
        assert [at_s for at_s, _, _ in wire.sent] == pytest.approx([0.0, 0.02, 0.04, 0.06, 0.08])

    run(call())


def test_beyond_two_waiting_frames_the_oldest_goes() -> None:
    async def call() -> None:
        track = BuyerTrack()
        for level in (0, 0, 6_000, 6_000):
            track.play(loud(level))
        decoder = OpusDecoder()
        assert min([rms(decoder.sound(bytes(await track.recv()))) for _ in range(2)]) > 0.03

    run(call())


def test_of_a_buyer_who_is_held_at_most_40_ms_follow() -> None:
    async def call() -> None:
        track, decoder = BuyerTrack(), OpusDecoder()
        for _ in range(10):  # nobody took them: the worst that a busy loop can do
            track.play(loud(6_000))
        track.play(QUIET)
        track.play(QUIET)
        heard = [rms(decoder.sound(bytes(await track.recv()))) for _ in range(2)]
        assert max(heard) < 0.01

        wire = Wire()
        await wire.play(loud(6_000), times=10)
        held_s = asyncio.get_running_loop().time()
        await wire.play(QUIET, times=20)
        after = [rms(OpusDecoder().sound(data)) for at_s, _, data in wire.sent if at_s >= held_s + 0.04]
        assert max(after) < 0.01

    run(call())


def test_without_frames_silence_is_sent_in_time() -> None:
    async def call() -> None:
        wire = Wire()
        await pass_time(2.0)
        assert rms(OpusDecoder().sound(wire.sent[0][2])) < 1e-3
        assert [later[0] - sooner[0] for sooner, later in pairwise(wire.sent)] == pytest.approx(
            [0.02] * (len(wire.sent) - 1)
        )
        assert all(later - sooner == 960 for sooner, later in pairwise(wire.stamps))

    run(call())


def test_after_a_stall_the_time_that_passed_is_skipped() -> None:
    async def call() -> None:
        wire = Wire()
        await wire.play(loud(1_000), times=3)
        asyncio.get_running_loop().now_s += 0.7  # type: ignore[attr-defined]
        await wire.play(loud(1_000), times=3)
        assert len(wire.sent) in (6, 7), "a frame of silence at most, no burst"
        assert wire.stamps[-1] == pytest.approx((0.06 + 0.7 + 0.04) * 48_000, abs=960)

    run(call())


def test_a_short_stall_moves_no_timestamp() -> None:
    async def call() -> None:
        wire = Wire()
        await wire.play(loud(1_000), times=3)
        await pass_time(0.03)
        wire.track.play(loud(1_000))
        await pass_time(0.0)
        await wire.play(loud(1_000), times=3)
        assert all(later - sooner == 960 for sooner, later in pairwise(wire.stamps))

    run(call())


def test_frames_in_quick_succession_all_go_out() -> None:
    """As the call plays them after a stall of its own: one in each turn of the loop."""

    async def call() -> None:
        wire = Wire()
        await wire.play(loud(1_000), times=2)
        for _ in range(4):
            wire.track.play(loud(1_000))
            await asyncio.sleep(0)
        await pass_time(0.02)
        assert wire.stamps == [960 * index for index in range(6)]

    run(call())


def test_a_stopped_track_ends() -> None:
    async def call() -> None:
        track = BuyerTrack()
        track.stop()
        with pytest.raises(MediaStreamError):
            await track.recv()

    run(call())


def test_a_sender_that_was_cancelled_leaves_nothing_behind() -> None:
    async def call() -> None:
        wire = Wire()
        await pass_time(0.01)
        wire.task.cancel()
        await pass_time(0.2)
        wire.track.play(loud(1_000))
        assert wire.track._came is None
        assert wire.track._timer is None

    run(call())
