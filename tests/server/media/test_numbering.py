"""A stream's numbers as a place on the axis."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from server.media.numbering import Numbering, signed
from server.media.piece import UNITS_PER_S, Packet
from tests.packets import UNITS, packet


def begun(first: Packet, now_s: float = 0.0) -> Numbering:
    numbering = Numbering()
    numbering.begin(first, 0, now_s)
    numbering.place(first, now_s)
    return numbering


@pytest.mark.parametrize(("difference", "step"), [(0, 0), (1, 1), (65_535, -1), (32_767, 32_767), (32_768, -32_768)])
def test_a_wrapped_difference_is_the_smallest_step(difference: int, step: int) -> None:
    assert signed(difference, 16) == step


@settings(deadline=None)
@given(st.integers(0, 2**32 - 1), st.lists(st.integers(-(2**20), 2**24), max_size=30))
def test_timestamps_are_unwrapped_whatever_steps_they_take(first: int, steps: list[int]) -> None:
    numbering, at = begun(packet(0, timestamp=first)), first
    for step in steps:
        newest = max(at, at + step)
        assert numbering.place(packet(0, timestamp=(at + step) % 2**32), 0.0) == at + step
        at = newest


def test_the_first_packet_lies_at_its_own_timestamp() -> None:
    assert Numbering().begin(packet(0, timestamp=123_456), 0, 9.0) == 123_456


@pytest.mark.parametrize("silent_s", [0.02, 0.5, 40.0])
def test_another_source_is_laid_where_it_arrives(silent_s: float) -> None:
    numbering = begun(packet(0))
    at = numbering.begin(packet(0, source=8, timestamp=77), UNITS, silent_s)
    assert at == pytest.approx(silent_s * UNITS_PER_S, abs=480)
    assert numbering.place(packet(1, source=8, timestamp=77), silent_s + 0.02) == at + UNITS


def test_it_is_never_laid_before_what_was_handed_out() -> None:
    assert begun(packet(0)).begin(packet(0, source=8), 5_000, 0.0) == 5_000


def test_the_source_before_is_strange_for_two_seconds() -> None:
    numbering = begun(packet(0))
    numbering.begin(packet(0, source=8), UNITS, 1.0)
    assert numbering.is_strange(packet(1), 2.9)
    assert not numbering.is_strange(packet(1), 3.1)
    assert not numbering.is_strange(packet(1, source=8), 1.0)


def test_a_sender_that_is_far_ahead_of_time_is_strange_until_time_catches_up() -> None:
    numbering = begun(packet(0))
    numbering.place(packet(500), 1.0)
    assert numbering.is_strange(packet(501), 1.0)
    assert not numbering.is_strange(packet(501), 5.0)


@pytest.mark.parametrize(
    ("later", "now_s", "is_restart"),
    [
        (packet(1), 0.02, False),
        (packet(40), 0.8, False),
        (packet(1, source=8), 0.02, True),
        (Packet(7, 1, 2**31 + UNITS, b"x", UNITS), 0.02, True),
        (Packet(7, 1, UNITS + 6 * UNITS_PER_S, b"x", UNITS), 0.02, True),
        (Packet(7, 1, UNITS + 6 * UNITS_PER_S, b"x", UNITS), 3.0, False),
        (Packet(7, 1, 0, b"", 0), 0.02, False),
        (Packet(7, 2**16 - 50, 0, b"x", UNITS), 0.02, False),
        (Packet(7, 2**16 - 50, 0, b"x", UNITS), 6.0, True),
    ],
)
def test_what_begins_a_stream_anew(later: Packet, now_s: float, is_restart: bool) -> None:
    numbering, first = begun(packet(0)), packet(0)
    numbering.passed_on(0, first)
    assert numbering.is_restart(later, 1, now_s) is is_restart


def test_far_behind_two_in_a_row_are_needed() -> None:
    numbering = begun(packet(0, sequence=5_000))
    assert not numbering.is_restart(packet(0, sequence=100), 5_001, 0.1)
    assert not numbering.is_restart(packet(0, sequence=200), 5_001, 0.1)
    assert numbering.is_restart(packet(0, sequence=201), 5_001, 0.1)
