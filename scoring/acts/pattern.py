"""Patterns over tokens: word sets with bounded gaps, matched in linear time.

A pattern is written as elements between blanks:

    word        the word or any inflection of it        a|b       any of these
    @people     any word of a class (lexicon.CLASSES)   ?word     may be missing
    *           any token, but not as the first         ^         only at the start of the range
    ~4          up to four other tokens                 $         only at the end of the range, an element of its own
    #           a number

Each element carries all places reached so far, so that gaps cost no backtracking: the work per token is
bounded by the patterns that start with it, whatever the text.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from scoring.acts.needs import MOST_KNOWN, Needs, Unknown
from scoring.acts.tokens import Token


@dataclass(frozen=True, slots=True)
class Element:
    words: frozenset[str]
    gap: int = 0
    is_optional: bool = False
    is_end: bool = False
    is_any: bool = False


@dataclass(frozen=True, slots=True)
class Pattern:
    name: str
    elements: tuple[Element, ...]
    is_anchored: bool

    @property
    def firsts(self) -> frozenset[str]:
        """Every word the pattern may start with."""
        words: frozenset[str] = frozenset()
        for element in self.elements:
            words |= element.words
            if not element.is_optional:
                return words
        return words

    @property
    def needs(self) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
        """The words of which one begins it, those of the narrowest other element it needs, and those of the last."""
        firsts = self.firsts
        others = [one.words for one in self.elements[1:] if not (one.is_optional or one.is_end or one.is_any)]
        return (firsts, min(others[:-1], key=len, default=others[-1]), others[-1]) if others else (firsts,) * 3


@dataclass(frozen=True, slots=True)
class Hit:
    """Tokens `first` to `last` inclusive."""

    name: str
    first: int
    last: int


def compiled(name: str, source: str) -> Pattern:
    """Raises ValueError for a pattern that nothing could ever match."""
    parts = source.split()
    anchored = parts[0] == "^"
    elements: list[Element] = []
    gap = 0
    for part in parts[1:] if anchored else parts:
        if part.startswith("~"):
            gap = int(part[1:])
        elif part == "$":
            elements.append(Element(frozenset(), is_end=True))
        else:
            optional = part.startswith("?")
            words = frozenset(part.lstrip("?").split("|"))
            if "$" in words or "" in words:
                raise ValueError(f"{part!r} in {source!r}: no word is empty or the end; that is a line of its own.")
            elements.append(Element(words, gap, optional, is_any="*" in words))
            gap = 0
    pattern = Pattern(name, tuple(elements), anchored)
    if not pattern.firsts - {"*"}:
        raise ValueError(f"{source!r} begins with no word, by which it would be found.")
    return pattern


def end_of_match(pattern: Pattern, tokens: Sequence[Token], start: int, stop: int) -> int | None:
    """One past the longest match that begins at `start` and stays below `stop`; None without one."""
    places = [start]
    for element in pattern.elements:
        if len(places) == 1 and not element.gap and not element.is_optional and not element.is_end:
            place = places[0]
            if place >= stop or (not element.is_any and element.words.isdisjoint(tokens[place].forms)):
                return None
            places = [place + 1]
        elif element.is_end:
            places = [stop] if stop in places else []
        else:
            reached = _reached(element, tokens, places, stop)
            places = sorted({*places, *reached}) if element.is_optional else reached
        if not places:
            return None
    return places[-1]


def _reached(element: Element, tokens: Sequence[Token], places: list[int], stop: int) -> list[int]:
    """One past every spot, in order, where the element's word stands at most its gap after one of the places."""
    words, width, free = element.words, element.gap + 1, 0
    if element.is_any:
        return [place + 1 for place in places if place < stop]
    found = []
    for place in places:
        end = place + width
        for spot in range(max(place, free), end if end < stop else stop):
            if not words.isdisjoint(tokens[spot].forms):
                found.append(spot + 1)
        free = end
    return found


_JOINT = re.compile(r"\|[ \t]*\n[ \t]*")


_ALL = Needs()
_Begun = tuple[int, tuple[tuple[int, Pattern], ...]]
"""Patterns with their bits, and all their bits together."""


class Patterns:
    """Many patterns, found by the words they may start with."""

    def __init__(self, sources: Mapping[str, str], *, is_kept: bool = True) -> None:
        """`sources`: name → one pattern per line; a line that ends in `|` goes on in the next.

        `is_kept`: whether the set stays for as long as the process does, as all but a scenario's own words do.
        """
        patterns = [
            compiled(name, line)
            for name, lines in sources.items()
            for line in filter(None, map(str.strip, _JOINT.sub("|", lines).splitlines()))
        ]
        self._needs: Needs | Unknown = _ALL if is_kept else Unknown()
        self._place = self._needs.enter(pattern.needs for pattern in patterns)
        self._every = (1 << len(patterns)) - 1
        self._by_first: dict[str, list[tuple[int, Pattern]]] = {}
        for number, pattern in enumerate(patterns):
            for word in pattern.firsts:
                self._by_first.setdefault(word, []).append((1 << number, pattern))
        self._firsts = frozenset(self._by_first)
        self._known: dict[frozenset[str], _Begun] = {}

    @property
    def firsts(self) -> frozenset[str]:
        """Every form a match may begin with."""
        return self._firsts

    def hits(self, tokens: Sequence[Token], start: int, stop: int) -> Iterator[Hit]:
        """Every match that begins in the range and stays in it, in order of its start."""
        able = self._able(tokens, start, stop)
        return self._hits(tokens, range(start, stop), stop, able) if able else iter(())

    def hits_at(self, tokens: Sequence[Token], place: int, stop: int) -> Iterator[Hit]:
        """Every match that begins at the one place and stays below `stop`."""
        if place >= stop or self._firsts.isdisjoint(tokens[place].forms):
            return iter(())
        able = self._able(tokens, place, stop)
        return self._hits(tokens, range(place, place + 1), stop, able) if able else iter(())

    def _able(self, tokens: Sequence[Token], start: int, stop: int) -> int:
        """The patterns all of whose needed words are in the range, as bits."""
        return self._needs.met(tokens, start, stop) >> self._place & self._every

    def _hits(self, tokens: Sequence[Token], places: range, stop: int, able: int) -> Iterator[Hit]:
        known, start = self._known, places.start
        for place in places:
            forms = tokens[place].forms
            tried = known.get(forms)
            if tried is None:
                tried = self._begun_by(forms)
            if not tried[0] & able:
                continue
            for bit, pattern in tried[1]:
                if not bit & able or (pattern.is_anchored and place != start):
                    continue
                end = end_of_match(pattern, tokens, place, stop)
                if end is not None and end > place:
                    yield Hit(pattern.name, place, end - 1)

    def _begun_by(self, forms: frozenset[str]) -> _Begun:
        """The patterns that a token of these forms may begin, each once; kept, for words come again and again."""
        begun = {one[0]: one for form in sorted(forms & self._firsts) for one in self._by_first[form]}
        if len(self._known) >= MOST_KNOWN:
            self._known.clear()
        tried = self._known[forms] = (sum(begun), tuple(begun.values()))
        return tried

    def first(self, tokens: Sequence[Token], start: int, stop: int) -> Hit | None:
        """The earliest match; of several from the same token, the longest."""
        found: Hit | None = None
        for hit in self.hits(tokens, start, stop):
            if found is not None and hit.first > found.first:
                break
            if found is None or hit.last > found.last:
                found = hit
        return found

    def match(self, tokens: Sequence[Token], start: int, stop: int) -> bool:
        able = self._able(tokens, start, stop)
        return able > 0 and next(self._hits(tokens, range(start, stop), stop, able), None) is not None
