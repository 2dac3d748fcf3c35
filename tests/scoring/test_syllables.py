import pytest

from scoring.numbers_said import words_for
from scoring.syllables import by_letters, syllables_of, words_in


@pytest.mark.parametrize(
    ("word", "count"),
    [("customer", 3), ("Monday", 2), ("resolution", 4), ("strengths", 1), ("business", 2), ("idea", 3), ("outage,", 2)],
)
def test_a_known_word_has_the_dictionary_s_syllables(word: str, count: int) -> None:
    assert syllables_of(word) == count


@pytest.mark.parametrize(
    ("word", "count"),
    [("blorked", 1), ("wanted", 2), ("zable", 2), ("snoze", 1), ("fimation", 3), ("grouses", 2), ("tsk", 1)],
)
def test_an_unknown_word_is_counted_by_its_vowels(word: str, count: int) -> None:
    assert by_letters(word) == count


@pytest.mark.parametrize(
    ("token", "count"),
    [
        ("follow-up", 3),
        ("CRM", 3),
        ("www", 9),
        ("URGENT", 2),
        ("vendor's", 2),
        ("boss’s", 2),
        ("—", 0),
        ("...", 0),
        ("²³", 1),
    ],
)
def test_a_token_is_counted_as_it_is_said(token: str, count: int) -> None:
    assert syllables_of(token) == count


@pytest.mark.parametrize(
    ("number", "words"),
    [
        ("14", "fourteen"),
        ("40,000", "forty thousand"),
        ("$4,000", "four thousand dollars"),
        ("2.3", "two point three"),
        ("20%", "twenty per cent"),
        ("1998", "nineteen ninety eight"),
        ("2026", "twenty twenty six"),
        ("1,250,000", "one million two hundred fifty thousand"),
        ("007", "zero zero seven"),
        ("0", "zero"),
    ],
)
def test_a_number_is_read_aloud(number: str, words: str) -> None:
    assert words_for(number) == words.split()


def test_a_number_in_a_sentence_has_the_syllables_of_its_words() -> None:
    assert syllables_of("$4,000.") == 5


def test_a_dash_is_no_word() -> None:
    assert [words_in(token) for token in ("so", "—", "42", "…")] == [1, 0, 1, 0]
