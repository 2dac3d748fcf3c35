"""The goal, and what has changed, on chances made by hand."""

import pytest

from scoring.acts.span import Span
from scoring.judges import goal
from scoring.verdict import Verdict
from tests.scoring.windows import act, reply, words


def changed(*replies_acts: list[Span]) -> Verdict | None:
    turns = [reply(words(10), *acts, index=1 + 2 * i) for i, acts in enumerate(replies_acts)]
    said = goal.goal_said(turns)
    return None if said is None else goal.judge_change(said)


GOAL, CHANGED, VALUE = act("goal", 4, 6), act("what-changed", 8), act("value-claim", 8)


@pytest.mark.parametrize(
    ("replies", "met"),
    [
        ([[GOAL, CHANGED]], True),
        ([[GOAL], [CHANGED]], True),
        ([[GOAL], [], [CHANGED]], True),
        ([[GOAL], [], [], [CHANGED]], None),
        ([[GOAL, VALUE], [CHANGED]], False),
        ([[GOAL], [act("capability", 2), CHANGED]], False),
        ([[GOAL], [act("filler", 2), CHANGED]], True),
        ([[act("what-changed", 1), GOAL]], True),
        ([[act("value-claim", 1), GOAL, CHANGED]], True),
        ([[act("value-claim", 4), GOAL, CHANGED]], False),
        ([[CHANGED], [GOAL]], True),
        ([[CHANGED], [], [GOAL]], None),
        ([[act("what-changed", 2), VALUE], [GOAL]], None),
        ([[act("value-claim", 1), CHANGED], [GOAL]], True),
        ([[act("value-claim", 8), CHANGED], [GOAL]], True),
        ([[CHANGED], [act("value-claim", 1), GOAL]], None),
        ([[CHANGED], [act("value-claim", 4), GOAL]], True),
        ([[CHANGED], [GOAL, VALUE]], True),
    ],
)
def test_what_changed_is_asked_with_the_goal_and_no_claim_between(replies: list[list[Span]], met: bool | None) -> None:
    verdict = changed(*replies)
    assert verdict is not None
    assert verdict.met is met


def test_without_a_goal_there_is_nothing_to_ask_the_change_of() -> None:
    assert changed([CHANGED], [VALUE]) is None


def test_a_turn_that_is_no_reply_takes_no_place() -> None:
    turns = [
        reply(words(10), GOAL),
        reply("pardon", index=3, is_no_reply=True),
        reply(words(3), index=5),
        reply(words(10), CHANGED, index=7),
    ]
    said = goal.goal_said(turns)
    assert said is not None
    assert goal.judge_change(said).met is True
