"""What holds whatever the network does, against a model that knows when each packet was sent."""

from dataclasses import dataclass

from hypothesis import given, settings
from hypothesis import strategies as st

from server.media.arrivals import MOST_KEPT
from server.media.piece import UNITS_PER_S, How, Packet
from tests.packets import UNITS, Came, Receiver, holes, index_of, overlaps, packet, payload_of

LOST = None
LONGEST_WAIT_S = 0.12


@dataclass(frozen=True)
class Trip:
    """What a stream of 20 ms packets goes through."""

    delays_s: list[float | None]
    """On the way, per packet; None: lost."""
    again: set[int]
    """Packets that come a second time, 30 ms later."""
    sequence: int
    timestamp: int

    def packet(self, index: int) -> Packet:
        return packet(index, sequence=self.sequence, timestamp=self.timestamp)

    @property
    def came(self) -> list[Came]:
        first = [
            Came(0.02 * index + delay_s, self.packet(index))
            for index, delay_s in enumerate(self.delays_s)
            if delay_s is not None
        ]
        twice = [
            Came(0.02 * index + (self.delays_s[index] or 0.0) + 0.03, self.packet(index))
            for index in self.again
            if index < len(self.delays_s) and self.delays_s[index] is not None
        ]
        return sorted(first + twice, key=lambda each: each.at_s)

    def at(self, index: int) -> int:
        return self.timestamp + UNITS * index


DELAYS = st.one_of(st.just(0.0), st.just(0.0), st.floats(0, 0.04), st.floats(0, 0.3), st.just(LOST))
TRIPS = st.builds(
    Trip,
    st.lists(DELAYS, min_size=1, max_size=100),
    st.sets(st.integers(0, 99), max_size=10),
    st.sampled_from([0, 9, 2**16 - 20, 2**15 - 20]),
    st.sampled_from([0, 10, 2**32 - 20 * UNITS, 2**31 - 20 * UNITS]),
)


def check_the_axis(receiver: Receiver) -> None:
    """Every unit once, in order; what no piece covers is counted as a gap."""
    pieces, tally = receiver.pieces, receiver.arrivals.tally
    assert not overlaps(pieces)
    assert sum(length for _, length in holes(pieces)) == tally.gap
    covered = sum(piece.length for piece in pieces)
    assert not pieces or covered + tally.gap == pieces[-1].end - pieces[0].at
    assert round(receiver.seconds(How.CONCEALED) * UNITS_PER_S) == tally.concealed
    assert round(receiver.seconds(How.RECOVERED) * UNITS_PER_S) == tally.recovered


def check_the_times(receiver: Receiver, trip: Trip) -> None:
    """Every packet's sound lies where it was recorded, and so does what was recovered from the next one."""
    for piece in receiver.of(How.DECODED):
        assert piece.at == trip.at(index_of(piece.payload)) + piece.skipped
    for piece in receiver.of(How.RECOVERED):
        assert piece.end == trip.at(index_of(piece.payload))


@settings(deadline=None)
@given(TRIPS)
def test_every_sample_is_passed_on_once_in_order_at_its_right_time(trip: Trip) -> None:
    receiver = Receiver().run(trip.came)
    check_the_axis(receiver)
    check_the_times(receiver, trip)


@settings(deadline=None)
@given(TRIPS)
def test_every_packet_is_heard_or_late_or_a_duplicate(trip: Trip) -> None:
    receiver = Receiver().run(trip.came)
    tally = receiver.arrivals.tally
    assert tally.packets == len(trip.came)
    assert len(receiver.decoded) == len(set(receiver.decoded))
    assert tally.packets == len(receiver.decoded) + tally.late + tally.duplicate


@settings(deadline=None)
@given(TRIPS)
def test_nothing_waits_longer_than_120_ms_and_nothing_in_order_waits_at_all(trip: Trip) -> None:
    receiver = Receiver().run(trip.came)
    came_s: dict[int, float] = {}
    for each in trip.came:
        came_s.setdefault(index_of(each.packet.payload), each.at_s)
    first = min(came_s, key=lambda index: came_s[index], default=0)
    for now_s, piece in receiver.passed_on:
        if piece.how is How.DECODED:
            index = index_of(piece.payload)
            waited_s = now_s - came_s[index]
            assert waited_s <= LONGEST_WAIT_S + 1e-9
            if all(came_s.get(before, 1e9) <= came_s[index] for before in range(first, index)):
                assert waited_s == 0.0


@settings(deadline=None)
@given(TRIPS, st.lists(st.tuples(st.floats(0, 2), st.floats(0.05, 3)), max_size=3))
def test_a_stall_of_the_receiver_moves_nothing_from_its_place(trip: Trip, stalls: list[tuple[float, float]]) -> None:
    receiver = Receiver()
    for each in trip.came:
        for stall in [stall for stall in stalls if stall[0] <= each.at_s]:
            stalls.remove(stall)
            receiver.stalled_until(max(receiver.now_s, stall[0] + stall[1]))
        receiver.until(each.at_s)
        receiver.take(each.packet)
    receiver.until(receiver.now_s + 2)
    check_the_axis(receiver)
    check_the_times(receiver, trip)


ANY_PACKET = st.builds(
    Packet,
    st.sampled_from([1, 2]),
    st.one_of(st.integers(0, 300), st.integers(0, 2**16 - 1)),
    st.one_of(st.integers(0, 300_000), st.integers(0, 2**32 - 1)),
    st.sampled_from([b"", b"\x78", payload_of(1), b"plain"]),
    st.sampled_from([0, 120, 480, 960, 2_880, 5_760]),
)


@settings(deadline=None)
@given(st.lists(st.tuples(st.floats(0, 0.5), ANY_PACKET), max_size=80))
def test_whatever_a_sender_makes_up_the_axis_stays_whole_and_the_memory_small(
    made_up: list[tuple[float, Packet]],
) -> None:
    receiver = Receiver()
    for pause_s, each in made_up:
        receiver.until(receiver.now_s + pause_s)
        receiver.take(each)
        assert len(receiver.arrivals._kept) <= MOST_KEPT
    receiver.until(receiver.now_s + 3)
    check_the_axis(receiver)
    assert receiver.arrivals.deadline_s is None
