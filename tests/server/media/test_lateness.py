"""How long a gap waits."""

import pytest

from server.media.lateness import MOST_REMEMBERED, Lateness


def test_without_late_packets_the_wait_is_20_ms() -> None:
    assert Lateness().wait_s(0.0) == 0.02


@pytest.mark.parametrize(("late_s", "wait_s"), [(0.005, 0.02), (0.04, 0.05), (0.1, 0.12), (0.12, 0.12)])
def test_a_late_packet_is_covered_with_a_quarter_to_spare(late_s: float, wait_s: float) -> None:
    lateness = Lateness()
    lateness.learn(late_s, 1.0)
    assert lateness.wait_s(1.0) == pytest.approx(wait_s)


def test_the_latest_decides() -> None:
    lateness = Lateness()
    for late_s in (0.01, 0.08, 0.03):
        lateness.learn(late_s, 1.0)
    assert lateness.wait_s(2.0) == pytest.approx(0.1)


def test_a_packet_no_wait_would_have_caught_changes_nothing() -> None:
    lateness = Lateness()
    lateness.learn(0.5, 1.0)
    assert lateness.wait_s(1.0) == 0.02


def test_ten_seconds_later_it_is_forgotten() -> None:
    lateness = Lateness()
    lateness.learn(0.08, 1.0)
    assert lateness.wait_s(10.9) == pytest.approx(0.1)
    assert lateness.wait_s(11.1) == 0.02


def test_what_is_remembered_is_bounded() -> None:
    lateness = Lateness()
    for _ in range(10_000):
        lateness.learn(0.05, 1.0)
    assert len(lateness._seen) == MOST_REMEMBERED
