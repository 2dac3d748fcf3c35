"""The headless rep's mouth and ear, without a network."""

import inspect

import numpy as np
import pytest
from aiortc.rtcrtpreceiver import RTCRtpReceiver
from aiortc.rtp import RtpPacket

from server.headless.media import BuyerEar, RepTrack
from server.media.opus import OpusDecoder, OpusEncoder
from tests.tones import rms, strongest_hz, tone
from voice.pcm import Pcm, join, silence


def test_aiortc_still_hands_packets_to_the_name_that_is_replaced() -> None:
    parameters = inspect.signature(RTCRtpReceiver._handle_rtp_packet).parameters
    assert list(parameters) == ["self", "packet", "arrival_time_ms"]
    assert {"timestamp", "payload"} <= set(vars(RtpPacket()))


@pytest.fixture
def ends() -> list[float]:
    return []


def frames(mouth: RepTrack, count: int) -> Pcm:
    return join([mouth._next_frame(0.02 * (index + 1)) for index in range(count)], 48_000)


def test_a_sound_is_said_once_with_silence_around_it(ends: list[float]) -> None:
    mouth = RepTrack(ends.append)
    before = frames(mouth, 2)
    mouth.say(tone(440, 0.05, 48_000))
    speaking = mouth.is_speaking
    said = frames(mouth, 5)
    assert (speaking, mouth.is_speaking) == (True, False)
    assert rms(before) == 0
    assert np.array_equal(said.samples[:2_400], tone(440, 0.05, 48_000).samples)
    assert rms(said.between(0.05, 0.1)) == 0


def test_the_end_of_speech_is_told_as_the_moment_its_last_frame_was_spoken(ends: list[float]) -> None:
    mouth = RepTrack(ends.append)
    mouth.say(join([tone(440, 0.05, 48_000), silence(0.2, 48_000)], 48_000))
    frames(mouth, 12)
    assert ends == [pytest.approx(0.05)]


def test_a_silent_file_has_no_end_of_speech(ends: list[float]) -> None:
    mouth = RepTrack(ends.append)
    mouth.say(silence(0.1, 48_000))
    frames(mouth, 10)
    assert ends == []


async def test_packets_follow_each_other_by_960(ends: list[float]) -> None:
    mouth = RepTrack(ends.append)
    mouth.say(tone(440, 0.06, 48_000))
    packets = [await mouth.recv() for _ in range(3)]
    assert [packet.pts for packet in packets] == [960, 1_920, 2_880]
    assert all(len(OpusDecoder().sound(bytes(packet))) == 960 for packet in packets)


def heard_by(ear: BuyerEar, sound: Pcm, *, start: int = 0, lost: tuple[int, ...] = ()) -> None:
    encoder = OpusEncoder()
    for index in range(len(sound) // 960):
        packet = encoder.packet(Pcm(sound.samples[960 * index :][:960], 48_000), 0)
        if index not in lost:
            ear.hear((start + 960 * index) % 2**32, bytes(packet), 0.02 * index)


def test_the_first_packet_above_silence_is_the_first_told() -> None:
    told: list[float] = []
    heard_by(BuyerEar(told.append, keeps_sound=False), join([silence(0.2, 48_000), tone(440, 0.2, 48_000)], 48_000))
    assert told[0] == pytest.approx(0.2, abs=0.001)


def test_silence_is_never_told() -> None:
    told: list[float] = []
    heard_by(BuyerEar(told.append, keeps_sound=False), silence(1.0, 48_000))
    assert told == []


def test_the_sound_is_kept_with_lost_packets_silent_across_a_wrap_of_the_timestamp() -> None:
    ear = BuyerEar(lambda at_s: None, keeps_sound=True)
    heard_by(ear, tone(440, 1.0, 48_000), start=2**32 - 4_800, lost=(20, 21))
    assert len(ear.sound) == 48_000
    assert rms(ear.sound.between(0.4, 0.44)) == 0
    assert strongest_hz(ear.sound.between(0.5, 1.0)) == pytest.approx(440, abs=2)


def test_the_sound_is_not_kept_when_nobody_asked() -> None:
    ear = BuyerEar(lambda at_s: None, keeps_sound=False)
    heard_by(ear, tone(440, 0.2, 48_000))
    assert len(ear.sound) == 0


def test_a_packet_that_is_no_opus_is_passed_over() -> None:
    told: list[float] = []
    BuyerEar(told.append, keeps_sound=True).hear(0, b"\xff\xff\xff", 0.0)
    assert told == []
