import pytest

from voice.punctuation import (
    BREATH_S,
    CLAUSE_PAUSE_S,
    HALF_PAUSE_S,
    MARKS,
    SENTENCE_PAUSE_S,
    Meaning,
    meaning,
    pause_after_s,
)


def meanings(text: str, *, is_paused: bool = False) -> list[Meaning]:
    return [meaning(text, mark, is_paused=is_paused) for mark in MARKS.finditer(text)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Yes. No", [Meaning.SENTENCE]),
        ("Yes.", [Meaning.UNDECIDED]),
        ("Yes, no", [Meaning.CLAUSE]),
        ("Yes,", [Meaning.NOTHING]),
        ("Dr. Reed", [Meaning.NOTHING]),
        ("3.5", [Meaning.NOTHING]),
        ("... yes", [Meaning.NOTHING]),
        ("yes — no", [Meaning.CLAUSE]),
        ("yes - no", [Meaning.CLAUSE]),
        ("one\ntwo", [Meaning.SENTENCE]),
    ],
)
def test_a_mark_means_what_stands_around_it(text: str, told: list[Meaning]) -> None:
    assert meanings(text) == told


def test_a_pause_of_the_writer_decides() -> None:
    assert meanings("Yes.", is_paused=True) == [Meaning.SENTENCE]
    assert meanings("Yes,", is_paused=True) == [Meaning.CLAUSE]
    assert meanings("3.", is_paused=True) == [Meaning.UNDECIDED]


@pytest.mark.parametrize(
    ("phrase", "pause_s"),
    [
        ("We lost it.", SENTENCE_PAUSE_S),
        ('"Why?"', SENTENCE_PAUSE_S),
        ("So;", HALF_PAUSE_S),
        ("Well…", HALF_PAUSE_S),
        ("Well...", HALF_PAUSE_S),
        ("My floor,", CLAUSE_PAUSE_S),
        ("My floor — ", CLAUSE_PAUSE_S),
        ("We lost forty of them", BREATH_S),
        ("", BREATH_S),
    ],
)
def test_a_phrase_is_followed_by_the_pause_of_its_last_mark(phrase: str, pause_s: float) -> None:
    assert pause_after_s(phrase) == pause_s
