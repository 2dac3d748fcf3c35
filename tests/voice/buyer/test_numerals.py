import pytest

from voice.buyer.numerals import folded


@pytest.mark.parametrize(
    ("said", "number"),
    [
        ("forty-two", "42"),
        ("forty two", "42"),
        ("42", "42"),
        ("one hundred and ten", "110"),
        ("forty thousand", "40000"),
        ("40,000", "40000"),
        ("40 thousand", "40000"),
        ("two thousand five hundred", "2500"),
        ("nineteen", "19"),
        ("one million two hundred thousand", "1200000"),
    ],
)
def test_a_number_is_the_same_in_words_and_in_digits(said: str, number: str) -> None:
    assert folded(f"We lost {said} jobs.") == ("we", "lost", number, "jobs")


def test_numbers_side_by_side_stay_apart() -> None:
    assert folded("forty-two and nine, seven ten, on the fifth") == ("42", "and", "9", "7", "10", "on", "the", "fifth")


@pytest.mark.parametrize("word", ["hundred", "thousand", "and", "tent", "onerous"])
def test_a_word_that_only_looks_like_a_number_stays(word: str) -> None:
    assert folded(f"a {word} more") == ("a", word, "more")
