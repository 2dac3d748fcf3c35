"""What the headless rep hears."""

import pytest

from server.headless.ear import BuyerEar
from server.media.opus import OpusEncoder
from tests.tones import rms, strongest_hz, tone
from voice.pcm import Pcm, join, silence


def heard_by(ear: BuyerEar, sound: Pcm, *, start: int = 0, lost: tuple[int, ...] = (), at_s: float = 0.0) -> None:
    encoder = OpusEncoder()
    for index in range(len(sound) // 960):
        packet = encoder.packet(Pcm(sound.samples[960 * index :][:960], 48_000), 0)
        if index not in lost:
            ear.hear_packet((start + 960 * index) % 2**32, bytes(packet), at_s + 0.02 * index)


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
    BuyerEar(told.append, keeps_sound=True).hear_packet(0, b"\xff\xff\xff", 0.0)
    assert told == []


def test_frames_of_the_socket_are_heard_at_their_own_rate() -> None:
    told: list[float] = []
    ear, sound = BuyerEar(told.append, keeps_sound=True), tone(440, 1.0, 24_000)
    for index in range(50):
        ear.hear(480 * index, Pcm(sound.samples[480 * index :][:480], 24_000), 3.0 + 0.02 * index)
    assert told[0] == 3.0
    assert ear.sound.duration_s == 1.0
    assert strongest_hz(ear.sound) == pytest.approx(440, abs=2)


def test_a_new_connection_goes_on_where_its_first_packet_came() -> None:
    ear = BuyerEar(lambda at_s: None, keeps_sound=True)
    heard_by(ear, tone(440, 0.5, 48_000), start=7_000_000, at_s=10.0)
    ear.turn_to_new_connection()
    heard_by(ear, tone(660, 0.5, 48_000), start=5, at_s=12.0)
    assert ear.sound.duration_s == pytest.approx(2.5, abs=0.001)
    assert rms(ear.sound.between(0.6, 1.9)) == 0
    assert strongest_hz(ear.sound.between(2.1, 2.5)) == pytest.approx(660, abs=3)
