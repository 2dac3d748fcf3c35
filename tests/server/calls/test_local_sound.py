"""The recording at the microphone as it comes in: what is taken, and what each fault is answered with."""

import hashlib
import random

import pytest

from server.calls.local_sound import AHEAD_S, HEAD, KIND, LocalSound, is_local_sound, packed
from voice.errors import BadInput

RATE_HZ = 8_000
SECOND = bytes(range(250)) * 64
LATE_S = 1_000.0


def second(number: int) -> bytes:
    """Another sound for each."""
    return number.to_bytes(2, "little") * RATE_HZ


def recording(*numbers: int) -> LocalSound:
    sound = LocalSound(RATE_HZ)
    for number in numbers:
        sound.take(packed(number, second(number)), LATE_S)
    return sound


def test_a_chunk_is_told_from_sound_of_the_call_by_its_odd_length() -> None:
    assert is_local_sound(packed(0, SECOND))
    assert not is_local_sound(bytes(4 + 640))


def test_a_chunk_comes_out_as_it_was_sent() -> None:
    chunk = LocalSound(RATE_HZ).take(packed(7, SECOND), LATE_S)
    assert chunk is not None
    assert (chunk.number, chunk.sound, chunk.samples) == (7, SECOND, RATE_HZ)
    assert chunk.sha256 == hashlib.sha256(SECOND).hexdigest()


def test_chunks_in_any_order_are_complete_when_all_are_there() -> None:
    numbers = list(range(20))
    random.Random(3).shuffle(numbers)
    sound = recording(*numbers)
    assert not sound.is_complete
    sound.end(20)
    assert sound.is_complete
    assert sound.seconds == 20.0


def test_a_hole_is_told_by_the_first_chunk_that_is_missing() -> None:
    sound = recording(0, 1, 3, 4)
    sound.end(5)
    assert (sound.next, sound.is_complete, sound.seconds) == (2, False, 2.0)
    sound.take(packed(2, second(2)), LATE_S)
    assert (sound.next, sound.is_complete) == (5, True)


def test_the_last_chunk_may_be_short() -> None:
    sound = recording(0)
    sound.take(packed(1, second(1)[:4_000]), LATE_S)
    sound.end(2)
    assert sound.is_complete
    assert sound.seconds == 1.25


def test_a_chunk_that_comes_again_is_passed_over_even_if_it_is_another() -> None:
    sound = recording(0)
    assert sound.take(packed(0, second(9)), LATE_S) is None
    assert sound.next == 1


def test_a_wrong_checksum_is_refused_and_the_chunk_may_come_again() -> None:
    sound = LocalSound(RATE_HZ)
    good = packed(0, SECOND)
    with pytest.raises(BadInput, match="checksum of chunk 0 of the recording is wrong; send it again"):
        sound.take(good[:-1] + b"?", LATE_S)
    assert sound.next == 0
    sound.take(good, LATE_S)
    assert sound.next == 1


def test_more_sound_than_time_is_refused() -> None:
    sound = LocalSound(RATE_HZ)
    sound.take(packed(0, SECOND), elapsed_s=0.0)
    sound.take(packed(4, SECOND), elapsed_s=0.0)
    with pytest.raises(BadInput, match=f"more than {AHEAD_S:g} s ahead of the clock; is it at 8000 Hz"):
        sound.take(packed(5, SECOND), elapsed_s=0.9)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (packed(0, SECOND + bytes(2)), "a second at 8000 Hz is 16037"),
        (b"\1", "cannot be read"),
        (packed(0, b""), "cannot be read"),
        (HEAD.pack(KIND + 1, 0, hashlib.sha256(SECOND).digest()) + SECOND, "cannot be read"),
    ],
)
def test_what_is_no_chunk_is_refused_in_a_sentence(data: bytes, said: str) -> None:
    with pytest.raises(BadInput, match=said):
        LocalSound(RATE_HZ).take(data, LATE_S)


def test_a_short_chunk_before_the_last_cannot_be_laid_in_time() -> None:
    sound = recording(1)
    sound.take(packed(0, SECOND[:2_000]), LATE_S)
    with pytest.raises(BadInput, match="Chunk 0 of the recording is shorter than a second"):
        sound.end(2)


def test_an_end_before_what_has_come_is_refused_and_so_is_what_comes_after_the_end() -> None:
    sound = recording(0, 1, 2)
    with pytest.raises(BadInput, match="ends after 2 chunks, but chunk 2 came"):
        sound.end(2)
    sound.end(3)
    with pytest.raises(BadInput, match="chunk 3 is too many"):
        sound.take(packed(3, SECOND), LATE_S)


def test_bytes_of_any_kind_are_taken_or_refused_and_never_break() -> None:
    dice, sound = random.Random(5), LocalSound(RATE_HZ)
    for _ in range(500):
        data = dice.randbytes(dice.choice((1, 37, 39, 337, 16_037)))
        with pytest.raises(BadInput):
            sound.take(data, LATE_S)
    assert sound.next == 0
