from dataclasses import replace

import pytest

from server.admission.admission import Admission
from server.admission.decision import Ceilings, Reason, refusal
from server.admission.load import Load
from server.problems import AtCapacity

CEILINGS = Ceilings(8, 0.8, 0.05, 300_000_000, 1_000_000_000, 100_000_000)
CALM = Load(0.2, 0.004, 4_000_000_000, 50_000_000_000)


class Meters:
    def __init__(self, *loads: Load) -> None:
        self._loads = [*loads]

    def load(self) -> Load:
        return self._loads.pop(0) if len(self._loads) > 1 else self._loads[0]


def why(taken: int, **changes: object) -> Reason | None:
    found = refusal(taken, replace(CALM, **changes), CEILINGS)  # type: ignore[arg-type]
    return None if found is None else found.reason


def test_a_calm_server_with_a_free_line_takes_a_call() -> None:
    assert why(7) is None


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"processor": 0.8}, Reason.PROCESSOR),
        ({"gap_s": 0.05}, Reason.GAP),
        ({"free_memory_bytes": 299_999_999}, Reason.MEMORY),
        ({"free_disk_bytes": 1_199_999_999}, Reason.DISK),
        ({"crowded": "faster-whisper base.en"}, Reason.ENGINE),
    ],
)
def test_each_thing_that_runs_out_refuses_the_next_call(changes: dict[str, object], reason: Reason) -> None:
    assert why(1, **changes) is reason


def test_a_full_switchboard_refuses_whatever_the_load() -> None:
    admission = Admission(CEILINGS, Meters(CALM))
    with pytest.raises(AtCapacity, match="All 8 lines are in use"):
        admission.check(8)


def test_a_full_switchboard_does_not_look_at_the_machine() -> None:
    class Broken(Meters):
        def load(self) -> Load:
            raise AssertionError

    assert not is_taken(Admission(CEILINGS, Broken()), 8)


@pytest.mark.parametrize("changes", [{"processor": 3.0}, {"gap_s": 9.0}, {"crowded": "a"}])
def test_the_first_call_is_taken_however_busy_the_server_is(changes: dict[str, object]) -> None:
    assert why(0, **changes) is None


@pytest.mark.parametrize("changes", [{"free_memory_bytes": 0}, {"free_disk_bytes": 0}])
def test_even_the_first_call_needs_memory_and_disk(changes: dict[str, object]) -> None:
    assert why(0, **changes) is not None


def test_the_disk_must_hold_what_every_call_may_still_write() -> None:
    assert why(1, free_disk_bytes=1_250_000_000) is None
    assert why(2, free_disk_bytes=1_250_000_000) is Reason.DISK


def test_what_nobody_can_measure_refuses_nothing() -> None:
    assert why(1, free_memory_bytes=None, free_disk_bytes=None) is None


@pytest.mark.parametrize("reason", list(Reason))
def test_every_refusal_is_a_sentence_with_a_time_to_come_again(reason: Reason) -> None:
    loads = {
        Reason.PROCESSOR: Load(processor=1.0),
        Reason.GAP: Load(gap_s=1.0),
        Reason.MEMORY: Load(free_memory_bytes=0),
        Reason.DISK: Load(free_disk_bytes=0),
        Reason.ENGINE: Load(crowded="whisper"),
    }
    admission = Admission(CEILINGS, Meters(loads.get(reason, CALM)))
    if reason is Reason.STOPPING:
        admission.stop()
    with pytest.raises(AtCapacity) as refused:
        admission.check(8 if reason is Reason.CALLS else 1)
    assert refused.value.reason == reason
    assert str(refused.value).endswith(".")
    assert refused.value.retry_after_s > 0


def test_a_server_that_was_too_busy_takes_calls_again_only_when_it_is_clearly_less_so() -> None:
    loads = [replace(CALM, processor=share) for share in (0.79, 0.81, 0.7, 0.63, 0.7)]
    admission = Admission(CEILINGS, Meters(*loads))
    assert [is_taken(admission) for _ in loads] == [True, False, False, True, True]


def test_each_refusal_is_counted_by_its_reason() -> None:
    counted: list[str] = []
    admission = Admission(CEILINGS, Meters(CALM), counted.append)
    is_taken(admission, 8)
    admission.stop()
    is_taken(admission)
    assert counted == ["calls", "stopping"]


def is_taken(admission: Admission, taken: int = 1) -> bool:
    try:
        admission.check(taken)
    except AtCapacity:
        return False
    return True
