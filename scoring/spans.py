"""Stretches of time on the axis, in seconds."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Span:
    start_s: float
    end_s: float

    @property
    def duration_s(self) -> float:
        return self.end_s - self.start_s


def total_s(spans: Iterable[Span]) -> float:
    return sum(span.duration_s for span in spans)


def merged(spans: Iterable[Span], gap_s: float = 0.0) -> tuple[Span, ...]:
    """The spans in order, those less than `gap_s` apart (or touching) made one."""
    joined: list[Span] = []
    for span in sorted(spans, key=lambda span: (span.start_s, span.end_s)):
        if joined and (span.start_s <= joined[-1].end_s or span.start_s - joined[-1].end_s < gap_s):
            joined[-1] = Span(joined[-1].start_s, max(joined[-1].end_s, span.end_s))
        else:
            joined.append(span)
    return tuple(joined)


def common(some: Sequence[Span], others: Sequence[Span]) -> tuple[Span, ...]:
    """The time that is in both; each sequence is in order and without overlaps."""
    found: list[Span] = []
    i = j = 0
    while i < len(some) and j < len(others):
        start_s, end_s = max(some[i].start_s, others[j].start_s), min(some[i].end_s, others[j].end_s)
        if end_s > start_s:
            found.append(Span(start_s, end_s))
        if some[i].end_s < others[j].end_s:
            i += 1
        else:
            j += 1
    return tuple(found)


def between(spans: Sequence[Span]) -> tuple[Span, ...]:
    """The time between the spans, which are in order and without overlaps."""
    return tuple(Span(before.end_s, after.start_s) for before, after in pairwise(spans))


def without(spans: Sequence[Span], removed: Iterable[Span]) -> tuple[Span, ...]:
    """The time in `spans` (in order, without overlaps) that is in none of `removed`."""
    if not spans:
        return ()
    before, after = Span(float("-inf"), float("-inf")), Span(float("inf"), float("inf"))
    return common(spans, between((before, *merged(removed), after)))
