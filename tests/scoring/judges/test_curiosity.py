"""Curiosity before capability, on chances made by hand, at every edge of its rule."""

import pytest

from scoring.acts.span import Span
from scoring.judges import curiosity
from scoring.verdict import Verdict
from tests.scoring.windows import act, checks, reply, window, words


def redirected(text: str, *acts: Span, asks: int = 1, kind: str = "redirect", buyer: str = "") -> Verdict:
    return curiosity.judge(window(kind, reply(text, *acts, buyer=buyer), asks=asks))


@pytest.mark.parametrize(
    ("acts", "met"),
    [
        ([act("question-problem", 4)], True),
        ([act("question-implication", 4)], True),
        ([act("question-situation", 4)], None),
        ([act("question-qualifying", 4)], False),
        ([act("question-situation", 2), act("question-problem", 4)], None),
        ([act("question-permission", 2), act("question-problem", 4)], True),
        ([act("question-qualifying", 2), act("question-problem", 4)], False),
        ([act("capability", 2), act("question-problem", 4)], False),
        ([act("question-problem", 2), act("capability", 4)], True),
        ([act("acknowledgement", 2)], None),
    ],
)
def test_at_a_redirect_the_first_question_or_the_product_decides(acts: list[Span], met: bool | None) -> None:
    assert redirected(words(6), *acts).met is met


def test_who_decides_leaves_an_invitation_open() -> None:
    assert redirected(words(6), act("question-qualifying", 2), kind="invitation").met is None


@pytest.mark.parametrize(
    ("before", "kind", "met"), [(15, "redirect", True), (16, "redirect", False), (16, "invitation", True)]
)
def test_fifteen_words_before_the_question_are_brief(before: int, kind: str, met: bool) -> None:
    text = f"{words(before)}. what goes wrong"
    assert redirected(text, act("question-problem", before, before + 2), kind=kind).met is met


def test_what_gives_the_buyers_words_back_is_free() -> None:
    theirs, own = "floor, morning, invoice, truck", words(14)
    text = f"{theirs}. {own}. what goes wrong"
    question = act("question-problem", 18, 20)
    assert redirected(text, question, buyer="floor morning invoice truck").met is True
    assert redirected(text, question, buyer="floor morning invoice").met is False


def test_a_question_before_the_question_is_no_word_before_it() -> None:
    text = f"what do {words(13)}? so. what goes wrong"
    acts = [act("question-permission", 0, 14), act("question-problem", 16, 18)]
    assert redirected(text, *acts).met is True


@pytest.mark.parametrize(("length", "asks", "met"), [(20, 2, True), (21, 2, False), (20, 1, False), (20, 3, True)])
def test_a_second_ask_may_be_answered_in_twenty_words(length: int, asks: int, met: bool) -> None:
    text = f"{words(length)}. what goes wrong"
    acts = [act("capability", 0, length - 1), act("question-problem", length, length + 2)]
    assert redirected(text, *acts, asks=asks).met is met


@pytest.mark.parametrize(("opening", "length", "met"), [("yes", 7, True), ("yes", 8, False), ("well", 7, False)])
def test_a_yes_or_no_may_have_seven_words(opening: str, length: int, met: bool) -> None:
    text = f"{opening} {words(length - 1)}. what goes wrong"
    acts = [act("capability", 1, length - 1), act("question-problem", length, length + 2)]
    assert redirected(text, *acts).met is met


@pytest.mark.parametrize("follows", [[], [act("question-situation", 4, 6)], [act("question-problem", 0, 6)]])
def test_an_answer_without_a_question_about_trouble_after_it_is_missed(follows: list[Span]) -> None:
    assert redirected("yes we do. what goes wrong", act("capability", 0, 2), *follows, asks=2).met is False


@pytest.mark.parametrize(
    ("text", "kind", "said"),
    [
        ("nine euros per seat", "redirect", "answered the price"),
        ("nine euros per seat", "invitation", "spoke about the product"),
        ("it sends reminders now", "redirect", "spoke about the product"),
    ],
)
def test_a_price_at_a_redirect_has_a_reason_of_its_own(text: str, kind: str, said: str) -> None:
    assert said in redirected(text, act("capability", 0, 3), kind=kind).reason


def asked(count: int, index: int = 1) -> list[Span]:
    return [act("question-situation", 0), *(act("question-problem", 1 + i) for i in range(count))]


@pytest.mark.parametrize(("count", "enough"), [(2, False), (3, True)])
def test_three_questions_about_trouble_are_shown(count: int, enough: bool) -> None:
    verdict = curiosity.judge(window("invitation", reply(words(6), *asked(count))))
    assert checks(verdict) == {"three questions before the product": enough, "one question at a time": False}


def test_questions_before_the_beat_count_those_after_the_decision_do_not() -> None:
    early = reply(words(6), *asked(2), index=0)
    deciding = reply(words(6), act("question-problem", 1), index=2)
    after = reply(words(6), *asked(3), index=4)
    found = checks(curiosity.judge(window("invitation", deciding, after, earlier=(early,))))
    assert found == {"three questions before the product": True, "one question at a time": True}
    alone = checks(curiosity.judge(window("invitation", deciding, after)))
    assert alone == {"three questions before the product": False, "one question at a time": True}
