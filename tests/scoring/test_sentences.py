"""What a missed or met chance is told as: one plain sentence in the second person."""

import re

import pytest

from scoring.sentences import fix_named, sentence_for
from tests.scoring.stage import BUYER, DISCOVERY, OUTAGE, RENEWAL, REP, Line, chances
from voice.reading import Chance
from voice.scenario import Scenario

HARM: Line = (BUYER, "Monday morning my dispatch floor was blind for three hours.", "harm-1")
CHALLENGE: Line = (BUYER, "You promised us a second line in spring.", "challenge-1")
RETURN: Line = (BUYER, "Your return figure isn't what I see here.", "challenge-2")
PRICE: Line = (BUYER, "And what does it cost?", "redirect-1")
NEXT: Line = (BUYER, "Who rings me, and when?", "next-step")
OPENING: Line = (BUYER, "Frankly, I don't see us renewing.", "opening")
OUR_WORDS = re.compile(r"\b(beat|beats|gate|gated|act|acts|band|baseline|slot|slots|tag)\b", re.IGNORECASE)


def told(stage: Scenario, behaviour: str, buyer: Line, *replies: str) -> str:
    lines = [line for reply in replies for line in ((REP, reply), (BUYER, "Go on."))]
    return sentence_for(chances(stage, behaviour, buyer, *lines)[0])


@pytest.mark.parametrize(
    ("stage", "behaviour", "buyer", "reply", "sentence"),
    [
        (OUTAGE, "impact-before-fix", HARM, "I've escalated it.",
         "You offered the escalation before naming what was hit."),
        (OUTAGE, "impact-before-fix", HARM, "You'll get a credit.", "You offered a credit before naming what was hit."),
        (OUTAGE, "impact-before-fix", HARM, "Your dispatch floor was blind on Monday.",
         "You named who, what and when before any fix."),
        (OUTAGE, "objections", CHALLENGE, "That was sales, actually.",
         "You explained before asking or giving back what you heard."),
        (OUTAGE, "objections", CHALLENGE, "That's not true.",
         "You denied it before asking or giving back what you heard."),
        (OUTAGE, "objections", CHALLENGE, "What did it cost you?", "You asked before you answered."),
        (OUTAGE, "next-step", NEXT, "I'll ring you Wednesday at twelve to go through the plan.",
         "You agreed on who does it, the day, the time and what it is for."),
        (DISCOVERY, "curiosity-before-capability", PRICE, "We automate approvals.",
         "You spoke about the product before asking what goes wrong today."),
        (DISCOVERY, "curiosity-before-capability", PRICE, "It's six euros a seat.",
         "You answered the price before asking about their side."),
        (DISCOVERY, "curiosity-before-capability", PRICE, "Sure, what's your budget?",
         "You asked about budget or who decides, not about what goes wrong."),
        (RENEWAL, "stay-curious", OPENING, "Our report shows 2.3 times return.",
         "You claimed value before saying what they set out to reach."),
        (RENEWAL, "stay-curious", OPENING, "When you signed, you wanted onboarding from twenty days to ten.",
         "You said what they set out to reach before any claim of value."),
        (RENEWAL, "stay-curious", RETURN, "What do you see on your side?", "You asked before you answered."),
    ],
)  # fmt: skip
def test_a_chance_is_told_in_one_sentence(
    stage: Scenario, behaviour: str, buyer: Line, reply: str, sentence: str
) -> None:
    assert told(stage, behaviour, buyer, reply) == sentence


def test_what_a_next_step_lacked_is_named() -> None:
    assert told(OUTAGE, "next-step", NEXT, "I'll ring you on Wednesday.", "Goodbye.").startswith(
        "You left open the time"
    )


def test_a_wrong_day_is_told_with_the_right_one() -> None:
    sentence = told(OUTAGE, "impact-before-fix", HARM, "Your Friday was lost, and I've escalated it.")
    assert sentence == "You said Friday, the buyer said Monday."


@pytest.mark.parametrize(
    "reason",
    [
        "nothing was said", "named, but after the fix", "nothing that was hit was named",
        "what was named belongs to an earlier harm, not to this one", "only when named before the fix, two are needed",
        "only who and what named, two are needed", "named from the notes before the buyer told of it",
        "no question about what goes wrong or what it costs them", "asked about their side before the product",
        "31 words came before the question, at most 15 are brief", "their goal was not said",
        "a claim of value came before asking what changed", "what has changed was not asked",
        "asked what has changed since", "asked what has changed, and said their goal next",
        "the first move was a claim of value", "the first move was about the product", "the first move was an offer",
        "the first move was to close", "neither a question nor what was heard given back",
        "gave back what was heard before answering", "no next step was offered",
        "owner said; day and time and agenda missing",
    ],
)  # fmt: skip
def test_every_reason_is_a_sentence_to_the_rep_in_plain_words(reason: str) -> None:
    sentence = sentence_for(Chance("x", "harm-1", 0, False, False, reason, "I'll send the report.", 0.0, 1.0, ()))
    assert sentence.startswith("You ")
    assert sentence.endswith(".")
    assert not OUR_WORDS.search(sentence)


@pytest.mark.parametrize(
    ("quote", "name"),
    [("I'll refund the month.", "a credit"), ("we replaced the switch", "the repair"), ("I'll sort it.", "a fix")],
)
def test_a_fix_is_named_by_its_own_words(quote: str, name: str) -> None:
    assert fix_named(quote) == name
