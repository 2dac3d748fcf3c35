import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from voice.adapters.pieces import LONGEST_S, SHORTEST_S, pieces_of, quietest_s
from voice.pcm import AXIS_RATE_HZ, Pcm, from_float, join, silence


def humming(duration_s: float, level: float = 0.3) -> Pcm:
    return from_float(np.random.default_rng(1).uniform(-level, level, round(duration_s * AXIS_RATE_HZ)), AXIS_RATE_HZ)


def with_pauses(*places_s: float, pause_s: float = 0.12, duration_s: float = 30.0) -> Pcm:
    sound = humming(duration_s).samples.copy()
    for place_s in places_s:
        first = round((place_s - pause_s / 2) * AXIS_RATE_HZ)
        sound[first : first + round(pause_s * AXIS_RATE_HZ)] //= 50
    return Pcm(sound, AXIS_RATE_HZ)


def test_what_is_short_stays_whole() -> None:
    sound = humming(LONGEST_S)
    assert [(start_s, len(piece)) for start_s, piece in pieces_of(sound)] == [(0.0, len(sound))]


def test_a_cut_goes_through_the_middle_of_a_micro_pause() -> None:
    assert quietest_s(with_pauses(14.2)) == pytest.approx(14.2, abs=0.02)


def test_a_micro_pause_too_early_or_too_late_is_not_cut() -> None:
    assert quietest_s(with_pauses(5.0, 16.5, 23.0)) == pytest.approx(16.5, abs=0.02)


def test_a_pause_of_60_ms_is_found() -> None:
    assert quietest_s(with_pauses(12.5, pause_s=0.06)) == pytest.approx(12.5, abs=0.05)


def test_of_equally_quiet_places_the_latest_is_cut() -> None:
    assert quietest_s(silence(25.0)) == pytest.approx(LONGEST_S, abs=0.1)


@settings(max_examples=30, deadline=None)
@given(st.floats(0, 200), st.lists(st.floats(0, 200), max_size=20))
def test_pieces_are_the_whole_sound_in_bounded_parts(duration_s: float, pauses_s: list[float]) -> None:
    sound = with_pauses(*(place for place in pauses_s if place < duration_s - 1 and place > 1), duration_s=duration_s)
    pieces = list(pieces_of(sound))
    assert np.array_equal(join(piece for _, piece in pieces).samples, sound.samples)
    assert all(piece.duration_s <= LONGEST_S for _, piece in pieces)
    assert all(piece.duration_s >= SHORTEST_S for _, piece in pieces[:-1])
    starts = np.cumsum([0.0, *(piece.duration_s for _, piece in pieces[:-1])])
    assert [start_s for start_s, _ in pieces] == pytest.approx(list(starts), abs=1e-3)
