"""Wilson's interval for k met of n chances."""

from math import sqrt

Z = 1.959964
"""Two-sided 95 %."""


def wilson(met: int, chances: int) -> tuple[float, float]:
    """Lower and upper bound of the share met, 0..1, at 95 %; the whole range for no chance at all.

    Source: Wilson 1927, J. Am. Stat. Assoc. 22, 209-212.
    """
    if chances == 0:
        return 0.0, 1.0
    share = met / chances
    scale = 1 + Z * Z / chances
    middle = (share + Z * Z / (2 * chances)) / scale
    half = Z * sqrt(share * (1 - share) / chances + Z * Z / (4 * chances * chances)) / scale
    return max(0.0, middle - half), min(1.0, middle + half)
