from hypothesis import given
from hypothesis import strategies as st

from voice.adapters.piper_pace import FIRST_FRAMES, LARGEST_FRAMES, LARGEST_GROWTH, LEEWAY, Cost, Pace, pace


@given(st.integers(1, 3000), st.integers(FIRST_FRAMES, 400), st.floats(1.05, 3.0))
def test_pieces_are_the_sentence(frames: int, first: int, growth: float) -> None:
    cuts = list(Pace(first, growth).pieces(frames))
    assert [begin for begin, _ in cuts] == [0, *(end for _, end in cuts[:-1])]
    assert cuts[-1][1] == frames


@given(st.integers(1, 3000))
def test_a_piece_keeps_nobody_waiting_for_long(frames: int) -> None:
    assert max(end - begin for begin, end in Pace().pieces(frames)) <= LARGEST_FRAMES


@given(st.floats(0.0, 1.5), st.floats(0, 30), st.integers(1, 3000))
def test_every_piece_is_ready_before_the_sound_runs_out(work: float, overhead: float, frames: int) -> None:
    kept = pace(work, overhead)
    if kept is None:
        assert work * LEEWAY >= 1
        return
    heard_until = made_at = 0.0
    for begin, end in kept.pieces(frames):
        made_at += LEEWAY * (work * (end - begin) + overhead)
        assert begin == 0 or made_at <= heard_until + 0.001
        heard_until = (made_at if begin == 0 else heard_until) + end - begin


def test_a_fast_machine_begins_with_a_short_piece() -> None:
    assert pace(0.05, 2.0) == Pace(FIRST_FRAMES, LARGEST_GROWTH)


def test_a_busy_machine_begins_with_a_longer_piece() -> None:
    idle, busy = pace(0.05, 2.0), pace(0.4, 16.0)
    assert idle is not None
    assert busy is not None
    assert idle.first < busy.first


def test_a_machine_that_is_too_slow_makes_no_pieces() -> None:
    assert pace(0.9, 1.0) is None


def test_what_a_part_costs_follows_the_machine() -> None:
    cost = Cost()
    cost.note(10, 1.0)
    assert cost.frame_s == 0.1
    for _ in range(20):
        cost.note(100, 1.0)
    assert 0.01 < cost.frame_s < 0.011
