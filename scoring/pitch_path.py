"""One pitch per frame: the cheapest path through the candidates, by dynamic programming (Viterbi)."""

import numpy as np

from scoring.frames import HOP, Floats, Mask
from scoring.periodicity import CANDIDATES, NEVER, Candidates, Indices

VOICING = 0.45
"""Periodicity, 0..1, above which a loud frame is voiced."""
OCTAVE_JUMP_COST = 0.35
"""For a jump of one octave between two frames."""
FLIP_COST = 0.14
"""For going from voiced to unvoiced or back."""


def best_path(found: Candidates, unvoiced: Floats, hop: int) -> tuple[Floats, Floats]:
    """Pitch in hertz (0: unvoiced) and periodicity of every frame.

    `unvoiced` is each frame's strength of having no pitch; frames without candidates are unvoiced. Only the
    frames with candidates are walked, with one silent frame between their runs: that is the same path.
    """
    hz, periodicity = np.zeros(len(unvoiced)), np.zeros(len(unvoiced))
    if not len(found.frames):
        return hz, periodicity
    walked = np.union1d(found.frames, np.minimum(found.frames + 1, len(unvoiced) - 1))
    strength = np.full((len(walked), 1 + CANDIDATES), NEVER)
    strength[:, 0] = unvoiced[walked]
    rows = np.searchsorted(walked, found.frames)
    strength[rows, 1:] = found.strength
    log_hz = np.full(strength.shape, -1.0)
    log_hz[rows, 1:] = np.log2(np.maximum(found.hz, 1.0))
    path = _walk(strength, _move_costs(log_hz) * (HOP / hop))
    chosen = path[rows]
    hz[found.frames] = np.where(chosen, _pick(found.hz, chosen), 0.0)
    periodicity[found.frames] = np.where(chosen, _pick(found.periodicity, chosen), 0.0)
    return hz, periodicity


def _pick(values: Floats, chosen: Indices) -> Floats:
    return values[np.arange(len(values)), np.maximum(chosen - 1, 0)]


def _move_costs(log_hz: Floats) -> Floats:
    """Cost of going from state a to state b between two frames, shape (frames - 1, a, b); -1 is unvoiced."""
    before, after = log_hz[:-1, :, None], log_hz[1:, None, :]
    voiced_before, voiced_after = before >= 0, after >= 0
    jump = OCTAVE_JUMP_COST * np.abs(before - after)
    flip: Mask = voiced_before != voiced_after
    return np.where(voiced_before & voiced_after, jump, np.where(flip, FLIP_COST, 0.0))


def _walk(strength: Floats, cost: Floats) -> Indices:
    """The state of each frame on the path with the greatest strength less cost."""
    total = strength[0]
    came_from = np.zeros(strength.shape, np.int64)
    for t in range(1, len(strength)):
        ways = total[:, None] - cost[t - 1]
        came_from[t] = ways.argmax(axis=0)
        total = ways.max(axis=0) + strength[t]
    path = np.zeros(len(strength), np.int64)
    path[-1] = total.argmax()
    for t in range(len(strength) - 1, 0, -1):
        path[t - 1] = came_from[t, path[t]]
    return path
