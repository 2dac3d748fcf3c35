"""Who said what, when."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum


class Speaker(StrEnum):
    REP = "rep"
    BUYER = "buyer"


@dataclass(frozen=True, slots=True)
class Word:
    """One word as it was spoken or heard."""

    text: str
    start_s: float
    """Seconds on the axis."""
    end_s: float
    """Seconds on the axis."""
    probability: float | None = None
    """How sure the recogniser is, 0..1; None where it does not say, or the words were typed."""


@dataclass(frozen=True, slots=True)
class Turn:
    """One speaker's stretch of talk; for the buyer, the words that were heard."""

    speaker: Speaker
    start_s: float
    end_s: float
    text: str
    words: tuple[Word, ...] = ()
    """Empty where no word times are known: `with_word_times` then spreads them evenly."""
    beat: str | None = None
    """The beat that a buyer's turn delivered."""
    facts: tuple[str, ...] = ()
    """The facts that a buyer's turn disclosed."""

    @property
    def tokens(self) -> tuple[str, ...]:
        """The words as text, indexable by an act's first and last word."""
        return tuple(word.text for word in self.words) if self.words else tuple(self.text.split())


@dataclass(frozen=True, slots=True)
class Transcript:
    """A conversation in order of its turns' starts; `turn` elsewhere is an index into `turns`."""

    scenario: str
    turns: tuple[Turn, ...] = field(default=())


def with_word_times(turn: Turn) -> tuple[Word, ...]:
    """The turn's words with times: its own, or the text's words spread evenly over the turn."""
    if turn.words:
        return turn.words
    texts = turn.text.split()
    step = (turn.end_s - turn.start_s) / max(1, len(texts))
    return tuple(Word(text, turn.start_s + i * step, turn.start_s + (i + 1) * step) for i, text in enumerate(texts))


def text_of(words: Sequence[Word]) -> str:
    return " ".join(word.text for word in words)
