"""Clips of espeak-ng speech at 16 kHz, with the time of every word."""

import asyncio
import random
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tools.tiny_whisper.sentences import SENTENCES
from voice.adapters.espeak import Espeak
from voice.pcm import AXIS_RATE_HZ, Pcm, join
from voice.ports import SpokenWord
from voice.scenario import Voice

VOICES = ("en-us", "en", "en+m3", "en+f2", "en-us+m7", "en-us+f4", "en-gb-scotland", "en+f5")
"""`en-us+f3` sounds different from process to process and stays out."""
UNSEEN_VOICES = ("en-us+m5", "en+f1", "en-gb-x-rp")
RATES_WPM = (140, 160, 180)
AUDIBLE = 0.003


@dataclass(frozen=True, slots=True)
class Spoken:
    """A text with the start and end of each word, seconds from the first sample."""

    text: str
    audio: NDArray[np.float32]
    """In [-1, 1], shape (n,), no silence at either end."""
    spans: tuple[tuple[float, float], ...]

    @property
    def duration_s(self) -> float:
        return len(self.audio) / AXIS_RATE_HZ

    def first_words(self, count: int) -> "Spoken":
        """The beginning, cut off where word `count` ends."""
        end_s = self.spans[count - 1][1]
        text = " ".join(self.text.split()[:count])
        return Spoken(text, self.audio[: round(end_s * AXIS_RATE_HZ)], self.spans[:count])


def speak(text: str, voice: Voice) -> Spoken:
    return asyncio.run(_speak(text, voice))


async def _speak(text: str, voice: Voice) -> Spoken:
    pieces = [piece async for piece in Espeak().speak(text, voice)]
    sound = join((piece.audio for piece in pieces), pieces[0].audio.rate_hz).at_rate(AXIS_RATE_HZ)
    return _trimmed(text, sound, [word for piece in pieces for word in piece.words])


def _trimmed(text: str, sound: Pcm, words: Sequence[SpokenWord]) -> Spoken:
    audio = sound.as_float()
    loud = np.flatnonzero(np.abs(audio) > AUDIBLE)
    first, last = int(loud[0]), int(loud[-1]) + 1
    start_s, length_s = first / AXIS_RATE_HZ, (last - first) / AXIS_RATE_HZ
    spans = tuple(
        (min(max(0.0, start - start_s), length_s), min(max(0.0, end - start_s), length_s))
        for start, end in _parted(text, words)
    )
    return Spoken(text, audio[first:last], spans)


def _parted(text: str, words: Sequence[SpokenWord]) -> list[tuple[float, float]]:
    """Words that espeak merges into one unit share its time by their letters."""
    groups: dict[float, list[SpokenWord]] = {}
    for word in words:
        groups.setdefault(word.end_s, []).append(word)
    spans = []
    for end_s, group in groups.items():
        start_s = group[0].start_s
        letters = [word.last_char - word.first_char for word in group]
        marks = start_s + (end_s - start_s) * np.concatenate([[0], np.cumsum(letters)]) / sum(letters)
        spans += list(zip(marks[:-1].tolist(), marks[1:].tolist(), strict=True))
    if len(spans) != len(text.split()):
        raise ValueError(f"espeak-ng gave {len(spans)} words for {text!r}")
    return spans


def sentences_spoken() -> Iterator[Spoken]:
    """Every sentence by every voice at every rate."""
    draw = random.Random(1)
    for text in SENTENCES:
        for voice in VOICES:
            for rate_wpm in RATES_WPM:
                yield speak(text, Voice(espeak=voice, rate_wpm=rate_wpm, pitch=draw.randint(30, 70)))


def recombined(count: int) -> Iterator[Spoken]:
    """The first words of one sentence and the last of another: their sound has to be heard, not recited."""
    draw = random.Random(2)
    for _ in range(count):
        first, second = (draw.choice(SENTENCES).split() for _ in range(2))
        words = first[: draw.randint(1, len(first))] + second[draw.randint(0, len(second) - 1) :]
        text = re.sub(r"[.?](?= )", "", " ".join(words))
        voice = Voice(espeak=draw.choice(VOICES), rate_wpm=draw.randint(140, 190), pitch=draw.randint(30, 70))
        yield speak(text, voice)
