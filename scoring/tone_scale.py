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
from scoring.validity import Outcome
from scoring.values import Talks

SAMPLED_S = 6.0
"""Seconds of talk that `sampling` is given for."""
Z80 = 1.2816
"""Standard errors on each side of an 80 % interval."""

SURE = 0.7
"""Probability from which on a verdict is given."""


@dataclass(frozen=True, slots=True)
class Scale:
    unit: str
    decimals: int
    kind: str
    """`ratio`, `semitone` or `linear`."""
    sampling: float
    """Standard error of 6 s of talk, on the scale (a ratio's is of its natural logarithm)."""
    floor: float
    """Standard error of the instrument, on the scale."""
    take: Callable[[Hearing, Talks], Outcome] | None
    """None for what is not taken from the rep's talk alone."""

    def to(self, value: float) -> float:
        if self.kind == "linear":
            return value
        natural = math.log(max(value, 1e-6))
        return natural if self.kind == "ratio" else 12 * natural / math.log(2)

    def back(self, place: float) -> float:
        if self.kind == "linear":
            return place
        return math.exp(place) if self.kind == "ratio" else 2 ** (place / 12)

    def sampling_error(self, talk_s: float) -> float:
        return self.sampling * math.sqrt(SAMPLED_S / max(talk_s, 0.1))


SCALES = {
    "articulation_rate": Scale("syll/s", 2, "ratio", 0.08, 0.05, values.articulation_rate),
    "speech_rate": Scale("syll/s", 2, "ratio", 0.08, 0.05, values.speech_rate),
    "words_per_minute": Scale("1/min", 1, "ratio", 0.08, 0.05, values.words_per_minute),
    "f0_median": Scale("Hz", 1, "semitone", 1.1, 0.15, values.f0_median),
    "f0_range": Scale("st", 2, "ratio", 0.2, 0.1, values.f0_range),
    "level": Scale("dBFS", 2, "linear", 1.5, 1.0, values.level_median),
    "pause_ratio": Scale("1", 3, "linear", 0.065, 0.03, values.pause_ratio),
    "response_time": Scale("s", 2, "linear", 0.0, 0.05, None),
}


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
    if relative == "st" and scale.kind == "semitone":
        return float(baseline * 2 ** (by / 12))
    return baseline + by


def verdict(scale: Scale, value: float, error: float, band: tuple[float, float]) -> str:
    """`within`, `above` or `below` where that holds with a probability of 0.7 and more, otherwise `unclear`."""
    place, low, high = scale.to(value), scale.to(band[0]), scale.to(band[1])
    below, above = _normal((low - place) / error), _normal((place - high) / error)
    chances = {"within": 1 - below - above, "below": below, "above": above}
    likeliest = max(chances, key=lambda name: chances[name])
    return likeliest if chances[likeliest] >= SURE else "unclear"


def _normal(z: float) -> float:
    return 0.5 * (1 + math.erf(z / math.sqrt(2)))
