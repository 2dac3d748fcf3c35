"""One rep turn with all that was read in it, as the chances are judged by."""

from collections.abc import Sequence
from dataclasses import dataclass

from scoring.acts.clauses import Said, passages
from scoring.acts.impact import Naming, namings
from scoring.acts.known import Known
from scoring.acts.questions import is_repair
from scoring.acts.span import Span
from scoring.acts.tagging import NOT_IMPACT, within
from voice.transcript import Turn, Word, with_word_times


@dataclass(frozen=True, slots=True)
class Heard:
    """A rep's turn."""

    index: int
    turn: Turn
    said: Said
    spans: tuple[Span, ...]
    known: Known

    @property
    def is_no_reply(self) -> bool:
        """True for "Sorry, what was that?": the chance starts again."""
        return not self.said.tokens or is_repair(self.said)

    def of(self, *ids: str) -> list[Span]:
        return [span for span in self.spans if span.id in ids]

    def first(self, *ids: str) -> Span | None:
        return next((span for span in self.spans if span.id in ids), None)

    @property
    def questions(self) -> list[Span]:
        return [span for span in self.spans if span.id.startswith("question-")]

    def namings(self) -> list[Naming]:
        """What each sentence of the turn names of the buyer's losses."""
        taken = self.of(*NOT_IMPACT)
        found: list[Naming] = []
        for place, passage in passages(self.said):
            own = namings(passage, self.known, within(taken, place, passage))
            found.extend(naming.moved(place) for naming in own)
        return found

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
