import pytest

from voice.adapters.sphinx_lateness import LEAD_S, Lateness

STEP_S = 0.032


class Clock:
    def __init__(self) -> None:
        self.now_s = 100.0

    def __call__(self) -> float:
        return self.now_s


@pytest.fixture
def clock() -> Clock:
    return Clock()


def test_what_is_heard_as_it_is_spoken_is_not_late(clock: Clock) -> None:
    lateness = Lateness(clock)
    for _ in range(50):
        assert lateness.of(STEP_S, 0.0) == 0.0
        clock.now_s += STEP_S


def test_hearing_that_takes_twice_as_long_as_speaking_falls_behind(clock: Clock) -> None:
    lateness, late_s = Lateness(clock), []
    for number in range(50):
        late_s.append(lateness.of(STEP_S, waiting_s=number * STEP_S))
        clock.now_s += 2 * STEP_S
    assert late_s == sorted(late_s)
    assert late_s[-1] == pytest.approx(49 * STEP_S)


def test_a_recording_that_comes_at_once_waits_without_being_late(clock: Clock) -> None:
    lateness = Lateness(clock)
    for number in range(50):
        assert lateness.of(STEP_S, waiting_s=(50 - number) * STEP_S) <= LEAD_S
        clock.now_s += 0.5 * STEP_S


def test_more_than_waits_is_never_late(clock: Clock) -> None:
    lateness = Lateness(clock)
    lateness.of(STEP_S, 0.0)
    clock.now_s += 10.0
    assert lateness.of(STEP_S, 0.1) == 0.1


def test_every_island_starts_anew(clock: Clock) -> None:
    lateness = Lateness(clock)
    lateness.of(STEP_S, 0.0)
    lateness.island_over()
    clock.now_s += 10.0
    assert lateness.of(STEP_S, 0.2) == pytest.approx(0.2)
    assert lateness.of(STEP_S, 0.0) == 0.0
