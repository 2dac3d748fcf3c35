"""A line that met a chance or opened a gate does neither again, said word for word; one that did not may."""

from scoring.read import read
from scoring.repeated import SAID_BEFORE
from tests.scoring.stage import BUYER, DISCOVERY, RENEWAL, REP, call
from voice.buyer.gates import Course, all_hold
from voice.reading import Chance
from voice.scenario import Condition
from voice.transcript import Transcript, Turn

CHALLENGES = [
    (BUYER, "Nobody has logged in since spring.", "challenge-1"),
    (BUYER, "Your return figure isn't what I see here.", "challenge-2"),
    (BUYER, "Another vendor is half the price.", "challenge-3"),
]


def challenged(*replies: str) -> list[Chance]:
    lines = [line for pair in zip(CHALLENGES, [(REP, reply) for reply in replies], strict=False) for line in pair]
    found = read(RENEWAL, call(RENEWAL, *lines)).chances
    return [chance for chance in found if chance.beat.startswith("challenge") and not chance.is_open]


def test_the_same_question_word_for_word_meets_one_chance() -> None:
    line = "What does your team use in its place today?"
    first, second = challenged(line, f"Okay. {line}", "Okay.")[:2]
    assert (first.met, second.met, second.reason) == (True, False, SAID_BEFORE)


def test_another_question_meets_the_next_chance() -> None:
    met = [one.met for one in challenged("What do they use instead?", "What do you see?", "What is the rest?")]
    assert met == [True, True, True]


def test_a_question_that_had_not_counted_may_be_said_again() -> None:
    line = "What does your team use in its place today?"
    first, second = challenged(f"That is because your team skipped the training. {line}", line)[:2]
    assert (first.met, second.met) == (False, True)


def effect_asked_of(fact: str, *replies: str) -> bool:
    """Whether the gate on a fact's effect opens; the buyer tells one fact after each reply."""
    told = (("email", "Our approvals run by e-mail."), ("days", "Eleven working days."), ("openings", "Two slipped."))
    turns = []
    for place, (reply, (own, says)) in enumerate(zip(replies, told, strict=False)):
        turns += [
            Turn(REP, 8.0 * place, 8.0 * place + 3, reply),
            Turn(BUYER, 8.0 * place + 4, 8.0 * place + 7, says, facts=(own,)),
        ]
    transcript = Transcript(DISCOVERY.id, tuple(turns))
    return all_hold((Condition("effect-asked", fact),), Course(DISCOVERY, transcript, read(DISCOVERY, transcript)))


EFFECT = "What does that cost your team in a usual week?"


def test_a_question_that_was_answered_opens_no_further_gate_word_for_word() -> None:
    assert not effect_asked_of("days", EFFECT, EFFECT, EFFECT)


def test_another_question_opens_the_next_gate() -> None:
    assert effect_asked_of("days", EFFECT, "How do approvals run?", "What do those eleven days cost you?")
