"""Speech as sound files: human recordings where the shared folder is there, made speech otherwise."""

import asyncio
from pathlib import Path

import numpy as np
import soundfile

from server.sound_file import write_sound
from tests.spoken import spoken
from voice.pcm import AXIS_RATE_HZ, Pcm, from_float, join, silence

HUMAN = Path(__file__).parents[2] / "shared" / "speech" / "librispeech-61-70968-0000.flac"
MADE = "Where do your approvals get stuck today, and what does that hold up for your sites?"


def question() -> Pcm:
    """A few seconds of somebody speaking, at 16 kHz."""
    if HUMAN.is_file():
        samples, rate_hz = soundfile.read(HUMAN, dtype="float64", always_2d=True)
        return from_float(np.mean(samples, axis=1), rate_hz).at_rate(AXIS_RATE_HZ)
    return asyncio.run(spoken(MADE))


def write_question(path: Path, *, before_s: float = 0.0, after_s: float = 0.0) -> Path:
    """The question with silence around it, as a WAV at 48 kHz."""
    write_sound(path, join([silence(before_s), question(), silence(after_s)]).at_rate(48_000))
    return path
