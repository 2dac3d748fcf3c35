"""What is other in a call than in the rep's own earlier ones, beyond what two calls differ by anyway."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Any

from scoring.instruments.figures import figures_of
from scoring.instruments.registry import BY_ID

FEWEST = 3
"""Earlier calls to compare with."""
MOST = 3
"""What is told at once: more would bury the focus."""
TOLD = (
    "talk_share",
    "longest_monologue",
    "response_time",
    "articulation_rate",
    "speech_rate",
    "pause_ratio",
    "f0_range",
    "level_range",
    "interruptions",
)
"""Measures that a rep can do something about."""

Json = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Change:
    measure: str
    unit: str
    value: float
    before: float
    """The middle of the earlier calls."""
    smallest: float
    """The smallest change that the instrument can tell from none."""
    calls: int
    """How many earlier ones it is compared with."""


def changes(measures: Sequence[Json], earlier: Sequence[Sequence[Json]]) -> tuple[Change, ...]:
    """The largest first, in smallest detectable changes; `earlier` are the measures of calls of the same scenario."""
    now, before = _values(measures), [_values(each) for each in earlier]
    found = [_change(measure, now[measure], before) for measure in TOLD if measure in now]
    known = [change for change in found if change is not None]
    known.sort(key=lambda change: -abs(change.value - change.before) / change.smallest)
    return tuple(known[:MOST])


def _change(measure: str, value: float, earlier: Sequence[Mapping[str, float]]) -> Change | None:
    before = [each[measure] for each in earlier if measure in each]
    smallest = figures_of(measure).smallest_change
    if len(before) < FEWEST or not smallest or abs(value - median(before)) <= smallest:
        return None
    card = BY_ID[measure]
    return Change(measure, card.unit, value, card.rounded(median(before)), smallest, len(before))


def _values(measures: Sequence[Json]) -> dict[str, float]:
    """Of those that were measured."""
    return {str(one["id"]): float(one["value"]) for one in measures if one.get("value") is not None}
