"""Each tone target over a whole call: its readings taken together, each weighing as much as it holds of voice."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from scoring.tone_scale import SCALES, Z80, Scale, chances_of, verdict


@dataclass(frozen=True, slots=True)
class TargetSummary:
    """One target; the keys of the scorecard's `tone_targets`."""

    target: str
    measure: str
    unit: str
    value: float | None
    """Mean on the measure's own scale (ratio, semitones, decibels), weighted by seconds of voice."""
    interval: tuple[float, float] | None
    """80 %."""
    baseline: float | None
    band: tuple[float, float] | None
    band_relative: str
    readings: int
    """How many replies it is made of."""
    asked: int
    """How many replies the target was asked in."""
    voiced_s: float
    p_within: float | None
    status: str
    """As of a reading."""
    reason: str | None


def summaries(tone: Sequence[Mapping[str, Any]]) -> tuple[TargetSummary, ...]:
    """From the scorecard's tone readings, in the order of the targets."""
    targets = dict.fromkeys(reading["target"] for reading in tone)
    return tuple(_summary([reading for reading in tone if reading["target"] == target]) for target in targets)


def _summary(readings: Sequence[Mapping[str, Any]]) -> TargetSummary:
    known = [reading for reading in readings if reading["value"] is not None]
    first = known[0] if known else readings[0]
    scale = SCALES[first["measure"]]
    found = _together(scale, known) if known else None
    return TargetSummary(
        target=first["target"],
        measure=first["measure"],
        unit=first["unit"],
        baseline=first["baseline"],
        band=first["band"],
        band_relative=first["band_relative"],
        readings=len(known),
        asked=len(readings),
        voiced_s=round(sum(reading["voiced_s"] for reading in known), 2),
        **_judged(scale, found, first),
    )


def _judged(scale: Scale, found: tuple[float, float] | None, first: Mapping[str, Any]) -> dict[str, Any]:
    if found is None:
        return {
            "value": None, "interval": None, "p_within": None, "status": first["status"], "reason": first["reason"],
        }  # fmt: skip
    place, error = found
    band = (first["band"][0], first["band"][1])
    ends = (scale.back(place - Z80 * error), scale.back(place + Z80 * error))
    return {
        "value": round(scale.back(place), scale.decimals),
        "interval": (round(ends[0], scale.decimals), round(ends[1], scale.decimals)),
        "p_within": round(chances_of(scale, scale.back(place), error, band)["within"], 3),
        "status": verdict(scale, scale.back(place), error, band),
        "reason": None,
    }


def _together(scale: Scale, readings: Sequence[Mapping[str, Any]]) -> tuple[float, float]:
    """Weighted mean and its standard error on the scale.

    What a reading's error is above the instrument's own shrinks with the number of readings; the instrument's does not.
    """
    weights = [max(reading["voiced_s"], 0.1) for reading in readings]
    places = [scale.to(reading["value"]) for reading in readings]
    total = sum(weights)
    mean = sum(weight * place for weight, place in zip(weights, places, strict=True)) / total
    own = [_error(scale, reading) ** 2 - scale.errors.floor**2 for reading in readings]
    spread = sum(weight**2 * max(0.0, square) for weight, square in zip(weights, own, strict=True)) / total**2
    return mean, math.sqrt(spread + scale.errors.floor**2)


def _error(scale: Scale, reading: Mapping[str, Any]) -> float:
    low, high = reading["interval"]
    return (scale.to(high) - scale.to(low)) / (2 * Z80)
