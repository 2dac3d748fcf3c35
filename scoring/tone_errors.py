"""The errors of the tone measures, without anything slow to import: the check of a scenario needs them too."""

import math
from dataclasses import dataclass

SAMPLED_S = 6.0
"""Seconds of talk that `sampling` is given for."""
SURE = 0.7
"""Probability from which on a verdict is given."""
SURE_WIDTH = 2.0729
"""Standard errors that a band must be wide for a value at its middle to lie in it with a probability of 0.7."""
LONGEST_REPLY_S = 20.0
BASELINE_S = 60.0
"""The most talk that a reply and a first-minute baseline are made of."""
USUAL_RANGE_ST = 8.0
"""Of pitch in conversation: what a band in semitones around an unknown own range is taken at."""


@dataclass(frozen=True, slots=True)
class Errors:
    kind: str
    """The scale on which equal steps mean equal changes: `ratio`, `semitone` or `linear`."""
    sampling: float
    """Standard error of 6 s of talk, on the scale (a ratio's is of its natural logarithm)."""
    floor: float
    """Standard error of the instrument, on the scale."""

    def sampling_error(self, talk_s: float) -> float:
        return self.sampling * math.sqrt(SAMPLED_S / max(talk_s, 0.1))

    @property
    def best(self) -> float:
        """Of the longest reply that is judged, beside a whole minute's baseline."""
        parts = (self.floor, self.sampling_error(LONGEST_REPLY_S), self.sampling_error(BASELINE_S))
        return math.hypot(*parts)


ERRORS = {
    "articulation_rate": Errors("ratio", 0.08, 0.05),
    "speech_rate": Errors("ratio", 0.08, 0.05),
    "words_per_minute": Errors("ratio", 0.08, 0.05),
    "f0_median": Errors("semitone", 1.1, 0.15),
    "f0_range": Errors("ratio", 0.2, 0.1),
    "level": Errors("linear", 1.5, 1.0),
    "pause_ratio": Errors("linear", 0.065, 0.03),
    "response_time": Errors("linear", 0.0, 0.05),
}


def can_be_met(measure: str, relative: str, low: float, high: float) -> bool:
    """Whether the best reading at the middle of this band would be called within."""
    errors = ERRORS[measure]
    return _width(errors, relative, low, high) >= SURE_WIDTH * errors.best


def _width(errors: Errors, relative: str, low: float, high: float) -> float:
    """Of the band, on the measure's scale."""
    if errors.kind == "ratio":
        ends = (1 + end / (100 if relative == "%" else USUAL_RANGE_ST) for end in (low, high))
        lower, upper = (math.log(max(end, 0.01)) for end in ends)
        return upper - lower
    return (high - low) / 100 if relative == "%" else high - low
