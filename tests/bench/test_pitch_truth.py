"""The bench against a laryngograph's pitch, on a voice that was made with a known pitch."""

from pathlib import Path

import numpy as np
import pytest

from bench.figure import Setup
from bench.pitch_truth import errors_of, run
from scoring.frames import Floats
from server.sound_file import write_sound
from voice.pcm import AXIS_RATE_HZ, from_float

FRAMES, VOICED = 300, slice(50, 250)


def buzz() -> tuple[Floats, Floats]:
    """Two seconds of harmonics that glide from 110 to 180 Hz between two half seconds of silence, and their pitch."""
    truth = np.zeros(FRAMES)
    truth[VOICED] = np.linspace(110, 180, 200)
    at_s = np.arange(FRAMES * AXIS_RATE_HZ // 100) / AXIS_RATE_HZ
    hz = np.interp(at_s, np.arange(FRAMES) / 100, np.where(truth > 0, truth, 110))
    phase = 2 * np.pi * np.cumsum(hz) / AXIS_RATE_HZ
    sound = sum(np.sin(k * phase) / k for k in range(1, 12)) * (np.interp(at_s, np.arange(FRAMES) / 100, truth) > 0)
    return np.asarray(0.1 * sound, np.float64), truth


def test_a_voice_with_known_pitch_is_followed_by_both_trackers(tmp_path: Path) -> None:
    sound, truth = buzz()
    write_sound(tmp_path / "made.wav", from_float(sound, AXIS_RATE_HZ))
    np.savetxt(tmp_path / "made.f0", np.stack([truth, truth > 0], axis=1), fmt="%.2f")
    figures = {figure.what: figure.rounds[0] for figure in run(Setup(tmp_path, pitch_truth=tmp_path))}
    assert figures["voicing error, rolecall"] < 3
    assert figures["gross error, rolecall"] == 0
    assert figures["voicing error, rolecall's over Praat's"] < 1


def test_frames_off_by_an_octave_are_gross_and_wrongly_voiced_ones_are_counted_apart() -> None:
    truth = np.array([0.0, 100.0, 100.0, 100.0, 0.0])
    assert errors_of(np.array([90.0, 100.0, 200.0, 0.0, 0.0]), truth) == (40.0, 50.0)


def test_a_folder_without_truth_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"holds no NAME\.wav with a NAME\.f0"):
        list(run(Setup(tmp_path, pitch_truth=tmp_path)))


def test_without_a_folder_nothing_is_claimed(tmp_path: Path) -> None:
    (figure,) = run(Setup(tmp_path))
    assert (figure.rounds, figure.note) == ((), "needs --pitch-truth FOLDER")
