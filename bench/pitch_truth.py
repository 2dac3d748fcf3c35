"""Pitch against a laryngograph's: how far the own tracker and Praat each lie from it, on the same recordings.

A folder of `NAME.wav` with `NAME.f0`: one number a line, hertz at i x 10 ms, 0 where the vocal folds are still. Where a
line has more columns the first counts, as in the reference files of PTDB-TUG.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path

import numpy as np

from bench.figure import Figure, Setup
from bench.prosody import sound_at
from scoring.frames import Floats, voice_samples
from scoring.pitch import pitch_of
from voice.pcm import Pcm

CONTEST = "pitch-truth"
GROSS = 0.2
WORSE_AT_MOST = 1.0
"""Percentage points over Praat's, of each error."""


def run(setup: Setup) -> Iterator[Figure]:
    """Without a folder there is nothing to measure on."""
    if setup.pitch_truth is None:
        yield Figure(CONTEST, "pitch against a laryngograph", "%", (), "needs --pitch-truth FOLDER")
        return
    errors: dict[str, list[tuple[float, float]]] = {}
    for sound, truth in recordings(setup.pitch_truth):
        for tracker, hz in tracked(sound, len(truth)).items():
            errors.setdefault(tracker, []).append(errors_of(hz, truth))
    for number, error in enumerate(("voicing error", "gross error")):
        for tracker, found in errors.items():
            rounds = tuple(each[number] for each in found)
            yield Figure(CONTEST, f"{error}, {tracker}", "%", rounds, f"{len(rounds)} recordings")
        worse = [own[number] - other[number] for own, other in zip(errors["rolecall"], errors["Praat"], strict=True)]
        note = f"mean {np.mean(worse):+.2f}; asked: at most {WORSE_AT_MOST:+g}"
        yield Figure(CONTEST, f"{error}, rolecall's over Praat's", "points", tuple(worse), note)


def recordings(folder: Path) -> Iterator[tuple[Pcm, Floats]]:
    """Raises FileNotFoundError where nothing has a truth beside it."""
    paths = [path for path in sorted(folder.glob("*.wav")) if path.with_suffix(".f0").is_file()]
    if not paths:
        raise FileNotFoundError(f"{folder} holds no NAME.wav with a NAME.f0 beside it.")
    for path in paths:
        yield sound_at(path), np.loadtxt(path.with_suffix(".f0"), usecols=0, ndmin=1)


def tracked(sound: Pcm, frames: int) -> Mapping[str, Floats]:
    from tests import praat

    return {"rolecall": _fitted(pitch_of(voice_samples(sound)).hz, frames), "Praat": praat.pitch_of(sound, frames)}


def _fitted(hz: Floats, frames: int) -> Floats:
    """Unvoiced beyond the recording's end."""
    given = hz[:frames]
    return np.pad(given, (0, frames - len(given)))


def errors_of(hz: Floats, truth: Floats) -> tuple[float, float]:
    """Percent of frames whose voicing is wrong; percent of those voiced in both that are more than 20 % off."""
    both = (hz > 0) & (truth > 0)
    gross = float(np.mean(np.abs(hz[both] / truth[both] - 1) > GROSS)) if both.any() else 0.0
    return 100 * float(np.mean((hz > 0) != (truth > 0))), 100 * gross
