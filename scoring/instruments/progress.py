"""Whether a measure changed from one call to another by more than the instrument itself does."""

from dataclasses import dataclass

from scoring.instruments.figures import figures_of
from scoring.instruments.registry import BY_ID

NONE = "no measurable change"
UNKNOWN = "change not assessed"


@dataclass(frozen=True, slots=True)
class Progress:
    measure: str
    unit: str
    change: float
    """After less before, in the unit, rounded to the measure's resolution."""
    smallest_change: float | None
    """Below this a change is within what the same voice does from call to call; None where that is not known."""
    status: str
    """`higher`, `lower`, `no measurable change` or `change not assessed`."""

    @property
    def text(self) -> str:
        """`no measurable change`, `+0.62 syll/s`."""
        return self.status if self.status in (NONE, UNKNOWN) else f"{self.change:+g} {self.unit}".removesuffix(" 1")


def progress(measure: str, before: float, after: float) -> Progress:
    """Of one measure between two calls. Raises KeyError for a measure without a card."""
    card = BY_ID[measure]
    change = card.rounded(after - before)
    smallest = figures_of(measure).smallest_change
    return Progress(measure, card.unit, change, smallest, _status(change, smallest))


def _status(change: float, smallest: float | None) -> str:
    if smallest is None:
        return UNKNOWN
    if change == 0 or abs(change) < smallest:
        return NONE
    return "higher" if change > 0 else "lower"
