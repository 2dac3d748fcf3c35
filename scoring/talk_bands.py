"""How the talk was shared out over the whole call, against the scenario's bands."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Final

from scoring.instruments.figures import figures_of
from voice.scenario import Scenario, TalkBand

MEASURES: Final = {"talk_share": "talk_share", "longest_run": "longest_monologue"}
"""The band's measure → the instrument that takes it."""


@dataclass(frozen=True, slots=True)
class TalkReading:
    """One band; the keys of the scorecard's `talk`."""

    target: str
    title: str
    measure: str
    unit: str | None
    value: float | None
    plus_minus: float
    """Known error of the instrument, in the unit."""
    band: tuple[float, float]
    status: str
    """`within`, `above`, `below`; `unclear` where an end of the band lies within the error; else as the measure."""
    reason: str | None


def talk_readings(scenario: Scenario, measures: Sequence[Mapping[str, Any]]) -> list[dict[str, object]]:
    """One per band, in the scenario's order; `measures` are the scorecard's."""
    by_id = {measure["id"]: measure for measure in measures}
    return [asdict(_reading(band, by_id.get(MEASURES[band.measure]))) for band in scenario.talk]


def _reading(band: TalkBand, measure: Mapping[str, Any] | None) -> TalkReading:
    ends = (band.low, band.high)
    if measure is None or measure["value"] is None:
        status, reason = (measure["status"], measure["reason"]) if measure else ("not_measured", "only words were read")
        return TalkReading(band.id, band.title, band.measure, None, None, 0.0, ends, status, reason)
    value, error = measure["value"], figures_of(measure["id"]).known_answer_error or 0.0
    return TalkReading(
        band.id, band.title, band.measure, measure["unit"], value, error, ends, _status(value, error, ends), None
    )


def _status(value: float, error: float, band: tuple[float, float]) -> str:
    if any(abs(value - end) < error for end in band):
        return "unclear"
    return "below" if value < band[0] else "above" if value > band[1] else "within"
