"""Behaviours planted in made calls, in wordings that no tagger was made for, are found, and nothing else is."""

import pytest

from tests.scoring.gold_table import Agreement
from tests.scoring.planted import found_in, in_the_buyers_mouth, met, planted_calls, swapped

LEAST = 0.9
CALLS = list(planted_calls(8, seed=11))


@pytest.fixture(scope="module")
def found() -> Agreement:
    return found_in(CALLS)["any"]


def test_what_was_planted_is_found(found: Agreement) -> None:
    assert found.recall >= LEAST, sorted(set(found.missed))


def test_what_was_not_planted_is_not_found(found: Agreement) -> None:
    assert found.precision >= LEAST, sorted(set(found.false))


def test_with_the_speakers_swapped_the_rep_gets_no_credit() -> None:
    assert [met(one.scenario, swapped(one.transcript, is_labelled=True)) for one in CALLS] == [set()] * len(CALLS)


def test_swapped_and_without_labels_the_buyers_words_hardly_ever_pass_for_the_reps() -> None:
    """Their lines are answers to nothing, but "Who rings me?" is a question wherever it stands."""
    found = sum(len(met(one.scenario, swapped(one.transcript, is_labelled=False))) for one in CALLS)
    assert found <= 0.05 * sum(len(one.said) for one in CALLS)


def test_what_the_buyer_says_is_no_credit_of_the_reps() -> None:
    assert [met(one.scenario, in_the_buyers_mouth(one.transcript)) for one in CALLS] == [set()] * len(CALLS)
