"""Silence that is not sent, other sources, and streams that begin anew."""

import pytest

from server.media.piece import UNITS_PER_S, How, Packet
from tests.packets import UNITS, Came, Receiver, holes, overlaps, packet, payload_of, steady

SILENT = b"\x78"


def test_silence_that_is_not_sent_is_comfort_and_no_loss() -> None:
    receiver = Receiver().run(steady(10), rest_s=0.0)
    receiver.take(Packet(7, 10, 10 * UNITS, SILENT, UNITS))
    receiver.until(0.6)
    receiver.take(Packet(7, 11, 30 * UNITS, payload_of(30), UNITS))
    assert receiver.arrivals.tally.concealed == receiver.arrivals.tally.gap == 0
    assert receiver.seconds(How.COMFORT) == pytest.approx(19 * 0.02)
    assert holes(receiver.pieces) == []
    assert receiver.pieces[-1].at == 30 * UNITS


def test_the_axis_goes_on_while_silence_is_not_sent() -> None:
    receiver = Receiver()
    receiver.take(Packet(7, 0, 0, SILENT, UNITS))
    receiver.until(0.3)
    assert receiver.pieces[-1].end / UNITS_PER_S == pytest.approx(0.2, abs=0.021)


def test_time_that_passes_without_a_lost_packet_is_comfort_even_unannounced() -> None:
    receiver = Receiver()
    receiver.take(packet(0))
    receiver.until(0.1)
    receiver.take(Packet(7, 1, 5 * UNITS, payload_of(5), UNITS))
    assert [(piece.how, piece.at, piece.length) for piece in receiver.pieces[1:]] == [
        (How.COMFORT, UNITS, 4 * UNITS),
        (How.DECODED, 5 * UNITS, UNITS),
    ]


def test_a_sender_that_pauses_for_long_leaves_a_gap() -> None:
    receiver = Receiver()
    receiver.take(packet(0))
    receiver.until(10.0)
    receiver.take(Packet(7, 1, 500 * UNITS, payload_of(500), UNITS))
    assert len(holes(receiver.pieces)) == 1
    assert receiver.pieces[-1].at == 500 * UNITS
    assert receiver.arrivals.tally.gap > 8 * UNITS_PER_S


def test_another_source_goes_on_where_it_arrives() -> None:
    receiver = Receiver().run(steady(50), rest_s=0.0)
    for index in range(10):
        receiver.until(1.0 + 0.2 + 0.02 * index)
        receiver.take(packet(index, source=8, sequence=40_000, timestamp=123))
    assert holes(receiver.pieces) == []
    first = receiver.pieces[-10]
    assert first.is_new_stream
    assert first.at / UNITS_PER_S == pytest.approx(1.2, abs=0.011)
    assert sum(piece.is_new_stream for piece in receiver.pieces) == 2


def test_stragglers_of_the_source_before_are_left_out() -> None:
    receiver = Receiver().run(steady(50), rest_s=0.0)
    receiver.take(packet(0, source=8))
    receiver.take(packet(50))
    receiver.take(packet(1, source=8))
    assert receiver.decoded == [*range(50), 0, 1]
    assert receiver.arrivals.tally.late == 1


def test_a_timestamp_that_goes_back_begins_the_stream_anew() -> None:
    receiver = Receiver().run(steady(50), rest_s=0.0)
    for index in range(5):
        receiver.until(1.0 + 0.02 * index)
        receiver.take(Packet(7, 50 + index, 5_000_000 - 2**31 + index * UNITS & 0xFFFFFFFF, payload_of(index), UNITS))
    assert holes(receiver.pieces) == []
    assert not overlaps(receiver.pieces)
    assert receiver.pieces[-1].end == 55 * UNITS


def test_a_timestamp_that_leaps_ahead_of_the_clock_begins_the_stream_anew() -> None:
    receiver = Receiver().run(steady(50), rest_s=0.0)
    receiver.until(1.0)
    receiver.take(Packet(7, 50, 50 * UNITS + 3600 * UNITS_PER_S, payload_of(50), UNITS))
    assert receiver.pieces[-1].at == 50 * UNITS


def test_two_packets_in_a_row_from_far_behind_begin_the_stream_anew() -> None:
    receiver = Receiver().run([Came(0.02 * index, packet(index, sequence=5_000)) for index in range(50)], rest_s=0.0)
    for index in range(3):
        receiver.until(1.0 + 0.02 * index)
        receiver.take(packet(index, sequence=100, timestamp=77))
    assert receiver.decoded[-2:] == [1, 2]
    assert receiver.pieces[-1].end / UNITS_PER_S == pytest.approx(1.06, abs=0.011)


def test_one_packet_from_far_behind_changes_nothing() -> None:
    receiver = Receiver().run([Came(0.02 * index, packet(index, sequence=5_000)) for index in range(50)], rest_s=0.0)
    receiver.take(packet(0, sequence=100, timestamp=77))
    receiver.take(packet(50, sequence=5_000))
    assert receiver.decoded == [*range(51)]


def test_after_a_long_outage_nothing_is_late() -> None:
    receiver = Receiver().run(steady(50), rest_s=0.0)
    receiver.until(20.0)
    receiver.take(packet(0, sequence=30, timestamp=9_999))
    assert receiver.pieces[-1].end / UNITS_PER_S == pytest.approx(20.0, abs=0.041)
