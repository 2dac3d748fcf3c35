"""`rolecall scenario rehearse`: a call in text, printed or as JSON."""

import json

import pytest

from server.__main__ import run
from server.scripted_reps import REPS

Say = pytest.CaptureFixture[str]


def rehearsed(capsys: Say, *arguments: str) -> dict[str, object]:
    assert run(["scenario", "rehearse", *arguments, "--json"]) == 0
    found: dict[str, object] = json.loads(capsys.readouterr().out)
    return found


def test_a_call_is_printed_turn_by_turn_with_its_scores(capsys: Say) -> None:
    assert run(["scenario", "rehearse", "price-objection", "--rep", "average"]) == 0
    out = capsys.readouterr().out
    assert "buyer  Your price is too high." in out
    assert "[challenge-1]" in out
    assert "buyer ended the call." in out
    assert "objections: 2 of 3" in out


def test_the_same_call_as_json_has_transcript_and_scorecard(capsys: Say) -> None:
    found = rehearsed(capsys, "price-objection", "--rep", "strong", "--level", "tough", "--length", "long")
    assert (found["rep"], found["level"], found["length"], found["seed"]) == ("strong", "tough", "long", 0)
    assert found["ended_by"] == "buyer"
    card = found["scorecard"]
    assert isinstance(card, dict)
    assert (card["scenario"], card["level"], card["passed"]) == ("price-objection", "tough", True)
    assert isinstance(found["turns"], list)
    assert {turn["speaker"] for turn in found["turns"]} == {"rep", "buyer"}


@pytest.mark.parametrize("rep", REPS)
def test_every_rep_can_be_named(capsys: Say, rep: str) -> None:
    assert rehearsed(capsys, "outage-escalation", "--rep", rep, "--length", "short")["rep"] == rep


def test_a_call_of_another_seed_has_other_names(capsys: Say) -> None:
    first, second = (rehearsed(capsys, "stressed-cfo", "--seed", seed)["turns"] for seed in ("0", "5"))
    assert first != second


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["loud-renewal"], "There is no scenario"),
        (["outage-escalation", "--rep", "perfect"], "perfect"),
        (["outage-escalation", "--level", "kind"], "kind"),
        (["outage-escalation", "--length", "endless"], "endless"),
    ],
)
def test_bad_input_is_one_sentence_and_status_2(capsys: Say, arguments: list[str], says: str) -> None:
    assert run(["scenario", "rehearse", *arguments]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert says in said.err
    assert "Traceback" not in said.err
