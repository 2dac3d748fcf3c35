"""A second opinion on pitch: librosa's pyin, on a coarse grid over the judged talk alone.

It is too slow for every frame and calls noise voiced, so it never gives a value. Where it hears another octave than the
tracker in many frames the reading is shakier, and that is all it says.
"""

from collections.abc import Sequence

import librosa
import numpy as np

from scoring.frames import HOP, HOP_S, Floats, framed, voice_samples
from scoring.hearing import Hearing
from scoring.pitch import ANY_VOICE
from scoring.talk import Talk

STEP = 20
"""Frames of 10 ms from one look to the next."""
MOST_LOOKS = 30
FRAME = 1024
"""64 ms: four periods of the lowest voices."""
RESOLUTION = 0.5
"""Semitones."""
APART_ST = 2.0
AGREED_SHARE = 0.75


def agrees(hearing: Hearing, talks: Sequence[Talk]) -> bool:
    """Whether pyin hears the tracker's pitch in most of the voiced frames of these talks."""
    if hearing.rep is None or hearing.track is None:
        return True
    looks = np.flatnonzero(hearing.voiced(talks))[::STEP]
    looks = looks[:: max(1, len(looks) // MOST_LOOKS)]
    if not len(looks):
        return True
    theirs = _pyin(hearing, looks)
    apart_st = np.abs(12 * np.log2(theirs / hearing.track.f0_hz[looks]))
    return float(np.mean(apart_st < APART_ST)) >= AGREED_SHARE


def _pyin(hearing: Hearing, looks: np.ndarray) -> Floats:
    """pyin's pitch at these frames, voiced or not, each cut out of the sound around it."""
    assert hearing.rep is not None
    cuts = []
    for frame in looks:
        around = hearing.rep.between(frame * HOP_S - 0.1, frame * HOP_S + 0.1)
        samples = voice_samples(around)
        cuts.append(framed(samples, FRAME, HOP)[len(samples) // (2 * HOP)])
    found, _, _ = librosa.pyin(
        np.concatenate(cuts),
        fmin=ANY_VOICE.floor_hz,
        fmax=ANY_VOICE.ceiling_hz,
        sr=16_000,
        frame_length=FRAME,
        hop_length=FRAME,
        resolution=RESOLUTION,
        center=False,
        fill_na=None,
    )
    return np.asarray(found, np.float64)
