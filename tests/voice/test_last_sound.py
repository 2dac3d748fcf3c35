"""The last minutes of a track: what was heard, at its place."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from voice.last_sound import LastSound
from voice.pcm import AXIS_RATE_HZ, Pcm

KEPT = 40_000
"""Samples that are kept here: two seconds and a half."""
PIECES = st.lists(st.tuples(st.integers(0, 20_000), st.integers(1, 50_000)), min_size=1, max_size=8)
"""Samples missing before each piece, and its own."""


@given(start=st.integers(0, 100_000), pieces=PIECES, ask=st.tuples(st.integers(-100, 400_000), st.integers(0, 100_000)))
def test_what_was_heard_comes_back_at_its_place_with_silence_where_nothing_came(
    start: int, pieces: list[tuple[int, int]], ask: tuple[int, int]
) -> None:
    kept = LastSound(KEPT / AXIS_RATE_HZ)
    whole = np.zeros(start, np.int16)
    for number, (missing, size) in enumerate(pieces):
        at = len(whole) + (missing if number else 0)
        piece = np.arange(at + 1, at + 1 + size).astype(np.int16)
        kept.hear(Pcm(piece, AXIS_RATE_HZ), at)
        whole = np.concatenate([whole, np.zeros(at - len(whole), np.int16), piece])
    first, last = ask[0], ask[0] + ask[1]
    found = kept.between(first, last)
    begin, end = max(first, start, len(whole) - KEPT), min(last, len(whole))
    if begin >= end:
        assert found is None
        return
    assert found is not None
    assert found[0] == begin
    assert np.array_equal(found[1].samples, whole[begin:end])


def test_nothing_is_kept_before_the_first_piece() -> None:
    assert LastSound(1.0).between(0, 100) is None


def test_what_is_forgotten_is_not_kept() -> None:
    kept = LastSound(1.0)
    kept.hear(Pcm(np.ones(320, np.int16), AXIS_RATE_HZ), 0)
    kept.forget()
    assert kept.between(0, 320) is None
