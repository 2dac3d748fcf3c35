import pytest

from voice.endpointing import LONGEST_S, pause_to_end_s

PAUSE_S = 0.7


def test_a_statement_ends_after_the_buyers_patience() -> None:
    assert pause_to_end_s("we replaced the switch", [], PAUSE_S) == PAUSE_S


@pytest.mark.parametrize("text", ["we looked at it and", "so I called the", "it was because", "I think um", "we had,"])
def test_a_hanging_end_is_given_twice_the_time(text: str) -> None:
    assert pause_to_end_s(text, [], PAUSE_S) == pytest.approx(2 * PAUSE_S)


@pytest.mark.parametrize("text", ["what does that cost you", "Is it?", "how many people sign"])
def test_a_question_is_over_sooner(text: str) -> None:
    assert pause_to_end_s(text, [], PAUSE_S) < PAUSE_S


def test_a_question_may_end_on_its_preposition() -> None:
    assert pause_to_end_s("it did not come so what did that leave you with", [], PAUSE_S) < PAUSE_S


def test_no_words_yet_are_given_more_time() -> None:
    assert pause_to_end_s("", [], PAUSE_S) > PAUSE_S


def test_a_rep_who_pauses_long_is_given_longer() -> None:
    assert pause_to_end_s("we replaced it", [0.8, 0.85, 0.8, 0.9], PAUSE_S) == pytest.approx(1.0)


def test_two_pauses_are_no_habit() -> None:
    assert pause_to_end_s("we replaced it", [0.9, 0.9], PAUSE_S) == PAUSE_S


def test_habit_stretches_patience_by_half_at_the_most() -> None:
    assert pause_to_end_s("we replaced it", [2.0] * 9, PAUSE_S) == pytest.approx(1.5 * PAUSE_S)


def test_no_pause_is_waited_for_longer_than_the_limit() -> None:
    assert pause_to_end_s("and", [], 10.0) == LONGEST_S
