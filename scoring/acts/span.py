"""What a tagger finds: an act over tokens, before it is placed in the transcript; and what taggers may know."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from scoring.acts.clauses import Clause, Said
from scoring.acts.pattern import Patterns


@dataclass(frozen=True, slots=True)
class Span:
    """Tokens `first` to `last` inclusive of one rep turn."""

    id: str
    first: int
    last: int
    facts: tuple[str, ...] = ()
    slots: tuple[str, ...] = ()
    is_open: bool | None = None

    def covers(self, place: int) -> bool:
        return self.first <= place <= self.last

    def moved(self, by: int) -> "Span":
        if not by:
            return self  # as in every turn of less than 400 tokens
        return replace(self, first=self.first + by, last=self.last + by)

    def overlaps(self, first: int, last: int) -> bool:
        return self.first <= last and first <= self.last


def clause_spans(act: str, patterns: Patterns, turn: Said, clauses: Sequence[Clause]) -> list[Span]:
    """One span per clause that holds a match, from the match's first token to the clause's end."""
    found = []
    for clause in clauses:
        hit = patterns.first(turn.tokens, clause.first, clause.end)
        if hit is not None:
            found.append(Span(act, hit.first, clause.last))
    return found


def phrase_spans(act: str, patterns: Patterns, turn: Said) -> list[Span]:
    """Every match anywhere that does not overlap an earlier one, within its sentence."""
    found: list[Span] = []
    for clause in turn.clauses:
        for hit in patterns.hits(turn.tokens, clause.first, clause.end):
            if not found or hit.first > found[-1].last:
                found.append(Span(act, hit.first, hit.last))
    return found
