"""Real Opus through the whole receive path, on a clock that jumps."""

import asyncio
from collections.abc import Callable, Collection

import av
import numpy as np
import pytest
from aiortc.rtcrtpreceiver import RTCRtpReceiver
from aiortc.rtp import RtpPacket
from hypothesis import given, settings
from hypothesis import strategies as st

from server.media.microphone import KEPT_BLOCKS, Microphone
from server.media.opus import FRAME_SAMPLES, OpusEncoder
from server.media.uplink import Uplink, UplinkCounts
from tests.tones import rms, strongest_hz, tone
from tests.virtual_time import pass_time, run
from voice.pcm import Pcm, join, silence
from voice.ports import MicBlock

LOOKAHEAD = 104
"""Samples at 16 kHz by which an encoder lets its sound follow the timestamp."""
PAYLOAD_TYPE = 96


class Rep:
    """Sends a sound packet by packet, 20 ms every 20 ms, into an uplink and keeps what comes out."""

    def __init__(self) -> None:
        self.microphone = Microphone()
        self.uplink = Uplink(self.microphone)
        self.encoder = OpusEncoder()
        self.sent = 0

    async def say(self, sound: Pcm, *, lost: Collection[int] = (), start: int = 0) -> None:
        for at in range(0, len(sound), FRAME_SAMPLES):
            payload = bytes(self.encoder.packet(Pcm(sound.samples[at : at + FRAME_SAMPLES], 48_000), 0))
            if self.sent not in lost:
                self.hear(payload, start)
            self.sent += 1
            await pass_time(0.02)

    def hear(self, payload: bytes, start: int = 0, units: int = FRAME_SAMPLES) -> None:
        self.uplink.hear(1, self.sent % 2**16, (start + units * self.sent) % 2**32, payload)

    async def blocks(self) -> list[MicBlock]:
        self.uplink.close()
        return [block async for block in self.microphone.listen()]


def follow_each_other(blocks: list[MicBlock]) -> bool:
    ends = [block.timestamp // 3 + len(block.audio) for block in blocks]
    return all(end == block.timestamp // 3 for end, block in zip(ends, blocks[1:], strict=False))


def whole(blocks: list[MicBlock]) -> Pcm:
    return join([block.audio for block in blocks])


def test_sound_comes_out_at_16_khz_on_its_own_time() -> None:
    async def call() -> None:
        rep = Rep()
        await rep.say(tone(440, 1.0, 48_000), start=1_000_003)
        blocks = await rep.blocks()
        assert [block.timestamp for block in blocks] == [1_000_003 + 960 * index for index in range(50)]
        assert follow_each_other(blocks)
        assert strongest_hz(whole(blocks)) == pytest.approx(440, abs=2)
        assert rms(whole(blocks).between(0.2, 1.0)) == pytest.approx(0.354, rel=0.1)

    run(call())


def test_a_click_lies_where_it_was_made_whatever_was_lost_before_it() -> None:
    async def call() -> None:
        sound = tone(300, 2.0, 48_000, peak=0.1).samples.copy()
        sound[72_000:72_480] = 20_000
        rep = Rep()
        await rep.say(Pcm(sound, 48_000), lost=[10, 20, 21, 22, 30, 40, 42, 44, 60, 61])
        blocks = await rep.blocks()
        heard = whole(blocks).samples
        assert follow_each_other(blocks)
        assert int(np.argmax(np.abs(np.diff(heard.astype(int))))) == pytest.approx(24_000 + LOOKAHEAD, abs=8)

    run(call())


def test_lost_sound_is_recovered_or_marked_as_made_up() -> None:
    async def call() -> None:
        rep = Rep()
        await rep.say(tone(440, 1.0, 48_000), lost=[20, 30, 31])
        blocks = await rep.blocks()
        assert [block.timestamp // 960 for block in blocks if block.is_concealed] == [30]
        assert rms(whole(blocks).between(0.41, 0.42)) == pytest.approx(0.354, rel=0.2), "recovered"
        assert rep.uplink.counts == UplinkCounts(packets=47, concealed_s=0.02, recovered_s=0.04)

    run(call())


def test_a_blackout_is_made_up_for_half_a_second_and_then_nothing_comes() -> None:
    async def call() -> None:
        rep = Rep()
        await rep.say(tone(440, 0.5, 48_000))
        await pass_time(5.0)
        blocks = await rep.blocks()
        made_up = [block for block in blocks if block.is_concealed]
        assert sum(block.audio.duration_s for block in made_up) == pytest.approx(0.5)
        assert whole(blocks).duration_s == pytest.approx(1.0)
        assert rms(whole(made_up).between(0.2, 0.5)) < 0.01

    run(call())


def test_after_a_blackout_the_sound_lies_at_its_own_time_again() -> None:
    async def call() -> None:
        rep = Rep()
        await rep.say(tone(440, 3.0, 48_000), lost=range(50, 100))
        blocks = await rep.blocks()
        assert blocks[-1].timestamp == 149 * 960
        assert rep.uplink.counts.gap_s == pytest.approx(1.0 - 0.5 - 0.02)

    run(call())


def test_a_stall_of_the_loop_makes_nothing_up() -> None:
    async def call() -> None:
        rep = Rep()
        await rep.say(tone(440, 0.5, 48_000))
        asyncio.get_running_loop().now_s += 3.0  # type: ignore[attr-defined]
        await asyncio.sleep(0)
        for _ in range(150):  # what waited in the socket: one packet in every turn of the loop
            await asyncio.sleep(0)
            rep.hear(bytes(rep.encoder.packet(silence(0.02, 48_000), 0)))
            rep.sent += 1
        blocks = await rep.blocks()
        assert not any(block.is_concealed for block in blocks)
        assert whole(blocks).duration_s == pytest.approx(3.5)

    run(call())


def packets_of(sound: Pcm, duration_ms: int) -> list[bytes]:
    codec = av.CodecContext.create("libopus", "w")
    codec.bit_rate, codec.format, codec.layout, codec.sample_rate = 32_000, "s16", "mono", 48_000
    codec.options = {"application": "voip", "frame_duration": str(duration_ms)}
    size = 48 * duration_ms
    packets = []
    for index, samples in enumerate(sound.samples.reshape(-1, size)):
        frame = av.AudioFrame.from_ndarray(samples.reshape(1, -1), format="s16", layout="mono")
        frame.sample_rate, frame.pts = 48_000, size * index
        packets += [bytes(packet) for packet in codec.encode(frame)]
    return packets


@pytest.mark.parametrize("duration_ms", [10, 40, 60])
def test_packets_of_other_lengths_keep_their_time_also_where_one_is_lost(duration_ms: int) -> None:
    async def call() -> None:
        rep = Rep()
        for payload in packets_of(tone(440, 1.2, 48_000), duration_ms):
            if rep.sent != 7:
                rep.hear(payload, units=48 * duration_ms)
            rep.sent += 1
            await pass_time(duration_ms / 1000)
        blocks = await rep.blocks()
        assert follow_each_other(blocks)
        assert whole(blocks).duration_s == pytest.approx(1.2)

    run(call())


def test_silence_that_is_not_sent_is_quiet_and_not_marked() -> None:
    async def call() -> None:
        rep = Rep()
        await rep.say(silence(0.4, 48_000))
        rep.hear(b"\x78")
        await pass_time(0.4)
        rep.sent += 20
        rep.uplink.hear(1, 21, 960 * rep.sent, bytes(rep.encoder.packet(silence(0.02, 48_000), 0)))
        blocks = await rep.blocks()
        assert follow_each_other(blocks)
        assert not any(block.is_concealed for block in blocks)
        assert np.abs(whole(blocks).samples).max() < 50
        assert blocks[-1].timestamp == 40 * 960

    run(call())


def test_a_payload_that_is_no_opus_counts_as_lost_and_is_told_once(caplog: pytest.LogCaptureFixture) -> None:
    async def call() -> None:
        rep = Rep()
        await rep.say(tone(440, 0.2, 48_000))
        rep.hear(b"\xff\xff\xff")
        rep.sent += 1
        rep.hear(b"\x03")
        rep.sent += 1
        await rep.say(tone(440, 0.2, 48_000))
        blocks = await rep.blocks()
        assert follow_each_other(blocks)
        assert whole(blocks).duration_s == pytest.approx(0.44)
        assert caplog.text.count("not Opus") == 1

    run(call())


def test_a_stream_of_nothing_but_rubbish_is_silence() -> None:
    async def call() -> None:
        rep = Rep()
        for _ in range(100):
            rep.hear(b"\xff\xff\xff")
            rep.sent += 1
        assert await rep.blocks() == []

    run(call())


@settings(deadline=None)
@given(st.lists(st.tuples(st.binary(max_size=60), st.integers(0, 5), st.integers(0, 2**32 - 1)), max_size=30))
def test_no_bytes_break_it(made_up: list[tuple[bytes, int, int]]) -> None:
    async def call() -> None:
        rep = Rep()
        for payload, sequence, timestamp in made_up:
            rep.uplink.hear(1, sequence, timestamp, payload)
            await pass_time(0.02)
        await pass_time(1.0)
        assert all(len(block.audio) for block in await rep.blocks())

    run(call())


def test_nothing_comes_after_it_was_closed_and_no_timer_is_left() -> None:
    async def call() -> None:
        rep = Rep()
        await rep.say(tone(440, 0.2, 48_000))
        rep.uplink.close()
        rep.uplink.close()
        await rep.uplink._take(rtp_packet(rep.encoder), 0)
        await pass_time(3.0)
        assert len(await rep.blocks()) == 10

    run(call())


def test_a_microphone_that_nobody_reads_stays_small() -> None:
    async def call() -> None:
        rep = Rep()
        await rep.say(silence(20.0, 48_000))
        assert len(await rep.blocks()) == KEPT_BLOCKS

    run(call())


def rtp_packet(encoder: OpusEncoder, sequence: int = 0) -> RtpPacket:
    packet = RtpPacket(payload_type=PAYLOAD_TYPE, sequence_number=sequence, timestamp=960 * sequence, ssrc=5)
    packet.payload = bytes(encoder.packet(silence(0.02, 48_000), 0))
    return packet


class FakeTransport:
    state = "new"
    _register_rtp_receiver: Callable[..., None]


async def test_a_receivers_packets_come_here_and_its_reports_count_them() -> None:
    receiver = RTCRtpReceiver("audio", FakeTransport())  # type: ignore[arg-type]
    rep = Rep()
    rep.uplink.attach(receiver)
    for sequence in (0, 1, 3):
        await receiver._handle_rtp_packet(rtp_packet(rep.encoder, sequence), arrival_time_ms=0)
    [statistics] = vars(receiver)["_RTCRtpReceiver__remote_streams"].values()
    assert (statistics.packets_received, statistics.packets_lost) == (3, 1)
    assert len(await rep.blocks()) == 2
