"""Voices, transcripts and calls that are made with known truth, and what the instruments read in them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scoring.measures import Measure, measures_of, measures_of_track
from scoring.recording import Channel, Recording
from tests.voices import harmonics, in_noise, spaced
from voice.pcm import AXIS_RATE_HZ, Pcm, from_float
from voice.reading import Act
from voice.transcript import Speaker, Transcript, Turn, Word

Floats = NDArray[np.float64]
Found = Mapping[str, Measure]


@dataclass(frozen=True, slots=True)
class Voice:
    """What a case is made with: the truth does not depend on it, unless it says so."""

    hz: float = 120.0
    noise_dbfs: float = -70.0


@dataclass(frozen=True, slots=True)
class Case:
    name: str
    read: Callable[[Voice], Found]
    truth: Mapping[str, tuple[float | Callable[[Voice], float], float]]
    """By measure: the known value, and how far a reading may lie from it."""


def ramp(first: float, last: float, duration_s: float) -> Floats:
    """A straight line, one value per sample."""
    return np.linspace(first, last, round(duration_s * AXIS_RATE_HZ))


def said(st: Floats, level_dbfs: Floats | float = -20.0, hz: float = 120.0) -> Pcm:
    """A voice with this pitch above `hz`, and this level; one value per sample."""
    tone = harmonics(hz * 2 ** (st / 12))
    return from_float(tone / np.sqrt(np.mean(tone**2)) * 10 ** (np.asarray(level_dbfs) / 20), AXIS_RATE_HZ)


def hiss(duration_s: float, level_dbfs: float, seed: int = 3) -> Pcm:
    """Speech without a pitch."""
    noise = np.random.default_rng(seed).normal(size=round(duration_s * AXIS_RATE_HZ))
    return from_float(noise * 10 ** (level_dbfs / 20), AXIS_RATE_HZ)


def of_phrases(phrases: Sequence[Pcm], noise_dbfs: float, pause_s: float = 0.5) -> Pcm:
    """The phrases with a pause between them and half a second of silence around."""
    return in_noise(spaced(phrases, [0.5, *[pause_s] * (len(phrases) - 1), 0.5]), noise_dbfs)


def track(sound: Pcm, words: Sequence[Word] | None = None) -> Found:
    return {measure.id: measure for measure in measures_of_track(sound, words)}


@dataclass(frozen=True, slots=True)
class Line:
    """One turn: its words are spoken one after another, `pauses` say after which word a silence follows."""

    speaker: str
    start_s: float
    text: str
    word_s: float | Sequence[float] = 0.4
    pauses: Mapping[int, float] | None = None
    """Seconds, by index of the word before."""
    beat: str | None = None
    probability: float | None = None

    def turn(self) -> Turn:
        now_s, words = self.start_s, []
        for index, text in enumerate(self.text.split()):
            lasts = self.word_s if isinstance(self.word_s, int | float) else self.word_s[index]
            words.append(Word(text, now_s, now_s + lasts, self.probability))
            now_s += lasts + (self.pauses or {}).get(index, 0.0)
        return Turn(Speaker(self.speaker), self.start_s, words[-1].end_s, self.text, tuple(words), self.beat)


def rep(start_s: float, text: str, **more: object) -> Line:
    return Line("rep", start_s, text, **more)  # type: ignore[arg-type]


def buyer(start_s: float, text: str, **more: object) -> Line:
    return Line("buyer", start_s, text, **more)  # type: ignore[arg-type]


def transcript(*lines: Line) -> Transcript:
    return Transcript("a-call", tuple(line.turn() for line in lines))


def call(*lines: Line, acts: Sequence[Act] | None = None, rep: Pcm | None = None, buyer: Pcm | None = None) -> Found:
    """What is read in a call, of words alone where no sound is given."""
    recording = Recording(
        transcript(*lines),
        source="none" if rep is None else "file",
        rep=rep,
        buyer=buyer,
        channel=Channel(auto_gain=False),
        playout_error_s=0.05,
    )
    return {measure.id: measure for measure in measures_of(recording, acts)}
