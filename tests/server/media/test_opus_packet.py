"""What a packet tells before it is decoded."""

import pytest

from server.media.opus_packet import length_of, recoverable
from tests.opus_streams import packets_of, voice_like


@pytest.mark.parametrize("payload", [b"", b"\xff", b"\xff\xff\xff", b"\x03", b"\x7f\x3f"])
def test_what_is_no_opus_has_no_length(payload: bytes) -> None:
    assert length_of(payload) == 0
    assert recoverable(payload) == 0


@pytest.mark.parametrize(("toc", "units"), [(0x70, 480), (0x78, 960), (0x10, 1_920), (0x18, 2_880), (0xE0, 120)])
def test_a_packets_first_byte_tells_its_length(toc: int, units: int) -> None:
    assert length_of(bytes([toc, 1, 2, 3])) == units


def test_speech_carries_a_copy_of_the_frame_before() -> None:
    packets = packets_of(voice_like(1.0))
    assert [recoverable(packet) for packet in packets].count(960) > 0.5 * len(packets)


def test_packets_without_a_copy_are_told_apart() -> None:
    first = packets_of(voice_like(0.02))[0]
    assert recoverable(first) == 0, "there is nothing before the first"
    assert recoverable(bytes([0xF8, 1, 2, 3])) == 0, "CELT only"
    assert recoverable(b"\x78") == 0, "nothing in it"
