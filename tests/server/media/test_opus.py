"""Our own Opus."""

import numpy as np
import pytest

from server.media.opus import FRAME_SAMPLES, TIME_BASE, NotOpus, OpusDecoder, OpusEncoder
from tests.opus_streams import packets_of, voice_like
from tests.tones import rms, strongest_hz, tone
from voice.pcm import Pcm, join, silence


def heard(packets: list[bytes], rate_hz: int = 48_000) -> Pcm:
    decoder = OpusDecoder(rate_hz)
    return join([decoder.sound(packet) for packet in packets], rate_hz)


def likeness_db(sound: Pcm, reference: Pcm) -> float:
    """The reference over its difference from `sound`."""
    wanted, got = reference.as_float().astype(np.float64), sound.as_float().astype(np.float64)
    return float(10 * np.log10(np.mean(wanted**2) / np.mean((wanted - got) ** 2)))


@pytest.mark.parametrize("rate_hz", [48_000, 16_000])
def test_a_tone_survives(rate_hz: int) -> None:
    sound = heard(packets_of(tone(440, 1.0, 48_000)), rate_hz).between(0.2, 1)
    assert strongest_hz(sound) == pytest.approx(440, abs=2)
    assert rms(sound) == pytest.approx(0.354, rel=0.1)


@pytest.mark.parametrize("hz", [1_000, 4_000, 7_000])
def test_at_16_khz_a_tone_has_the_level_it_has_at_48_khz(hz: int) -> None:
    packets = packets_of(tone(hz, 1.0, 48_000))
    narrow, wide = heard(packets, 16_000).between(0.2, 1), heard(packets).between(0.2, 1)
    assert rms(narrow) == pytest.approx(rms(wide), rel=0.03)


def test_at_16_khz_the_sound_lies_where_it_lies_at_48_khz() -> None:
    packets = packets_of(voice_like(1.0))
    narrow, wide = heard(packets, 16_000).as_float(), heard(packets).at_rate(16_000).as_float()
    shifts = range(-20, 21)
    likeness = [float(np.dot(np.roll(wide, shift), narrow)) for shift in shifts]
    assert abs(shifts[int(np.argmax(likeness))]) <= 1


@pytest.mark.parametrize("hz", [9_500, 12_000, 15_500])
def test_at_16_khz_a_tone_above_half_the_rate_does_not_fold_back(hz: int) -> None:
    assert rms(heard(packets_of(tone(hz, 1.0, 48_000)), 16_000).between(0.2, 1)) < 0.354 / 50


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
    packets = packets_of(silence(1.0, 48_000))
    assert len(packets) == 50
    assert all(packets)


def test_a_long_silence_after_speech_stays_silent_though_it_is_encoded_once() -> None:
    encoder = OpusEncoder()
    before = packets_of(voice_like(1.0), encoder)
    quiet = packets_of(silence(4.0, 48_000), encoder)
    assert len(set(quiet[50:])) == 1
    assert np.abs(heard(before + quiet).between(1.1, 5.0).samples).max() <= 2


def test_the_first_word_after_a_long_silence_is_not_damaged() -> None:
    """Against an encoder that was given the same silence with one loud bit in it, so that it had to encode it all."""
    speech, pause = voice_like(1.0), silence(3.0, 48_000)
    barely = pause.samples.copy()
    barely[::FRAME_SAMPLES] = 1
    cheap, dear = (
        heard(packets_of(join([speech, between, speech], 48_000))).between(4.0, 4.5)
        for between in (pause, Pcm(barely, 48_000))
    )
    wanted = Pcm(np.concatenate([np.zeros(312, np.int16), speech.samples]), 48_000).between(0.0, 0.5)
    assert likeness_db(cheap, wanted) > likeness_db(dear, wanted) - 1.0
    assert likeness_db(cheap.between(0, 0.06), wanted.between(0, 0.06)) > 3.0


@pytest.mark.parametrize("frame", [silence(0.01, 48_000), silence(0.06, 16_000), silence(0.04, 48_000)])
def test_a_frame_of_another_length_or_rate_is_refused(frame: Pcm) -> None:
    with pytest.raises(ValueError, match="960 samples at 48 kHz"):
        OpusEncoder().packet(frame, 0)


@pytest.mark.parametrize("payload", [b"", b"\xff", b"\xff\xff\xff", b"\x03", b"\x7f\x3f"])
def test_what_is_no_opus_is_refused(payload: bytes) -> None:
    with pytest.raises(NotOpus):
        OpusDecoder().decode(payload)


@pytest.mark.parametrize("lost", [5, 20, 38])
def test_a_lost_frame_is_recovered_better_than_concealed(lost: int) -> None:
    packets = packets_of(voice_like(1.0))
    wanted = heard(packets, 16_000).between(0.02 * lost, 0.02 * (lost + 1))

    def stand_in(how: str) -> Pcm:
        decoder = OpusDecoder(16_000)
        for packet in packets[:lost]:
            decoder.decode(packet)
        made = decoder.recover(packets[lost + 1], 320) if how == "recovered" else decoder.conceal(320)
        return Pcm(made, 16_000)

    assert likeness_db(stand_in("recovered"), wanted) > max(5.0, likeness_db(stand_in("concealed"), wanted))


def test_concealment_keeps_time() -> None:
    packets, decoder = packets_of(voice_like(2.0)), OpusDecoder(16_000)
    parts = [decoder.conceal(320) if index in (30, 31, 32) else decoder.decode(p) for index, p in enumerate(packets)]
    mended, whole = np.concatenate(parts), heard(packets, 16_000).samples
    assert len(mended) == len(whole)
    assert np.array_equal(mended[: 30 * 320], whole[: 30 * 320])
    assert likeness_db(Pcm(mended[45 * 320 :], 16_000), Pcm(whole[45 * 320 :], 16_000)) > 5.0


@pytest.mark.parametrize("samples", [0, 13, 40, 320, 1_920, 2_000, 8_000])
def test_concealment_is_as_long_as_it_is_asked_to_be(samples: int) -> None:
    decoder = OpusDecoder(16_000)
    for packet in packets_of(voice_like(0.2)):
        decoder.decode(packet)
    assert len(decoder.conceal(samples)) == samples


def test_concealment_fades() -> None:
    decoder = OpusDecoder(16_000)
    for packet in packets_of(tone(300, 0.5, 48_000)):
        decoder.decode(packet)
    made_up = Pcm(decoder.conceal(8_000), 16_000)
    assert rms(made_up.between(0, 0.02)) > 0.1
    assert rms(made_up.between(0.2, 0.5)) < 0.01


def test_a_decoder_that_is_reset_knows_nothing_of_what_was_before() -> None:
    packets, decoder = packets_of(voice_like(0.5)), OpusDecoder(16_000)
    for packet in packets_of(tone(300, 0.5, 48_000)):
        decoder.decode(packet)
    decoder.reset()
    assert np.array_equal(
        np.concatenate([decoder.decode(packet) for packet in packets]), heard(packets, 16_000).samples
    )


def test_a_stream_in_stereo_comes_out_as_one_channel() -> None:
    import av

    codec = av.CodecContext.create("libopus", "w")
    codec.bit_rate, codec.format, codec.layout, codec.sample_rate = 64_000, "s16", "stereo", 48_000
    sound = np.repeat(tone(440, 0.5, 48_000).samples, 2).reshape(-1, 2 * FRAME_SAMPLES)
    packets = []
    for index, samples in enumerate(sound):
        frame = av.AudioFrame.from_ndarray(samples.reshape(1, -1), format="s16", layout="stereo")
        frame.sample_rate, frame.pts = 48_000, FRAME_SAMPLES * index
        packets += [bytes(packet) for packet in codec.encode(frame)]
    assert rms(heard(packets, 16_000).between(0.1, 0.5)) == pytest.approx(0.354, rel=0.1)
