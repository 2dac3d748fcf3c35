"""What the model is shown: sentences in a row with pauses, their beginnings, and sound without speech."""

import random
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from faster_whisper.feature_extractor import FeatureExtractor
from numpy.typing import NDArray

from tools.tiny_whisper.sentences import SENTENCES
from tools.tiny_whisper.speech import Spoken
from tools.tiny_whisper.tokens import Tokens
from voice.pcm import AXIS_RATE_HZ

FRAME_S = 0.02
IGNORED = -100
LONGEST_S = 29.0
NO_SPEECH_SHARE, PROMPT_SHARE, NO_TIMES_SHARE, CUT_SHARE = 0.12, 0.4, 0.45, 0.2
_extract = FeatureExtractor()


@dataclass(slots=True)
class Lesson:
    features: NDArray[np.float32]
    """Shape (80, frames of 10 ms)."""
    tokens: list[int]
    targets: list[int]
    """What follows each token; IGNORED in the prompt."""
    attended: list[tuple[int, int, int]] = field(default_factory=list)
    """Row of the attention, first and last frame that it should look at."""
    frames: list[tuple[int, int, int]] = field(default_factory=list)
    """First and last frame and the text token spoken there."""


class Teacher:
    def __init__(self, clips: Sequence[Spoken], tokens: Tokens) -> None:
        self._clips, self._tokens = clips, tokens
        self.begin(0)

    def begin(self, seed: int) -> None:
        """The lessons that follow depend on `seed` alone."""
        self._draw, self._noise = random.Random(seed), np.random.default_rng(seed)

    def lesson(self, sentences: int) -> Lesson:
        """One example of at most that many sentences."""
        if self._draw.random() < NO_SPEECH_SHARE:
            return self._silence()
        spoken, gaps_s = self._talk(sentences)
        audio, starts_s = _in_a_row(spoken, gaps_s)
        lesson = self._asked(self._features(audio))
        self._write(lesson, list(zip(spoken, starts_s, strict=True)))
        return lesson

    def _talk(self, sentences: int) -> tuple[list[Spoken], list[float]]:
        """Clips and the silence before each, and after the last."""
        spoken = [self._draw.choice(self._clips) for _ in range(sentences)]
        while sum(clip.duration_s + 0.5 for clip in spoken) > LONGEST_S and len(spoken) > 1:
            spoken.pop()
        if self._draw.random() < CUT_SHARE:
            count = len(spoken[-1].spans)
            spoken[-1] = spoken[-1].first_words(self._draw.randint(min(2, count), count))
        pauses = [self._draw.uniform(0.05, 0.8) for _ in spoken]
        pauses[0] = self._draw.choice([0.0, 0.25, self._draw.uniform(0.0, 1.0)])
        return spoken, [*pauses, self._draw.choice([0.0, 0.2, self._draw.uniform(0.0, 1.5)])]

    def _asked(self, features: NDArray[np.float32]) -> Lesson:
        """The prompt: what was said before or words to expect, then the start of the transcript."""
        tokens = [self._tokens.start]
        if self._draw.random() < PROMPT_SHARE:
            said = " ".join(self._draw.sample(SENTENCES, self._draw.randint(1, 4)))
            words = ", ".join(self._draw.sample(said.split(), self._draw.randint(1, 4)))
            prompt = self._draw.choice([said[-200:], words, f"{words} {said[-200:]}"])
            tokens = [self._tokens.before, *self._tokens.text(prompt)[-160:], *tokens]
        return Lesson(features, tokens, [IGNORED] * (len(tokens) - 1))

    def _write(self, lesson: Lesson, talk: Sequence[tuple[Spoken, float]]) -> None:
        has_times = self._draw.random() >= NO_TIMES_SHARE
        if not has_times:
            self._add(lesson, self._tokens.no_times)
        for clip, start_s in talk:
            if has_times:
                self._add(lesson, self._tokens.time(start_s), (start_s, start_s + 0.1))
            for word, (first_s, last_s) in zip(clip.text.split(), clip.spans, strict=True):
                self._add_word(lesson, word, start_s + first_s, start_s + last_s)
            if has_times:
                end_s = start_s + clip.duration_s
                self._add(lesson, self._tokens.time(end_s), (end_s, end_s + 0.1))
        end_s = talk[-1][1] + talk[-1][0].duration_s
        lesson.targets.append(self._tokens.end)
        lesson.attended.append((len(lesson.tokens) - 1, *_frames(end_s, end_s + 0.3)))

    def _add_word(self, lesson: Lesson, word: str, first_s: float, last_s: float) -> None:
        for number in self._tokens.text(word):
            is_mark = self._tokens.is_mark(number)
            span_s = (last_s - 0.02, last_s + 0.1) if is_mark else (first_s, last_s)
            self._add(lesson, number, span_s)
            if not is_mark:
                lesson.frames.append((*_frames(*span_s), number))

    def _add(self, lesson: Lesson, token: int, span_s: tuple[float, float] | None = None) -> None:
        if span_s:
            lesson.attended.append((len(lesson.tokens) - 1, *_frames(*span_s)))
        lesson.targets.append(token)
        lesson.tokens.append(token)

    def _silence(self) -> Lesson:
        """Nobody speaks: `<|nospeech|>`, and where a text is asked for all the same, its end."""
        length = round(self._draw.uniform(0.3, 8.0) * AXIS_RATE_HZ)
        audio = np.zeros(length, np.float32)
        if self._draw.random() < 0.6:
            audio = self._tones(length) * np.float32(10 ** self._draw.uniform(-2.5, -0.5))
        lesson = self._asked(self._features(audio, cleanest_db=60))
        lesson.targets += [self._tokens.no_speech, self._tokens.end]
        lesson.tokens.append(self._draw.choice([self._tokens.no_times, self._tokens.first_time]))
        return lesson

    def _features(self, audio: NDArray[np.float32], cleanest_db: float = 50) -> NDArray[np.float32]:
        """The audio at some level, in some noise, with some bands and moments wiped out."""
        if self._draw.random() < 0.7:
            level = np.sqrt(np.mean(np.square(audio))) or 0.05
            noise = self._coloured(len(audio)) * level * 10 ** (-self._draw.uniform(8, cleanest_db) / 20)
            audio = audio + noise.astype(np.float32)
            if self._draw.random() < 0.2:
                audio = audio + self._tones(len(audio)) * np.float32(level * 0.1)
        audio = audio * np.float32(10 ** (self._draw.uniform(-26, 4) / 20))
        features: NDArray[np.float32] = _extract(np.clip(audio, -1, 1).astype(np.float32))[:, :-1]
        if self._draw.random() < 0.5:
            band, moment = self._draw.randint(0, 70), self._draw.randint(0, features.shape[1])
            features[band : band + self._draw.randint(1, 10)] = features.mean()
            features[:, moment : moment + self._draw.randint(1, 12)] = features.mean()
        return features

    def _coloured(self, length: int) -> NDArray[np.float64]:
        """Noise of unit level whose spectrum falls by 0 to 6 dB an octave."""
        spectrum = np.fft.rfft(self._noise.standard_normal(length))
        spectrum /= np.maximum(np.arange(len(spectrum)), 20.0) ** self._draw.uniform(0, 1)
        noise = np.fft.irfft(spectrum, length)
        return np.asarray(noise / (noise.std() or 1.0))

    def _tones(self, length: int) -> NDArray[np.float32]:
        at_s = np.arange(length) / AXIS_RATE_HZ
        rates_hz = [self._draw.uniform(60, 3000) for _ in range(self._draw.randint(1, 4))]
        return np.sum([np.sin(2 * np.pi * rate * at_s) for rate in rates_hz], axis=0).astype(np.float32) / 2


def _in_a_row(spoken: Sequence[Spoken], gaps_s: Sequence[float]) -> tuple[NDArray[np.float32], list[float]]:
    pieces, starts_s, length = [], [], 0
    for clip, gap_s in zip(spoken, gaps_s, strict=False):
        gap = np.zeros(round(gap_s * AXIS_RATE_HZ), np.float32)
        starts_s.append((length + len(gap)) / AXIS_RATE_HZ)
        pieces += [gap, clip.audio]
        length += len(gap) + len(clip.audio)
    pieces.append(np.zeros(round(gaps_s[-1] * AXIS_RATE_HZ), np.float32))
    return np.concatenate(pieces), starts_s


def _frames(first_s: float, last_s: float) -> tuple[int, int]:
    first = max(0, round(first_s / FRAME_S))
    return first, max(first + 1, round(last_s / FRAME_S))
