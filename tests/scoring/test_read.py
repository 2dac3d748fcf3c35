"""Whole turns read in wordings that went wrong before: by what they say, not by what they happen to hold."""

import pytest

from scoring.read import read
from tests.scoring.gold_table import as_recognised, forms
from tests.scoring.stage import BUYER, DISCOVERY, OUTAGE, RENEWAL, REP, Line, acts_in, chances, heard, ids_in
from voice.transcript import Transcript, Turn

STALL: Line = (BUYER, "Send me something, I'll show finance.", "closing-stall")
BOARD = "I sit before my board Thursday at nine with nothing to show."


@pytest.mark.parametrize(
    "text", forms("Thursday at ten, thirty minutes, I show you one late opening worked through. Does that work?")
)
def test_a_day_a_time_and_what_is_shown_are_a_next_step(text: str) -> None:
    assert chances(DISCOVERY, "next-step", STALL, (REP, text))[0].met is True


@pytest.mark.parametrize("text", ["You'll have the deck in ten minutes.", "I'll send it within an hour."])
def test_a_delay_is_a_time_but_no_day(text: str) -> None:
    assert chances(DISCOVERY, "next-step", STALL, (REP, text), (BUYER, "Fine."), (REP, "Bye."))[0].met is False


@pytest.mark.parametrize("text", forms("You were promised that and it never came."))
def test_a_broken_promise_given_back_denies_nothing(text: str) -> None:
    found = ids_in(text, OUTAGE, "You promised us a second line in spring.")
    assert "reflection" in found
    assert found.isdisjoint({"negation", "justification"})


@pytest.mark.parametrize("text", forms("Your team skipped the training."))
def test_what_their_team_left_undone_is_blame_and_no_impact(text: str) -> None:
    found = ids_in(text, OUTAGE)
    assert "justification" in found
    assert "impact" not in found


@pytest.mark.parametrize("text", ["sure what's your budget", "Sure. What's your budget?", "okay who decides"])
def test_a_budget_question_after_a_sure_is_heard_as_one(text: str) -> None:
    redirect: Line = (BUYER, "And what does it cost?", "redirect-1")
    assert "question-qualifying" in ids_in(text, DISCOVERY, "And what does it cost?")
    assert chances(DISCOVERY, "curiosity-before-capability", redirect, (REP, text))[0].met is False


@pytest.mark.parametrize(
    "text",
    [
        "You'd be walking into your board on Thursday at nine with no explanation.",
        "so on thursday at nine you are in front of the board empty handed because of us i will write down the cause",
        "that puts you in front of the board on thursday with no answers from us right i'll bring the cause",
    ],
)
def test_taking_it_on_oneself_does_not_unmake_the_impact(text: str) -> None:
    assert any({"who", "when"} <= set(act.slots) for act in acts_in(text, OUTAGE, BOARD) if act.id == "impact")


@pytest.mark.parametrize("text", forms("The figure is correct, it was checked by our analysts."))
def test_standing_by_ones_figure_gives_nothing_back(text: str) -> None:
    challenge: Line = (BUYER, "Your return figure isn't what I see here.", "challenge-2")
    assert chances(RENEWAL, "stay-curious", challenge, (REP, text))[0].met is False


@pytest.mark.parametrize("text", ["Question, reflection, why, what, how.", "curious, when, where, how."])
def test_a_list_of_question_words_asks_nothing(text: str) -> None:
    assert not any(found.startswith("question-") for found in ids_in(text, RENEWAL))


def test_a_goal_strewn_over_a_long_pitch_is_none() -> None:
    pitch = "you only pay for what you use " * 6 + "our other clients have cut their onboarding by half " * 2
    assert "goal" not in ids_in(f"when you signed {pitch} from twenty days to ten", RENEWAL)
    assert "goal" not in ids_in("we have clients who went from twenty days to ten on onboarding", RENEWAL)


@pytest.mark.parametrize("text", ["Lena at FlowDesk.", "Karim speaking, from FlowDesk."])
def test_a_name_and_a_company_are_no_product_talk(text: str) -> None:
    assert "capability" not in ids_in(text, DISCOVERY, is_first=True)


@pytest.mark.parametrize(
    "text",
    [
        "Forty-two customers, who got no help from you that day.",
        "There was a check, which would have caught this.",
        "We sincerely regret what happened.",
    ],
)
def test_a_clause_about_the_noun_before_it_asks_nothing(text: str) -> None:
    assert not any(found.startswith("question-") for found in ids_in(text))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Can I ask how many vans you've got?", "question-situation"),
        ("Would you mind telling me where it gets stuck?", "question-problem"),
        ("Can I ask you something?", "question-permission"),
    ],
)
def test_a_question_wrapped_in_politeness_is_what_it_asks(text: str, kind: str) -> None:
    for form in (text, as_recognised(text)):
        assert {found for found in ids_in(form, OUTAGE) if found.startswith("question-")} == {kind}


def test_parts_of_a_next_step_heard_badly_do_not_count() -> None:
    stage = OUTAGE
    sure, unsure = heard("i do on", 4.0, 0.9).words, heard("wednesday at twelve", 4.6, 0.3).words
    turn = Turn(REP, 4.0, 5.2, "i do on wednesday at twelve", (*sure, *unsure))
    asked = Turn(BUYER, 0.0, 3.0, "Who rings me, and when?", beat="next-step")
    chance = next(c for c in read(stage, Transcript("outage", (asked, turn))).chances if c.behaviour == "next-step")
    assert chance.met is None
    assert chance.reason.startswith("uncertain")
