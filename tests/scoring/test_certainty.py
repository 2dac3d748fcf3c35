"""When the words that decide a chance were heard too badly to decide it."""

from collections.abc import Sequence

import pytest

from scoring.acts.span import Span
from scoring.certainty import BAR, unsure_words
from scoring.heard import Heard
from scoring.verdict import Verdict
from tests.scoring.windows import act, reply, words


def unsure(met: bool, rates: Sequence[float | None], *, span: Span | None = None, count: int = 6) -> str:
    """What is unsure of a reply whose words were heard at these rates, decided by `span` where it was."""
    one = reply(words(count), rates=rates)
    return unsure_words(Verdict(met, "", one, span), [one])


WHOLE = act("impact", 0, 5)


@pytest.mark.parametrize(
    ("rates", "is_unsure"),
    [
        ([BAR], False),
        ([BAR - 0.01], True),
        ([None], False),
        ([0.4, 0.4, 0.4, 0.9], False),
        ([0.4, 0.4, 0.4, 0.4, 0.9], True),
        ([0.1, 0.1, 0.1, 0.6], True),
        ([0.4, 0.4, 0.4, 0.6], False),
        ([None, None, None, None, 0.9, 0.2], False),
    ],
)
def test_a_quote_is_unsure_by_its_mean_or_by_most_of_its_words(rates: list[float | None], is_unsure: bool) -> None:
    assert bool(unsure(True, rates, span=WHOLE)) is is_unsure


def test_only_the_quote_of_a_chance_met_counts() -> None:
    assert unsure(True, [0.1, 0.1, 0.1, 0.9], span=act("impact", 3, 5)) == ""
    assert unsure(False, [0.1, 0.1, 0.1, 0.9], span=act("impact", 3, 5)) == "alpha bravo charlie"


def test_a_miss_is_unsure_by_its_own_words_too() -> None:
    assert unsure(False, [0.9, 0.9, 0.9, 0.1], span=act("fix", 3, 5)) == "delta echo foxtrot"
    assert unsure(False, [0.9], span=act("fix", 3, 5)) == ""


@pytest.mark.parametrize(
    ("rates", "count", "run"),
    [
        ([0.9, 0.1, 0.1, 0.1, 0.9], 6, "bravo charlie delta"),
        ([0.9, 0.1, 0.1, 0.9], 6, ""),
        ([0.9, 0.9, 0.9, 0.1], 6, "delta echo foxtrot"),
        ([0.9, 0.9, 0.9, 0.9, 0.1], 6, ""),
        ([0.9, BAR, BAR, BAR, 0.9], 6, ""),
        ([0.9, None, None, None, 0.9], 6, ""),
        ([0.9, 0.9, 0.1], 4, "charlie delta"),
        ([0.9, 0.9, 0.9, 0.1], 5, ""),
        ([0.9, 0.9, 0.1], 5, "charlie delta echo"),
        ([0.9, 0.9, 0.9, 0.1], 4, ""),
    ],
)
def test_what_nothing_decided_may_hide_in_three_unsure_words_or_in_two_of_a_short_turn(
    rates: list[float | None], count: int, run: str
) -> None:
    assert unsure(False, rates, count=count) == run


def test_what_was_said_after_the_decision_hides_nothing() -> None:
    deciding = reply(words(6), rates=[0.9])
    after = reply(words(6), index=3, rates=[0.1])
    verdict = Verdict(False, "", deciding, act("fix", 2))
    assert unsure_words(verdict, [deciding, after]) == ""
    assert unsure_words(verdict, [after.__class__(after.tagged), deciding]) == ""
    before = reply(words(6), index=0, rates=[0.1])
    assert unsure_words(verdict, [before, deciding]) == words(6)


def parts(*rates: float) -> tuple[Verdict, list[Heard]]:
    """A chance met by three parts, of which two are needed."""
    one = reply(words(3), rates=list(rates))
    of = tuple((one, act("next-step", place)) for place in range(3))
    return Verdict(True, "", one, act("next-step", 0, 2), parts=of, needed=2), [one]


def test_parts_heard_badly_are_unsure_once_too_few_are_left() -> None:
    assert unsure_words(*parts(0.9, 0.9, 0.1)) == ""
    assert unsure_words(*parts(0.9, 0.1, 0.1)) == "bravo charlie"
    assert unsure_words(*parts(0.9, 0.9, 0.9)) == ""
