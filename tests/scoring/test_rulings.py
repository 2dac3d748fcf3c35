"""The 32 rulings of EXAMPLES.md, each in its own words and in others."""

import pytest

from scoring.read import read, read_to_the_end
from tests.scoring.stage import BUYER, DISCOVERY, OUTAGE, RENEWAL, REP, Line, call, chances, heard, ids_in
from voice.reading import Chance
from voice.scenario import Scenario
from voice.transcript import Transcript, Turn

HARM = (BUYER, "Monday morning my dispatch floor was blind for three hours.", "harm-1")
JOBS = (BUYER, "Right. Forty-two jobs missed. Nine were emergencies.", "harm-2")
INVITED = (BUYER, "I have fifteen minutes. What have you got?", "invitation")
PRICE = (BUYER, "And what does it cost?", "redirect-1")
CHALLENGE = (BUYER, "Your return figure isn't what I see here.", "challenge-2")
OPENING = (BUYER, "Frankly, I don't see us renewing.", "opening")


def first(stage: Scenario, behaviour: str, *lines: Line) -> Chance:
    return chances(stage, behaviour, *lines)[0]


def impact(*replies: str) -> Chance:
    lines: list[Line] = [HARM]
    for reply in replies:
        lines += [(REP, reply), (BUYER, "Go on.")]
    return first(OUTAGE, "impact-before-fix", *lines)


def redirect(reply: str) -> Chance:
    return first(DISCOVERY, "curiosity-before-capability", PRICE, (REP, reply))


def invited(*replies: str) -> Chance:
    lines: list[Line] = [INVITED]
    for reply in replies:
        lines += [(REP, reply), (BUYER, "Hm.")]
    return first(DISCOVERY, "curiosity-before-capability", *lines)


def challenged(*replies: str) -> Chance:
    lines: list[Line] = [CHALLENGE]
    for reply in replies:
        lines += [(REP, reply), (BUYER, "Well.")]
    return first(RENEWAL, "stay-curious", *lines)


def opened(*replies: str) -> dict[str, Chance]:
    lines: list[Line] = [OPENING]
    for reply in replies:
        lines += [(REP, reply), (BUYER, "Hm.")]
    return {chance.beat: chance for chance in chances(RENEWAL, "stay-curious", *lines)}


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("How many users do you have?", "question-situation"),
        ("how many people are on the night shift", "question-situation"),
        ("How many seats would you need?", "capability"),
        ("Which tier?", "capability"),
        ("how many licences would you want to start with", "capability"),
    ],
)
def test_01_their_present_work_is_situation_and_sizing_our_product_is_capability(text: str, act: str) -> None:
    assert act in ids_in(text, DISCOVERY)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Which CRM do you use?", "question-situation"),
        ("what ticketing system do you run today", "question-situation"),
        ("Which CRM integration do you need?", "capability"),
        ("what connectors would you want", "capability"),
        ("Which reporting module are you interested in?", "capability"),
    ],
)
def test_02_the_system_they_use_is_situation_and_the_integration_they_need_is_capability(text: str, act: str) -> None:
    assert act in ids_in(text, DISCOVERY)


@pytest.mark.parametrize(
    "text",
    [
        "I'm Sam from FlowDesk, we do approval software.",
        "Hello, this is Priya from Northnet, we automate invoices.",
        "my name is lee from flowdesk we build approval software",
    ],
)
def test_03_a_short_introduction_is_no_capability(text: str) -> None:
    assert "capability" not in ids_in(text, DISCOVERY, is_first=True)
    assert "introduction" in ids_in(text, DISCOVERY, is_first=True)


@pytest.mark.parametrize(
    "text",
    [
        "I'm Sam from FlowDesk, we do approval software. We integrate with SAP.",
        "Hello, this is Priya from Northnet. We automate invoices. It comes with a dashboard.",
    ],
)
def test_03_a_second_product_clause_is_capability(text: str) -> None:
    assert "capability" in ids_in(text, DISCOVERY, is_first=True)


@pytest.mark.parametrize(
    "reply",
    [
        "I'll come to the price. Where do approvals get stuck today?",
        "Fair question. What does a late approval cost you?",
        "sure happy to get to that what goes wrong when a signature is missing",
    ],
)
def test_04_a_first_ask_is_met_by_an_acknowledgement_and_an_impact_question(reply: str) -> None:
    assert redirect(reply).met is True


@pytest.mark.parametrize(
    ("reply", "met"),
    [
        ("Six to nine euros a seat a month. What does a slipped week cost you?", True),
        ("Around eight euros per user. What happens to the openings when a signature is late?", True),
        ("Six to nine euros a seat a month.", False),
        ("It is eight dollars per user.", False),
    ],
)
def test_04_a_second_ask_may_be_answered_shortly_before_the_question(reply: str, met: bool) -> None:
    lines: list[Line] = [
        PRICE, (REP, "I'll come to the price. Where does it get stuck?"), (BUYER, "By e-mail."),
        (BUYER, "I asked about the price before.", "redirect-3"), (REP, reply),
        (BUYER, "Hm."), (REP, "Okay."),
    ]  # fmt: skip
    assert chances(DISCOVERY, "curiosity-before-capability", *lines)[1].met is met


@pytest.mark.parametrize(
    "reply",
    [
        "Yes. What breaks today when it doesn't?",
        "It does, yes. What goes wrong without it?",
        "No. Where does that hurt you most?",
    ],
)
def test_05_yes_or_no_to_a_direct_question_is_no_intrusion(reply: str) -> None:
    line = (BUYER, "Does it work with SAP? Otherwise I'd loop in procurement.", "redirect-2")
    assert first(DISCOVERY, "curiosity-before-capability", line, (REP, reply)).met is True


@pytest.mark.parametrize(
    "text", ["I'll come to price, promise.", "We'll get to the cost.", "happy to come back to the number"]
)
def test_06_promising_to_come_to_the_price_is_an_acknowledgement(text: str) -> None:
    assert "acknowledgement" in ids_in(text, DISCOVERY)
    assert "fix" not in ids_in(text, DISCOVERY)


def test_06_a_long_acknowledgement_is_not_brief() -> None:
    long = (
        "Thanks for asking, and I really want you to know that everybody asks me this on the very first call, so I "
        "had been expecting it all morning long. Where do approvals get stuck?"
    )
    assert redirect(long).met is False


@pytest.mark.parametrize("reply", ["What's your budget?", "Sure, who decides?", "who signs off on the spend"])
def test_07_a_qualifying_question_never_meets_a_redirect(reply: str) -> None:
    assert redirect(reply).met is False


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("What would happen if nothing changed?", "question-implication"),
        ("what happens if this goes on for another year", "question-implication"),
        ("Would faster approvals help?", "question-need-payoff"),
        ("Would it be useful to see that in one place?", "question-need-payoff"),
        ("If our tool halved it?", "capability"),
        ("what if our platform cut that in half", "capability"),
    ],
)
def test_08_implication_need_payoff_and_our_tool_are_told_apart(text: str, act: str) -> None:
    found = ids_in(text, DISCOVERY)
    kinds = {"question-implication", "question-need-payoff", "question-problem", "capability"}
    assert found & kinds == {act}


@pytest.mark.parametrize(
    "text",
    [
        "Did you know our customers save 20 %?",
        "Did you know that most of our clients cut that in half?",
        "A bank we work with saved nine days a month with it.",
    ],
)
def test_09_a_claim_with_a_question_mark_is_no_question(text: str) -> None:
    found = ids_in(text, DISCOVERY)
    assert found & {"capability", "value-claim"}
    assert not any(act.startswith("question-") for act in found)


@pytest.mark.parametrize(
    ("reply", "met"),
    [
        ("Where do approvals get stuck? And who signs off?", True),
        ("What's your budget, and where do approvals get stuck?", False),
        ("who decides and what goes wrong today", False),
    ],
)
def test_10_the_first_of_two_questions_decides_and_stacking_is_shown(reply: str, met: bool) -> None:
    chance = redirect(reply)
    assert chance.met is met
    assert ("one question at a time", False) in [(check.id, check.met) for check in chance.checks]


@pytest.mark.parametrize(
    "opener", ["Can I ask a few questions?", "mind if i ask you something first", "Would it be okay if I asked first?"]
)
def test_11_asking_permission_gives_no_credit_and_no_harm(opener: str) -> None:
    assert invited(opener).is_open
    assert invited(opener, "Where do approvals get stuck?").met is True


def test_12_the_question_counts_where_the_buyer_tells_no_impact() -> None:
    lines: list[Line] = [PRICE, (REP, "Okay. Where does it get stuck?"), (BUYER, "By e-mail, like everyone.")]
    assert first(DISCOVERY, "curiosity-before-capability", *lines).met is True


@pytest.mark.parametrize(
    ("reply", "met"),
    [
        ("Sorry your Monday was ruined. I've escalated it.", False),
        ("I know your Monday was awful. Let me look into it.", False),
        ("This hit your Monday morning operations. Here is what we know.", True),
        ("Dispatch was down on Monday morning. We replaced the switch.", True),
    ],
)
def test_13_your_and_ruined_fill_nothing_and_operations_on_monday_fill_two(reply: str, met: bool) -> None:
    assert impact(reply).met is met


@pytest.mark.parametrize(
    "reply",
    [
        "I understand your frustration. Your drivers stood idle Monday morning.",
        "I'm sorry for the inconvenience, your floor was blind for three hours on Monday.",
        "i understand your frustration your drivers stood idle monday morning",
    ],
)
def test_14_a_set_phrase_followed_by_what_was_hit_costs_nothing(reply: str) -> None:
    assert impact(reply).met is True


@pytest.mark.parametrize(
    "text",
    [
        "If this affected you in any way, we're sorry.",
        "We apologise for any inconvenience.",
        "It was a nightmare for our engineers.",
        "Our whole team was up all night on Monday.",
    ],
)
def test_15_set_phrases_and_our_own_side_are_never_impact(text: str) -> None:
    assert "impact" not in ids_in(text, OUTAGE, HARM[1])


@pytest.mark.parametrize(
    "asked", ["What did it do to your Monday?", "what happened on your floor", "How many vans stood still?"]
)
def test_16_a_question_before_the_fix_keeps_the_chance_open(asked: str) -> None:
    assert impact(asked).is_open
    assert impact(asked, "So your floor was blind for three hours on Monday.").met is True


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


def ended(stage: Scenario, behaviour: str, ended_s: float, *turns: Turn) -> list[Chance]:
    reading = read_to_the_end(stage, Transcript(stage.id, turns), ended_s)
    return [chance for chance in reading.chances if chance.behaviour == behaviour]


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
