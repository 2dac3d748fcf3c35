"""How fast: syllables and words over time, from the words; loudness peaks where there are no words."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from scoring.frames import Mask
from scoring.talk import Talk
from scoring.track import Track

FEWEST_WORDS = 7
"""Below this a turn's rate is ruled by its length (Yuan et al. 2006: the rate rises steeply over 1 to 7 words)."""
PEAK_RISE_DB = 1.5
BELOW_LOUDEST_DB = 25.0
SMOOTHING_FRAMES = 1.0


def word_count(talks: Sequence[Talk]) -> int:
    return sum(talk.word_count for talk in talks)


def syllable_count(talks: Sequence[Talk]) -> int:
    return sum(talk.syllables for talk in talks)


def speech_s(talks: Sequence[Talk]) -> float:
    """Seconds of speech, pauses excluded."""
    return sum(talk.speech_s for talk in talks)


def talk_s(talks: Sequence[Talk]) -> float:
    """Seconds of speech and the pauses inside it."""
    return sum(talk.speech_s + talk.pause_s for talk in talks)


def articulation_rate(talks: Sequence[Talk]) -> float | None:
    """Syllables per second of speech, pauses excluded; None without speech."""
    return syllable_count(talks) / speech_s(talks) if speech_s(talks) > 0 else None


def syllable_nuclei(track: Track, speech: Mask) -> int:
    """How many syllables are heard: 0.76 to 1.04 of the true count on six recordings of real speech."""
    return len(nuclei_frames(track, speech))


def nuclei_frames(track: Track, speech: Mask) -> NDArray[np.int64]:
    """Voiced loudness peaks of 1.5 dB and more between 300 and 3000 Hz, after de Jong & Wempe (2009).

    A stand-in for syllables where there are no words.
    """
    from scipy.ndimage import gaussian_filter1d
    from scipy.signal import find_peaks

    if not speech.any():
        return np.zeros(0, np.int64)
    smooth = gaussian_filter1d(track.vowel_level_db, SMOOTHING_FRAMES)
    loudest = np.percentile(smooth[speech], 99)
    peaks, _ = find_peaks(smooth, height=loudest - BELOW_LOUDEST_DB, prominence=PEAK_RISE_DB)
    return np.asarray(peaks[speech[peaks] & (track.f0_hz[peaks] > 0)], np.int64)
