"""Words as tones, so that a client knows from the sound alone which words it received.

Standard library and numpy only: this runs inside every contestant's environment.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

import numpy as np
from numpy.typing import NDArray

RATE_HZ = 24_000
WORD_S = 0.1
FADE_S = 0.005
AMPLITUDE = 0.25
LOWEST_HZ = 400.0
STEP_HZ = 50.0
SPREAD = 23
"""Neighbours in the vocabulary lie this many steps apart (no divisor of its length)."""
UNKNOWN_HZ = 250.0
"""For a word that is not in the vocabulary: a filler of the contestant's own."""
LOUD_DBFS = -45.0
WHOLE_FRAMES = 4
"""Frames of 20 ms in which a word of 100 ms prevails at the least, wherever it lies between them."""
TRANSFORM = 4096

VOCABULARY = tuple(
    (
        "alpha bravo charlie delta echo foxtrot golf hotel india juliet kilo lima mike november oscar papa quebec "
        "romeo sierra tango uniform victor whiskey xray yankee zulu amber basil cedar denim ember fable ginger hazel "
        "indigo jasper kettle lemon maple nutmeg olive pepper quartz raven saffron thistle umber velvet willow yarrow "
        "zinnia acorn birch clover daisy"
    ).split()
)


def frequency_hz(word: str) -> float:
    plain = re.sub(r"[^a-z]", "", word.lower())
    if plain not in VOCABULARY:
        return UNKNOWN_HZ
    return LOWEST_HZ + STEP_HZ * (VOCABULARY.index(plain) * SPREAD % len(VOCABULARY))


def tone(word: str) -> NDArray[np.int16]:
    """100 ms at 24 kHz, shape (2400,)."""
    time_s = np.arange(round(WORD_S * RATE_HZ)) / RATE_HZ
    edge = np.minimum(1.0, np.minimum(time_s, time_s[::-1]) / FADE_S)
    return np.rint(32767 * AMPLITUDE * edge * np.sin(2 * np.pi * frequency_hz(word) * time_s)).astype(np.int16)


def word_of(frame: NDArray[np.int16], rate_hz: int) -> str | None:
    """The word that prevails in a frame, shape (n,); "" for a sound that is none, None for silence."""
    samples = frame.astype(np.float64) / 32768
    power = float(np.mean(samples**2)) if len(samples) else 0.0
    if power <= 10 ** (LOUD_DBFS / 10):
        return None
    spectrum = np.abs(np.fft.rfft(samples * np.hanning(len(samples)), TRANSFORM))
    strongest_hz = float(np.argmax(spectrum)) * rate_hz / TRANSFORM
    step = round((strongest_hz - LOWEST_HZ) / STEP_HZ)
    is_near = abs(strongest_hz - LOWEST_HZ - STEP_HZ * step) < 0.4 * STEP_HZ
    return _AT_STEP.get(step, "") if is_near else ""


_AT_STEP = {round((frequency_hz(word) - LOWEST_HZ) / STEP_HZ): word for word in VOCABULARY}


@dataclass(frozen=True, slots=True)
class Heard:
    """A word that was received, and for how many frames of 20 ms."""

    word: str
    frames: int

    @property
    def is_whole(self) -> bool:
        return self.frames >= WHOLE_FRAMES


def heard_words(frames: Iterable[str | None]) -> list[Heard]:
    """What `word_of` said of frame after frame, as words; the same word again after a silence counts again."""
    runs = [Heard(word, len(list(run))) for word, run in groupby(frames) if word]
    return [run for run in runs if run.word]
