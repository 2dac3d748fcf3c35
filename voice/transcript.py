"""Who said what, when."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import lru_cache


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
    is_disputed: bool = False
    """The rep says that these are not the words they said, and nobody has decided it."""

    @property
    def tokens(self) -> tuple[str, ...]:
        """The words as text, indexable by an act's first and last word."""
        return tuple(word.text for word in self.words) if self.words else _split(self.text)


@lru_cache(maxsize=2048)
def _split(text: str) -> tuple[str, ...]:
    """Kept, for a scorecard asks for the words of each turn eleven times."""
    return tuple(text.split())


@dataclass(frozen=True, slots=True)
class Practice:
    """One moment practised by itself: tried again once, or as a drill over and over, from one state of the buyer."""

    before: tuple[Turn, ...] = ()
    """What was said until the moment, on the axis of the call it is from: the buyer's state comes from it."""
    beat: str = ""
    """The beat that gives the chance; empty where the buyer's line gives none."""
    line: Turn | None = None
    """The buyer's turn with which the moment begins, said again word for word; None: the scenario words it."""
    behaviour: str = ""
    """The one behaviour that a drill counts; empty: all of the scenario's."""
    in_a_row: int = 0
    """So many uses in a row solve a drill; 0: the moment is tried once."""

    @property
    def is_drill(self) -> bool:
        return self.in_a_row > 0


@dataclass(frozen=True, slots=True)
class Transcript:
    """A conversation in order of its turns' starts; `turn` elsewhere is an index into `turns`."""

    scenario: str
    turns: tuple[Turn, ...] = field(default=())
    practice: Practice | None = None
    """Where the conversation is one moment of another; None: it is a whole call."""


def with_word_times(turn: Turn) -> tuple[Word, ...]:
    """The turn's words with times: its own, or the text's words spread evenly over the turn."""
    if turn.words:
        return turn.words
    return _spread(turn.text, turn.start_s, turn.end_s)


@lru_cache(maxsize=2048)
def _spread(text: str, start_s: float, end_s: float) -> tuple[Word, ...]:
    """Kept, for a scorecard asks for them as often."""
    texts = _split(text)
    step = (end_s - start_s) / max(1, len(texts))
    return tuple(Word(one, start_s + i * step, start_s + (i + 1) * step) for i, one in enumerate(texts))


def shifted(words: Sequence[Word], by_s: float) -> tuple[Word, ...]:
    """The words that much later."""
    return tuple(replace(word, start_s=word.start_s + by_s, end_s=word.end_s + by_s) for word in words)


def is_same_talk(one: Transcript, other: Transcript) -> bool:
    """Whether both hold the same words in the same turns, whatever the case, punctuation and times."""
    return _talk(one) == _talk(other)


def _talk(transcript: Transcript) -> list[tuple[Speaker, str, list[str]]]:
    return [(turn.speaker, turn.beat or "", re.findall(r"[\w']+", turn.text.casefold())) for turn in transcript.turns]


def text_of(words: Sequence[Word]) -> str:
    return " ".join(word.text for word in words)
