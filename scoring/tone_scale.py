"""How each tone measure is compared: on which scale, with which errors.

A measure is compared where equal steps mean equal changes: pace and pitch range as ratios, pitch in semitones,
loudness in decibels, the rest as it is. `sampling` is how far one reply of 6 s lies from the same speaker's
whole recording (research on five recordings, checked on six of ours); it shrinks with the root of the time.
`floor` is the error of the instrument itself, which does not shrink.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass

from scoring import values
from scoring.hearing import Hearing
from scoring.tone_errors import ERRORS, SURE, Errors
from scoring.validity import Outcome
from scoring.values import Talks

Z80 = 1.2816
"""Standard errors on each side of an 80 % interval."""


@dataclass(frozen=True, slots=True)
class Scale:
    unit: str
    decimals: int
    errors: Errors
    take: Callable[[Hearing, Talks], Outcome] | None
    """None for what is not taken from the rep's talk alone."""

    def to(self, value: float) -> float:
        if self.errors.kind == "linear":
            return value
        natural = math.log(max(value, 1e-6))
        return natural if self.errors.kind == "ratio" else 12 * natural / math.log(2)

    def back(self, place: float) -> float:
        if self.errors.kind == "linear":
            return place
        return math.exp(place) if self.errors.kind == "ratio" else 2 ** (place / 12)


_TAKEN: dict[str, tuple[str, int, Callable[[Hearing, Talks], Outcome] | None]] = {
    "articulation_rate": ("syll/s", 2, values.articulation_rate),
    "speech_rate": ("syll/s", 2, values.speech_rate),
    "words_per_minute": ("1/min", 1, values.words_per_minute),
    "f0_median": ("Hz", 1, values.f0_median),
    "f0_range": ("st", 2, values.f0_range),
    "level": ("dBFS", 2, values.level_median),
    "pause_ratio": ("1", 3, values.pause_ratio),
    "response_time": ("s", 2, None),
}
SCALES = {name: Scale(unit, decimals, ERRORS[name], take) for name, (unit, decimals, take) in _TAKEN.items()}


def band_of(scale: Scale, low: float, high: float, relative: str, baseline: float | None) -> tuple[float, float] | None:
    """The band in the measure's unit; None where it needs a baseline that is not there."""
    if relative in ("s", "1"):
        return low, high
    if baseline is None:
        return None
    ends = (_moved(scale, baseline, by, relative) for by in (low, high))
    return next(ends), next(ends)


def _moved(scale: Scale, baseline: float, by: float, relative: str) -> float:
    if relative == "%":
        return baseline * (1 + by / 100)
    if relative == "st" and scale.errors.kind == "semitone":
        return float(baseline * 2 ** (by / 12))
    return baseline + by


def chances_of(scale: Scale, value: float, error: float, band: tuple[float, float]) -> dict[str, float]:
    """The probabilities of lying within, below and above the band, given the standard error."""
    place, low, high = scale.to(value), scale.to(band[0]), scale.to(band[1])
    below, above = _normal((low - place) / error), _normal((place - high) / error)
    return {"within": max(0.0, 1 - below - above), "below": below, "above": above}


def verdict(scale: Scale, value: float, error: float, band: tuple[float, float]) -> str:
    """`within`, `above` or `below` where that holds with a probability of 0.7 and more, otherwise `unclear`."""
    chances = chances_of(scale, value, error, band)
    likeliest = max(chances, key=lambda name: chances[name])
    return likeliest if chances[likeliest] >= SURE else "unclear"


def _normal(z: float) -> float:
    return 0.5 * (1 + math.erf(z / math.sqrt(2)))
