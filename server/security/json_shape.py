"""What a JSON text holds, told without reading it: a parser works through all of it first."""

import re

MOST_DEEP = 16
MOST_MARKS = 20_000
"""Brackets, commas and colons: a hundred times what the largest honest request has."""
STRING = re.compile(rb'"(?:[^"\\]++|\\.)*+"?', re.DOTALL)
BRACKET = re.compile(rb"[\[\]{}]")
NO_CHARACTER = re.compile(rb"\x00|\xed[\xa0-\xbf]")
"""As it is: a 0 (so every JSON in UTF-16, too), half of a surrogate pair."""
WRITTEN_OUT = re.compile(
    rb"(?:[^\\]++|\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F]|\\(?!u0000|u[dD][89a-fA-F]).)*+\\?", re.DOTALL
)
"""All but those same two, each backslash with what it escapes."""


def is_too_much(data: bytes) -> bool:
    """Whether `data` nests too deep or holds too many things; time grows with its length and no faster."""
    bare = STRING.sub(b"", data)
    if sum(map(bare.count, (b"[", b"]", b"{", b"}", b",", b":"))) > MOST_MARKS:
        return True
    depth = 0
    for bracket in BRACKET.finditer(bare):
        depth += 1 if bracket[0] in b"[{" else -1
        if depth > MOST_DEEP:
            return True
    return False


def is_text(data: bytes) -> bool:
    """Whether all keys and values are characters: no database keeps half of a pair, and PostgreSQL no 0."""
    return NO_CHARACTER.search(data) is None and WRITTEN_OUT.fullmatch(data) is not None
