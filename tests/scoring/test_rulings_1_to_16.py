"""Rulings 1 to 16 of EXAMPLES.md, each in its own words and in others."""

import pytest

from tests.scoring.stage import BUYER, DISCOVERY, OUTAGE, REP, Line, chances, ids_in
from tests.scoring.verdicts import (
    HARM,
    PRICE,
    first,
    impact,
    invited,
    redirect,
)


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
