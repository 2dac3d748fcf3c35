"""From an engine's pieces of speech to frames for the line and marks on the words."""

import re
from collections.abc import Sequence

import numpy as np
import soxr
from numpy.typing import NDArray

from voice.pcm import AXIS_RATE_HZ, Pcm
from voice.playout import AXIS_FRAME, LINE_FRAME, LINE_RATE_HZ, Mark, Phrase, Playout
from voice.ports import Speech, SpokenWord
from voice.punctuation import pause_after_s

WORDS_PER_S = 2.7
"""Pace of a buyer whose voice failed and whose words are only shown."""


class Utterance:
    """One phrase on its way into the playout: resampled without seams, in whole frames."""

    def __init__(self, text: str, playout: Playout) -> None:
        self._playout = playout
        self._phrase: Phrase = playout.begin(pause_after_s(text))
        self._tokens = [(match.group(), match.start(), match.end()) for match in re.finditer(r"\S+", text)]
        self._open_since_s: float | None = None
        """Where the token now being spoken began."""
        self._spoken_s = 0.0
        self._line: _Stream | None = None
        self._axis: _Stream | None = None

    def add(self, speech: Speech) -> None:
        """A piece of the phrase's sound."""
        rate_hz = speech.audio.rate_hz
        self._line = self._line or _Stream(rate_hz, LINE_RATE_HZ)
        self._axis = self._axis or _Stream(rate_hz, AXIS_RATE_HZ)
        self._line.feed(speech.audio)
        self._axis.feed(speech.audio)
        self._push(self._marks(speech.words))

    def complete(self) -> None:
        """The phrase is whole: what is left of sound and words goes out."""
        if self._line and self._axis:
            self._line.finish(LINE_FRAME)
            self._axis.finish(AXIS_FRAME)
        self._push([self._close_token(self._spoken_s) for _ in list(self._tokens)])
        self._playout.complete(self._phrase)

    def show_only(self) -> None:
        """No sound: the words pass at a speaking pace, so that captions and turn-taking go on."""
        rest = self._tokens[:]
        self._line = self._axis = None
        for text, first, last in rest:
            began_s, ends_s = self._spoken_s, self._spoken_s + 1 / WORDS_PER_S
            sound = Pcm(np.zeros(round(AXIS_RATE_HZ / WORDS_PER_S), np.int16), AXIS_RATE_HZ)
            spoken_last = last - _trailing(text)
            self.add(Speech(sound, (SpokenWord(first, spoken_last, began_s, ends_s),)))
        self.complete()

    def _push(self, marks: Sequence[Mark]) -> None:
        if self._line is None or self._axis is None:
            self._phrase.marks.extend(marks)
            return
        frames = min(self._line.length // LINE_FRAME, self._axis.length // AXIS_FRAME)
        line, axis = self._line.take(frames * LINE_FRAME), self._axis.take(frames * AXIS_FRAME)
        self._playout.extend(self._phrase, line, axis, marks)

    def _marks(self, words: Sequence[SpokenWord]) -> list[Mark]:
        """Engine words to the phrase's own: several make one, or one makes several; each is heard at its end."""
        marks = []
        for word in words:
            if self._open_since_s is None:
                self._open_since_s = word.start_s
            self._spoken_s = word.end_s
            while self._tokens and self._tokens[0][2] <= word.last_char + _trailing(self._tokens[0][0]):
                marks.append(self._close_token(word.end_s))
        return marks

    def _close_token(self, end_s: float) -> Mark:
        text = self._tokens.pop(0)[0]
        start_s, self._open_since_s = self._open_since_s, None
        return Mark(text, min(end_s, start_s if start_s is not None else end_s), end_s)


def _trailing(token: str) -> int:
    """Punctuation at a token's end is not spoken."""
    return len(token) - len(token.rstrip(".,;:!?…\"')]}”’-–—"))


class _Stream:
    """A resampler that hands out exact lengths."""

    def __init__(self, from_hz: int, to_hz: int) -> None:
        self._resampler = soxr.ResampleStream(from_hz, to_hz, 1, dtype="int16")
        self._samples: NDArray[np.int16] = np.zeros(0, np.int16)

    @property
    def length(self) -> int:
        return len(self._samples)

    def feed(self, audio: Pcm) -> None:
        self._append(self._resampler.resample_chunk(audio.samples))

    def finish(self, multiple: int) -> None:
        """Flushes the resampler and pads with silence to a multiple of `multiple` samples."""
        self._append(self._resampler.resample_chunk(np.zeros(0, np.int16), last=True))
        self._append(np.zeros(-len(self._samples) % multiple, np.int16))

    def take(self, length: int) -> NDArray[np.int16]:
        taken, self._samples = self._samples[:length], self._samples[length:]
        return taken

    def _append(self, samples: NDArray[np.int16]) -> None:
        self._samples = np.concatenate([self._samples, samples])
