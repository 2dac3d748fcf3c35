"""Whatever is given to `rolecall score`: a scorecard that stands on quotes, or one sentence; never a crash."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from server.__main__ import run

SHARED = {"deadline": None, "suppress_health_check": [HealthCheck.function_scoped_fixture]}
HARM = "Monday morning my dispatch floor was blind for three hours."
SAYINGS = (
    HARM,
    "You promised us a second line in spring.",
    "Who rings me, and when?",
    "I've escalated it.",
    "Your dispatch floor was blind on Monday for three hours.",
    "What did it cost you that it never came?",
    "I ring you on Wednesday at twelve with the cause.",
    "Sorry, what was that?",
    "",
)
ODD = (
    "您好，你们的系统",
    "مرحبا بكم",
    "Здравствуйте",
    "😀😀 \u202eabc",
    "a\x00b",
    "\ud800",
    "ﷺ" * 9,
    "é" * 40,
    "'" * 50,
    "… " * 60,
    "😀 !! " * 40,
)
seconds = st.floats(-2, 400) | st.sampled_from([0.0, 1e9, -1.0])
word = st.fixed_dictionaries(
    {"text": st.sampled_from(["floor", "Monday", "…", ""]), "start_s": seconds, "end_s": seconds}
)
turn = st.fixed_dictionaries(
    {
        "speaker": st.sampled_from(["rep", "buyer"]),
        "start_s": seconds,
        "end_s": seconds,
        "text": st.sampled_from(SAYINGS) | st.sampled_from(ODD) | st.text(max_size=60),
    },
    optional={
        "beat": st.sampled_from(["harm-1", "harm-2", "challenge-1", "next-step", "nonsense", ""]),
        "words": st.lists(word, max_size=3),
        "facts": st.lists(st.sampled_from(["H1", "H9"]), max_size=2),
    },
)


def outcome(capsys: pytest.CaptureFixture[str], path: Path, turns: Any) -> tuple[int, Any, str]:
    """The status of scoring these turns, its scorecard, and what was said on standard error."""
    path.write_text(json.dumps({"turns": turns}))
    status = run(["score", "--transcript", str(path), "--scenario", "outage-escalation", "--json"])
    said = capsys.readouterr()
    return status, json.loads(said.out) if status == 0 else None, said.err


def stands_on_its_words(card: Any, turns: Any) -> bool:
    """Every chance that was decided has a reason, and its quote stands in the turn it names."""
    for behaviour in card["behaviours"]:
        if behaviour["opportunities"] == 0 and (behaviour["status"] != "not_assessed" or not behaviour["reason"]):
            return False
        for chance in behaviour["chances"]:
            words = turns[chance["turn"]]
            said = " ".join(w["text"] for w in words.get("words", [])) or " ".join(words["text"].split())
            if not chance["reason"] or chance["quote"] not in said:
                return False
    return True


@settings(max_examples=120, **SHARED)  # type: ignore[arg-type]
@given(turns=st.lists(turn, max_size=6))
def test_any_turns_end_in_a_scorecard_or_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], turns: list[dict[str, Any]]
) -> None:
    status, card, err = outcome(capsys, tmp_path / "t.json", turns)
    assert "Something went wrong" not in err
    if status == 0:
        assert stands_on_its_words(card, turns)
    else:
        assert (status, err.count("\n")) == (2, 1)


@settings(max_examples=80, **SHARED)  # type: ignore[arg-type]
@given(data=st.lists(st.tuples(st.sampled_from(["rep", "buyer"]), st.sampled_from(SAYINGS + ODD)), max_size=8))
def test_turns_in_good_order_are_always_scored(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], data: list[tuple[str, str]]
) -> None:
    turns = [
        {"speaker": who, "start_s": 4.0 * i, "end_s": 4.0 * i + 3, "text": text} for i, (who, text) in enumerate(data)
    ]
    status, card, _ = outcome(capsys, tmp_path / "t.json", turns)
    assert status == 0
    assert stands_on_its_words(card, turns)


@pytest.mark.parametrize("mark", ["…", "!!", "😀", "-", "'"])
def test_what_is_nothing_but_marks_is_no_word_however_long(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], mark: str
) -> None:
    turns = [{"speaker": "rep", "start_s": 0.0, "end_s": 20.0, "text": " ".join([mark] * 60)}]
    status, card, _ = outcome(capsys, tmp_path / "t.json", turns)
    assert status == 0
    rates = [measure for measure in card["measures"] if measure["id"] in ("content_word_share", "letters_per_word")]
    assert rates
    assert {measure["status"] for measure in rates} == {"not_enough_speech"}


@settings(max_examples=60, **SHARED)  # type: ignore[arg-type]
@given(data=st.binary(max_size=80) | st.text(max_size=80).map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_any_bytes_are_a_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str], data: bytes) -> None:
    path = tmp_path / "t.json"
    path.write_bytes(data)
    assert run(["score", "--transcript", str(path), "--scenario", "outage-escalation"]) == 2
    err = capsys.readouterr().err
    assert "Something went wrong" not in err
    assert err.strip()


@pytest.mark.parametrize(
    ("turns", "reason"),
    [
        ([], "nothing was said in this call"),
        (
            [{"speaker": "rep", "start_s": 0, "end_s": 3, "text": "I've escalated it."}],
            "only the rep spoke in this call",
        ),
        ([{"speaker": "buyer", "start_s": 0, "end_s": 3, "text": HARM}], "only the buyer spoke in this call"),
    ],
)
def test_a_call_of_nobody_or_of_one_is_not_assessed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], turns: list[dict[str, Any]], reason: str
) -> None:
    status, card, _ = outcome(capsys, tmp_path / "t.json", turns)
    assert (status, card["reason"], card["passed"]) == (0, reason, None)
    assert {behaviour["status"] for behaviour in card["behaviours"]} == {"not_assessed"}


@pytest.mark.parametrize(
    ("turns", "says"),
    [
        ([("buyer", 5, 8, "Hello"), ("rep", 1, 5, "Hello")], "put the turns in the order of their starts"),
        ([("rep", 5, 4, "Hello")], "its end must not lie before its start"),
        ([("rep", 0, 9_000, "word " * 1_000_000)], "The transcript has 1,000,000 words; 100,000 is the most"),
        ([("rep", 0, 1, "a")] * 10_001, "10,001 turns"),
    ],
)
def test_what_cannot_be_put_in_time_or_is_no_call_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], turns: list[tuple[str, float, float, str]], says: str
) -> None:
    given_turns = [dict(zip(("speaker", "start_s", "end_s", "text"), one, strict=True)) for one in turns]
    status, _, err = outcome(capsys, tmp_path / "t.json", given_turns)
    assert status == 2
    assert says in err


def test_turns_that_overlap_are_scored_as_they_lie(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    turns = [
        {"speaker": "buyer", "start_s": 0, "end_s": 6, "text": HARM, "beat": "harm-1"},
        {"speaker": "rep", "start_s": 3, "end_s": 5, "text": "Your dispatch floor was blind on Monday."},
    ]
    status, card, _ = outcome(capsys, tmp_path / "t.json", turns)
    assert status == 0
    assert card["behaviours"][0]["chances"][0]["met"] is True
