"""What is different between two versions of a text, line by line."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

AROUND = 3
"""Unchanged lines that are shown beside a change."""


@dataclass(frozen=True, slots=True)
class Line:
    kind: str
    """`same`, `gone`, `new`, or `skip` for lines that are left out between two changes."""
    text: str
    old: int | None
    """Its number in the older text, from 1; None where it is not there."""
    new: int | None


def changes(old: str, new: str) -> tuple[Line, ...]:
    """The changed lines with a few around them; nothing where the texts are the same."""
    before, after = old.splitlines(), new.splitlines()
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    found: list[Line] = []
    for group in matcher.get_grouped_opcodes(AROUND):
        if found or group[0][1] > 0 or group[0][3] > 0:
            found.append(Line("skip", "", None, None))
        for kind, old_from, old_to, new_from, new_to in group:
            if kind == "equal":
                found += _same(before, old_from, old_to, new_from)
            else:
                found += (Line("gone", before[i], i + 1, None) for i in range(old_from, old_to))
                found += (Line("new", after[i], None, i + 1) for i in range(new_from, new_to))
    return tuple(found)


def _same(lines: list[str], old_from: int, old_to: int, new_from: int) -> Iterator[Line]:
    for step in range(old_to - old_from):
        yield Line("same", lines[old_from + step], old_from + step + 1, new_from + step + 1)
