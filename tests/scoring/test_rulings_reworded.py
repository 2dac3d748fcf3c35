"""Every ruling of EXAMPLES.md in at least three more wordings: the acts."""

import pytest

from tests.scoring.stage import DISCOVERY, OUTAGE, ids_in
from tests.scoring.verdicts import HARM

SITUATION, CAPABILITY = "question-situation", "capability"
FULL_HARM = HARM[1] + " We couldn't send vans until half past ten."


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("How many nurses log in on a weekday?", SITUATION),
        ("How big is the team that signs these off?", SITUATION),
        ("how many invoices pass through there each month", SITUATION),
        ("How many licences are you looking for?", CAPABILITY),
        ("Which package would suit you?", CAPABILITY),
        ("How many seats should we plan for?", CAPABILITY),
    ],
)
def test_01_their_work_or_the_size_of_our_product(text: str, act: str) -> None:
    assert act in ids_in(text, DISCOVERY)


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("What do you run your payroll on?", SITUATION),
        ("Which planning tool does the depot work with?", SITUATION),
        ("what system are the forms kept in", SITUATION),
        ("Which integrations are you going to need?", CAPABILITY),
        ("What modules would you be using?", CAPABILITY),
        ("do you need the sap connector", CAPABILITY),
    ],
)
def test_02_what_they_use_or_which_of_ours_they_need(text: str, act: str) -> None:
    assert act in ids_in(text, DISCOVERY)


@pytest.mark.parametrize(
    ("text", "is_capability"),
    [
        ("Hello, I'm Lena from FlowDesk, we make approval tools.", False),
        ("Good morning, this is Omar at FlowDesk, we automate approvals.", False),
        ("hi my name is jill from flowdesk we do workflow software", False),
        ("Hi, Kim from FlowDesk. We do approvals. Our app works on every phone.", True),
    ],
)
def test_03_a_short_introduction_is_no_capability_and_a_second_clause_is(text: str, is_capability: bool) -> None:
    found = ids_in(text, DISCOVERY, is_first=True)
    assert "introduction" in found
    assert ("capability" in found) is is_capability


@pytest.mark.parametrize(
    "text",
    ["Let's get to the price in a minute.", "I'll answer the price question, I promise.", "we will come to money"],
)
def test_06_the_price_put_off_is_an_acknowledgement(text: str) -> None:
    found = ids_in(text, DISCOVERY)
    assert "acknowledgement" in found
    assert found.isdisjoint({"fix", "capability"})


@pytest.mark.parametrize(
    "text", ["Who has the last word?", "Is there money set aside?", "which supplier else are you talking to"]
)
def test_07_who_decides_and_what_it_may_cost_is_qualifying(text: str) -> None:
    found = ids_in(text, DISCOVERY)
    assert "question-qualifying" in found
    assert found.isdisjoint({"question-problem", "question-implication"})


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("What happens if you leave it as it is?", "question-implication"),
        ("If nothing changes, what will that cost you by summer?", "question-implication"),
        ("where are you in a year if this stays the same", "question-implication"),
        ("Would it help your team to get answers in a day?", "question-need-payoff"),
        ("How useful would faster approvals be?", "question-need-payoff"),
        ("would shorter waits make a difference to you", "question-need-payoff"),
        ("If our software took two days off that?", "capability"),
        ("What if our app cut it in half?", "capability"),
        ("suppose our platform could do that in a day", "capability"),
    ],
)
def test_08_implication_need_payoff_and_ours(text: str, act: str) -> None:
    kinds = {"question-implication", "question-need-payoff", "question-problem", "capability"}
    assert ids_in(text, DISCOVERY) & kinds == {act}


@pytest.mark.parametrize(
    "text",
    [
        "Did you know that banks save a third with us?",
        "Have you heard that our customers cut their approval time by half?",
        "A retailer in Leeds went from nine days to one with it, did you know?",
        "are you aware that you could save twenty percent",
    ],
)
def test_09_a_claim_dressed_as_a_question(text: str) -> None:
    found = ids_in(text, DISCOVERY)
    assert found & {"capability", "value-claim"}
    assert not any(act.startswith("question-") for act in found)


@pytest.mark.parametrize(
    "text", ["May I ask you two things?", "Is it all right if I ask something first?", "could i ask you a few things"]
)
def test_11_permission_is_nothing_else(text: str) -> None:
    assert {act for act in ids_in(text, DISCOVERY) if act.startswith("question-")} == {"question-permission"}


@pytest.mark.parametrize(
    "text",
    [
        "If any of your people were affected, we regret that.",
        "Sorry for any trouble this may have caused.",
        "Our technicians had a terrible Monday.",
        "it was a long night for our whole company",
    ],
)
def test_15_regret_and_our_own_side_name_nothing(text: str) -> None:
    assert "impact" not in ids_in(text, OUTAGE, HARM[1])


@pytest.mark.parametrize(
    "text",
    ["What did Monday mean for your floor?", "Who was hit by it?", "how long were your dispatchers without screens"],
)
def test_16_a_question_about_the_harm_is_neither_impact_nor_fix(text: str) -> None:
    assert ids_in(text, OUTAGE, HARM[1]).isdisjoint({"impact", "fix"})


@pytest.mark.parametrize(
    "text",
    [
        "So until half past ten no van could leave, is that right?",
        "So your dispatch floor saw nothing for three hours, yes?",
        "then your dispatch floor was blind on monday morning correct",
    ],
)
def test_17_an_impact_checked_is_impact_and_reflection(text: str) -> None:
    assert {"impact", "reflection"} <= ids_in(text, OUTAGE, FULL_HARM)


@pytest.mark.parametrize(
    "text",
    [
        "I'll check with the engineers.",
        "We're sending a technician.",
        "We can take the fee off your bill.",
        "Here's what we know so far.",
        "i have passed it on to my manager",
    ],
)
def test_18_whatever_we_do_about_it_is_a_fix(text: str) -> None:
    assert "fix" in ids_in(text, OUTAGE, HARM[1])


@pytest.mark.parametrize("text", ["I do apologise.", "we are sorry", "My apologies for that.", "Sorry about this."])
def test_18_being_sorry_is_none(text: str) -> None:
    assert ids_in(text, OUTAGE, HARM[1]).isdisjoint({"fix", "impact"})


@pytest.mark.parametrize(
    "text",
    [
        "First I name the impact and then I offer a fix.",
        "The impact comes before the fix, so I start with the impact.",
        "i will say who was hit what was hit when and how much",
    ],
)
def test_32_the_rule_read_aloud_names_nothing(text: str) -> None:
    assert "impact" not in ids_in(text, OUTAGE, HARM[1])
