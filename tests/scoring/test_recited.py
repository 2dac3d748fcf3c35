"""What is counted, read aloud, is no question and no impact (ruling 32): question words that are only named."""

import pytest

from scoring.behaviours import BEHAVIOURS
from scoring.read import read
from tests.scoring.stage import BUYER, OUTAGE, REP, call


def met(*said: str) -> list[str]:
    turns = [turn for line in said for turn in ((REP, line), (BUYER, "Go on."))]
    challenge = (BUYER, "You promised us a second line in spring.", "challenge-1")
    reading = read(OUTAGE, call(OUTAGE, challenge, *turns))
    return [chance.behaviour for chance in reading.chances if chance.met]


@pytest.mark.parametrize("behaviour", ["impact-before-fix", "objections", "next-step"])
def test_the_definition_of_a_behaviour_read_aloud_meets_no_challenge(behaviour: str) -> None:
    assert met(BEHAVIOURS[behaviour].definition) == []


@pytest.mark.parametrize(
    "said",
    [
        "I name at least two of who, what, when and how much.",
        "Three of: who does it, the day, the time.",
        "My manual tells me what went wrong, then the date.",
        "They told you what broke in that mail.",
        "I always say back what was hit.",
    ],
)
def test_question_words_that_are_only_named_ask_nothing(said: str) -> None:
    assert met(said) == []


@pytest.mark.parametrize(
    "said", ["Tell me what went wrong.", "And what was hit?", "What did they tell you, and when did it stop?"]
)
def test_the_same_words_as_a_question_still_ask(said: str) -> None:
    assert met(said) == ["objections"]
