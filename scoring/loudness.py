"""How loud: dB below full scale (a sample of 1.0, or the RMS of a full square wave, is 0 dBFS)."""

import librosa
import numpy as np

from scoring.frames import HOP, HOP_S, Floats, Mask, Samples, spans_of, voice_samples
from scoring.spans import Span, merged
from voice.pcm import Pcm

WINDOW = 512
"""Samples, 32 ms: two periods of the lowest voices."""
QUIETEST_DBFS = -100.0
"""Digital silence reads as this; the steps of 16-bit sound are at -101 dBFS."""
MARGIN_S = 0.1
"""Around speech, what is neither surely speech nor surely background."""
ENOUGH_BACKGROUND_S = 0.2
QUIETEST_PERCENT = 2
ECHOED_DBFS = -55.0
"""A buyer's sound below this does not come back; their speech lies around -20 dBFS."""
ECHO_S = 0.3
"""Until an echo is gone: the longest playout delay of a page beside its report, and the room."""


def level_of(samples: Samples) -> Floats:
    """RMS level in dBFS of each 10 ms frame of sound at 16 kHz, shape (frames,)."""
    if not len(samples):
        return np.zeros(0)
    rms = librosa.feature.rms(y=samples, frame_length=WINDOW, hop_length=HOP, pad_mode="constant")[0]
    return np.asarray(20 * np.log10(np.maximum(rms.astype(np.float64), 10 ** (QUIETEST_DBFS / 20))))


def level_range_db(level_db: Floats) -> float:
    """P90 - P10 in dB; a standard deviation would be ruled by single frames."""
    low, high = np.percentile(level_db, [10, 90])
    return float(high - low)


def background_of(speech: Mask, known: Mask) -> Mask:
    """Frames that hold only background: known, and further from speech than the margin."""
    reach = round(MARGIN_S / HOP_S)
    near = np.convolve(speech, np.ones(2 * reach + 1), "same") > 0.5 if len(speech) else speech
    return known & ~near[: len(speech)]


def hears_background(background: Mask) -> bool:
    return float(np.count_nonzero(background)) * HOP_S >= ENOUGH_BACKGROUND_S


def snr_db(level_db: Floats, voiced: Mask, background: Mask) -> float:
    """Voice over background in dB, at most 80: medians of the voiced and of the background frames."""
    with_noise, noise = np.median(level_db[voiced]), np.median(level_db[background])
    return _decibels(float(10 ** ((with_noise - noise) / 10) - 1))


def least_snr_db(level_db: Floats, voiced: Mask, periodicity: Floats) -> float:
    """At least how far voice is over background, where no pause lets the background be heard.

    The background is no louder than the quietest moments of the speech (P2), and no greater a part of the voice
    than what does not repeat itself (within 1.5 dB for a steady tone in noise, far too much for most speech).
    """
    dip_db = float(np.median(level_db[voiced]) - np.percentile(level_db, QUIETEST_PERCENT))
    share = float(np.median(periodicity[voiced]))
    return max(min(80.0, dip_db), _decibels(share / max(1 - share, 1e-8)))


def audible(other: Pcm) -> tuple[Span, ...]:
    """When another track is loud enough to come back through a microphone, and for as long as a room rings after it."""
    loud = level_of(voice_samples(other)) > ECHOED_DBFS
    return merged(Span(span.start_s, span.end_s + ECHO_S) for span in spans_of(loud))


def _decibels(ratio: float) -> float:
    return float(min(80.0, 10 * np.log10(max(ratio, 1e-3))))
