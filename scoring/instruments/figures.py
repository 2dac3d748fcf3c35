"""How far each instrument can be trusted, as measured by `python -m bench.instruments`, which writes figures.json."""

import json
import math
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FILE = Path(__file__).with_name("figures.json")
Z95 = 1.96
"""Standard errors on each side of a 95 % interval."""


@dataclass(frozen=True, slots=True)
class Figures:
    """Of one instrument, in its unit."""

    known_answer_error: float | None = None
    """Largest distance of a reading from a known truth; None where the bench had none."""
    known_answers: int = 0
    """How many truths it was held against."""
    repeatability: float | None = None
    """Standard error of measurement: the standard deviation of repeated calls of one made voice."""
    takes: int = 0
    """How many calls that is from."""

    @property
    def smallest_change(self) -> float | None:
        """Smallest detectable change between two calls: 1.96 x the square root of 2 x the standard error."""
        return None if self.repeatability is None else Z95 * math.sqrt(2) * self.repeatability


@cache
def all_figures() -> dict[str, Figures]:
    """By the measure's id."""
    read = json.loads(FILE.read_text("utf-8"))["figures"]
    return {measure: Figures(**figures) for measure, figures in read.items()}


def figures_of(measure: str) -> Figures:
    return all_figures().get(measure, Figures())


def measured_on() -> str:
    """The date and the material."""
    return str(json.loads(FILE.read_text("utf-8"))["measured"])
