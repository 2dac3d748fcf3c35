"""How high the voice is: the pitch of each 10 ms frame by normalised autocorrelation.

After Boersma (1993), "Accurate short-term analysis of the fundamental frequency", with two changes: the
silence level is relative to the loud frames and not to the loudest one, so that a cough does not silence a
turn, and the range of pitches that is searched is fitted to the voice in a first, rough pass (Hirst 2011).
"""

from dataclasses import dataclass

import numpy as np

from scoring.frames import HOP, Floats, Samples, framed, without_below
from scoring.periodicity import Range, candidates_in
from scoring.pitch_path import VOICING, best_path

SILENCE = 0.03
"""Peak of a frame, relative to the loud frames, below which it leans to unvoiced (-30 dB)."""
LOUD_SHARE, LOUD_FRAMES = 0.02, 100
"""The loud level is passed by 2 % of the frames (P98), and by no more than 1 s of them, so that a rep who says
little in a long call is still heard."""
HUM_HZ = 80.0
"""Mains hum is as periodic as a voice: 12 dB less of it at 60 Hz."""
ENOUGH_TO_FIT = 25
"""Voiced frames of 40 ms in the rough pass (1 s) from which on the range is fitted."""
QUIETEST = 10 / 32768
"""A track whose loud frames stay below this peak holds no voice."""


@dataclass(frozen=True, slots=True)
class Pitch:
    """The pitch of a track, one value per 10 ms frame."""

    hz: Floats
    """0 where unvoiced."""
    periodicity: Floats
    """Height of the autocorrelation at the chosen period, 0..1; 0 where unvoiced."""


ANY_VOICE = Range(60.0, 600.0)


def pitch_of(samples: Samples) -> Pitch:
    """The pitch of a voice at 16 kHz, shape (samples,), searched in the range fitted to it."""
    if not len(samples):
        return Pitch(np.zeros(0), np.zeros(0))
    voice = without_below(samples, HUM_HZ, order=2)
    rough = _tracked(voice, ANY_VOICE, 4 * HOP)
    return _tracked(voice, _fitted(rough.hz), HOP)


def _fitted(hz: Floats) -> Range:
    """The range of this voice, from the quartiles of its pitch: wide enough for a creaky end and a raised voice.

    A fixed floor of 75 Hz misses a quarter of the voiced frames of a reader whose median is 77 Hz.
    """
    voiced = hz[hz > 0]
    if len(voiced) < ENOUGH_TO_FIT:
        return ANY_VOICE
    lower, upper = (float(quartile) for quartile in np.percentile(voiced, [25, 75]))
    return Range(min(120.0, max(50.0, 0.7 * lower)), min(700.0, max(300.0, 2.2 * upper)))


def _tracked(samples: Samples, within: Range, hop: int) -> Pitch:
    peak = _frame_peaks(samples, within.window // 6 * 2, hop)
    loud = _loud_level(peak)
    if loud < QUIETEST:
        return Pitch(np.zeros(len(peak)), np.zeros(len(peak)))
    relative = peak / loud
    unvoiced = VOICING + np.maximum(0.0, 2.0 - relative * (1 + VOICING) / SILENCE)
    # A frame this quiet is unvoiced whatever its periodicity (at most 1) and its neighbours (two flips cost 0.28).
    may_be_voiced = unvoiced < VOICING + 1.0
    found = candidates_in(samples, within, hop, np.flatnonzero(may_be_voiced))
    return Pitch(*best_path(found, unvoiced, hop))


def _frame_peaks(samples: Samples, width: int, hop: int) -> Floats:
    frames = framed(np.abs(samples), width, hop)
    return np.asarray(frames.max(axis=1), np.float64)


def _loud_level(peak: Floats) -> float:
    louder = min(LOUD_FRAMES, int(LOUD_SHARE * len(peak)))
    return float(np.partition(peak, len(peak) - 1 - louder)[len(peak) - 1 - louder])


def median_hz(voiced_hz: Floats) -> float:
    return float(np.median(voiced_hz))


def range_st(voiced_hz: Floats) -> float:
    """P90 - P10 in semitones: octave errors of single frames, which rule a standard deviation, do not move it."""
    low, high = np.percentile(voiced_hz, [10, 90])
    return float(12 * np.log2(high / low))
