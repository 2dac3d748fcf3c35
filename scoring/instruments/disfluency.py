"""Which words carry nothing: fillers, and words said twice in a row."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from scoring.acts.clauses import said
from scoring.acts.hesitation import filler_spans
from voice.transcript import Word


def fillers_in(words: Sequence[Word]) -> list[Word]:
    """Found by the same patterns as in the scorecard's acts."""
    return [word for first, last in _fillers(tuple(word.text for word in words)) for word in words[first : last + 1]]


@lru_cache(maxsize=1024)
def _fillers(texts: tuple[str, ...]) -> tuple[tuple[int, int], ...]:
    """First and last word of each; kept, for the voice's measures and the words' both ask."""
    turn = said(texts)
    return tuple((turn.tokens[span.first].first, turn.tokens[span.last].last) for span in filler_spans(turn))


def repeats_in(words: Sequence[Word]) -> list[Word]:
    """The second of "the the"."""
    pairs = pairwise(words)
    return [after for before, after in pairs if bare(before.text) and bare(before.text) == bare(after.text)]


@lru_cache(maxsize=20_000)
def bare(text: str) -> str:
    """Without case and punctuation; empty where there is nothing else."""
    kept = "".join(mark for mark in text.lower() if mark.isalnum() or mark in "'’")
    return kept if kept.strip("'’") else ""
