"""Leaving out the patterns whose words are not there changes nothing that is found."""

import pytest

from scoring.acts.clauses import said
from scoring.acts.pattern import Patterns

WORDS = """
    so you need|want ~2 report|reports
    ?well ?then how many $
    ^ our * is ~1 late
    day
    a ~3 of ~1 # ?more days
    what|who ~2 @aux ~4 cost|lose *
"""
LINES = (
    "So you want the monthly report, and a total of nine more days.",
    "Well then, how many? What would a day late cost you?",
    "Our van is too late, a whole lot of two days, so you need reports.",
    "Who will in the end lose it?",
    "Nothing of that.",
)


def found(patterns: Patterns, line: str) -> list[tuple[int, int]]:
    tokens = said(tuple(line.split())).tokens
    ranges = [(start, stop) for start in range(len(tokens)) for stop in range(start, len(tokens) + 1)]
    return [(hit.first, hit.last) for start, stop in ranges for hit in patterns.hits(tokens, start, stop)]


@pytest.mark.parametrize("line", LINES)
def test_the_same_is_found_with_and_without_asking_what_a_pattern_needs(line: str) -> None:
    assert found(Patterns({"words": WORDS}), line) == found(Patterns({"words": WORDS}, is_kept=False), line)


def test_there_is_something_to_find() -> None:
    assert [bool(found(Patterns({"words": WORDS}), line)) for line in LINES] == [True, True, True, True, False]


def test_patterns_made_after_the_words_were_read_are_found_in_them() -> None:
    line = "An unheard of zeppelin."
    assert found(Patterns({"before": "no such thing"}), line) == []
    assert found(Patterns({"after": "of zeppelin"}), line) != []


def test_what_begins_at_one_place_is_found_at_that_place_only() -> None:
    tokens = said(tuple("a day or another day".split())).tokens
    days = Patterns({"day": "day"})
    assert [[hit.first for hit in days.hits_at(tokens, place, len(tokens))] for place in range(5)] == [
        [], [1], [], [], [4],
    ]  # fmt: skip
