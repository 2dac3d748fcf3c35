"""Reading words: numbers, times, clauses, patterns and beats found by their cues."""

import pytest

from scoring.acts.clauses import said
from scoring.acts.numbers import with_numbers
from scoring.acts.pattern import Patterns
from scoring.acts.tokens import Token, plain_tokens
from scoring.beats import delivered_beats
from scoring.read import read
from tests.scoring.stage import BUYER, DISCOVERY, OUTAGE, REP, acts_in, call


def tokens(text: str) -> tuple[Token, ...]:
    return with_numbers(plain_tokens(text.split()))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("forty-two", 42), ("forty two", 42), ("42", 42), ("forty thousand", 40_000), ("€40,000", 40_000),
        ("40k", 40_000), ("two point three", 2.3), ("2.3", 2.3), ("a hundred and five", 105),
        ("three thousand two hundred", 3200), ("twelve", 12), ("2,5", 2.5),
    ],
)  # fmt: skip
def test_a_number_reads_the_same_in_words_and_digits(text: str, value: float) -> None:
    assert [token.number for token in tokens(text) if token.number is not None] == [value]


@pytest.mark.parametrize(
    ("text", "minute"),
    [
        ("ten past seven", 430), ("07:10", 430), ("half past ten", 630), ("half ten", 630), ("quarter to nine", 525),
        ("four pm", 960), ("4 p.m.", 960), ("4pm", 960), ("noon", 720), ("at nine", 540), ("thursday by four", 240),
        ("nine o'clock", 540), ("twenty past ten", 620), ("wednesday twelve", 720),
    ],
)  # fmt: skip
def test_a_clock_time_reads_the_same_however_it_is_said(text: str, minute: int) -> None:
    assert [token.minute for token in tokens(text) if token.minute is not None] == [minute]


@pytest.mark.parametrize(
    "text", ["9" * 400, "9" * 5_000 + ":30", "9" * 14 + " million" * 60, "1," * 300 + "000", "ten past " + "9" * 400]
)
def test_a_number_that_nobody_says_is_read_without_a_fault(text: str) -> None:
    assert all(token.number is None or token.number <= 1e15 for token in tokens(text))


@pytest.mark.parametrize("text", ["from twenty days to ten", "half an hour", "at ten customers", "six to nine euros"])
def test_numbers_of_things_are_no_clock_times(text: str) -> None:
    assert [token.minute for token in tokens(text) if token.minute is not None] == []


def test_a_span_of_tokens_is_a_span_of_words() -> None:
    found = tokens("Don't send forty two vans")
    assert [(token.text, token.first, token.last) for token in found] == [
        ("do", 0, 0), ("not", 0, 0), ("send", 1, 1), ("42", 2, 3), ("vans", 4, 4),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "questions"),
    [
        ("i'll come to the price where do approvals get stuck today", 1),
        ("How many people approve? And who signs off?", 2),
        ("when you signed you wanted ten days", 0),
        ("What we know is that it failed.", 0),
        ("if nothing changed by spring what would happen", 1),
        ("how many users do you have", 1),
    ],
)
def test_questions_are_found_with_and_without_marks(text: str, questions: int) -> None:
    assert len(said(tuple(text.split())).questions) == questions


@pytest.mark.parametrize(
    ("pattern", "text", "is_match"),
    [
        ("miss ~2 job", "missed forty two jobs", True),
        ("miss ~1 job", "missed all of the jobs", False),
        ("^ job", "the job", False),
        ("job $", "the job is", False),
        ("the ?big job", "the job", True),
        ("@weekday", "on tuesday", True),
        ("will *", "i will", False),
        ("# job", "seven jobs", True),
    ],
)
def test_a_pattern_matches_within_its_gaps(pattern: str, text: str, is_match: bool) -> None:
    found = tokens(text)
    assert Patterns({"it": pattern}).match(found, 0, len(found)) is is_match


def test_beats_without_labels_are_found_by_the_scenarios_cues() -> None:
    transcript = call(
        OUTAGE,
        (BUYER, "Look, Monday morning my dispatch floor was blind for three hours."),
        (REP, "Okay."),
        (BUYER, "Forty-two jobs missed, and nine were emergencies."),
        (REP, "Okay."),
        (BUYER, "So who rings me, and when?"),
    )
    assert [beat.id for beat in delivered_beats(OUTAGE, transcript)] == ["harm-1", "harm-2", "next-step"]


def test_an_effect_question_names_the_fact_it_asks_about() -> None:
    found = acts_in("Eleven days. What does that hold up?", DISCOVERY, "Eleven working days, on average.")
    assert [act.facts for act in found if act.id == "question-implication"] == [("days",)]


def test_an_impact_names_its_fact_and_slots() -> None:
    buyer = "My dispatch floor was blind for three hours on Monday morning."
    found = acts_in("Your dispatch floor was blind for three hours on Monday.", OUTAGE, buyer)
    impact = next(act for act in found if act.id == "impact")
    assert impact.facts == ("blind",)
    assert impact.slots == ("who", "what", "when", "how-much")


def test_a_very_long_turn_is_read_whole() -> None:
    text = "we automate approvals and your drivers stood idle on monday " * 500
    transcript = call(OUTAGE, (BUYER, "Hello."), (REP, text))
    acts = read(OUTAGE, transcript).acts
    assert sum(act.id == "capability" for act in acts) >= 490
    assert max(act.last_word for act in acts) > 4900
