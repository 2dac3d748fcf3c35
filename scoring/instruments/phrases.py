"""The rep's speech cut into phrases: what lies between two pauses of 0.2 s and more."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from scoring.frames import HOP_S, Mask
from scoring.spans import Span
from scoring.syllables import syllables_of
from scoring.talk import Talk
from voice.transcript import Word

Indices = NDArray[np.int64]


@dataclass(frozen=True, eq=False)
class Phrase:
    turn: int
    """Index into the transcript's turns."""
    span: Span
    words: tuple[Word, ...]
    """Those whose middle lies nearest to it."""
    voiced: Indices
    """Frames of the track with a pitch, where only the rep is heard."""

    @property
    def at_s(self) -> float:
        """Its middle."""
        return (self.span.start_s + self.span.end_s) / 2

    @cached_property
    def syllables(self) -> int:
        return sum(syllables_of(word.text) for word in self.words)

    @property
    def rate(self) -> float:
        """Syllables per second."""
        return self.syllables / self.span.duration_s


@dataclass(frozen=True, slots=True)
class Pause:
    """A silence inside one turn, with what stands on its two sides."""

    span: Span
    before: Phrase
    after: Phrase


def phrases_of(talk: Talk, voiced: Mask) -> list[Phrase]:
    """`voiced`, shape (frames,), may be empty: no audio."""
    words = _words_by_span(talk)
    return [
        Phrase(talk.turn, span, tuple(own), _frames(span, voiced)) for span, own in zip(talk.speech, words, strict=True)
    ]


def _words_by_span(talk: Talk) -> list[list[Word]]:
    found: list[list[Word]] = [[] for _ in talk.speech]
    if not talk.speech:
        return found
    middles = np.array([(word.start_s + word.end_s) / 2 for word in talk.words])
    starts, ends = (np.array([getattr(span, end) for span in talk.speech]) for end in ("start_s", "end_s"))
    away = np.maximum(starts[None] - middles[:, None], middles[:, None] - ends[None])
    for word, nearest in zip(talk.words, np.argmin(np.maximum(away, 0.0), axis=1) if len(middles) else (), strict=True):
        found[int(nearest)].append(word)
    return found


def _frames(span: Span, mask: Mask) -> Indices:
    first, last = round(span.start_s / HOP_S), round(span.end_s / HOP_S)
    return np.asarray(first + np.flatnonzero(mask[first:last]), np.int64)


def pauses_in(phrases: Sequence[Phrase], talks: Sequence[Talk]) -> list[Pause]:
    """Pauses in order; where sound is missing between two phrases nobody knows, and there is none."""
    at = {talk.turn: {pause.start_s: pause for pause in talk.pauses} for talk in talks}
    pairs = pairwise(phrases)
    return [
        Pause(found, before, after)
        for before, after in pairs
        if before.turn == after.turn
        and (found := at[before.turn].get(before.span.end_s)) is not None
        and found.end_s == after.span.start_s
    ]
