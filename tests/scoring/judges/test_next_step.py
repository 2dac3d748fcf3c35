"""A next step with its three parts, on chances made by hand."""

import pytest

from scoring.judges import next_step
from tests.scoring.windows import act, checks, reply, window


@pytest.mark.parametrize(
    ("text", "met", "missing"),
    [
        ("I'll ring you on Wednesday at twelve", True, "agenda"),
        ("I'll ring you on Wednesday at twelve to go through the cause", True, ""),
        ("I'll ring you on Wednesday", None, "time and agenda"),
    ],
)
def test_a_next_step_has_three_parts(text: str, met: bool | None, missing: str) -> None:
    verdict = next_step.judge(window("next-step", reply(text, act("next-step", 0, len(text.split()) - 1))))
    assert verdict.met is met
    assert verdict.reason.endswith(f"; {missing} missing") if missing else "missing" not in verdict.reason
    assert checks(verdict)["agenda"] is ("agenda" not in missing)
    assert checks(verdict)["day"] is True


def test_the_parts_may_come_in_two_replies_and_the_first_is_quoted_until_they_do() -> None:
    first = reply("I'll ring you", act("next-step", 0, 2))
    second = reply("I can ring on Wednesday at twelve", act("next-step", 0, 6), index=3)
    assert next_step.judge(window("next-step", first, second)).met is True
    short = reply("I ring on Wednesday", act("next-step", 0, 3), index=3)
    open_one = next_step.judge(window("next-step", first, short))
    assert (open_one.met, open_one.heard) == (None, first)


def test_a_reply_without_a_step_is_passed_over() -> None:
    step = reply("I'll ring you on Wednesday at twelve", act("next-step", 0, 6), index=3)
    assert next_step.judge(window("next-step", reply("on Friday at nine"), step)).heard is step
    assert next_step.judge(window("next-step", reply("on Friday at nine"))).reason == "no next step was offered"
