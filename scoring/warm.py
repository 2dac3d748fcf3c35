"""Runs the measures once, so that what is slow to import and compile is ready: `python -m scoring.warm`."""

import numpy as np

from voice.pcm import AXIS_RATE_HZ, from_float

SECONDS = 4.0


def warm() -> None:
    """Measures a few seconds of a buzz; its numbers mean nothing."""
    from scoring.acts import cues
    from scoring.measures import measures_of_track
    from scoring.read import read  # noqa: F401 (its import is what is warmed)
    from scoring.score import score  # noqa: F401

    cues.load()
    times_s = np.arange(round(SECONDS * AXIS_RATE_HZ)) / AXIS_RATE_HZ
    buzz = 0.2 * sum(np.sin(2 * np.pi * 120.0 * n * times_s) / n for n in range(1, 12))
    measures_of_track(from_float(np.asarray(buzz) * (np.sin(2 * np.pi * 0.7 * times_s) > 0), AXIS_RATE_HZ), None)


if __name__ == "__main__":
    warm()
