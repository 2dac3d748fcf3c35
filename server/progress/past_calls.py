"""Own calls that were scored, as far as practice over time needs them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Count:
    """Chances of one behaviour."""

    met: int
    chances: int

    def __add__(self, other: "Count") -> "Count":
        return Count(self.met + other.met, self.chances + other.chances)


NOTHING = Count(0, 0)


@dataclass(frozen=True, slots=True)
class PastCall:
    session: str
    scenario: str
    level: str
    started_at: datetime
    counts: Mapping[str, Count]
    """By behaviour; only those that had a chance."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A scenario that can be practised."""

    scenario: str
    level: str
    """The author's."""
    behaviours: tuple[str, ...]
    """What it trains, the main one first."""
