"""Pitch against Praat's raw autocorrelation, on speech that espeak-ng makes and on recordings where there are some."""

import os
from pathlib import Path

import numpy as np
import pytest
import soundfile

from scoring.frames import voice_samples
from scoring.pitch import pitch_of
from tests import praat
from tests.talkers import VOICES, talker
from tests.voices import in_noise
from voice.pcm import AXIS_RATE_HZ, Pcm, from_float

SPEECH = os.environ.get("ROLECALL_SPEECH", "")
"""A folder of recordings of people; without it the tests run on made speech alone."""
CLEAN = ("jfk.flac", "librispeech-198-209-0000.ogg", "librispeech-3436-172162-0000.ogg", "arctic-a0009.wav")
"""Voices above 75 Hz without rumble or mains hum: for others Praat's own floor and its input decide."""


def agreement(sound: Pcm) -> praat.Agreement:
    sound = praat.on_whole_frames(sound)
    ours = pitch_of(voice_samples(sound)).hz
    return praat.agreement(ours, praat.pitch_of(sound, len(ours)))


def assert_near(found: praat.Agreement) -> None:
    assert found.voicing_error <= 0.03
    assert found.gross_error <= 0.01
    assert abs(found.median_st) <= 0.3
    assert abs(found.range_st) <= 0.6


@pytest.mark.parametrize("voice", VOICES)
def test_made_speech_reads_as_praat_reads_it(voice: str) -> None:
    assert_near(agreement(in_noise(talker(voice, passages=2).sound, -70)))


if SPEECH:

    @pytest.mark.parametrize("name", CLEAN)
    def test_recorded_speech_reads_as_praat_reads_it(name: str) -> None:
        samples, rate_hz = soundfile.read(Path(SPEECH) / name, dtype="float64", always_2d=True)
        assert_near(agreement(from_float(np.mean(samples, axis=1), rate_hz).at_rate(AXIS_RATE_HZ)))
