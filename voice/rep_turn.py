"""The rep's turn while it grows: islands of speech, each with the words heard in it."""

import itertools
from dataclasses import dataclass, field

from voice.endpointing import Said
from voice.transcript import Speaker, Turn, Word, text_of


@dataclass(slots=True)
class Island:
    """One stretch of speech between pauses."""

    start_s: float
    end_s: float | None = None
    """None while it goes on."""
    words: tuple[Word, ...] = ()
    is_final: bool = False
    final_pitch_st: float | None = None
    end_probability: float | None = None
    """Both as in `voice.endpointing.Said`."""

    def hear_end(self, final_pitch_st: float | None, end_probability: float | None) -> None:
        """How the stretch ended; None: nothing new."""
        self.final_pitch_st = self.final_pitch_st if final_pitch_st is None else final_pitch_st
        self.end_probability = self.end_probability if end_probability is None else end_probability


@dataclass(slots=True)
class RepTurn:
    """A turn begins with its first island and may span several, with the rep's own pauses between."""

    start_s: float
    islands: list[Island] = field(default_factory=list)
    typed: str = ""
    """What was written instead of said."""

    @property
    def end_s(self) -> float:
        """The end of the last stretch that ended; the turn's start before any did."""
        return max([self.start_s, *(island.end_s for island in self.islands if island.end_s is not None)])

    @property
    def said(self) -> Said:
        """What tells whether the turn is over."""
        last = self.islands[-1] if self.islands else Island(self.start_s)
        return Said(self.text, last.final_pitch_st, last.end_probability)

    @property
    def has_final_words(self) -> bool:
        return all(island.is_final for island in self.islands)

    @property
    def words(self) -> tuple[Word, ...]:
        return tuple(word for island in self.islands for word in island.words)

    @property
    def text(self) -> str:
        return self.typed or text_of(self.words)

    @property
    def pauses_s(self) -> list[float]:
        """The silences inside the turn."""
        spans = [(island.start_s, island.end_s) for island in self.islands]
        return [later[0] - earlier[1] for earlier, later in itertools.pairwise(spans) if earlier[1]]

    def island_at(self, start_s: float) -> Island | None:
        """The island that began at `start_s`; recogniser and detector name it by the same number."""
        return next((island for island in self.islands if island.start_s == start_s), None)

    def as_turn(self) -> Turn:
        end_s = max(self.end_s, self.words[-1].end_s if self.words else 0.0)
        return Turn(Speaker.REP, self.start_s, end_s, self.text, self.words)
