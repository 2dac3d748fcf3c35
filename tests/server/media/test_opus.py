"""Our own Opus."""

import numpy as np
import pytest

from server.media.opus import FRAME_SAMPLES, TIME_BASE, OpusDecoder, OpusEncoder
from tests.tones import rms, strongest_hz, tone
from voice.pcm import Pcm, join, silence


def packets_of(sound: Pcm) -> list[bytes]:
    encoder = OpusEncoder()
    starts = range(0, len(sound), FRAME_SAMPLES)
    return [bytes(encoder.packet(Pcm(sound.samples[at : at + FRAME_SAMPLES], 48_000), at)) for at in starts]


def test_a_tone_survives() -> None:
    decoder = OpusDecoder()
    heard = join([decoder.sound(packet) for packet in packets_of(tone(440, 1.0, 48_000))], 48_000).between(0.2, 1)
    assert strongest_hz(heard) == pytest.approx(440, abs=2)
    assert rms(heard) == pytest.approx(0.354, rel=0.1)


def test_every_20_ms_make_one_packet_with_its_stamp() -> None:
    encoder = OpusEncoder()
    packets = [encoder.packet(silence(0.02, 48_000), at) for at in (0, 960, 5_000)]
    assert [packet.pts for packet in packets] == [0, 960, 5_000]
    assert {packet.time_base for packet in packets} == {TIME_BASE}


def test_the_stream_is_about_32_kb_a_second_of_hybrid_mono_with_room_for_error_correction() -> None:
    noise = np.random.default_rng(1).normal(0, 3_000, 48_000 * 2).astype(np.int16)
    packets = packets_of(Pcm(noise, 48_000))
    assert sum(map(len, packets)) * 8 / 2 == pytest.approx(32_000, rel=0.15)
    assert not any(packet[0] & 0b100 for packet in packets), "stereo"
    assert {packet[0] >> 3 for packet in packets} <= set(range(16)), "CELT only carries no error correction"


def test_silence_is_sent_as_packets_too() -> None:
    assert len(packets_of(silence(1.0, 48_000))) == 50
    assert all(packets_of(silence(1.0, 48_000)))


@pytest.mark.parametrize("frame", [silence(0.01, 48_000), silence(0.06, 16_000), silence(0.04, 48_000)])
def test_a_frame_of_another_length_or_rate_is_refused(frame: Pcm) -> None:
    with pytest.raises(ValueError, match="960 samples at 48 kHz"):
        OpusEncoder().packet(frame, 0)
