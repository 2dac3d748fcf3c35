"""Patterns over tokens: word sets with bounded gaps, matched in linear time.

A pattern is written as elements between blanks:

    word        the word or any inflection of it        a|b       any of these
    @people     any word of a class (lexicon.CLASSES)   ?word     may be missing
    *           any token, but not as the first
    ~4          up to four other tokens                 ^         only at the start of the range
    #           a number                                $         only at the end of the range

Each element carries the *set* of places reached so far, so that gaps cost no backtracking: the work per token is
bounded by the patterns that start with it, whatever the text.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from scoring.acts.tokens import Token


@dataclass(frozen=True, slots=True)
class Element:
    words: frozenset[str]
    gap: int = 0
    is_optional: bool = False
    is_end: bool = False


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


@dataclass(frozen=True, slots=True)
class Hit:
    """Tokens `first` to `last` inclusive."""

    name: str
    first: int
    last: int


def compiled(name: str, source: str) -> Pattern:
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
            elements.append(Element(frozenset(part.lstrip("?").split("|")), gap, optional))
            gap = 0
    return Pattern(name, tuple(elements), anchored)


def end_of_match(pattern: Pattern, tokens: Sequence[Token], start: int, stop: int) -> int | None:
    """One past the longest match that begins at `start` and stays below `stop`; None without one."""
    places = {start}
    for element in pattern.elements:
        if element.is_end:
            places &= {stop}
        else:
            reached = _reached(element, tokens, places, stop)
            places = places | reached if element.is_optional else reached
        if not places:
            return None
    return max(places)


def _reached(element: Element, tokens: Sequence[Token], places: set[int], stop: int) -> set[int]:
    words, width = element.words, element.gap + 1
    if "*" in words:
        return {place + 1 for place in places if place < stop}
    return {
        spot + 1
        for place in places
        for spot in range(place, min(place + width, stop))
        if not words.isdisjoint(tokens[spot].forms)
    }


_JOINT = re.compile(r"\|[ \t]*\n[ \t]*")


class Patterns:
    """Many patterns, found by the words they may start with."""

    def __init__(self, sources: Mapping[str, str]) -> None:
        """`sources`: name → one pattern per line; a line that ends in `|` goes on in the next."""
        self._by_first: dict[str, list[Pattern]] = {}
        for name, lines in sources.items():
            for line in filter(None, map(str.strip, _JOINT.sub("|", lines).splitlines())):
                pattern = compiled(name, line)
                for word in pattern.firsts:
                    self._by_first.setdefault(word, []).append(pattern)
        self._firsts = frozenset(self._by_first)

    @property
    def firsts(self) -> frozenset[str]:
        """Every form a match may begin with."""
        return self._firsts

    def hits(self, tokens: Sequence[Token], start: int, stop: int) -> Iterator[Hit]:
        """Every match that begins in the range and stays in it, in order of its start."""
        for place in range(start, stop):
            yield from self._hits_at(tokens, place, start, stop)

    def _hits_at(self, tokens: Sequence[Token], place: int, start: int, stop: int) -> Iterator[Hit]:
        forms = tokens[place].forms
        if forms.isdisjoint(self._firsts):
            return
        tried: set[int] = set()
        for form in sorted(forms & self._firsts):
            for pattern in self._by_first[form]:
                if id(pattern) in tried or (pattern.is_anchored and place != start):
                    continue
                tried.add(id(pattern))
                end = end_of_match(pattern, tokens, place, stop)
                if end is not None and end > place:
                    yield Hit(pattern.name, place, end - 1)

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
        return next(self.hits(tokens, start, stop), None) is not None
