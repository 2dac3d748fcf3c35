"""k of n: what a behaviour's chances add up to, whoever decided on them."""

from collections.abc import Sequence
from dataclasses import dataclass

from scoring.interval import wilson

ENOUGH = 3
"""Chances below which a behaviour is never passed."""
USUAL_BAR = 2 / 3


@dataclass(frozen=True, slots=True)
class Count:
    """Chances met, missed and left out, and the share that the scenario asks for."""

    met: int
    missed: int
    uncertain: int
    bar: float

    @property
    def opportunities(self) -> int:
        return self.met + self.missed

    @property
    def interval(self) -> tuple[float, float]:
        return wilson(self.met, self.opportunities)

    @property
    def status(self) -> str:
        if self.opportunities == 0:
            return "not_assessed"
        return "scored" if self.opportunities >= ENOUGH else "too_few_chances"

    @property
    def passed(self) -> bool | None:
        if self.opportunities == 0:
            return None
        # a bar of 2/3 and two of three met must agree, whatever the last bit of the division
        is_at_bar = self.met + 1e-9 >= self.bar * self.opportunities
        return self.status == "scored" and is_at_bar


def count_of(outcomes: Sequence[bool | None], bar: float) -> Count:
    """Of chances that were met (True), missed (False), or could not be judged (None)."""
    met, missed = sum(one is True for one in outcomes), sum(one is False for one in outcomes)
    return Count(met, missed, len(outcomes) - met - missed, bar)


def all_passed(passed: Sequence[bool | None]) -> bool | None:
    """Whether every target passed; None where no target could be assessed at all."""
    if all(one is None for one in passed):
        return None
    return all(one is True for one in passed)
