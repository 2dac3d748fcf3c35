"""Which patterns can be found at all between two tokens, decided once for all sets of patterns.

Some sixty sets look at the same clause. Each pattern needs a word to begin with, and where it has more elements that
must be met, one for its last and one for the narrowest of the others. One pass over the clause's words says of every
pattern of every set whether all of them are there; hardly one in a hundred is looked at any further.
"""

from collections.abc import Iterable, Sequence

from scoring.acts.tokens import Token

Words = frozenset[str]

MOST_KNOWN = 4096
"""Sets of forms whose patterns are kept: numbers and names are without end."""


class Needs:
    """The words that patterns need; a pattern is a bit, counted over all that were entered."""

    def __init__(self) -> None:
        self._count = 0
        self._needing: tuple[dict[str, list[int]], ...] = ({}, {}, {})
        """For each of the three words a pattern needs: form → the patterns it is enough for."""
        self._known: dict[Words, tuple[int, int, int]] = {}
        self._latest: tuple[Sequence[Token], dict[tuple[int, int], int]] = ((), {})

    def enter(self, needs: Iterable[tuple[Words, Words, Words]]) -> int:
        """Counts patterns by what they need: any word of each of the three. Gives the first one's bit."""
        first = self._count
        for needed in needs:
            for words, table in zip(needed, self._needing, strict=True):
                for word in words:
                    table.setdefault(word, []).append(self._count)
            self._count += 1
        self._known.clear()
        self._latest = ((), {})
        return first

    def met(self, tokens: Sequence[Token], start: int, stop: int) -> int:
        """The patterns whose needs are all met in the range, as bits; kept for the sequence that was asked for last."""
        latest, ranges = self._latest
        if latest is not tokens:
            ranges = {}
            self._latest = (tokens, ranges)
        met = ranges.get((start, stop))
        if met is None:
            met = ranges[start, stop] = self._met(tokens, start, stop)
        return met

    def _met(self, tokens: Sequence[Token], start: int, stop: int) -> int:
        begun = held = closed = 0
        known = self._known
        for token in tokens[start:stop]:
            one, two, three = known.get(token.forms) or self._bits(token.forms)
            begun |= one
            held |= two
            closed |= three
        return begun & held & closed

    def _bits(self, forms: Words) -> tuple[int, int, int]:
        """The patterns for which a token of these forms is enough, need by need; kept, for words come again."""
        one, two, three = (_bits_of(forms, table) for table in self._needing)
        if len(self._known) >= MOST_KNOWN:
            self._known.clear()
        self._known[forms] = (one, two, three)
        return one, two, three


class Unknown:
    """For patterns that are not entered: each may be found anywhere."""

    def enter(self, needs: Iterable[tuple[Words, Words, Words]]) -> int:
        return 0

    def met(self, tokens: Sequence[Token], start: int, stop: int) -> int:
        return -1


def _bits_of(forms: Words, table: dict[str, list[int]]) -> int:
    bits = 0
    for number in {number for form in forms for number in table.get(form, ())}:
        bits |= 1 << number
    return bits
