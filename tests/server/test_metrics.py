"""What Prometheus reads of the calls."""

from prometheus_client.parser import text_string_to_metric_families

from server.admission.load import Load
from server.metrics import STAGES, Metrics

LATENCY: dict[str, object] = {
    "turn": 2,
    "stages": {"end_of_speech_to_turn_end_s": 0.5, "end_of_speech_to_first_audio_s": 0.55},
    "speculation": "used",
}


def samples(metrics: Metrics) -> dict[tuple[str, str], float]:
    """Sample name and its first label's value → the value."""
    return {
        (sample.name, next(iter(sample.labels.values()), "")): sample.value
        for family in text_string_to_metric_families(metrics.text().decode())
        for sample in family.samples
        if not sample.name.endswith("_bucket")
    }


def seen(*events: tuple[str, dict[str, object]]) -> dict[tuple[str, str], float]:
    metrics = Metrics(lambda: 0)
    for kind, fields in events:
        metrics.saw(kind, fields)
    return samples(metrics)


def test_live_calls_are_counted_when_asked() -> None:
    calls = [1]
    metrics = Metrics(lambda: len(calls))
    calls.append(2)
    assert samples(metrics)["rolecall_live_calls", ""] == 2


def test_every_stage_that_was_reached_is_timed() -> None:
    found = seen(("latency", LATENCY))
    assert found["rolecall_answer_stage_seconds_sum", "turn_end"] == 0.5
    assert found["rolecall_answer_stage_seconds_sum", "first_audio"] == 0.55
    assert found["rolecall_answer_stage_seconds_count", "heard"] == 0


def test_every_stage_is_there_before_it_was_reached() -> None:
    assert all(("rolecall_answer_stage_seconds_count", stage) in seen() for stage in STAGES)


def test_prepared_answers_are_counted_by_what_became_of_them() -> None:
    found = seen(("latency", LATENCY), ("speculation", {"outcome": "discarded"}), ("latency", LATENCY))
    assert found["rolecall_speculation_total", "used"] == 2
    assert found["rolecall_speculation_total", "discarded"] == 1


def test_replaced_lines_are_counted_by_reason() -> None:
    found = seen(("replaced", {"reason": "left-role"}), ("replaced", {"reason": "left-role"}))
    reasons = {label: value for (name, label), value in found.items() if name == "rolecall_replaced_lines_total"}
    assert reasons == {"closed-fact": 0, "judged-rep": 0, "left-role": 2}


def test_interruptions_are_counted_by_what_they_turned_out_to_be() -> None:
    found = seen(("held", {}), ("resumed", {}), ("held", {}), ("hushed", {}))
    outcomes = {label: value for (name, label), value in found.items() if name == "rolecall_interruptions_total"}
    assert outcomes == {"held": 2, "resumed": 1, "hushed": 1}


def test_lost_lines_and_missing_seconds_add_up() -> None:
    found = seen(("reconnecting", {}), ("gap", {"start_s": 5.0, "end_s": 7.5}), ("gap", {"start_s": 9.0, "end_s": 9.5}))
    assert found["rolecall_lines_lost_total", ""] == 1
    assert found["rolecall_missing_sound_seconds_total", ""] == 3.0


def test_ended_calls_are_counted_by_reason() -> None:
    metrics = Metrics(lambda: 0)
    metrics.ended("rep")
    metrics.ended("rep")
    assert samples(metrics)["rolecall_calls_ended_total", "rep"] == 2


def test_what_anybody_said_is_not_told() -> None:
    metrics = Metrics(lambda: 0)
    metrics.saw("turn", {"text": "our dispatch floor was blind"})
    metrics.saw("caption", {"text": "our dispatch floor was blind"})
    assert b"dispatch" not in metrics.text()


def test_load_and_what_rests_for_it_are_told_as_they_are_now() -> None:
    metrics, resting = Metrics(lambda: 0), {"live_views"}
    metrics.watch(lambda: Load(0.5, 0.02, 3_000, 4_000), resting.__contains__)
    found = samples(metrics)
    assert found["rolecall_processor_share", ""] == 0.5
    assert found["rolecall_loop_gap_seconds", ""] == 0.02
    assert found["rolecall_free_disk_bytes", ""] == 4_000
    assert (found["rolecall_shed", "live_views"], found["rolecall_shed", "small_model"]) == (1, 0)
    resting.clear()
    assert samples(metrics)["rolecall_shed", "live_views"] == 0


def test_refused_calls_are_counted_by_reason() -> None:
    metrics = Metrics(lambda: 0)
    metrics.refused("disk")
    found = samples(metrics)
    assert (found["rolecall_calls_refused_total", "disk"], found["rolecall_calls_refused_total", "gap"]) == (1, 0)
