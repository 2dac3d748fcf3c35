from hypothesis import given
from hypothesis import strategies as st

from voice.clock import CallClock, Placed

BLOCK = 320


def test_blocks_in_a_row_lie_side_by_side() -> None:
    clock = CallClock()
    assert [clock.place(48_000 + i * 960, BLOCK).at_sample for i in range(3)] == [0, 320, 640]


def test_a_lost_block_leaves_a_gap_and_the_next_lies_at_its_own_time() -> None:
    clock = CallClock()
    clock.place(0, BLOCK)
    assert clock.place(2 * 960, BLOCK) == Placed(640, gap=320, fresh=320)


def test_a_block_that_came_twice_is_not_new() -> None:
    clock = CallClock()
    clock.place(0, BLOCK)
    assert clock.place(0, BLOCK) == Placed(0, gap=0, fresh=0)
    assert clock.samples == BLOCK


def test_the_axis_goes_on_without_a_microphone() -> None:
    clock = CallClock()
    assert clock.advance(16_000) == 16_000
    assert clock.now_s == 1.0


def test_the_axis_never_goes_back() -> None:
    clock = CallClock()
    clock.advance(16_000)
    assert clock.advance(8_000) == 0
    assert clock.samples == 16_000


def test_a_microphone_that_starts_late_starts_at_the_present() -> None:
    clock = CallClock()
    clock.advance(16_000)
    assert clock.place(7_000_000, BLOCK) == Placed(16_000, gap=0, fresh=320)


def test_a_new_stream_lies_at_the_present() -> None:
    clock = CallClock()
    clock.place(0, BLOCK)
    clock.forget_microphone()
    assert clock.place(99_000_000, BLOCK).at_sample == BLOCK


@given(st.lists(st.integers(0, 400), min_size=1, max_size=60))
def test_whatever_arrives_the_fresh_samples_and_gaps_fill_the_axis_once(blocks: list[int]) -> None:
    clock = CallClock()
    covered = sum((placed := clock.place(number * 960, BLOCK)).gap + placed.fresh for number in blocks)
    assert covered == clock.samples
