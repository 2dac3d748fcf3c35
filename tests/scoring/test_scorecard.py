"""The scorecard's shape and numbers."""

import json

import pytest

from scoring.interval import wilson
from scoring.recording import Recording
from scoring.score import score
from scoring.scorecard import practice_json
from tests.scoring.stage import BUYER, OUTAGE, RENEWAL, REP, call
from voice.errors import BadTranscript
from voice.reading import Chance
from voice.scenario import Scenario
from voice.transcript import Practice, Speaker, Transcript, Turn, Word

WORKED = (
    (BUYER, "Monday morning my dispatch floor was blind for three hours.", "harm-1"),
    (REP, "I understand your frustration, sorry for the inconvenience. I've escalated it."),
    (BUYER, "I've had that sentence twice today. Do you know what happened here?"),
    (REP, "Your dispatch floor was blind from ten past seven to twenty past ten on Monday, you couldn't send a van."),
    (BUYER, "Right. Forty-two jobs missed. Nine were emergencies.", "harm-2"),
    (REP, "Forty-two customers left waiting, nine of them emergencies. I'll send you the report Thursday by four."),
    (BUYER, "You promised us a second line in spring.", "challenge-1"),
    (REP, "Actually, that wasn't us, that was sales, because…"),
    (BUYER, "I don't care which team."),
    (REP, "Fair. What did it cost you that it never came?"),
    (BUYER, "I sit before my board Thursday at nine with nothing to show.", "harm-3"),
    (REP, "Thursday at nine with no cause and no plan, and my report comes seven hours later."),
    (BUYER, "Who rings me, and when?", "next-step"),
    (REP, "I do, Wednesday at twelve."),
)


def scored(stage: Scenario, transcript: Transcript) -> dict[str, object]:
    return score(Recording(transcript), stage, versions={"rolecall": "0"})


def behaviours(card: dict[str, object]) -> dict[str, dict[str, object]]:
    listed = card["behaviours"]
    assert isinstance(listed, list)
    return {one["id"]: one for one in listed}


def test_the_worked_call_comes_out_as_the_design_shows_it() -> None:
    card = scored(OUTAGE, call(OUTAGE, *WORKED))
    found = behaviours(card)
    impact, objections, step = found["impact-before-fix"], found["objections"], found["next-step"]
    assert (impact["observed"], impact["opportunities"], impact["status"]) == (2, 3, "scored")
    assert impact["interval"] == [0.21, 0.94]
    assert impact["passed"] is True
    assert (objections["observed"], objections["opportunities"], objections["status"]) == (0, 1, "too_few_chances")
    assert (step["observed"], step["opportunities"]) == (1, 1)
    assert card["passed"] is False


def test_the_focus_quotes_the_first_miss_with_a_better_line() -> None:
    card = scored(OUTAGE, call(OUTAGE, *WORKED))
    focus, notes = card["focus"], card["notes"]
    assert isinstance(focus, dict)
    assert isinstance(notes, list)
    assert focus["behaviour"] == "impact-before-fix"
    assert focus["quote"] == "I've escalated it."
    assert focus["try"].startswith("Monday morning your dispatch floor was blind")
    assert [note["behaviour"] for note in notes] == ["objections"]


def test_nothing_missed_quotes_a_chance_met_and_offers_the_next_level() -> None:
    card = scored(OUTAGE, call(OUTAGE, WORKED[0], (REP, "Your floor was blind for three hours on Monday.")))
    focus = card["focus"]
    assert isinstance(focus, dict)
    assert (focus["kind"], focus["level"]) == ("met", "tough")


def test_the_same_input_gives_the_same_bytes() -> None:
    first, second = (json.dumps(scored(OUTAGE, call(OUTAGE, *WORKED))) for _ in range(2))
    assert first == second
    assert "NaN" not in first


def test_every_key_of_the_schema_is_there() -> None:
    card = scored(OUTAGE, call(OUTAGE, *WORKED))
    keys = {"schema", "scenario", "versions", "source", "behaviours", "tone", "acts", "measures", "focus", "notes"}
    assert keys | {"passed"} <= card.keys()
    chance = behaviours(card)["impact-before-fix"]["chances"]
    assert isinstance(chance, list)
    assert {"beat", "turn", "met", "reason", "quote", "start_s", "end_s", "checks"} == chance[0].keys()


def test_an_act_quotes_its_words_exactly() -> None:
    transcript = call(OUTAGE, *WORKED)
    acts = scored(OUTAGE, transcript)["acts"]
    assert isinstance(acts, list)
    for act in acts:
        words = transcript.turns[act["turn"]].tokens
        assert " ".join(words[act["first_word"] : act["last_word"] + 1]) == act["quote"]


def test_without_sound_no_tone_is_measured() -> None:
    measures = scored(OUTAGE, call(OUTAGE, *WORKED))["measures"]
    assert isinstance(measures, list)
    assert {m["status"] for m in measures if m["id"] == "f0_median"} <= {"not_measured"}
    assert "questions_per_10_min" in {m["id"] for m in measures}


def test_a_harm_that_never_came_is_undelivered() -> None:
    card = scored(OUTAGE, call(OUTAGE, *WORKED[:2]))
    assert behaviours(card)["impact-before-fix"]["undelivered"] == ["harm-2", "harm-3"]


def test_no_chance_reads_not_assessed_with_its_reason() -> None:
    card = scored(RENEWAL, call(RENEWAL, (REP, "Hello."), (BUYER, "Good morning.")))
    found = behaviours(card)["stay-curious"]
    assert (found["status"], found["passed"], found["interval"]) == ("not_assessed", None, None)
    assert found["reason"] == "no challenge was made in this call"
    assert card["passed"] is None


@pytest.mark.parametrize(
    "turns",
    [
        (),
        (Turn(REP, 0.0, 1.0, "Hello?"),),
        (Turn(BUYER, 0.0, 1.0, "Hello."),),
        (Turn(REP, 0.0, 3.0, "Hello."), Turn(BUYER, 1.0, 2.0, "Yes.")),
        (Turn(REP, 0.0, 3.0, "Γειά σου 🙂 你好 … ?!"), Turn(BUYER, 4.0, 5.0, "مرحبا")),
        (Turn(REP, 0.0, 0.0, ""), Turn(BUYER, 0.0, 0.0, "")),
        (Turn(REP, 0.0, 3.0, "²³ 1:2:3 ::: 10,,3 … — -- ' '' n't 's"), Turn(BUYER, 3.0, 4.0, "½")),
    ],
)
def test_odd_transcripts_are_scored_without_a_crash(turns: tuple[Turn, ...]) -> None:
    card = scored(OUTAGE, Transcript("outage", turns))
    assert all(one["status"] != "scored" for one in behaviours(card).values())


@pytest.mark.parametrize(
    ("turns", "said"),
    [
        ((Turn(REP, 5.0, 6.0, "B."), Turn(BUYER, 1.0, 2.0, "A.")), "starts at 1 s, before turn 1"),
        ((Turn(REP, 5.0, 4.0, "B."),), "runs from 5 s to 4 s"),
        ((Turn(REP, float("nan"), 4.0, "B."),), "nan"),
        ((Turn(REP, 1.0, 2.0, "B", (Word("B", 7.0, 8.0),)),), "outside the turn"),
    ],
)
def test_times_that_cannot_be_are_refused_with_the_turn(turns: tuple[Turn, ...], said: str) -> None:
    with pytest.raises(BadTranscript, match=said):
        scored(OUTAGE, Transcript("outage", turns))


def test_one_speaker_alone_is_said_so() -> None:
    card = scored(OUTAGE, Transcript("outage", (Turn(Speaker.REP, 0.0, 2.0, "Hello there."),)))
    assert card["reason"] == "only the rep spoke in this call"


@pytest.mark.parametrize(
    ("met", "of", "low", "high"), [(2, 3, 0.2077, 0.9385), (0, 1, 0.0, 0.7935), (10, 10, 0.7225, 1.0)]
)
def test_wilsons_interval(met: int, of: int, low: float, high: float) -> None:
    assert wilson(met, of) == pytest.approx((low, high), abs=1e-3)


@pytest.mark.parametrize(("met", "best", "is_solved"), [((True, True), 2, True), ((True, False, True), 1, False)])
def test_a_drill_is_solved_by_exactly_so_many_in_a_row(met: tuple[bool, ...], best: int, is_solved: bool) -> None:
    tries = [
        Chance("impact-before-fix", "harm-1", 2 * n + 1, each, is_open=False, reason="") for n, each in enumerate(met)
    ]
    told = practice_json(Practice(beat="harm-1", behaviour="impact-before-fix", in_a_row=2), tries)
    assert (told["best"], told["is_solved"]) == (best, is_solved)
