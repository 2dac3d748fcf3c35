"""A challenge: asked or given back before it is answered, at every edge of the rule."""

import pytest

from scoring.acts.span import Span
from scoring.judges import challenge
from scoring.verdict import Verdict
from tests.scoring.windows import BEAT_S, act, checks, reply, window, words


def challenged(text: str, *acts: Span) -> Verdict:
    return challenge.judge(window("challenge", reply(text, *acts)))


@pytest.mark.parametrize(
    ("acts", "met"),
    [
        ([act("question-problem", 3)], True),
        ([act("reflection", 3)], True),
        ([act("justification", 3)], False),
        ([act("reflection", 2), act("justification", 3)], True),
        ([act("justification", 2), act("reflection", 3)], False),
        ([act("justification", 2), act("reflection", 2)], False),
        ([act("acknowledgement", 0), act("filler", 1)], None),
    ],
)
def test_the_first_move_at_a_challenge_decides_and_of_two_at_once_the_defence(
    acts: list[Span], met: bool | None
) -> None:
    assert challenged(words(6), *acts).met is met


def test_giving_back_and_asking_have_reasons_of_their_own() -> None:
    assert challenged(words(6), act("reflection", 2)).reason == "gave back what was heard before answering"
    assert challenged(words(6), act("question-problem", 2)).reason == "asked before answering"


@pytest.mark.parametrize(
    ("text", "acts", "met"),
    [
        ("fair enough but it did work", [act("acknowledgement", 0, 1)], False),
        ("fair enough however it did work", [act("acknowledgement", 0, 1)], False),
        ("fair enough but it does", [act("acknowledgement", 0, 1)], None),
        ("fair enough and it did work", [act("acknowledgement", 0, 1)], None),
        ("well hm but it did work", [], None),
        ("sorry but it did work all right", [], False),
        ("but it did work all right sorry", [], None),
        ("but it did work all right", [act("acknowledgement", 0, 1)], None),
        ("fair enough but it did work", [act("acknowledgement", 0, 1), act("reflection", 3, 5)], False),
        ("fair enough but it did work", [act("acknowledgement", 0, 1), act("reflection", 2, 5)], False),
        ("fair enough but it did work", [act("acknowledgement", 0), act("reflection", 1, 5)], True),
    ],
)
def test_a_but_of_four_words_after_an_acknowledgement_is_an_explanation(
    text: str, acts: list[Span], met: bool | None
) -> None:
    assert challenged(text, *acts).met is met


@pytest.mark.parametrize(("early_s", "heard_out"), [(0.0, True), (0.3, True), (0.31, False)])
def test_a_reply_three_tenths_before_the_end_still_hears_them_out(early_s: float, heard_out: bool) -> None:
    one = reply(words(4), act("reflection", 0), start_s=BEAT_S - early_s)
    assert checks(challenge.judge(window("challenge", one)))["heard them out"] is heard_out


def test_an_acknowledgement_counts_up_to_the_reply_that_decided() -> None:
    first, second = reply(words(3)), reply(words(4), act("acknowledgement", 0), act("reflection", 1), index=3)
    third = reply(words(4), act("acknowledgement", 0), index=5)
    decided = challenge.judge(window("challenge", first, second))
    assert checks(decided)["acknowledged"] is True
    assert checks(decided)["explored before answering"] is True
    early = challenge.judge(window("challenge", reply(words(4), act("negation", 0)), third))
    assert checks(early) == {"heard them out": True, "acknowledged": False, "explored before answering": False}


def test_an_undecided_challenge_shows_the_checks_of_its_first_reply() -> None:
    verdict = challenge.judge(window("challenge", reply(words(3), act("acknowledgement", 0))))
    assert checks(verdict) == {"heard them out": True, "acknowledged": True, "explored before answering": False}
    assert challenge.judge(window("challenge")).checks == ()
