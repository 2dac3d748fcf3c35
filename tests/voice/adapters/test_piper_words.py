from pathlib import Path

import pytest

from tests.piper_folder import write_vits
from voice.adapters.piper_model import PiperModel
from voice.adapters.piper_words import Group, groups_of, matched


def test_groups_of_phonemes_lie_between_spaces_without_punctuation() -> None:
    assert groups_of(0, list("wiː lɔst , ɪt.")) == [Group(0, 0, 3), Group(0, 4, 8), Group(0, 11, 13)]


@pytest.mark.parametrize(
    ("words", "groups", "spans"),
    [
        (["ðə", "ɛnd"], ["ðə", "ɛnd"], [(0, 0), (1, 1)]),
        (["ɛnd", "ʌv", "ðə", "ɹoʊd"], ["ɛnd", "ʌvðə", "ɹoʊd"], [(0, 0), (1, 1), (1, 1), (2, 2)]),
        (["twɛntifɔɹ", "naʊ"], ["twɛnti", "fɔɹ", "naʊ"], [(0, 1), (2, 2)]),
        (["aɪ", "xxx", "ɡoʊ"], ["aɪ", "ɡoʊ"], [(0, 0), (0, 0), (1, 1)]),
    ],
)
def test_words_are_heard_in_the_groups_that_share_their_sounds(
    words: list[str], groups: list[str], spans: list[tuple[int, int]]
) -> None:
    assert matched(words, groups) == spans


@pytest.mark.parametrize(
    "words",
    [
        ["the", "24 7", "48,000 dollars", "isn't", "(no.)", "U.S.", "naïve"],
        ["one\n\ntwo", "three"],
        ["!", "yes"],
        [],
    ],
)
def test_words_sound_the_same_all_at_once_and_one_by_one(words: list[str], tmp_path: Path) -> None:
    model = PiperModel(write_vits(tmp_path), threads=1)
    together = model.words(words)
    apart = ["".join(sign for part in model.sentences(word) for sign in part) for word in words]
    assert [sounds(each) for each in together] == [sounds(each) for each in apart]


def sounds(phonemes: str) -> str:
    return "".join(filter(str.isalnum, phonemes))
