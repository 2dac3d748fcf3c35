"""The slow rises and falls of loudness in which syllables and stresses follow each other."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from scoring.frames import HOP_S, Floats
from scoring.spans import Span

SLOWEST_HZ, FASTEST_HZ = 1.0, 12.0
LEAST = 100
"""Frames (1 s): a shorter phrase has no slow modulation."""
BINS = 512
"""A transform of 5.12 s: steps of 0.2 Hz."""
DEPTH_DB = 30.0
"""What lies further below a phrase's peak is its background."""


@dataclass(frozen=True, slots=True, eq=False)
class Modulation:
    hz: Floats
    power: Floats
    """At these frequencies, summed over phrases; all 0 where no phrase is long enough."""

    def within(self, low_hz: float, high_hz: float) -> float:
        return float(self.power[(low_hz <= self.hz) & (self.hz < high_hz)].sum())


def modulation_of(level_db: Floats, phrases: Sequence[Span]) -> Modulation:
    """Power of the level curves of phrases of 1 s and more, 1 to 12 Hz."""
    power = np.zeros(BINS // 2 + 1)
    for phrase in phrases:
        curve = level_db[round(phrase.start_s / HOP_S) : round(phrase.end_s / HOP_S)]
        if len(curve) >= LEAST:
            part = np.maximum(curve, curve.max() - DEPTH_DB)[:BINS]
            power += np.abs(np.fft.rfft((part - part.mean()) * np.hanning(len(part)), BINS)) ** 2
    hz = np.arange(BINS // 2 + 1) / (BINS * HOP_S)
    inside = (hz >= SLOWEST_HZ) & (hz <= FASTEST_HZ)
    return Modulation(hz[inside], power[inside])
