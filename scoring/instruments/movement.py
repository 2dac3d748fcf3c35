"""How a contour moves: its unbroken stretches, and its rises and falls from one turning point to the next."""

from dataclasses import dataclass

import numpy as np

from scoring.frames import HOP_S, Floats
from scoring.instruments.phrases import Indices


@dataclass(frozen=True, slots=True)
class Swing:
    """From a low point to the next high one, or from a high one to the next low one."""

    size: float
    """Positive for a rise."""
    duration_s: float


def runs_of(frames: Indices) -> list[Indices]:
    """Frames in stretches without a hole."""
    if not len(frames):
        return []
    return list(np.split(frames, np.flatnonzero(np.diff(frames) > 1) + 1))


def swings_in(contour: Floats, frames: Indices, least: float) -> list[Swing]:
    """The rises and falls of at least this size in these frames, from the first frame to the last."""
    places = frames[turning_points(contour[frames], least)]
    sizes, durations_s = np.diff(contour[places]), np.diff(places) * HOP_S
    return [Swing(float(size), float(lasts)) for size, lasts in zip(sizes, durations_s, strict=True)]


def turning_points(values: Floats, least: float) -> list[int]:
    """Highs and lows in turn, each at least `least` from the one before; none where nothing moves that far."""
    found: list[int] = []
    low = high = direction = 0
    for place, value in enumerate(values.tolist()):
        high = place if value >= values[high] else high
        low = place if value <= values[low] else low
        if direction != -1 and values[high] - value >= least:
            found.append(high)
            direction, low = -1, place
        elif direction != 1 and value - values[low] >= least:
            found.append(low)
            direction, high = 1, place
    return [*found, low if direction < 0 else high] if found else []


def slopes(contour: Floats, runs: list[Indices], over: int) -> Floats:
    """Change per second over `over` frames within each unbroken stretch; shape (n,)."""
    found = [(contour[run[over:]] - contour[run[:-over]]) / (over * HOP_S) for run in runs if len(run) > over]
    return np.concatenate([np.zeros(0), *found])
