import pytest

from bench.words_heard import Heard, halves, rate, reliability
from voice.transcript import Word


def heard(expected: str, words: str, sure: float | None = 0.5) -> Heard:
    spoken = tuple(Word(word, number, number + 0.5, sure) for number, word in enumerate(words.split()))
    return Heard("one.wav", tuple(expected.split()), spoken)


@pytest.mark.parametrize(
    ("expected", "words", "errors"),
    [
        ("we lost a day", "we lost a day", (0, 0, 0, 0)),
        ("we lost a day", "we lost the day", (0, 0, 1, 0)),
        ("we lost a day", "we lost a whole day", (0, 0, 1, 0)),
        ("we lost a day", "well we lost a day", (1, 0, 0, 0)),
        ("we lost a day", "", (1, 1, 1, 1)),
    ],
)
def test_each_known_word_has_its_errors(expected: str, words: str, errors: tuple[int, ...]) -> None:
    assert heard(expected, words).errors == errors


def test_a_rate_lies_in_its_interval() -> None:
    rated = rate([heard("a b c d e f g h i j", "a b x d e f g y i j"), heard("k l", "k l")])
    assert rated.value == pytest.approx(2 / 12)
    assert 0 <= rated.low <= rated.value <= rated.high <= 1
    assert rated.words == 12


def test_a_rate_is_the_same_in_every_run() -> None:
    part = [heard("a b c d e f g h i j", "a b x d e f g y i j")]
    assert rate(part) == rate(part)


def test_without_known_words_there_is_no_rate() -> None:
    with pytest.raises(ValueError, match="known words"):
        rate([])


def test_what_was_stated_stands_beside_what_was_right() -> None:
    rows = reliability([heard("we lost a day", "we lost a week", 0.9), heard("no", "no", 0.1), heard("no", "no", None)])
    assert rows == [(0.0, 0.2, 1.0, 1), (0.8, 1.0, 0.75, 4)]


def test_a_word_that_is_surely_right_counts_in_the_last_step() -> None:
    assert reliability([heard("no", "no", 1.0)]) == [(0.8, 1.0, 1.0, 1)]


def test_halves_have_about_as_many_words_each() -> None:
    assert halves({"a": 59, "b": 22, "c": 46, "d": 43, "e": 17}) == (["a", "b", "e"], ["c", "d"])


def test_halves_do_not_depend_on_the_order_of_the_files() -> None:
    words = {"a": 10, "b": 10, "c": 5}
    assert halves(words) == halves(dict(reversed(words.items()))) == (["a", "c"], ["b"])
