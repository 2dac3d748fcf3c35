import numpy as np
import pytest

from voice.adapters.sphinx_cepstrum import Frames
from voice.adapters.sphinx_decoder import FRAMES_PER_S
from voice.adapters.sphinx_scribe import LONGEST_PART_S, SHORTEST_PART_S, Scribe, parts


def talk(duration_s: float, *pauses_s: float) -> Frames:
    """Power of loud frames, with pauses of 0.4 s in the middle of which lie these times."""
    power = np.full((round(duration_s * FRAMES_PER_S), 257), 1e6)
    for at_s in pauses_s:
        power[round((at_s - 0.2) * FRAMES_PER_S) : round((at_s + 0.2) * FRAMES_PER_S)] = 1.0
    return power


def test_a_short_turn_is_one_part() -> None:
    assert parts(talk(LONGEST_PART_S)) == [slice(0, round(LONGEST_PART_S * FRAMES_PER_S))]


def test_a_long_turn_is_cut_in_its_pauses() -> None:
    found = parts(talk(50.0, 5.0, 15.0, 33.0))
    assert [part.start / FRAMES_PER_S for part in found] == [
        0.0,
        pytest.approx(15.0, abs=0.1),
        pytest.approx(33.0, abs=0.1),
    ]


@pytest.mark.parametrize("duration_s", [20.01, 47.0, 180.0])
def test_parts_are_the_whole_turn_and_none_is_too_long(duration_s: float) -> None:
    power = talk(duration_s)
    found = parts(power)
    assert [part.stop for part in found[:-1]] == [part.start for part in found[1:]]
    assert (found[0].start, found[-1].stop) == (0, len(power))
    assert all(part.stop - part.start <= LONGEST_PART_S * FRAMES_PER_S for part in found)
    assert all(part.stop - part.start >= SHORTEST_PART_S * FRAMES_PER_S for part in found[:-1])


def test_a_turn_without_sound_has_no_words() -> None:
    scribe = Scribe()
    scribe.expect([])
    assert scribe.transcribe(b"") == []
    assert scribe.transcribe(bytes(64_000)) == []


@pytest.mark.parametrize("length", [2, 200, 900])
def test_a_turn_too_short_to_hear_has_no_words(length: int) -> None:
    scribe = Scribe()
    scribe.expect([])
    assert scribe.transcribe((np.ones(length) * 9000).astype(np.int16).tobytes()) == []
