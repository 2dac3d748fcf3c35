"""Rulings 17 to 32 of EXAMPLES.md, each in its own words and in others."""

import pytest

from scoring.read import read
from tests.scoring.stage import BUYER, OUTAGE, REP, Line, call, chances, heard, ids_in
from tests.scoring.verdicts import (
    HARM,
    JOBS,
    challenged,
    ended,
    first,
    impact,
    opened,
)
from voice.transcript import Turn


@pytest.mark.parametrize(
    "text",
    [
        "So the floor couldn't send vans till half ten, right?",
        "So your dispatch floor was blind for three hours, correct?",
        "so your dispatch floor was blind for three hours right",
    ],
)
def test_17_a_checked_impact_is_impact_and_reflection(text: str) -> None:
    buyer = HARM[1] + " We couldn't send vans until half past ten."
    assert {"impact", "reflection"} <= ids_in(text, OUTAGE, buyer)


@pytest.mark.parametrize(
    "text",
    [
        "Let me look into that.", "I've escalated it.", "You'll get a credit.", "Let me tell you what we know.",
        "We'll get someone out to you.", "i have raised it with our network team",
    ],
)  # fmt: skip
def test_18_actions_credits_and_announcements_are_fixes(text: str) -> None:
    assert "fix" in ids_in(text, OUTAGE, HARM[1])


@pytest.mark.parametrize("text", ["I'm sorry.", "I am so sorry about this.", "Sorry, that was our mistake."])
def test_18_sorry_is_neither_impact_nor_fix(text: str) -> None:
    assert not ids_in(text, OUTAGE, HARM[1]) & {"fix", "impact"}


@pytest.mark.parametrize(
    ("reply", "wrong"),
    [
        ("Your Friday was bad. I've escalated it.", "said Friday, buyer said Monday"),
        ("Tuesday morning was lost. Let me look into it.", "said Tuesday, buyer said Monday"),
    ],
)
def test_19_a_wrong_day_is_shown(reply: str, wrong: str) -> None:
    chance = impact(reply)
    assert chance.met is False
    assert wrong in chance.reason


@pytest.mark.parametrize("number", ["About forty", "forty-two", "42"])
def test_19_within_rounding_is_filled(number: str) -> None:
    lines: list[Line] = [HARM, (REP, "Okay."), JOBS, (REP, f"{number} jobs missed, that is a lot.")]
    assert chances(OUTAGE, "impact-before-fix", *lines)[1].met is True


@pytest.mark.parametrize(
    "early",
    [
        "Your dispatch was down on Monday from ten past seven to twenty past ten.",
        "On Monday your service stopped from 07:10 to 10:20.",
    ],
)
def test_20_an_impact_named_from_the_notes_counts_for_the_first_harm_only(early: str) -> None:
    lines: list[Line] = [(REP, early), HARM, (REP, "I've escalated it."), JOBS, (REP, "We'll send you a report.")]
    assert [chance.met for chance in chances(OUTAGE, "impact-before-fix", *lines)] == [True, False]


@pytest.mark.parametrize(
    "sentence",
    [
        "Your dispatch floor was blind for three hours on Monday.",
        "monday morning your dispatch floor stood blind for three hours",
    ],
)
def test_21_the_same_impact_again_gives_no_credit_for_a_later_harm(sentence: str) -> None:
    lines: list[Line] = [HARM, (REP, sentence), JOBS, (REP, sentence + " I've escalated it.")]
    assert [chance.met for chance in chances(OUTAGE, "impact-before-fix", *lines)] == [True, False]


@pytest.mark.parametrize("demand", ["When is it fixed?", "And what are you going to do about it?"])
def test_22_a_demand_for_the_fix_is_no_harm(demand: str) -> None:
    assert chances(OUTAGE, "impact-before-fix", (BUYER, demand), (REP, "I've escalated it.")) == []


@pytest.mark.parametrize(
    "reply", ["Three hours blind. It is fixed.", "Dispatch blind for three hours. I'll send you the cause."]
)
def test_22_harm_and_demand_in_one_line_give_a_chance(reply: str) -> None:
    line = (BUYER, "My dispatch floor was blind for three hours on Monday, when is it fixed?", "harm-1")
    assert first(OUTAGE, "impact-before-fix", line, (REP, reply)).met is True


@pytest.mark.parametrize(
    "reply",
    [
        "I've escalated it. Your dispatch floor was blind for three hours on Monday.",
        "Let me look into that, your dispatchers had no screens for three hours on Monday.",
    ],
)
def test_23_an_impact_after_the_fix_is_missed_and_shown(reply: str) -> None:
    chance = impact(reply)
    assert chance.met is False
    assert ("named, after the fix", True) in [(check.id, check.met) for check in chance.checks]


@pytest.mark.parametrize(
    ("replies", "met"),
    [
        (("I hear you, but that's because your team skipped the training.",), False),
        (("I get that, but the platform has paid for itself.",), False),
        (("Fair enough.", "What do you see on your side?"), True),
        (("Understood.", "What is the rest, then?"), True),
        (("But what changed?",), True),
        (("but what do you see",), True),
    ],
)
def test_24_the_first_act_that_is_no_acknowledgement_decides(replies: tuple[str, ...], met: bool) -> None:
    assert challenged(*replies).met is met


@pytest.mark.parametrize("reply", ["Fair enough.", "I hear you.", "That's a fair point."])
def test_24_an_acknowledgement_alone_keeps_the_chance_open(reply: str) -> None:
    assert challenged(reply).is_open


@pytest.mark.parametrize(
    ("reply", "met"),
    [
        ("What would it take to renew?", False),
        ("what do you need from us to sign", False),
        ("What's missing?", True),
        ("what is not there yet", True),
    ],
)
def test_25_a_closing_question_is_not_curious(reply: str, met: bool) -> None:
    assert challenged(reply).met is met


@pytest.mark.parametrize(
    "replies",
    [
        ("What has changed since you set out to halve onboarding?",),
        ("You wanted onboarding in ten days. What's different today?",),
        ("What has changed?", "When you signed, you wanted onboarding in ten days."),
        ("Did something change on your side?", "You were after ten days for onboarding."),
    ],
)
def test_26_goal_and_change_meet_both_in_either_order(replies: tuple[str, ...]) -> None:
    found = opened(*replies)
    assert (found["opening"].met, found["what-changed"].met) == (True, True)


@pytest.mark.parametrize("reply", ["What has changed?", "what is different now"])
def test_26_without_the_goal_a_change_question_is_only_curious(reply: str) -> None:
    found = opened(reply, "Tell me more.")
    assert found["opening"].met is False
    assert "what-changed" not in found


@pytest.mark.parametrize(
    "guess", ["You wanted to save money, right?", "you set out to modernise", "Your goal was better software."]
)
def test_27_a_guessed_goal_stays_open_until_value_or_two_turns(guess: str) -> None:
    assert opened(guess)["opening"].is_open
    assert opened(guess, "Okay.")["opening"].met is False
    assert opened(guess, "You wanted onboarding in ten days.")["opening"].met is True


@pytest.mark.parametrize(
    "reply",
    [
        "Log-ins fell in June, what happened?",
        "I see only four people logged in last month, why is that?",
        "log ins dropped by half in spring what was going on",
    ],
)
def test_28_a_figure_about_them_with_a_question_is_a_question(reply: str) -> None:
    assert challenged(reply).met is True


@pytest.mark.parametrize("repair", ["Sorry, what was that?", "can you hear me", "Could you say that again?"])
def test_29_asking_to_hear_it_again_is_no_reply(repair: str) -> None:
    assert impact(repair, "Okay.", "Your floor was blind for three hours on Monday.").met is True


def test_30_a_call_the_rep_ends_at_once_gives_no_chance() -> None:
    beat = Turn(BUYER, 0.0, 3.0, HARM[1], beat="harm-1")
    assert ended(OUTAGE, "impact-before-fix", 4.5, beat) == []


def test_30_silence_past_the_buyers_patience_is_missed() -> None:
    beat = Turn(BUYER, 0.0, 3.0, HARM[1], beat="harm-1")
    prompt = Turn(BUYER, 12.0, 13.0, "Are you still there?")
    assert [chance.met for chance in ended(OUTAGE, "impact-before-fix", 14.0, beat, prompt)] == [False]
    assert [chance.met for chance in ended(OUTAGE, "impact-before-fix", 15.0, beat)] == [False]


@pytest.mark.parametrize("misheard", ["one day mourning yore floor was blonde", "dispatch floor is bland four hours"])
def test_31_deciding_words_heard_badly_are_left_out(misheard: str) -> None:
    beat = Turn(BUYER, 0.0, 3.0, HARM[1], beat="harm-1")
    turns = (
        beat,
        heard(misheard, 4.0, 0.3),
        Turn(BUYER, 9.0, 10.0, "What?"),
        Turn(REP, 11.0, 12.0, "I've escalated it."),
    )
    chance = ended(OUTAGE, "impact-before-fix", 13.0, *turns)[0]
    assert chance.met is None
    assert chance.reason.startswith("uncertain: heard '")
    assert not chance.is_open


def test_31_words_heard_well_stand() -> None:
    beat = Turn(BUYER, 0.0, 3.0, HARM[1], beat="harm-1")
    turns = (beat, heard("your floor was blind for three hours on monday", 4.0, 0.9))
    assert ended(OUTAGE, "impact-before-fix", 13.0, *turns)[0].met is True


@pytest.mark.parametrize(
    "text",
    [
        "I am naming the impact first.",
        "I would like to name the impact before I offer the fix.",
        "i always name who what when and how much was hit",
    ],
)
def test_32_the_definition_read_aloud_earns_nothing(text: str) -> None:
    assert "impact" not in ids_in(text, OUTAGE, HARM[1])
    assert impact(text + " I've escalated it.").met is False


def test_the_reading_of_a_growing_call_only_closes_chances() -> None:
    lines: list[Line] = [HARM, (REP, "Your floor was blind for three hours on Monday.")]
    growing = read(OUTAGE, call(OUTAGE, *lines[:1])).chances
    assert [chance.is_open for chance in growing] == [True]
    assert [chance.met for chance in read(OUTAGE, call(OUTAGE, *lines)).chances] == [True]
