"""Scripted reps come out in the right order, and nobody passes by reciting."""

import pytest

from scoring.read import read_to_the_end
from tests.scoring.stage import BUYER, OUTAGE, REP, Line, call

HARMS = (
    (BUYER, "Monday morning my dispatch floor was blind for three hours.", "harm-1"),
    (BUYER, "Right. Forty-two jobs missed. Nine were emergencies.", "harm-2"),
    (BUYER, "I sit before my board Thursday at nine with nothing to show.", "harm-3"),
)
REPS = {
    "strong": (
        "Your dispatch floor was blind for three hours on Monday. Here is what we know.",
        "Forty-two jobs missed, nine of them emergencies. The switch is replaced.",
        "Thursday at nine you face the board with nothing to show. I'll bring you two pages Wednesday noon.",
    ),
    "average": (
        "I'm sorry, I've escalated it.",
        "Forty-two customers left waiting. We'll send you a report.",
        "Thursday at nine in front of your board with no plan. I'll bring you two pages.",
    ),
    "weak": (
        "I understand your frustration, let me look into that.",
        "We take this very seriously, you'll get a credit.",
        "I'll ask my manager to call you.",
    ),
    "stuffer": (
        "Impact, Monday, customers, impact, hours, who what when how much, I've escalated it.",
        "Impact, Monday, customers, impact, hours, who what when how much, I've escalated it.",
        "Impact, Monday, customers, impact, hours, who what when how much, I've escalated it.",
    ),
    "reciter": (
        "I name the impact before the fix, who, what, when and how much. I've escalated it.",
        "I am naming the impact first. You'll get a credit.",
        "I always name what was hit before I offer anything. We'll send a report.",
    ),
    "silent": ("Hm.", "Hm.", "Hm."),
}


def met(rep: str) -> int:
    lines: list[Line] = []
    for harm, reply in zip(HARMS, REPS[rep], strict=True):
        lines += [harm, (REP, reply), (BUYER, "Go on."), (REP, "Okay.")]
    reading = read_to_the_end(OUTAGE, call(OUTAGE, *lines), 60.0)
    return sum(chance.met is True for chance in reading.chances if chance.behaviour == "impact-before-fix")


def test_scripted_reps_come_out_in_order() -> None:
    assert (met("strong"), met("average"), met("weak")) == (3, 2, 0)


@pytest.mark.parametrize("rep", ["stuffer", "reciter", "silent"])
def test_words_without_matter_never_pass(rep: str) -> None:
    assert met(rep) < 2
