"""Statistics that single bad frames do not rule: medians, percentiles, ranks. None where there are too few values."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from scoring.frames import Floats

FEWEST = 5
"""Values below which a spread, a trend or a correlation says nothing."""
MOST_FOR_SLOPE = 400
"""Points from which on a slope is taken of every second (third, …) one: the pairs grow with their square."""


@dataclass(frozen=True, slots=True, eq=False)
class Series:
    """One value per phrase or turn, in order; both of shape (n,)."""

    at_s: Floats
    values: Floats

    def __len__(self) -> int:
        return len(self.values)


def series(points: Sequence[tuple[float, float]]) -> Series:
    """Of pairs of seconds and value."""
    at_s, values = np.array(points, float).reshape(-1, 2).T
    return Series(at_s, values)


def median(values: ArrayLike, least: int = 1) -> float | None:
    found = np.asarray(values, float)
    return float(np.median(found)) if len(found) >= least else None


def spread(values: ArrayLike, least: int = FEWEST) -> float | None:
    """1.4826 times the median distance from the median: a standard deviation where the values are normal."""
    found = np.asarray(values, float)
    return 1.4826 * float(np.median(np.abs(found - np.median(found)))) if len(found) >= least else None


def between(values: ArrayLike, low: float, high: float) -> float:
    """From the percentile `low` to the percentile `high`."""
    first, last = np.percentile(np.asarray(values, float), [low, high])
    return float(last - first)


def skew(values: ArrayLike) -> float | None:
    """(P90 + P10 - 2 P50) / (P90 - P10), -1..1 (Kelly)."""
    low, middle, high = (float(p) for p in np.percentile(np.asarray(values, float), [10, 50, 90]))
    return (high + low - 2 * middle) / (high - low) if high > low else None


def step(values: ArrayLike, least: int = FEWEST) -> float | None:
    """Median distance from one value to the next."""
    found = np.asarray(values, float)
    return float(np.median(np.abs(np.diff(found)))) if len(found) >= least else None


def slope(at: ArrayLike, values: ArrayLike, least: int = FEWEST) -> float | None:
    """Median slope of all pairs of points (Theil 1950, Sen 1968), per unit of `at`."""
    x, y = np.asarray(at, float), np.asarray(values, float)
    if len(x) < least:
        return None
    thinned = slice(None, None, 1 + len(x) // MOST_FOR_SLOPE)
    x, y = x[thinned], y[thinned]
    first, second = np.triu_indices(len(x), 1)
    run = x[second] - x[first]
    there = run != 0
    return float(np.median((y[second] - y[first])[there] / run[there])) if there.any() else None


def drift(of: Series) -> float | None:
    """Median slope per minute."""
    per_s = slope(of.at_s, of.values)
    return None if per_s is None else 60 * per_s


def opening(of: Series) -> float | None:
    """Median of the first quarter of the values less that of the others."""
    return _apart(of.values, np.arange(len(of)) < len(of) / 4)


def closing(of: Series) -> float | None:
    """Median of the last quarter of the values less that of the others."""
    return _apart(of.values, np.arange(len(of)) >= len(of) * 3 / 4)


def _apart(values: Floats, mask: ArrayLike) -> float | None:
    some = np.asarray(mask, bool)
    if len(values) < 2 * FEWEST:
        return None
    return float(np.median(values[some]) - np.median(values[~some]))


def coupling(one: ArrayLike, other: ArrayLike, least: int = 2 * FEWEST) -> float | None:
    """Rank correlation, -1..1 (Spearman 1904); None where one of them does not vary."""
    x, y = np.asarray(one, float), np.asarray(other, float)
    if len(x) < least:
        return None
    a, b = _ranks(x), _ranks(y)
    a, b = a - a.mean(), b - b.mean()
    size = float(np.sqrt((a @ a) * (b @ b)))
    return float(a @ b) / size if size > 0 else None


def _ranks(values: Floats) -> Floats:
    """Equal values share the mean of their ranks."""
    _, inverse, counts = np.unique(values, return_inverse=True, return_counts=True)
    last = np.cumsum(counts)
    return np.asarray((last - (counts - 1) / 2)[inverse], float)


def unevenness(times: ArrayLike, least: int = FEWEST) -> float | None:
    """100 times the mean of |a - b| / ((a + b) / 2) over neighbours: nPVI (Grabe & Low 2002)."""
    found = np.asarray(times, float)
    if len(found) < least:
        return None
    return 100 * float(np.mean(np.abs(np.diff(found)) / ((found[1:] + found[:-1]) / 2)))
