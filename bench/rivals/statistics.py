"""How sure a ratio of two medians is."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

RESAMPLES = 4000
SEED = 3


@dataclass(frozen=True, slots=True)
class Ratio:
    """One median over another, with the interval that holds 95 % of the resampled ratios."""

    value: float
    low: float
    high: float

    def __str__(self) -> str:
        return f"{self.value:.2f} [{self.low:.2f}, {self.high:.2f}]"


def ratio_of_medians(ours: Sequence[float], theirs: Sequence[float]) -> Ratio:
    """Percentile bootstrap over both samples, seeded. Raises ValueError for an empty sample."""
    if not ours or not theirs:
        raise ValueError("a ratio of medians needs values on both sides")
    chance = np.random.default_rng(SEED)
    resampled = _medians(ours, chance) / _medians(theirs, chance)
    low, high = np.percentile(resampled, [2.5, 97.5])
    return Ratio(float(np.median(ours) / np.median(theirs)), float(low), float(high))


def slope(at: Sequence[float], values: Sequence[float]) -> float:
    """Of the least-squares line: how much `values` grow for one more of `at`."""
    return float(np.polyfit(at, values, 1)[0])


def _medians(values: Sequence[float], chance: np.random.Generator) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
    drawn = chance.choice(np.asarray(values, np.float64), (RESAMPLES, len(values)))
    return np.asarray(np.median(drawn, axis=1), np.float64)
