"""An author's own behaviour, entry by entry, at every edge of each."""

import pytest

from scoring.acts.span import Span
from scoring.judges.formula import judge_by
from scoring.verdict import Verdict
from tests.scoring.windows import act, checks, reply, window, words
from voice.formula import Counted, Deciding, Formula


def by(formula: Formula, *acts: Span, text: str = "") -> Verdict:
    return judge_by(formula)(window("challenge", reply(text or words(12), *acts)))


ASKED_OPENLY = Formula((Deciding(("question-problem", "impact"), is_open=True),))
ASKED = Formula((Deciding(("question-problem",)),))


@pytest.mark.parametrize(
    ("formula", "given", "met"),
    [
        (ASKED_OPENLY, act("question-problem", 2, is_open=True), True),
        (ASKED_OPENLY, act("question-problem", 2, is_open=False), None),
        (ASKED_OPENLY, act("impact", 2), None),
        (ASKED_OPENLY, act("filler", 2, is_open=True), None),
        (ASKED, act("question-problem", 2, is_open=False), True),
        (ASKED, act("question-problem", 2, is_open=True), True),
        (ASKED, act("fix", 2), None),
    ],
)
def test_an_entry_takes_its_own_acts_and_open_ones_where_it_says_so(
    formula: Formula, given: Span, met: bool | None
) -> None:
    assert by(formula, given).met is met


@pytest.mark.parametrize(
    ("acts", "met"),
    [
        ([act("fix", 4)], None),
        ([act("acknowledgement", 2), act("fix", 4)], True),
        ([act("filler", 1), act("acknowledgement", 2), act("fix", 4)], True),
        ([act("fix", 2), act("acknowledgement", 4)], None),
    ],
)
def test_an_entry_may_ask_for_another_act_before_it(acts: list[Span], met: bool | None) -> None:
    formula = Formula((Deciding(("fix",), after=("acknowledgement", "impact")),))
    assert by(formula, *acts).met is met


@pytest.mark.parametrize(("at", "met"), [(0, True), (5, True), (6, None)])
def test_an_entry_may_bound_the_words_before_it(at: int, met: bool | None) -> None:
    assert by(Formula((Deciding(("fix",), words_before=5),)), act("fix", at)).met is met


@pytest.mark.parametrize(("times", "met"), [(1, None), (2, True), (3, True)])
def test_an_entry_may_ask_for_an_act_so_many_times(times: int, met: bool | None) -> None:
    acts = [act("fix", 2 * i) for i in range(times)]
    assert by(Formula((Deciding(("fix",), times=2),)), act("filler", 11), *acts).met is met


@pytest.mark.parametrize(
    ("slots", "named", "said", "met"),
    [
        (2, (), ("who",), None),
        (2, (), ("who", "what"), True),
        (2, (), ("who", "what", "when"), True),
        (0, ("when",), ("who", "what"), None),
        (0, ("when",), ("when",), True),
        (2, ("when",), ("when",), None),
    ],
)
def test_an_entry_may_ask_for_slots(
    slots: int, named: tuple[str, ...], said: tuple[str, ...], met: bool | None
) -> None:
    formula = Formula((Deciding(("impact",), slots=slots, named=named),))
    assert by(formula, act("impact", 2, slots=said)).met is met


def test_slots_are_gathered_over_the_same_acts_only() -> None:
    formula = Formula((Deciding(("impact",), slots=2),))
    assert by(formula, act("impact", 1, slots=("who",)), act("impact", 3, slots=("what",))).met is True
    assert by(formula, act("fix", 1, slots=("who",)), act("impact", 3, slots=("what",))).met is None


def test_of_an_act_that_fits_both_ways_the_miss_counts_and_the_reasons_tell_them_apart() -> None:
    both = Formula((Deciding(("fix",)),), (Deciding(("fix",)),))
    assert by(both, act("fix", 2)).met is False
    assert by(both, act("fix", 2)).reason == "a fix came first"
    assert by(Formula((Deciding(("fix",)),)), act("fix", 2)).reason == "a fix came before anything that misses it"


@pytest.mark.parametrize(
    ("at_least", "at_most", "holds"),
    [(2, None, True), (3, None, False), (0, 2, True), (0, 1, False), (0, None, True)],
)
def test_a_count_beside_a_chance_is_of_its_acts_up_to_the_decision(
    at_least: int, at_most: int | None, holds: bool
) -> None:
    formula = Formula((Deciding(("goal",)),), checks=(Counted("counted", ("fix", "impact"), at_least, at_most),))
    acts = [act("fix", 0), act("filler", 1), act("impact", 2), act("goal", 4), act("fix", 6)]
    assert checks(by(formula, *acts)) == {"counted": holds}


def test_the_deciding_act_itself_is_counted() -> None:
    formula = Formula((Deciding(("fix",)),), checks=(Counted("counted", ("fix",), 1),))
    assert checks(by(formula, act("fix", 3))) == {"counted": True}
