"""What names a harm of the buyer's and what only looks like it."""

import pytest

from tests.scoring.stage import OUTAGE, ids_in

BUYER = (
    "Monday morning my dispatch floor was blind for three hours. Forty-two jobs missed. Nine were emergencies. "
    "I sit before my board Thursday at nine with nothing to show."
)


@pytest.mark.parametrize(
    "said",
    [
        "Your planners could not reach a single van until today.",
        "Calls backed up for three hours on Monday morning.",
        "You will not be able to give your board a cause on Thursday at nine.",
        "Forty-two jobs were missed because the switch failed.",
        "The line dropped and nine emergencies waited.",
        "It is not right that nine emergencies had to wait on Monday.",
        "Another customer waited, then another, forty-two of them.",
        "If I'm not mistaken, your dispatchers could not see a van for three hours.",
        "If I understood you right, forty-two jobs never happened.",
        "You took the flak for forty-two jobs that never happened.",
    ],
)
def test_a_harm_is_named_whatever_else_the_sentence_holds(said: str) -> None:
    assert "impact" in ids_in(said, OUTAGE, BUYER)


@pytest.mark.parametrize(
    "said",
    [
        "Your planners can reach every van again now.",
        "Your dispatch floor is back up and running since half past ten.",
        "Your people will be able to work on the spare line.",
        "If it happens again, your dispatchers could be blind for a day.",
        "If we get you on the new line, you would lose an hour on Monday.",
        "The switch gave up at ten past seven on Monday.",
        "Another customer of ours in town lost a whole day over it.",
        "That is not right, the line was down for one hour.",
        "It is costing us a fortune in credits.",
    ],
)
def test_what_works_again_is_supposed_or_fell_on_others_is_no_harm_of_theirs(said: str) -> None:
    assert "impact" not in ids_in(said, OUTAGE, BUYER)
