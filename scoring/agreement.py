"""How far two raters agree beyond chance, on the same cases, neither knowing the other's answer."""

from collections import Counter
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from math import sqrt

from scoring.interval import Z


@dataclass(frozen=True, slots=True)
class Agreement:
    cases: int
    observed: float | None
    """Share of the cases on which both said the same; None without a case."""
    kappa: float | None
    """Cohen's kappa, at most 1, and 0 for what chance alone would give; None where it has no value: without a case,
    or where both said one and the same of every case."""
    interval: tuple[float, float] | None
    """95 %, by the standard error of a large sample; wide, and only rough, below some 30 cases."""


def agreement_of(pairs: Sequence[tuple[Hashable, Hashable]]) -> Agreement:
    """Of the two answers given to each case.

    Source: Cohen 1960, Educational and Psychological Measurement 20, 37-46: kappa = (po - pe) / (1 - pe), with the
    standard error sqrt(po (1 - po) / (n (1 - pe)^2)).
    """
    cases = len(pairs)
    if cases == 0:
        return Agreement(0, None, None, None)
    observed = sum(first == second for first, second in pairs) / cases
    firsts, seconds = Counter(first for first, _ in pairs), Counter(second for _, second in pairs)
    expected = sum(firsts[answer] * seconds[answer] for answer in firsts) / cases**2
    if expected == 1:
        return Agreement(cases, observed, None, None)
    kappa = (observed - expected) / (1 - expected)
    margin = Z * sqrt(observed * (1 - observed) / cases) / (1 - expected)
    return Agreement(cases, observed, kappa, (max(-1.0, kappa - margin), min(1.0, kappa + margin)))


def is_doubtful(agreement: Agreement, *, bar: float, least: int) -> bool:
    """Whether enough cases were rated twice to say that the raters agree too little."""
    return agreement.cases >= least and agreement.kappa is not None and agreement.kappa < bar
