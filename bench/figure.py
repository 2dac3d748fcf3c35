"""One measured figure, and the table of them."""

import statistics
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Figure:
    """What was measured in a few rounds; the rounds' spread tells how far to trust the median."""

    contest: str
    what: str
    unit: str
    rounds: tuple[float, ...]
    """Empty: it was not measured; the note says why."""
    note: str = ""

    def as_json(self) -> dict[str, object]:
        spread = (self.median, min(self.rounds), max(self.rounds)) if self.rounds else ()
        middle, low, high = (float(f"{value:.4g}") for value in spread) if spread else (None, None, None)
        return {
            "contest": self.contest,
            "what": self.what,
            "unit": self.unit,
            "median": middle,
            "min": low,
            "max": high,
            "rounds": len(self.rounds),
            "note": self.note,
        }

    @property
    def median(self) -> float:
        return statistics.median(self.rounds)

    @property
    def cells(self) -> tuple[str, str, str, str, str]:
        if not self.rounds:
            return self.contest, self.what, "–", "", self.note
        spread = f"{shown(min(self.rounds))} – {shown(max(self.rounds))}" if len(self.rounds) > 1 else ""
        return self.contest, self.what, f"{shown(self.median)} {self.unit}".strip(), spread, self.note


@dataclass(frozen=True, slots=True)
class Setup:
    """What a contest is given."""

    scratch: Path
    """An empty folder, taken away after the run."""
    speech: Path | None = None
    """A folder of recordings with known words."""
    pitch_truth: Path | None = None
    """A folder of recordings with their pitch from a laryngograph (`bench.pitch_truth`)."""
    smart_turn: Path | None = None
    """Smart Turn's network."""
    heard: Path | None = None
    """The words of the pause set as a recogniser hears them (`bench.pause_words`)."""


def shown(value: float) -> str:
    """Three significant figures, without an exponent."""
    text = f"{value:#.3g}"
    return f"{float(text):.0f}" if "e" in text or text.endswith(".") else text


def percentile(values: Iterable[float], percent: float) -> float:
    """The value that `percent` of the others stay under (nearest rank)."""
    ranked = sorted(values)
    return ranked[min(len(ranked) - 1, int(percent / 100 * len(ranked)))]


def table(figures: Sequence[Figure]) -> str:
    """The figures as a Markdown table."""
    rows = [("contest", "what", "median", "min – max", "note"), *(figure.cells for figure in figures)]
    widths = [max(len(row[column]) for row in rows) for column in range(4)]
    lines = ["| " + " | ".join([*(row[i].ljust(widths[i]) for i in range(4)), row[4]]).rstrip() + " |" for row in rows]
    return "\n".join([lines[0], "|---" * 5 + "|", *lines[1:]])
