"""What is kept of a rep between calls: their usual on one device, and the dimensions they leave out."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

DIMENSIONS: Final = {
    "pace": (
        "articulation_rate",
        "speech_rate",
        "words_per_minute",
        "pause_ratio",
        "pause_count",
        "mean_pause",
        "response_time",
    ),
    "pitch": ("f0_median", "f0_range"),
    "loudness": ("level", "level_median", "level_range"),
}
"""What a rep may leave out, and the measures that go with it: neither taken nor shown, no reason asked."""


@dataclass(frozen=True, slots=True)
class KeptBaseline:
    """A baseline that was made before this call."""

    source: str
    """`warmup` or `stored` (an earlier call)."""
    values: Mapping[str, float]
    """By tone measure, in its unit."""
    talk_s: float
    """Seconds of talk that it was made of."""
    voiced_s: float


def left_out_measures(dimensions: frozenset[str]) -> frozenset[str]:
    """The measures of these dimensions."""
    return frozenset(name for dimension in dimensions for name in DIMENSIONS.get(dimension, ()))


def kept_from_json(data: Mapping[str, Any]) -> KeptBaseline:
    values = {str(name): float(value) for name, value in data["values"].items()}
    return KeptBaseline(str(data["source"]), values, float(data["talk_s"]), float(data["voiced_s"]))
