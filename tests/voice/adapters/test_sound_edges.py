import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.tones import tone
from voice.adapters.sound_edges import AUDIBLE, FADE_S, LEAD_S, TAIL_S, Samples, SoundEdges

RATE_HZ = 8000


def silence(duration_s: float) -> Samples:
    return np.zeros(round(duration_s * RATE_HZ), np.int16)


def trimmed(sound: Samples, *cuts: int) -> tuple[Samples, SoundEdges]:
    """The sound, trimmed in pieces that end at the cuts."""
    edges = SoundEdges(RATE_HZ)
    given = [edges.add(piece) for piece in np.split(sound, list(cuts))]
    return np.concatenate([*given, edges.rest()]), edges


def word(duration_s: float = 0.5) -> Samples:
    return tone(200.0, duration_s, RATE_HZ).samples


def test_silence_around_a_sentence_is_left_out() -> None:
    given, edges = trimmed(np.concatenate([silence(0.3), word(), silence(0.4)]))
    assert len(given) / RATE_HZ == pytest.approx(0.5 + LEAD_S + TAIL_S, abs=0.001)
    assert edges.skipped_s == pytest.approx(0.3 - LEAD_S, abs=0.001)


def test_silence_inside_a_sentence_stays() -> None:
    sound = np.concatenate([word(), silence(1.0), word()])
    given, _ = trimmed(sound, 5000, 9000)
    assert len(given) == len(sound)


def test_a_sound_that_breaks_off_loses_its_clicks() -> None:
    given, _ = trimmed(np.full(4000, 9000, np.int16))
    assert given[0] == given[-1] == 0
    assert np.abs(np.diff(given.astype(int))).max() < 9000 / (FADE_S * RATE_HZ) * 2


def test_nothing_but_the_ends_is_changed() -> None:
    sound = word()
    given, _ = trimmed(sound, 1000, 2000)
    fading = round(FADE_S * RATE_HZ)
    assert np.array_equal(given[fading:-fading], sound[fading:-fading])


def test_what_sounds_goes_out_with_its_piece() -> None:
    edges = SoundEdges(RATE_HZ)
    assert len(edges.add(word(0.1))) / RATE_HZ == pytest.approx(0.1 - FADE_S, abs=0.001)


def test_nothing_goes_out_before_the_sound_begins() -> None:
    assert len(SoundEdges(RATE_HZ).add(silence(1.0))) == 0


def test_nothing_goes_out_before_there_is_enough() -> None:
    edges = SoundEdges(RATE_HZ, least_s=0.1)
    assert len(edges.add(word(0.09))) == 0
    assert len(edges.add(word(0.03))) >= 0.1 * RATE_HZ
    assert len(edges.add(word(0.01))) > 0


def test_a_sentence_that_never_is_enough_goes_out_at_its_end() -> None:
    edges = SoundEdges(RATE_HZ, least_s=1.0)
    edges.add(word(0.5))
    assert len(edges.rest()) == 0.5 * RATE_HZ


def test_a_silent_sentence_is_next_to_nothing() -> None:
    given, _ = trimmed(silence(2.0), 100, 9000)
    assert len(given) <= LEAD_S * RATE_HZ


def test_the_lowest_sample_is_a_loud_one() -> None:
    given, _ = trimmed(np.concatenate([silence(0.2), np.full(800, -32768, np.int16), silence(0.2)]))
    assert np.abs(given.astype(int)).max() == 32768


@given(
    st.lists(st.integers(0, 6000), max_size=6).map(sorted),
    st.floats(0, 0.3),
    st.floats(0, 0.3),
)
def test_pieces_make_no_difference(cuts: list[int], lead_s: float, tail_s: float) -> None:
    quiet = np.full(800, AUDIBLE, np.int16)
    sound = np.concatenate([silence(lead_s), word(0.2), quiet, word(0.1), silence(tail_s)])
    whole, edges = trimmed(sound)
    pieced, others = trimmed(sound, *cuts)
    assert np.array_equal(whole, pieced)
    assert edges.skipped_s == pytest.approx(others.skipped_s)
