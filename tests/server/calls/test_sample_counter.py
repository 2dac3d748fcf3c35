"""Where chunks lie in time by their sender's counter."""

from collections.abc import Iterable
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.calls.sample_counter import FUTURE_S, LATE_PATIENCE_S, LATE_S, WRAP, SampleCounter
from voice.errors import BadInput

RATE_HZ = 48_000
CHUNK = 960
CHUNK_S = CHUNK / RATE_HZ


def placed(chunks: Iterable[tuple[int, float]]) -> list[int]:
    """Positions of chunks of 20 ms, each given by its counter and the time it came."""
    counter = SampleCounter(RATE_HZ)
    return [counter.place(number % WRAP, CHUNK, now_s) for number, now_s in chunks]


def steady(count: int, *, first: int = 0, at_s: float = 0.0) -> list[tuple[int, float]]:
    return [(first + CHUNK * each, at_s + CHUNK_S * each) for each in range(count)]


def test_chunks_follow_each_other_from_zero_whatever_the_counter_began_with() -> None:
    assert placed(steady(3, first=12_345)) == [0, 960, 1_920]


def test_the_counter_wraps() -> None:
    assert placed(steady(4, first=WRAP - 1_000)) == [0, 960, 1_920, 2_880]


def test_a_jump_of_the_counter_is_a_gap() -> None:
    assert placed([*steady(2), *steady(2, first=48_000, at_s=1.0)]) == [0, 960, 48_000, 48_960]


def test_sound_that_waited_on_its_way_lies_where_it_was_spoken() -> None:
    assert placed([*steady(2), *((number, 3.0) for number, _ in steady(50)[2:])])[-1] == 49 * CHUNK


def test_a_counter_that_runs_ahead_of_the_clock_is_laid_at_the_present() -> None:
    assert placed([*steady(2), *steady(2, first=10**9, at_s=1.0)]) == [0, 960, 48_000, 48_960]


def test_a_counter_a_little_ahead_of_the_clock_is_believed() -> None:
    ahead = round(FUTURE_S * RATE_HZ / 2)
    assert placed([*steady(1), (ahead, 0.1)])[-1] == ahead


def test_a_counter_that_begins_anew_is_laid_at_the_present() -> None:
    assert placed([*steady(100), *steady(2, first=0, at_s=5.0)])[-2:] == [5 * RATE_HZ, 5 * RATE_HZ + CHUNK]


def test_a_counter_that_stood_still_with_its_microphone_comes_back_to_the_present() -> None:
    slept_s = 30.0
    chunks = [(number, at_s + slept_s) for number, at_s in steady(200)]
    positions = placed([*steady(1), *chunks[1:]])
    skipped = [later - sooner - CHUNK for sooner, later in pairwise(positions)]
    assert sum(skip > 0 for skip in skipped) == 1
    assert max(skipped) == slept_s * RATE_HZ
    assert skipped.index(max(skipped)) * CHUNK_S < LATE_PATIENCE_S + 2 * CHUNK_S


def test_sound_that_is_late_for_a_while_is_left_where_it_was_spoken() -> None:
    catching_up = [(CHUNK * each, LATE_S * 2 + CHUNK_S * each / 2) for each in range(1, 400)]
    assert placed([*steady(1), *catching_up]) == [CHUNK * each for each in range(400)]


def test_sound_that_comes_faster_than_it_can_be_spoken_is_refused() -> None:
    three_times_too_fast = [(CHUNK * each, CHUNK_S / 3 * each) for each in range(2_000)]
    with pytest.raises(BadInput, match="10 s ahead of the clock; is it at 48000 Hz"):
        placed(three_times_too_fast)


def test_a_sound_card_that_is_200_ppm_fast_is_heard_for_half_an_hour() -> None:
    seconds = range(0, 1_800)
    assert placed([(CHUNK * 50 * each, each * (1 - 200e-6)) for each in seconds])[-1] == CHUNK * 50 * 1_799


@given(
    st.lists(
        st.tuples(st.integers(0, WRAP - 1), st.integers(1, 2_880), st.floats(0, 100, allow_nan=False)), max_size=50
    )
)
def test_whatever_comes_positions_only_grow(chunks: list[tuple[int, int, float]]) -> None:
    counter, until, now_s = SampleCounter(RATE_HZ), 0, 0.0
    for number, length, passed_s in chunks:
        now_s += passed_s
        try:
            at = counter.place(number, length, now_s)
        except BadInput:
            continue
        assert at >= until
        assert at <= (now_s + FUTURE_S) * RATE_HZ + until
        until = at + length
