import inspect

import numpy as np
from aiortc.rtcrtpreceiver import RTCRtpReceiver
from numpy.typing import NDArray

from bench.rivals.ear import Ear, in_order
from bench.rivals.tones import RATE_HZ, VOCABULARY, Heard, frequency_hz, heard_words, tone, word_of
from server.media.opus import FRAME_SAMPLES, WIRE_RATE_HZ, OpusEncoder
from voice.pcm import Pcm, join, silence

FRAME_S = 0.02


def packets_of(*words: str) -> list[bytes]:
    """Each word's tone, "" for 100 ms of silence, as packets of 20 ms."""
    parts = [Pcm(tone(word), RATE_HZ) if word else silence(0.1, RATE_HZ) for word in words]
    sound = join(parts, RATE_HZ).at_rate(WIRE_RATE_HZ)
    encoder = OpusEncoder()
    starts = range(0, len(sound), FRAME_SAMPLES)
    frames = [Pcm(sound.samples[at : at + FRAME_SAMPLES], WIRE_RATE_HZ) for at in starts]
    return [bytes(encoder.packet(frame, at)) for frame, at in zip(frames, starts, strict=True)]


def heard(packets: list[bytes], *, decodes: bool = True, first: int = 0) -> Ear:
    """Packet `n` arrives at `n` times 20 ms."""
    ear = Ear(decodes=decodes)
    for number, packet in enumerate(packets):
        ear.hear((first + number) % 2**16, packet, number * FRAME_S)
    return ear


def test_the_first_packet_above_silence_is_found() -> None:
    ear = heard(packets_of("", "", "alpha"))
    assert ear.first_loud_after(0.0) == 10 * FRAME_S


def test_silence_is_not_heard() -> None:
    ear = heard(packets_of("", ""))
    assert ear.first_loud_after(0.0) is None
    assert ear.last_loud_s == -np.inf


def test_the_last_loud_packet_is_that_of_the_last_word() -> None:
    ear = heard(packets_of("alpha", "", "", ""))
    assert 4 * FRAME_S <= ear.last_loud_s <= 6 * FRAME_S  # the decoder rings on for a moment


def test_words_are_read_from_their_tones() -> None:
    ear = heard(packets_of("", "kilo", "lima", "mike", ""))
    assert [word.word for word in ear.words(0.0, 1.0) if word.is_whole] == ["kilo", "lima", "mike"]


def test_a_word_cut_short_is_not_whole() -> None:
    ear = heard(packets_of("", "kilo", "lima"))
    assert [word.word for word in ear.words(0.0, 12 * FRAME_S) if word.is_whole] == ["kilo"]


def test_packets_are_read_in_the_order_of_sending_across_the_wrap() -> None:
    ear = heard(packets_of("", "kilo", "lima"), first=2**16 - 7)
    ear.arrivals.reverse()
    ear.arrivals.insert(0, ear.arrivals.pop())
    assert [each.sequence for each in in_order(ear.arrivals)][:8] == [*range(2**16 - 7, 2**16), 0]


def test_an_ear_that_does_not_decode_keeps_the_packets() -> None:
    ear = heard(packets_of("kilo", "lima"), decodes=False)
    assert ear.loud_s == []
    assert [word.word for word in ear.words(0.0, 1.0) if word.is_whole] == ["kilo", "lima"]


def test_a_payload_that_is_no_opus_is_passed_over() -> None:
    ear = heard([b"\xff\xff\xff"])
    assert ear.loud_s == []


def test_a_word_that_comes_again_after_a_silence_counts_again() -> None:
    frames = ["kilo", "kilo", None, "kilo", "kilo", "kilo", "kilo"]
    assert heard_words(frames) == [Heard("kilo", 2), Heard("kilo", 4)]


def _tone_at(hertz: float) -> NDArray[np.int16]:
    cycles = hertz * np.arange(FRAME_SAMPLES) / WIRE_RATE_HZ
    return np.asarray(np.rint(8000 * np.sin(2 * np.pi * cycles)), np.int16)


def test_every_word_has_a_tone_of_its_own() -> None:
    assert [word_of(_tone_at(frequency_hz(word)), WIRE_RATE_HZ) for word in VOCABULARY] == list(VOCABULARY)


def test_a_sound_that_is_no_word_is_told_from_silence() -> None:
    assert word_of(_tone_at(250.0), WIRE_RATE_HZ) == ""
    assert word_of(np.zeros(FRAME_SAMPLES, np.int16), WIRE_RATE_HZ) is None


def test_aiortc_still_has_the_method_that_the_ear_replaces() -> None:
    assert list(inspect.signature(RTCRtpReceiver._handle_rtp_packet).parameters) == [
        "self",
        "packet",
        "arrival_time_ms",
    ]
