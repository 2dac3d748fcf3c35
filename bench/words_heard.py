"""What was heard of recordings with known words, and how far to trust the count of its errors."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from server.doctor.speech_check import aligned, normal
from voice.transcript import Word

RESAMPLES = 4000
SEED = 3
BLOCK_WORDS = 6
"""Errors come in clusters, so neighbouring words are drawn together."""
STEPS = (0.0, 0.2, 0.4, 0.6, 0.8, 1.0)
"""Bounds of what counts as stated alike."""


@dataclass(frozen=True, slots=True)
class Heard:
    """One recording."""

    file: str
    expected: tuple[str, ...]
    words: tuple[Word, ...]

    @property
    def pairs(self) -> list[tuple[str | None, str | None]]:
        return aligned(self.expected, [token for token, _ in self._tokens])

    @property
    def errors(self) -> tuple[int, ...]:
        """At each known word; a word too many counts at the one before it."""
        errors = [0] * len(self.expected)
        place = -1
        for expected, heard in self.pairs:
            place += expected is not None
            errors[max(0, place)] += expected != heard
        return tuple(errors)

    @property
    def claims(self) -> Iterator[tuple[float, bool]]:
        """Of each word that was heard: how sure it was said to be, and whether it was right."""
        rights = [expected == heard for expected, heard in self.pairs if heard is not None]
        for (_, sure), is_right in zip(self._tokens, rights, strict=True):
            if sure is not None:
                yield sure, is_right

    @property
    def _tokens(self) -> list[tuple[str, float | None]]:
        return [(token, word.probability) for word in self.words for token in normal(word.text)]


@dataclass(frozen=True, slots=True)
class Rate:
    """Errors per known word, with the interval that holds 95 % of the resampled rates."""

    value: float
    low: float
    high: float
    words: int

    def __str__(self) -> str:
        return f"{self.words} words, 95 % interval {100 * self.low:.0f} – {100 * self.high:.0f} %"


def rate(heard: Sequence[Heard]) -> Rate:
    """Block bootstrap over the known words, seeded. ValueError where there are none."""
    errors = np.array([error for each in heard for error in each.errors], np.float64)
    if not len(errors):
        raise ValueError("an error rate needs known words")
    starts = np.random.default_rng(SEED).integers(len(errors), size=(RESAMPLES, -(-len(errors) // BLOCK_WORDS)))
    drawn = errors[(starts[:, :, None] + np.arange(BLOCK_WORDS)) % len(errors)].reshape(RESAMPLES, -1)
    low, high = np.percentile(drawn[:, : len(errors)].mean(axis=1), [2.5, 97.5])
    return Rate(float(errors.mean()), float(low), float(high), len(errors))


def reliability(heard: Sequence[Heard]) -> list[tuple[float, float, float, int]]:
    """For each step of what was stated: its bounds, the share of those words that was right, and how many."""
    claims = [claim for each in heard for claim in each.claims]
    rows = []
    for low, high in pairwise(STEPS):
        rights = [is_right for sure, is_right in claims if low <= sure < high or sure == high == STEPS[-1]]
        if rights:
            rows.append((low, high, sum(rights) / len(rights), len(rights)))
    return rows


def halves(words: dict[str, int]) -> tuple[list[str], list[str]]:
    """Recordings in two halves of about as many known words: longest first, each to the half with fewer words."""
    sides: tuple[list[str], list[str]] = ([], [])
    for file in sorted(words, key=lambda name: (-words[name], name)):
        counts = [sum(words[each] for each in side) for side in sides]
        sides[counts[0] > counts[1]].append(file)
    return sides
