"""How far the pitch of the voice fell or rose at the end of a stretch of speech.

    sound ─▶ frames of 40 ms ─▶ autocorrelation ─▶ one pitch per frame ─▶ the last 0.4 s of voice: end minus beginning

Autocorrelation after Boersma (1993): it needs no fundamental, only a period, so a telephone's band does no harm. Numpy
only, because it runs in the server's loop: 1.1 ms for 1.5 s of sound on one core.
"""

import numpy as np
from numpy.typing import NDArray

from voice.pcm import AXIS_RATE_HZ, Pcm

Floats = NDArray[np.floating]

RATE_HZ = AXIS_RATE_HZ // 4
"""Enough for the harmonics up to 1 kHz; hiss lies above."""
HOP = RATE_HZ // 100
WINDOW = RATE_HZ // 25
"""Samples: 40 ms, three periods of 75 Hz."""
SPECTRUM = 256
SHORTEST, LONGEST = RATE_HZ // 400, RATE_HZ // 60
"""Periods searched, in samples: 400 to 60 Hz."""
VOICED = 0.5
"""Height of the autocorrelation at the period, from which a frame counts as voice."""
QUIET_DB = -25.0
"""A frame so far below the loudest is no voice, and so is one under `SILENT`."""
SILENT = 10 ** (-55 / 20)
NEARLY = 0.9
"""Octave guard: the shortest period that correlates nearly as well as the best one. A multiple of it does so too."""
OFF_ST = 8.0
"""A frame's pitch lies this close to the stretch's median: a second guard, and room for an octave's fall and rise."""
JUMP_ST = 3.0
"""More than this in 10 ms is no glide."""
RUN = 5
"""Frames in a row that make a voice: 50 ms; hiss gives single periodic frames."""
HEARD_S = 1.0
"""The end of the sound, in which the voice is looked for."""
STRETCH = 40
"""Frames of voice that count, without what is unvoiced between them: 0.4 s."""
ENOUGH = 15
EDGE = 8
"""Frames at either end of the stretch, of which the median counts."""
_HANN = np.hanning(WINDOW + 2)[1:-1].astype(np.float32)
_OF_HANN = np.fft.irfft(np.abs(np.fft.rfft(_HANN, SPECTRUM)) ** 2, SPECTRUM)[: LONGEST + 2]
_LOW_PASS = np.hanning(18)[1:-1].astype(np.float32) / np.float32(np.hanning(18).sum() * 32768)
_LAGS = np.arange(SHORTEST, LONGEST + 1)


def final_pitch_st(audio: Pcm) -> float | None:
    """Semitones from the beginning to the end of the last 0.4 s of voice in `audio`; below 0: it fell.

    `audio` is at 16 kHz and ends with the speech; its last second counts. None: less than 0.15 s of voice.

    Of seven measures this one and "end minus median" separate 98 made statements from 166 hesitations best (area under
    the curve 0.98 each); on 23 pauses of human readers and speakers it is 0.67 for this one and 0.53 for the other.
    """
    pitch_hz = _pitch_hz(_prepared(audio.between(audio.duration_s - HEARD_S, audio.duration_s)))
    voiced_st = 12 * np.log2(pitch_hz[pitch_hz > 0][-STRETCH:])
    if len(voiced_st) < ENOUGH:
        return None
    edge = min(EDGE, len(voiced_st) // 3)
    return float(np.median(voiced_st[-edge:]) - np.median(voiced_st[:edge]))


def _prepared(audio: Pcm) -> Floats:
    """At `RATE_HZ`, below 1 kHz."""
    if len(audio) < 4 * WINDOW:
        return np.zeros(0, np.float32)
    return np.convolve(audio.samples.astype(np.float32), _LOW_PASS, "same")[::4]


def _pitch_hz(samples: Floats) -> Floats:
    """One value per 10 ms, the last frame ending with the sound; 0 where there is no voice."""
    if len(samples) < WINDOW:
        return np.zeros(0, np.float32)
    frames = np.lib.stride_tricks.sliding_window_view(samples, WINDOW)[(len(samples) - WINDOW) % HOP :: HOP]
    frames = frames - frames.mean(axis=1, keepdims=True)
    level = np.sqrt(np.mean(frames**2, axis=1))
    heights, periods = _peaks(_likeness(frames))
    is_loud = (level > SILENT) & (level >= level.max() * 10 ** (QUIET_DB / 20))
    chosen = _chosen(heights, is_loud)
    period = periods[np.arange(len(chosen)), chosen]
    return _without_specks(np.where(chosen >= 0, RATE_HZ / period, 0.0))


def _likeness(frames: Floats) -> Floats:
    """Autocorrelation of each frame, 1 at lag 0, shape (frames, LONGEST + 2), freed of the window's own slope."""
    spectrum = np.fft.rfft(frames * _HANN, SPECTRUM)
    raw = np.fft.irfft(spectrum.real**2 + spectrum.imag**2, SPECTRUM)[:, : LONGEST + 2]
    return np.asarray(raw / (np.maximum(raw[:, :1], 1e-12) * (_OF_HANN / _OF_HANN[0])))


def _peaks(likeness: Floats) -> tuple[Floats, Floats]:
    """Height, 0 where there is no peak, and period in samples around each lag, by a parabola through three values."""
    before, here, after = (likeness[:, SHORTEST + step : LONGEST + 1 + step] for step in (-1, 0, 1))
    is_peak = (here >= before) & (here > after)
    slope, bend = after - before, np.minimum(before - 2 * here + after, -1e-6)
    return np.where(is_peak, here - slope**2 / (8 * bend), 0.0), _LAGS - slope / (2 * bend)


def _chosen(heights: Floats, is_loud: NDArray[np.bool_]) -> NDArray[np.intp]:
    """Which lag each frame's period is, as a column; -1 where there is none."""
    best = heights.max(axis=1)
    is_voiced = is_loud & (best >= VOICED)
    if not is_voiced.any():
        return np.full(len(heights), -1)
    shortest = np.argmax(heights >= NEARLY * best[:, np.newaxis], axis=1)
    middle = np.median(np.log2(_LAGS[shortest[is_voiced]]))
    near = np.where(np.abs(np.log2(_LAGS) - middle) <= OFF_ST / 12, heights, 0.0)
    return np.where(is_voiced & (near.max(axis=1) >= VOICED), np.argmax(near, axis=1), -1)


def _without_specks(pitch_hz: Floats) -> Floats:
    """Runs of voice shorter than `RUN` are taken out; a jump begins another run."""
    is_voiced = pitch_hz > 0
    steps_st = 12 * np.abs(np.diff(np.log2(np.maximum(pitch_hz, 1.0)), prepend=0.0))
    runs = np.cumsum(is_voiced & (steps_st > JUMP_ST))
    lengths = np.bincount(runs[is_voiced], minlength=int(runs[-1]) + 1)
    return np.where(is_voiced & (lengths[runs] >= RUN), pitch_hz, 0.0)
