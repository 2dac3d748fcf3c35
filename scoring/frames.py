"""The rep's track cut into frames: one every 10 ms, frame i centred on i x 10 ms."""

from collections.abc import Iterable

import librosa
import numpy as np
from numpy.typing import NDArray

from scoring.spans import Span
from voice.pcm import AXIS_RATE_HZ, Pcm

HOP_S = 0.01
HOP = round(HOP_S * AXIS_RATE_HZ)
RUMBLE_HZ = 50.0
"""Room and table rumble lies below; a 100 Hz tone loses 0.02 dB, one at 85 Hz 0.06 dB. Of the filters tried on seven
recordings (40 to 60 Hz, orders 1 to 4) this one is nearest to Praat in voicing, octave, median and range together."""

Floats = NDArray[np.float64]
Samples = NDArray[np.float32]
Mask = NDArray[np.bool_]


def voice_samples(sound: Pcm) -> Samples:
    """The sound at 16 kHz in [-1, 1], less offset, drift and rumble; shape (samples,)."""
    return without_below(sound.at_rate(AXIS_RATE_HZ).as_float(), RUMBLE_HZ, order=4)


def without_below(samples: Samples, edge_hz: float, order: int) -> Samples:
    """Without what lies below `edge_hz` (6 dB down there), with no delay."""
    return _filtered(samples, order, edge_hz, "highpass")


def within_band(samples: Samples, low_hz: float, high_hz: float) -> Samples:
    """Only what lies between, with soft edges and no delay."""
    return _filtered(samples, 2, [low_hz, high_hz], "bandpass")


def _filtered(samples: Samples, order: int, edges_hz: float | list[float], kind: str) -> Samples:
    from scipy.signal import butter, sosfiltfilt  # takes a second: a server that only names measures filters nothing

    if len(samples) < 2:
        return np.zeros_like(samples)
    sections = butter(order, edges_hz, kind, fs=AXIS_RATE_HZ, output="sos")
    padding = min(len(samples) - 1, AXIS_RATE_HZ // 20)
    return np.asarray(sosfiltfilt(sections, samples, padlen=padding), np.float32)


def framed(samples: Samples, length: int, hop: int = HOP) -> Samples:
    """Frames of `length` (even) samples, zeros beyond both ends; shape (frames, length), a view."""
    padded = np.pad(samples, length // 2)
    return np.asarray(librosa.util.frame(padded, frame_length=length, hop_length=hop)).T


def frames_within(spans: Iterable[Span], count: int) -> Mask:
    """Which of `count` frames have their centre in one of the spans."""
    mask = np.zeros(count, np.bool_)
    for span in spans:
        mask[_index(span.start_s, count) : _index(span.end_s, count)] = True
    return mask


def _index(at_s: float, count: int) -> int:
    return min(count, max(0, round(at_s / HOP_S)))


def spans_of(mask: Mask) -> tuple[Span, ...]:
    """The runs of true frames; inverse of `frames_within`."""
    edges = np.flatnonzero(np.diff(np.concatenate([[False], mask, [False]]).astype(np.int8)))
    return tuple(Span(float(first) * HOP_S, float(last) * HOP_S) for first, last in edges.reshape(-1, 2))
