"""espeak-ng as truth: how many syllables its phonemes hold, and how long it spoke."""

import numpy as np
import pytest

from scoring.frames import Mask, frames_within
from scoring.measures import measures_of_track
from scoring.pace import syllable_nuclei
from scoring.spans import total_s
from scoring.speech import heard_speech
from scoring.track import track_of
from tests.talkers import VOICES, Talker, talker

RATES = (110, 180, 250)


@pytest.mark.parametrize("voice", VOICES)
@pytest.mark.parametrize("rate_wpm", RATES)
def test_the_pace_from_words_is_the_pace_of_the_phonemes(voice: str, rate_wpm: int) -> None:
    told = talker(voice, rate_wpm, passages=2)
    found = {measure.id: measure.value for measure in measures_of_track(told.sound, told.words)}
    spoken_s = total_s(heard_speech(track_of(told.sound)))
    assert found["articulation_rate"] == pytest.approx(told.syllables / spoken_s, rel=0.03)


def test_loudness_peaks_follow_the_pace() -> None:
    told = [talker(voice, rate_wpm, passages=2) for voice in VOICES for rate_wpm in RATES]
    counted, true = zip(*(rates(each) for each in told), strict=True)
    assert np.corrcoef(counted, true)[0, 1] >= 0.95


def rates(told: Talker) -> tuple[float, float]:
    """Peaks and true syllables per second of speech."""
    track = track_of(told.sound)
    speech = heard_speech(track)
    mask: Mask = frames_within(speech, len(track))
    return syllable_nuclei(track, mask) / total_s(speech), told.syllables / total_s(speech)
