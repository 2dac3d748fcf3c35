"""The small trained Whisper model and the clips that it is known to hear right (tests/tiny_whisper/README.md)."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
import soundfile

from voice.pcm import AXIS_RATE_HZ, Pcm, join, silence
from voice.transcript import Word, shifted

FOLDER = Path(__file__).parent / "tiny_whisper"
"""The model itself."""
UNLIKE = "unlike.flac"


@dataclass(frozen=True, slots=True)
class Clip:
    name: str
    text: str
    words: tuple[Word, ...]
    """With the times that espeak-ng gave them."""
    sound: Pcm
    """At 16 kHz: 0.25 s of a quiet room, the sentence, 0.2 s of room."""


@cache
def all_clips() -> dict[str, Clip]:
    notes = json.loads((FOLDER / "clips.json").read_text("utf-8"))
    return {note["file"]: _clip(**note) for note in notes}


def _clip(file: str, voice: str, text: str, words: Sequence[tuple[str, float, float]]) -> Clip:
    samples, rate_hz = soundfile.read(FOLDER / "clips" / file, dtype="int16")
    return Clip(f"{file} {voice}", text, tuple(Word(*word) for word in words), Pcm(np.asarray(samples), rate_hz))


def known_clips() -> list[Clip]:
    """Those that decode exactly."""
    return [clip for name, clip in all_clips().items() if name != UNLIKE]


def unlike_clip() -> Clip:
    """A sentence that the model cannot know."""
    return all_clips()[UNLIKE]


def in_a_row(clips: Sequence[Clip], gap_s: float) -> tuple[Pcm, tuple[Word, ...]]:
    """The clips with so much between one's last word and the next one's first, and all their words."""
    pieces: list[Pcm] = []
    words: list[Word] = []
    length_s = 0.0
    for clip in clips:
        spoken = clip.sound.between(clip.words[0].start_s, clip.words[-1].end_s)
        pieces += [spoken, silence(gap_s)]
        words += shifted(clip.words, length_s - clip.words[0].start_s)
        length_s += (len(spoken) + len(pieces[-1])) / AXIS_RATE_HZ
    return join(pieces), tuple(words)
