"""How the pitch moves from moment to moment."""

from itertools import pairwise

import numpy as np

from scoring.frames import HOP_S, Floats
from scoring.instruments import statistics
from scoring.instruments.card import Card, Kind
from scoring.instruments.evidence import Evidence
from scoring.instruments.limits import after, of_pitch
from scoring.instruments.movement import slopes
from scoring.instruments.pitch import CHANNEL, NEEDS

MOVES = Kind("pitch", NEEDS, CHANNEL, after(of_pitch, "too few movements of the pitch"))
OVER = 5
"""Frames (50 ms) over which a movement is taken: over 10 ms the tracker's own steps are of its size."""
MOVING_ST_PER_S = 5.0
"""Slower than this is held."""
WITHIN_S = 0.2
"""Voiceless sounds are shorter than a pause."""


def _slopes(evidence: Evidence) -> Floats:
    return slopes(evidence.st, evidence.runs, OVER)


def _moving(evidence: Evidence, way: int) -> Floats:
    found = way * _slopes(evidence)
    return found[found > MOVING_ST_PER_S]


def rising_share(evidence: Evidence) -> float | None:
    up, down = len(_moving(evidence, 1)), len(_moving(evidence, -1))
    return up / (up + down) if up + down >= statistics.FEWEST else None


def held_share(evidence: Evidence) -> float | None:
    found = np.abs(_slopes(evidence))
    return float(np.mean(found <= MOVING_ST_PER_S)) if len(found) else None


def _sizes(evidence: Evidence, way: int = 0) -> list[float]:
    """Of rises (1), of falls (-1) or of both."""
    return [abs(swing.size) for swing in evidence.pitch_swings if way == 0 or swing.size * way > 0]


def swings_per_s(evidence: Evidence) -> float:
    return len(evidence.pitch_swings) / (np.count_nonzero(evidence.voiced) * HOP_S)


def rise_over_fall(evidence: Evidence) -> float | None:
    rise, fall = (statistics.median(_sizes(evidence, way), statistics.FEWEST) for way in (1, -1))
    return None if rise is None or fall is None else rise - fall


def jumps_st(evidence: Evidence) -> list[float]:
    """From the end of a voiced stretch to the start of the next one, over less than a pause."""
    pairs = pairwise(evidence.runs)
    close = [(one, other) for one, other in pairs if (other[0] - one[-1]) * HOP_S < WITHIN_S]
    return [abs(float(evidence.st[other[0]] - evidence.st[one[-1]])) for one, other in close]


CARDS: tuple[Card, ...] = (
    MOVES.card(
        "f0_speed",
        "st/s",
        1,
        "median of |pitch change| over 50 ms within voiced stretches",
        lambda e: statistics.median(np.abs(_slopes(e)), statistics.FEWEST),
    ),
    MOVES.card(
        "f0_rise_speed",
        "st/s",
        1,
        "median speed of what rises faster than 5 st/s",
        lambda e: statistics.median(_moving(e, 1), statistics.FEWEST),
        "Eyben et al. 2016 (eGeMAPS: rising slope)",
    ),
    MOVES.card(
        "f0_fall_speed",
        "st/s",
        1,
        "median speed of what falls faster than 5 st/s",
        lambda e: statistics.median(_moving(e, -1), statistics.FEWEST),
        "Eyben et al. 2016 (eGeMAPS: falling slope)",
    ),
    MOVES.card("f0_rising_share", "1", 3, "rising / (rising + falling) of what moves faster than 5 st/s", rising_share),
    MOVES.card("f0_held_share", "1", 3, "share of the voiced time that moves slower than 5 st/s", held_share),
    MOVES.card(
        "f0_swings_per_s",
        "1/s",
        2,
        "rises and falls of 1 st and more, turning point to turning point, per voiced second",
        swings_per_s,
    ),
    MOVES.card(
        "f0_swing",
        "st",
        2,
        "median size of these rises and falls",
        lambda e: statistics.median(_sizes(e), statistics.FEWEST),
    ),
    MOVES.card(
        "f0_swing_range",
        "st",
        2,
        "P90 - P10 of the size of these rises and falls",
        lambda e: statistics.between(_sizes(e), 10, 90) if len(_sizes(e)) >= statistics.FEWEST else None,
    ),
    MOVES.card(
        "f0_swing_time",
        "s",
        2,
        "median time of these rises and falls",
        lambda e: statistics.median([swing.duration_s for swing in e.pitch_swings], statistics.FEWEST),
    ),
    MOVES.card("f0_rise_over_fall", "st", 2, "median size of the rises less that of the falls", rise_over_fall),
    MOVES.card(
        "f0_jump",
        "st",
        2,
        "median |pitch change| across a voiceless sound shorter than 0.2 s",
        lambda e: statistics.median(jumps_st(e), statistics.FEWEST),
    ),
)
