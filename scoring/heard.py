"""One rep turn with all that was read in it, as the chances are judged by."""

from collections.abc import Sequence
from dataclasses import dataclass

from scoring.acts.clauses import Said
from scoring.acts.impact import Naming
from scoring.acts.known import Known
from scoring.acts.span import Span
from scoring.acts.tagged import TaggedTurn
from voice.transcript import Turn, Word, with_word_times


@dataclass(frozen=True, slots=True)
class Heard:
    """A rep's turn."""

    tagged: TaggedTurn

    @property
    def index(self) -> int:
        return self.tagged.index

    @property
    def turn(self) -> Turn:
        return self.tagged.turn

    @property
    def said(self) -> Said:
        return self.tagged.said

    @property
    def spans(self) -> tuple[Span, ...]:
        return self.tagged.spans

    @property
    def known(self) -> Known:
        return self.tagged.known

    @property
    def is_no_reply(self) -> bool:
        """True for "Sorry, what was that?": the chance starts again."""
        return self.tagged.is_no_reply

    def of(self, *ids: str) -> list[Span]:
        return [span for span in self.spans if span.id in ids]

    def first(self, *ids: str) -> Span | None:
        return next((span for span in self.spans if span.id in ids), None)

    @property
    def questions(self) -> list[Span]:
        return [span for span in self.spans if span.id.startswith("question-")]

    def namings(self) -> tuple[Naming, ...]:
        """What each sentence of the turn names of the buyer's losses."""
        return self.tagged.namings

    def word_count(self, first: int, last: int) -> int:
        """How many words stand behind tokens `first` to `last`."""
        tokens = self.said.tokens
        return tokens[last].last - tokens[first].first + 1 if last >= first else 0

    def words(self, first: int, last: int) -> tuple[Word, ...]:
        """The words behind tokens `first` to `last`, with times."""
        tokens = self.said.tokens
        return with_word_times(self.turn)[tokens[first].first : tokens[last].last + 1]


def heard_turns(turns: Sequence[Heard], after: int, before: int) -> list[Heard]:
    """The rep's turns between two indices of the transcript that are replies."""
    return [turn for turn in turns if after < turn.index < before and not turn.is_no_reply]
