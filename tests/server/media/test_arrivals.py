"""Packets into pieces, at times that the test chooses."""

from dataclasses import replace

import pytest

from server.media.arrivals import Arrivals
from server.media.piece import UNITS_PER_S, How, Packet
from tests.packets import UNITS, Came, Receiver, holes, index_of, packet, payload_of, steady


def test_what_comes_in_order_is_passed_on_at_once() -> None:
    receiver = Receiver().run(steady(50), rest_s=0.0)
    assert receiver.decoded == [*range(50)]
    assert [now_s for now_s, _ in receiver.passed_on] == [0.02 * index for index in range(50)]


def test_a_packet_that_was_overtaken_finds_its_place() -> None:
    receiver = Receiver().run(steady(10, delay_s=lambda index: 0.03 if index == 4 else 0.0), rest_s=0.0)
    assert receiver.decoded == [*range(10)]
    assert (receiver.arrivals.tally.concealed, receiver.arrivals.tally.late) == (0, 0)


def test_a_lost_packet_is_recovered_from_the_next_after_20_ms() -> None:
    receiver = Receiver().run(steady(10, lost=[4]), rest_s=0.0)
    [(recovered_s, recovered)] = [each for each in receiver.passed_on if each[1].how is How.RECOVERED]
    assert (recovered.at, recovered.length, index_of(recovered.payload)) == (4 * UNITS, UNITS, 5)
    assert recovered_s == pytest.approx(5 * 0.02 + 0.02)
    assert receiver.arrivals.tally.recovered == UNITS


def test_without_a_copy_it_is_concealed() -> None:
    came = [Came(each.at_s, replace(each.packet, payload=b"plain")) for each in steady(10, lost=[4])]
    receiver = Receiver().run(came, rest_s=0.0)
    assert [(piece.at, piece.length) for piece in receiver.of(How.CONCEALED)] == [(4 * UNITS, UNITS)]


def test_of_three_lost_packets_the_last_is_recovered() -> None:
    receiver = Receiver().run(steady(10, lost=[3, 4, 5]), rest_s=0.0)
    assert [(piece.how, piece.at, piece.length) for piece in receiver.pieces[3:5]] == [
        (How.CONCEALED, 3 * UNITS, 2 * UNITS),
        (How.RECOVERED, 5 * UNITS, UNITS),
    ]


def test_a_copy_that_is_longer_than_the_gap_is_not_used() -> None:
    arrivals = Arrivals(lambda payload: 3 * UNITS)
    receiver = Receiver(arrivals).run(steady(10, lost=[4]), rest_s=0.0)
    assert receiver.of(How.RECOVERED) == []
    assert receiver.seconds(How.CONCEALED) == pytest.approx(0.02)


def test_the_wait_grows_with_the_lateness_that_is_seen() -> None:
    receiver = Receiver().run(steady(20, delay_s=lambda index: 0.07 if index == 4 else 0.0), rest_s=0.0)
    assert receiver.arrivals.tally.late == 1, "the first one that late is missed"
    later = [Came(0.02 * index + (0.07 if index == 24 else 0.0), packet(index)) for index in range(20, 40)]
    receiver.run(later, rest_s=0.0)
    assert receiver.arrivals.tally.late == 1, "the second is waited for"
    assert receiver.decoded[-16:] == [*range(24, 40)]


def test_the_wait_is_never_longer_than_120_ms() -> None:
    receiver = Receiver().run(steady(20, delay_s=lambda index: 0.12 if index == 4 else 0.0), rest_s=0.0)
    receiver.run([Came(0.02 * index, packet(index)) for index in range(20, 40) if index != 24], rest_s=0.0)
    [when] = [
        now_s for now_s, piece in receiver.passed_on if piece.how is How.RECOVERED and index_of(piece.payload) == 25
    ]
    assert when == pytest.approx(25 * 0.02 + 0.12)


def test_the_wait_is_short_again_ten_seconds_later() -> None:
    receiver = Receiver().run(steady(10, delay_s=lambda index: 0.07 if index == 4 else 0.0), rest_s=0.0)
    receiver.run([Came(0.02 * index, packet(index)) for index in range(10, 600) if index != 580], rest_s=0.0)
    [when] = [
        now_s for now_s, piece in receiver.passed_on if piece.how is How.RECOVERED and index_of(piece.payload) == 581
    ]
    assert when == pytest.approx(581 * 0.02 + 0.02)


def test_a_packet_that_came_twice_is_heard_once() -> None:
    receiver = Receiver().run([*steady(10), *steady(10, delay_s=lambda index: 0.05)], rest_s=0.0)
    assert receiver.decoded == [*range(10)]
    assert receiver.arrivals.tally.duplicate == 10


def test_a_packet_that_came_twice_beyond_a_gap_is_heard_once() -> None:
    receiver = Receiver()
    for index in (0, 1, 3, 3, 2, 4):
        receiver.take(packet(index))
    assert receiver.decoded == [0, 1, 2, 3, 4]
    assert receiver.arrivals.tally.duplicate == 1


def test_a_packet_that_comes_after_it_was_concealed_is_left_out_and_counted() -> None:
    receiver = Receiver().run(steady(20, delay_s=lambda index: 0.3 if index == 4 else 0.0), rest_s=0.0)
    assert 4 not in receiver.decoded
    assert receiver.arrivals.tally.late == 1


def test_sequence_numbers_and_timestamps_may_wrap() -> None:
    came = [
        Came(0.02 * index, packet(index, sequence=2**16 - 5, timestamp=2**32 - 7 * UNITS))
        for index in range(20)
        if index != 6
    ]
    receiver = Receiver().run(came, rest_s=0.0)
    assert receiver.decoded == [index for index in range(20) if index != 6]
    assert holes(receiver.pieces) == []
    assert receiver.pieces[-1].end == 2**32 - 7 * UNITS + 20 * UNITS


@pytest.mark.parametrize("units", [480, 1920, 2880])
def test_packets_of_10_40_and_60_ms_have_their_own_time(units: int) -> None:
    receiver = Receiver()
    for index in range(20):
        receiver.until(index * units / UNITS_PER_S)
        receiver.take(packet(index, units=units))
    assert [piece.at for piece in receiver.pieces] == [index * units for index in range(20)]


def test_an_empty_packet_takes_a_number_and_no_time() -> None:
    receiver = Receiver()
    receiver.take(packet(0))
    receiver.take(Packet(7, 1, 0, b"", 0))
    receiver.take(Packet(7, 2, UNITS, payload_of(1), UNITS))
    assert [piece.at for piece in receiver.pieces] == [0, UNITS]
    assert receiver.arrivals.deadline_s == pytest.approx(0.4)


def test_a_network_that_stalls_loses_nothing() -> None:
    receiver = Receiver().run(
        steady(50, delay_s=lambda index: max(0.0, 0.35 - 0.02 * (index - 20)) if index >= 20 else 0)
    )
    assert receiver.decoded == [*range(50)]
    assert receiver.seconds(How.CONCEALED) == pytest.approx(0.5), "after the last one only"


def test_a_blackout_is_concealed_for_half_a_second_then_a_gap() -> None:
    receiver = Receiver().run(steady(200, lost=range(50, 150)), rest_s=0.0)
    assert receiver.seconds(How.CONCEALED) == pytest.approx(0.5)
    assert receiver.arrivals.tally.gap == 100 * UNITS - UNITS_PER_S // 2 - UNITS
    assert receiver.decoded == [*range(50), *range(150, 200)]
    [(start, length)] = holes(receiver.pieces)
    assert (start, start + length) == (50 * UNITS + UNITS_PER_S // 2, 149 * UNITS)


def test_concealment_in_a_blackout_stays_behind_the_present() -> None:
    receiver = Receiver()
    receiver.take(packet(0))
    receiver.until(3.0)
    for now_s, piece in receiver.passed_on[1:]:
        assert now_s >= 0.4
        assert piece.end / UNITS_PER_S <= now_s - 0.1 + 0.02 + 1e-9


def test_there_is_nothing_to_wake_for_before_a_packet_and_after_the_concealment() -> None:
    receiver = Receiver()
    assert receiver.arrivals.deadline_s is None
    receiver.take(packet(0))
    receiver.until(10.0)
    assert receiver.arrivals.deadline_s is None


def test_after_a_blackout_packets_pass_at_once_again() -> None:
    receiver = Receiver().run(steady(200, lost=range(50, 150)), rest_s=0.0)
    at_once = {index_of(piece.payload): now_s for now_s, piece in receiver.passed_on if piece.how is How.DECODED}
    assert [at_once[index] for index in range(151, 200)] == pytest.approx(
        [0.02 * max(index, 151) for index in range(151, 200)]
    )


def test_the_first_packet_after_concealment_is_heard_from_where_the_axis_stands() -> None:
    receiver = Receiver()
    receiver.take(packet(0))
    receiver.until(0.45)
    end = receiver.pieces[-1].end
    receiver.take(Packet(7, 1, end - 400, payload_of(1), UNITS))
    assert (receiver.pieces[-1].at, receiver.pieces[-1].length, receiver.pieces[-1].skipped) == (end, UNITS - 400, 400)


def test_what_lies_in_the_socket_after_a_stall_is_not_overtaken_by_concealment() -> None:
    receiver = Receiver().run(steady(50), rest_s=0.0)
    receiver.stalled_until(4.0)
    for index in range(50, 200):
        receiver.until(receiver.now_s + 0.001)
        receiver.take(packet(index))
    assert receiver.decoded == [*range(200)]
    assert receiver.arrivals.tally.concealed == 0


def test_a_gap_that_was_due_in_a_stall_is_still_filled_from_the_socket() -> None:
    receiver = Receiver().run(steady(50), rest_s=0.0)
    receiver.take(packet(51))
    receiver.stalled_until(4.0)
    receiver.take(packet(52))
    receiver.take(packet(50))
    assert receiver.decoded == [*range(53)]


def test_after_a_stall_lost_packets_are_concealed_all_the_same() -> None:
    receiver = Receiver().run(steady(50), rest_s=0.0)
    receiver.take(packet(51))
    receiver.stalled_until(4.0)
    receiver.stalled_until(5.0)
    assert receiver.decoded == [*range(50), 51]


def test_a_senders_clock_that_is_200_ppm_off_costs_nothing() -> None:
    receiver = Receiver().run([Came(0.02 * index * (1 + 200e-6), packet(index)) for index in range(15_000)], rest_s=0.0)
    assert receiver.decoded == [*range(15_000)]
    assert len(receiver.pieces) == 15_000


def test_a_gap_is_given_up_when_too_much_lies_beyond_it() -> None:
    receiver = Receiver()
    receiver.take(packet(0))
    for index in range(2, 150):
        receiver.take(packet(index))
    assert receiver.decoded[:2] == [0, 2]
    assert len(receiver.arrivals._kept) <= 100


def test_a_sender_cannot_run_ahead_of_time_itself() -> None:
    receiver = Receiver()
    for index in range(10_000):
        receiver.until(index / 1_000)
        receiver.take(Packet(7, index % 2**16, index * 5_760, payload_of(index), 5_760))
    assert receiver.pieces[-1].end / UNITS_PER_S < 10.0 * 1.01 + 5.2


def test_a_late_packet_that_the_axis_has_passed_still_reaches_the_decoder() -> None:
    receiver = Receiver()
    receiver.take(packet(0))
    receiver.until(0.5)
    receiver.take(packet(1))
    last = receiver.pieces[-1]
    assert (last.how, last.length, last.skipped, last.payload) == (How.DECODED, 0, UNITS, payload_of(1))
    assert receiver.arrivals.tally.late == 1
