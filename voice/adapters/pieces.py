"""Long speech in pieces that a model hears whole, cut where the speaker is quietest.

    |----------- never -----------|---- the quietest 100 ms of these ----|
    0                             10 s                                   20 s

A Whisper model takes 30 s at once. Pieces of 10 to 20 s keep the cost of a turn in proportion to its length, and no
single decode keeps others waiting for long.
"""

from collections.abc import Iterator

import numpy as np

from voice.pcm import Pcm

SHORTEST_S, LONGEST_S = 10.0, 20.0
QUIET_S = 0.1
"""A micro-pause, the closure of a stop or the dip between two words: the cut goes through its middle."""
STEP_S = 0.01


def pieces_of(sound: Pcm) -> Iterator[tuple[float, Pcm]]:
    """The pieces with their starts, in seconds; sound up to 20 s is one."""
    start_s = 0.0
    while sound.duration_s > LONGEST_S:
        at_s = quietest_s(sound)
        yield start_s, sound.between(0.0, at_s)
        start_s, sound = start_s + at_s, sound.between(at_s, sound.duration_s)
    yield start_s, sound


def quietest_s(sound: Pcm) -> float:
    """Where to cut the first piece off `sound`, which is at least 20 s long; the latest of equally quiet places."""
    step = round(STEP_S * sound.rate_hz)
    middle = sound.between(SHORTEST_S, LONGEST_S).as_float()
    power = np.square(middle[: len(middle) // step * step].reshape(-1, step)).sum(axis=1)
    width = round(QUIET_S / STEP_S)
    quiet = np.convolve(power, np.ones(width), "valid")
    latest = len(quiet) - 1 - int(np.argmin(quiet[::-1]))
    return SHORTEST_S + (latest + width / 2) * STEP_S
