"""The pattern language: what it refuses, and that an author's words are never taken for it."""

import pytest

from scoring.acts.capability import product_patterns
from scoring.acts.clauses import said
from scoring.acts.pattern import Patterns


@pytest.mark.parametrize("line", ["what next|$", "what $|now", "go to|", "go |to now"])
def test_the_end_and_nothing_are_no_words_to_choose_between(line: str) -> None:
    with pytest.raises(ValueError, match="no word is empty or the end"):
        Patterns({"asked": line})


@pytest.mark.parametrize("line", ["* here", "^ * here", "$", "?* $"])
def test_a_pattern_that_begins_with_no_word_is_refused(line: str) -> None:
    with pytest.raises(ValueError, match="begins with no word"):
        Patterns({"asked": line})


@pytest.mark.parametrize("name", ["~x", "$", "*", "^", "?", "Plan|", "|", "~3", "Plan $", "#1"])
def test_marks_in_a_products_name_are_no_marks_of_a_pattern(name: str) -> None:
    found = product_patterns((name, "FlowDesk"))
    assert found is not None
    tokens = said(tuple("We sell FlowDesk to everybody here today.".split())).tokens
    assert [hit.first for hit in found.hits(tokens, 0, len(tokens))] == [2]


def test_a_products_name_of_marks_alone_names_nothing() -> None:
    assert product_patterns(("—", "(!)")) is None


def test_a_products_name_is_found_as_it_is_said() -> None:
    found = product_patterns(("Sign-Off (Pro)",))
    assert found is not None
    tokens = said(tuple("With Sign-off Pro it takes a day.".split())).tokens
    assert found.match(tokens, 0, len(tokens))
