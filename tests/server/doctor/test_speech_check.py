from collections.abc import Sequence
from pathlib import Path

import pytest

from server.doctor.speech_check import aligned, check_speech, known_words, normal, word_errors
from server.sound_file import write_sound
from tests.cast import FakeEar
from tests.tones import tone
from voice.errors import BadAudio, BadInput


@pytest.mark.parametrize(
    ("expected", "heard", "errors"),
    [
        ("we lost a day", "we lost a day", 0),
        ("we lost a day", "we lost the day", 1),
        ("we lost a day", "we lost day", 1),
        ("we lost a day", "well we lost a day", 1),
        ("we lost a day", "", 4),
        ("", "noise", 1),
        ("a b c", "c b a", 2),
    ],
)
def test_word_errors_are_counted_as_edits(expected: str, heard: str, errors: int) -> None:
    assert word_errors(expected.split(), heard.split()) == errors


def test_words_stand_side_by_side_where_they_agree() -> None:
    pairs = aligned("we lost a day".split(), "well lost a day there".split())
    assert pairs == [("we", "well"), ("lost", "lost"), ("a", "a"), ("day", "day"), (None, "there")]


def test_a_word_that_was_not_heard_stands_alone() -> None:
    assert aligned(["we", "lost"], ["we"]) == [("we", "we"), ("lost", None)]


def test_case_and_punctuation_are_no_words() -> None:
    assert normal("We've lost — a DAY!") == ["we've", "lost", "a", "day"]


def folder_with(folder: Path, *names: str) -> Path:
    for name in names:
        write_sound(folder / name, tone(200, 0.2, 8_000))
    return folder


async def test_recordings_with_their_words_beside_them_give_an_error_rate(tmp_path: Path) -> None:
    folder_with(tmp_path, "one.wav", "two.wav", "unknown.wav")
    (tmp_path / "one.txt").write_text("We lost a day.")
    (tmp_path / "two.txt").write_text("We lost a week.")
    result = await check_speech(FakeEar([], stored="we lost a day"), "fake", tmp_path)
    assert [(clip.file, clip.words, clip.errors) for clip in result.clips] == [("one.wav", 4, 0), ("two.wav", 4, 1)]
    assert result.word_error_rate == pytest.approx(1 / 8)


def test_words_may_stand_in_a_table_of_the_readme(tmp_path: Path) -> None:
    folder_with(tmp_path, "one.wav", "two.wav", "noise.wav")
    rows: Sequence[str] = ("| file | who | words |", "|---|---|---|", "| one.wav | A | We lost it. |")
    (tmp_path / "README.md").write_text("\n".join([*rows, "| noise.wav (hum) | B | (no words) |", ""]))
    assert {path.name: words for path, words in known_words(tmp_path).items()} == {"one.wav": "We lost it."}


async def test_a_folder_without_known_words_is_bad_input(tmp_path: Path) -> None:
    for folder in (tmp_path, tmp_path / "none"):
        with pytest.raises(BadInput, match="has no sound file with its words"):
            await check_speech(FakeEar([]), "fake", folder)


async def test_a_file_that_is_no_sound_is_told_by_its_name(tmp_path: Path) -> None:
    (tmp_path / "one.wav").write_text("no sound")
    (tmp_path / "one.txt").write_text("words")
    with pytest.raises(BadAudio, match=r"one\.wav cannot be read"):
        await check_speech(FakeEar([]), "fake", tmp_path)
