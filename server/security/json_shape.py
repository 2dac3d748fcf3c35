"""How large a JSON text is in all but bytes, told without reading it: a parser works through all of it first."""

import re

MOST_DEEP = 16
MOST_MARKS = 20_000
"""Brackets, commas and colons: a hundred times what the largest honest request has."""
STRING = re.compile(rb'"(?:[^"\\]++|\\.)*+"?', re.DOTALL)
BRACKET = re.compile(rb"[\[\]{}]")


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
