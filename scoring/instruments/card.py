"""An instrument card: how a measure is taken, what it needs, and how far it can be trusted."""

from collections.abc import Callable
from dataclasses import dataclass

from scoring.instruments.evidence import Evidence
from scoring.validity import Outcome, Unread

ROLECALL = "rolecall"
"""The source of a formula that was made for this program."""


@dataclass(frozen=True, slots=True)
class Measure:
    id: str
    value: float | None
    """In `unit`, rounded to the measure's resolution; None unless measured."""
    unit: str
    status: str
    """`measured`, `not_measured` or `not_enough_speech`."""
    reason: str | None = None
    """Why there is no value, or how it was come by where that is not the usual way."""
    plus_minus: float | None = None
    """Known error of the value, in its unit."""


@dataclass(frozen=True, slots=True)
class Kind:
    """What the cards of a family have in common."""

    family: str
    needs: tuple[str, ...]
    """`audio`, `words`, `word times`, `two tracks`, `playout report`, `gain control off`, `SNR 20 dB`, …"""
    channel: str
    """What a channel does to it."""
    take: Callable[[Callable[[Evidence], "float | Outcome | None"]], Callable[[Evidence], Outcome]]
    """Puts the family's limits before a function."""
    is_display_only: bool = False
    """Shown, never compared with a target."""

    def card(
        self,
        id: str,
        unit: str,
        decimals: int,
        formula: str,
        function: Callable[[Evidence], "float | Outcome | None"],
        source: str = ROLECALL,
    ) -> "Card":
        return Card(id, unit, decimals, formula, source, self, self.take(function))


@dataclass(frozen=True, slots=True)
class Card:
    id: str
    unit: str
    decimals: int
    """The measure's resolution."""
    formula: str
    source: str
    """Where the formula comes from; `rolecall` where it is its own."""
    kind: Kind
    take: Callable[[Evidence], Outcome]

    def read(self, evidence: Evidence) -> Measure:
        outcome = self.take(evidence)
        if isinstance(outcome, Unread):
            return Measure(self.id, None, self.unit, outcome.status, outcome.reason)
        error = None if outcome.plus_minus is None else self.rounded(outcome.plus_minus)
        return Measure(self.id, self.rounded(outcome.value), self.unit, "measured", outcome.reason, error)

    def rounded(self, value: float) -> float:
        return round(value, self.decimals or None) + 0  # never -0.0

    @property
    def resolution(self) -> float:
        """The smallest step in which it is given, in its unit."""
        return float(10**-self.decimals)
