"""`rolecall instruments`, and every measure that `rolecall measure` prints."""

import json
from pathlib import Path

import pytest

from scoring.instruments.registry import CARDS, has_one_track
from server.__main__ import run
from server.sound_file import write_sound
from tests.voices import in_noise, spaced, talking


def told(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert run(arguments) == 0
    return capsys.readouterr().out


def test_all_cards_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    lines = told(capsys, "instruments").splitlines()
    assert [line.split()[0] for line in lines[1:]] == [card.id for card in CARDS]


def test_one_card_is_told_whole(capsys: pytest.CaptureFixture[str]) -> None:
    said = told(capsys, "instruments", "f0_range")
    for part in (
        "unit",
        "formula",
        "source",
        "needs",
        "channel",
        "known-answer error",
        "repeatability",
        "smallest change",
    ):
        assert f"  {part} " in said


def test_the_cards_are_told_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    every = json.loads(told(capsys, "instruments", "--json"))["instruments"]
    one = json.loads(told(capsys, "instruments", "f0_range", "--json"))
    assert one in every
    assert {"id", "unit", "formula", "source", "needs", "channel_limits", "known_answer_error", "repeatability"} <= set(
        one
    )
    assert {"smallest_detectable_change", "resolution", "decimals", "display_only", "family"} <= set(one)


def test_a_measure_that_is_not_there_exits_2_with_one_sentence(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["instruments", "charm"]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err == f"There is no measure 'charm'; `rolecall instruments` lists all {len(CARDS)}.\n"


def test_measure_prints_every_measure_of_one_track(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "rep.wav"
    write_sound(path, in_noise(spaced([talking(16, 4)] * 3, [0.5] * 4), -65))
    read = json.loads(told(capsys, "measure", str(path), "--track", "--json"))
    assert [one["id"] for one in read["measures"]] == [card.id for card in CARDS if has_one_track(card)]
    assert len([one for one in read["measures"] if one["status"] == "measured"]) > 60
    assert {len(read["track"]["f0_hz"]), len(read["track"]["level_db"])} == {len(read["track"]["f0_hz"])}
