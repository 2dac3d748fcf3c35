"""What has been handed out, and what stands in for what is missing."""

import pytest

from server.media.frontier import LONGEST_COMFORT, LONGEST_CONCEALED, Frontier
from server.media.piece import How, Packet, Piece, Tally
from tests.packets import UNITS, packet

SILENT = Packet(7, 0, 0, b"\x78", UNITS)


def made_up(frontier: Frontier, until: int) -> list[Piece]:
    return [*frontier.made_up(until)]


def test_what_is_missing_is_concealed_for_half_a_second_in_all() -> None:
    frontier = Frontier(tally := Tally())
    pieces = made_up(frontier, UNITS) + made_up(frontier, 10 * LONGEST_CONCEALED)
    assert [(piece.how, piece.at, piece.length) for piece in pieces] == [
        (How.CONCEALED, 0, UNITS),
        (How.CONCEALED, UNITS, LONGEST_CONCEALED - UNITS),
    ]
    assert (tally.concealed, tally.gap) == (LONGEST_CONCEALED, 9 * LONGEST_CONCEALED)
    assert frontier.end == 10 * LONGEST_CONCEALED
    assert made_up(frontier, 11 * LONGEST_CONCEALED) == []


def test_sound_that_comes_allows_as_much_again() -> None:
    frontier = Frontier(Tally())
    made_up(frontier, 2 * LONGEST_CONCEALED)
    frontier.decoded(packet(0), frontier.end)
    assert frontier.may_make_up == LONGEST_CONCEALED


def test_after_a_silent_packet_what_is_missing_is_comfort() -> None:
    frontier = Frontier(tally := Tally())
    frontier.decoded(SILENT, 0)
    assert frontier.may_make_up == LONGEST_COMFORT
    [piece] = made_up(frontier, 5 * UNITS)
    assert (piece.how, tally.concealed) == (How.COMFORT, 0)


@pytest.mark.parametrize(("at", "skipped"), [(1_000, 0), (600, 400), (40, 960), (0, 960)])
def test_only_what_is_new_is_heard_of_a_packet(at: int, skipped: int) -> None:
    frontier = Frontier(tally := Tally())
    frontier.end = 1_000
    piece = frontier.decoded(packet(0), at)
    assert (piece.at, piece.length, piece.skipped) == (at + skipped, UNITS - skipped, skipped)
    assert tally.late == (skipped == UNITS)
    assert frontier.end == max(1_000, at + UNITS)


def test_the_first_packet_of_a_stream_is_marked() -> None:
    frontier = Frontier(Tally())
    marks = [frontier.decoded(packet(index), UNITS * index).is_new_stream for index in range(2)]
    frontier.begin_stream()
    assert [*marks, frontier.decoded(packet(2), 2 * UNITS).is_new_stream] == [True, False, True]


def test_what_is_recovered_is_counted_and_not_called_made_up() -> None:
    frontier = Frontier(tally := Tally())
    piece = frontier.recovered(b"next", UNITS)
    assert (piece.how, piece.at, piece.end, tally.recovered, tally.concealed) == (How.RECOVERED, 0, UNITS, UNITS, 0)
