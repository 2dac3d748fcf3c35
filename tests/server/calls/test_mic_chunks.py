"""The page's binary messages as blocks of the rep's microphone."""

import struct
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from server.calls.mic_chunks import MAX_CHUNK_BYTES, MicChunks
from tests.tones import strongest_hz, tone
from voice.errors import BadInput
from voice.pcm import Pcm, join
from voice.ports import MicBlock

STAMPS_PER_S = 48_000


def message(counter: int, samples: NDArray[np.int16]) -> bytes:
    return struct.pack("<I", counter % 2**32) + samples.astype("<i2").tobytes()


def blocks_of(sound: Pcm, *, first: int = 0, lost: tuple[int, ...] = ()) -> list[MicBlock]:
    """The sound in chunks of 20 ms as they come, some of them lost."""
    chunks, size = MicChunks(sound.rate_hz), sound.rate_hz // 50
    blocks: list[MicBlock] = []
    for number in range(len(sound) // size):
        if number not in lost:
            piece = sound.samples[number * size : (number + 1) * size]
            blocks += chunks.blocks(message(first + number * size, piece), 0.02 * number)
    return blocks


def ends_at(block: MicBlock) -> int:
    return block.timestamp + 3 * len(block.audio)


@pytest.mark.parametrize("rate_hz", [8_000, 16_000, 24_000, 44_100, 48_000])
def test_a_tone_comes_through_at_16_khz_without_a_hole(rate_hz: int) -> None:
    blocks = blocks_of(tone(440, 1.0, rate_hz))
    heard = join([block.audio for block in blocks])
    assert strongest_hz(heard) == pytest.approx(440, abs=2)
    assert 0.97 <= heard.duration_s <= 1.0
    assert blocks[0].timestamp == 0
    assert all(ends_at(sooner) == later.timestamp for sooner, later in pairwise(blocks))


@pytest.mark.parametrize("rate_hz", [16_000, 44_100, 48_000])
def test_lost_chunks_show_as_a_gap_at_their_time(rate_hz: int) -> None:
    blocks = blocks_of(tone(440, 1.0, rate_hz), lost=tuple(range(20, 30)))
    (gap,) = [(sooner, later) for sooner, later in pairwise(blocks) if ends_at(sooner) != later.timestamp]
    assert ends_at(gap[0]) == pytest.approx(0.4 * STAMPS_PER_S, abs=6)
    assert gap[1].timestamp == pytest.approx(0.6 * STAMPS_PER_S, abs=6)


def test_the_counter_may_wrap_in_the_middle() -> None:
    blocks = blocks_of(tone(440, 0.2, 48_000), first=2**32 - 2_000)
    assert [block.timestamp for block in blocks] == sorted(block.timestamp for block in blocks)
    assert ends_at(blocks[-1]) == pytest.approx(0.2 * STAMPS_PER_S, abs=200)


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "cannot be read"),
        (b"\x00\x01", "cannot be read"),
        (message(0, np.zeros(960, np.int16)) + b"\x00", "cannot be read"),
        (message(0, np.zeros(0, np.int16)), "0.0 ms long"),
        (message(0, np.zeros(479, np.int16)), "10.0 ms long"),
        (message(0, np.zeros(2_881, np.int16)), "60.0 ms long"),
        (bytes(MAX_CHUNK_BYTES + 2), "larger than 16 kB"),
    ],
)
def test_what_is_no_chunk_is_refused_in_one_sentence_and_changes_nothing(data: bytes, sentence: str) -> None:
    chunks = MicChunks(48_000)
    with pytest.raises(BadInput, match=sentence) as caught:
        chunks.blocks(data, 5.0)
    assert str(caught.value).endswith(".")
    (block,) = chunks.blocks(message(7, np.zeros(960, np.int16)), 5.0)
    assert block.timestamp == 0


@given(st.lists(st.binary(max_size=200) | st.binary(min_size=300, max_size=2_000), max_size=20))
def test_whatever_comes_blocks_never_overlap(messages: list[bytes]) -> None:
    chunks, until = MicChunks(8_000), 0
    for number, data in enumerate(messages):
        try:
            blocks = chunks.blocks(data, 0.1 * number)
        except BadInput:
            continue
        for block in blocks:
            assert block.timestamp >= until
            until = ends_at(block)
