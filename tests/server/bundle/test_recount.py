"""A bundle is scored again: the same where nothing was changed, and the place named where something was."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from server.__main__ import run
from tests.bundles import bundle_in, changed, put_together, taken_apart

Outcome = tuple[int, str, str]
Recounted = Callable[[Path], Outcome]


@pytest.fixture
def recounted(capsys: pytest.CaptureFixture[str]) -> Recounted:
    def command(bundle: Path) -> Outcome:
        status = run(["recount", str(bundle)])
        said = capsys.readouterr()
        return status, said.out, said.err

    return command


@pytest.fixture
async def whole(tmp_path: Path) -> Path:
    return await bundle_in(tmp_path)


@pytest.fixture
async def silent(tmp_path: Path) -> Path:
    return await bundle_in(tmp_path, with_sound=False)


def test_a_bundle_holds_what_the_score_was_made_from(whole: Path) -> None:
    assert set(taken_apart(whole)) == {
        "manifest.json", "journal", "transcript.json", "scenario.yaml", "baseline.json", "measures.json", "tags.json",
        "scorecard.json", "rep.wav", "buyer.wav",
    }  # fmt: skip


def test_with_its_sound_a_bundle_gives_the_same_bytes(recounted: Recounted, whole: Path) -> None:
    status, out, err = recounted(whole)
    assert (status, err) == (0, "")
    assert "measures were taken again" in out
    assert "the same, byte for byte" in out


def test_without_sound_it_starts_from_the_measures_and_says_so(recounted: Recounted, silent: Path) -> None:
    status, out, _ = recounted(silent)
    assert status == 0
    assert "start from measures.json" in out


def test_the_level_and_the_seed_of_the_call_count(whole: Path) -> None:
    card = json.loads(taken_apart(whole)["scorecard.json"])
    assert card["level"] == "tough"


def test_other_words_give_another_score(recounted: Recounted, silent: Path) -> None:
    def say(words: Any) -> None:
        words["turns"][1]["text"] = "I have escalated it."

    status, out, _ = recounted(changed(silent, "transcript.json", say))
    assert status == 1
    assert "behaviours.0.observed: 1 in the bundle, 0 recounted" in out


def test_a_changed_score_is_found(recounted: Recounted, silent: Path) -> None:
    def raise_it(card: Any) -> None:
        card["behaviours"][0]["observed"] = 3

    status, out, _ = recounted(changed(silent, "scorecard.json", raise_it))
    assert status == 1
    assert "behaviours.0.observed: 3 in the bundle, 1 recounted" in out


def test_a_changed_measure_is_found_by_the_sound(recounted: Recounted, whole: Path) -> None:
    def slow(kept: Any) -> None:
        next(one for one in kept["measures"] if one["id"] == "voiced_time")["value"] = 99.0

    status, out, _ = recounted(changed(whole, "measures.json", slow))
    assert status == 1
    assert "measures.json" in out
    assert "99.0 in the bundle" in out


def test_other_sound_gives_other_measures(recounted: Recounted, whole: Path) -> None:
    members = taken_apart(whole)
    sound = bytearray(members["rep.wav"])
    half = len(sound) // 2
    sound[44:half] = bytes(half - 44)
    status, out, _ = recounted(put_together(whole.with_name("other.zip"), {**members, "rep.wav": bytes(sound)}))
    assert status == 1
    assert "voiced_time" in out or "measures" in out


def test_another_version_is_a_difference_and_named_as_one(recounted: Recounted, silent: Path) -> None:
    def older(card: Any) -> None:
        card["versions"]["patterns"] = "000000000000"

    status, out, _ = recounted(changed(silent, "scorecard.json", older))
    assert status == 1
    assert "versions.patterns" in out
    assert "Only the versions differ" in out


def test_the_differences_come_as_json(capsys: pytest.CaptureFixture[str], silent: Path) -> None:
    assert run(["recount", str(silent), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["same"], told["started_from"], told["differences"]) == (True, "measures.json", [])
    assert told["scorecard"]["schema"] == 1
