"""The pauses inside the rep's turns: how long one may last, by what is known of this rep and this buyer."""

from dataclasses import dataclass, field, replace

from voice.endpointing import pause_to_end_s
from voice.rep_turn import RepTurn

KEPT = 20
WORDS_WAIT_S = 0.1
"""How often a pause that is long enough looks again for words that have not come."""
WORDS_PATIENCE_S = 3.0
"""A recogniser that needs longer than this is not waited for."""


@dataclass(slots=True)
class Pauses:
    patience_s: float
    """The buyer's."""
    word_accuracy: float = 1.0
    """The recogniser's, as in `voice.endpointing.Said`."""
    _own_s: list[float] = field(default_factory=list)
    """The rep's own in this call, the last ones."""
    _counts_from_s: float = 0.0

    def end_s(self, rep: RepTurn) -> float:
        """When the present pause ends the turn, on the axis."""
        said = replace(rep.said, word_accuracy=self.word_accuracy)
        return max(rep.end_s, self._counts_from_s) + pause_to_end_s(said, self._own_s, self.patience_s)

    def due_s(self, rep: RepTurn, now: float) -> float:
        """When to look again whether the turn is over; `now`: it is, as far as the pause tells."""
        end_s = self.end_s(rep)
        if now < end_s:
            return end_s
        is_awaited = not rep.has_final_words and now < rep.end_s + WORDS_PATIENCE_S
        return now + WORDS_WAIT_S if is_awaited else now

    def count_from(self, at_s: float) -> None:
        """A silence before this was the line's, or a break."""
        self._counts_from_s = at_s

    def learn(self, rep: RepTurn) -> None:
        """The turn is over: its pauses were no ends."""
        self._own_s = [*self._own_s, *rep.pauses_s][-KEPT:]
