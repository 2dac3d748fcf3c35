"""What is different between two versions of a text, line by line."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import Match, SequenceMatcher

AROUND = 3
"""Unchanged lines that are shown beside a change."""
MOST_COMPARED = 1600
"""Pairs of lines that are held against each other between two lines that stand once in both texts."""

Block = tuple[int, int, int]
"""Where equal lines begin in the older and in the newer text, and how many."""


@dataclass(frozen=True, slots=True)
class Line:
    kind: str
    """`same`, `gone`, `new`, or `skip` for lines that are left out between two changes."""
    text: str
    old: int | None
    """Its number in the older text, from 1; None where it is not there."""
    new: int | None


class _Anchored(SequenceMatcher[str]):
    """SequenceMatcher whose blocks are found in the time of sorting; its own way may take the cube of the lines."""

    def __init__(self, old: Sequence[str], new: Sequence[str]) -> None:
        super().__init__(None, old, new, autojunk=False)
        self._texts = old, new

    def get_matching_blocks(self) -> list[Match]:
        old, new = self._texts
        return [*map(Match._make, _joined(_blocks(old, new))), Match(len(old), len(new), 0)]


def changes(old: str, new: str) -> tuple[Line, ...]:
    """The changed lines with a few around them; nothing where the texts are the same."""
    before, after = old.splitlines(), new.splitlines()
    matcher = _Anchored(before, after)
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


def _blocks(old: Sequence[str], new: Sequence[str]) -> Iterator[Block]:
    """Between lines that stand once in both, in an order that both have (Cohen's patience diff)."""
    at, there = 0, 0
    for old_to, new_to in (*_anchors(old, new), (len(old), len(new))):
        yield from _between(old, at, old_to, new, there, new_to)
        if old_to < len(old):
            yield old_to, new_to, 1
        at, there = old_to + 1, new_to + 1


def _anchors(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    """The most lines that stand once in both, their places growing in both."""
    counts, others = Counter(old), Counter(new)
    places = {line: i for i, line in enumerate(new)}
    pairs = [(i, places[line]) for i, line in enumerate(old) if counts[line] == 1 == others[line]]
    ends: list[int] = []
    steps: list[int] = []
    for _, there in pairs:
        step = bisect_left(ends, there)
        steps.append(step)
        ends[step : step + 1] = [there]
    return _longest(pairs, steps, len(ends))


def _longest(pairs: Sequence[tuple[int, int]], steps: Sequence[int], length: int) -> list[tuple[int, int]]:
    """Back from the last: `steps` is how many can stand before each."""
    found: list[tuple[int, int]] = []
    for pair, step in zip(reversed(pairs), reversed(steps), strict=True):
        if step == length - len(found) - 1 and (not found or pair[1] < found[-1][1]):
            found.append(pair)
    return found[::-1]


def _between(
    old: Sequence[str], old_from: int, old_to: int, new: Sequence[str], new_from: int, new_to: int
) -> Iterator[Block]:
    """What is equal at both ends, and what SequenceMatcher finds in a middle that is small."""
    while old_from < old_to and new_from < new_to and old[old_from] == new[new_from]:
        yield old_from, new_from, 1
        old_from, new_from = old_from + 1, new_from + 1
    ending = 0
    while ending < min(old_to - old_from, new_to - new_from) and old[old_to - ending - 1] == new[new_to - ending - 1]:
        ending += 1
    old_to, new_to = old_to - ending, new_to - ending
    if (old_to - old_from) * (new_to - new_from) <= MOST_COMPARED:
        inner = SequenceMatcher(None, old[old_from:old_to], new[new_from:new_to], autojunk=False)
        yield from ((old_from + i, new_from + j, size) for i, j, size in inner.get_matching_blocks() if size)
    if ending:
        yield old_to, new_to, ending


def _joined(blocks: Iterator[Block]) -> list[Block]:
    """Blocks that follow on each other are one."""
    found: list[Block] = []
    for i, j, size in blocks:
        if found and (found[-1][0] + found[-1][2], found[-1][1] + found[-1][2]) == (i, j):
            i, j, size = found[-1][0], found[-1][1], found.pop()[2] + size
        found.append((i, j, size))
    return found
