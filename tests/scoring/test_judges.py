"""Each judge on chances made by hand, at every edge of its rule."""

import pytest

from scoring.acts.impact import Naming
from scoring.acts.span import Span
from scoring.judges import challenge, curiosity, goal, impact, next_step
from scoring.judges.formula import judge_by
from scoring.verdict import Verdict
from tests.scoring.stage import BUYER, REP
from tests.scoring.windows import BEAT_S, act, naming, reply, window, words
from voice.formula import Counted, Deciding, Formula
from voice.transcript import Turn


def checks(verdict: Verdict) -> dict[str, bool | None]:
    return {check.id: check.met for check in verdict.checks}


# a challenge


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


# curiosity before capability


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


# a stated behaviour


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


# the goal, and what has changed


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


# the impact before the fix

FIX = act("fix", 4)


def harmed(*pieces: object, is_first: bool = True, **more: object) -> Verdict:
    acts = [one for one in pieces if isinstance(one, Span)]
    namings = tuple(one for one in pieces if isinstance(one, Naming))
    one = reply(words(8), *acts, namings=namings)
    return impact.judge(window("harm", one, is_first=is_first, **more))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("pieces", "met"),
    [
        ([naming(0, "who", "what")], True),
        ([naming(0, "who"), naming(2, "when")], True),
        ([naming(0, "who")], None),
        ([naming(0, "who"), naming(2, "who")], None),
        ([naming(0, "who", "what"), FIX], True),
        ([naming(0, "who"), FIX, naming(6, "what")], False),
        ([FIX, naming(6, "who", "what")], False),
        ([naming(4, "who", "what"), FIX], True),
    ],
)
def test_two_slots_before_the_first_fix_name_the_impact(pieces: list[object], met: bool | None) -> None:
    assert harmed(*pieces).met is met


@pytest.mark.parametrize(
    ("pieces", "reason"),
    [
        ([FIX, naming(6, "who", "what")], "named, but after the fix"),
        ([FIX, naming(6, "who"), naming(7, "when")], "named, but after the fix"),
        ([FIX, naming(6, "who")], "a fix came before anything that was hit was named"),
        ([naming(0, "who"), FIX, naming(6, "what")], "only who named before the fix, two are needed"),
        ([naming(4, "who"), FIX, naming(6, "what")], "only who named before the fix, two are needed"),
        ([naming(0, wrong=("said Friday, buyer said Monday",)), FIX], "said Friday, buyer said Monday"),
        ([FIX], "a fix came before anything that was hit was named"),
    ],
)
def test_a_fix_that_came_first_says_what_was_named(pieces: list[object], reason: str) -> None:
    assert harmed(*pieces).reason == reason


def test_named_in_a_later_reply_it_was_named_after_the_fix() -> None:
    fixing = reply(words(6), FIX)
    naming_it = reply(words(6), index=3, namings=(naming(0, "who", "what"),))
    assert impact.judge(window("harm", fixing, naming_it)).reason == "named, but after the fix"
    assert impact.judge(window("harm", fixing, later=(naming_it,))).reason == "named, but after the fix"
    same = reply(words(6), FIX, namings=(naming(0, "who"), naming(5, "what")))
    assert impact.judge(window("harm", same)).reason == "only who named before the fix, two are needed"


@pytest.mark.parametrize(
    ("pieces", "reason"),
    [
        ([naming(0, "who")], "only who named, two are needed"),
        ([naming(0, wrong=("said Friday, buyer said Monday",))], "said Friday, buyer said Monday"),
        ([], "nothing that was hit was named"),
    ],
)
def test_an_open_harm_says_what_is_lacking(pieces: list[object], reason: str) -> None:
    assert harmed(*pieces).reason == reason


def test_the_slots_and_what_spoils_them_are_shown() -> None:
    met = checks(harmed(naming(0, "who", "what")))
    assert met == {"who": True, "what": True, "when": False, "how-much": False}
    late = checks(harmed(act("protocol-phrase", 0), FIX, naming(6, "who", "what")))
    assert late["named, after the fix"] is True
    assert late["no set phrase"] is False
    assert checks(harmed(FIX))["named, after the fix"] is False


def test_only_what_was_said_up_to_the_decision_is_shown() -> None:
    deciding = reply(words(6), namings=(naming(0, "who", "what"),))
    after = reply(words(6), act("protocol-phrase", 0), index=3, namings=(naming(1, wrong=("said Friday",)),))
    assert checks(impact.judge(window("harm", deciding, after))) == {
        "who": True, "what": True, "when": False, "how-much": False,
    }  # fmt: skip
    with_phrase = reply(
        words(6), act("protocol-phrase", 3), namings=(naming(0, "who", "what", wrong=("said Friday",)),)
    )
    found = checks(impact.judge(window("harm", with_phrase)))
    assert (found["no set phrase"], found["said Friday"]) == (False, False)


@pytest.mark.parametrize(
    ("slots", "acts", "is_first", "met"),
    [
        (("who", "what"), [], True, True),
        (("who",), [], True, None),
        (("who", "what"), [act("fix", 0)], True, None),
        (("who", "what"), [act("fix", 3)], True, True),
        (("who", "what"), [], False, None),
    ],
)
def test_named_from_the_notes_it_counts_for_the_first_harm_unless_a_fix_came_before(
    slots: tuple[str, ...], acts: list[Span], is_first: bool, met: bool | None
) -> None:
    early = reply(words(6), *acts, index=0, namings=(naming(1, *slots),))
    verdict = impact.judge(window("harm", reply(words(3)), earlier=(early,), is_first=is_first))
    assert verdict.met is met


LATER = "The invoices for March are missing at the depot."


@pytest.mark.parametrize(
    ("facts", "text", "met"),
    [
        (("jobs",), "", True),
        (("blind",), "", None),
        ((), "invoices", True),
        ((), "floor", None),
        ((), "", None),
    ],
)
def test_a_later_harm_wants_something_of_its_own(facts: tuple[str, ...], text: str, met: bool | None) -> None:
    verdict = harmed(naming(0, "who", "what", facts=facts, text=text), is_first=False, fact="jobs", line=LATER)
    assert verdict.met is met
    if met is None:
        assert verdict.reason == "what was named belongs to an earlier harm, not to this one"


def test_an_earlier_harm_named_before_a_fix_is_not_said_to_be_too_little() -> None:
    verdict = harmed(naming(0, "who", "what"), FIX, is_first=False, fact="jobs", line=LATER)
    assert (verdict.met, verdict.reason) == (False, "what was named belongs to an earlier harm, not to this one")


def test_without_a_fact_of_its_own_no_fact_is_its_own() -> None:
    assert harmed(naming(0, "who", "what", facts=("jobs",)), is_first=False, line=LATER).met is None


def test_what_the_buyer_said_before_is_not_of_this_harm_but_what_the_rep_said_is() -> None:
    told = naming(0, "who", "what", text="invoices")
    line = "The invoices in March at the depot in Leeds."
    by_buyer, by_rep = (Turn(who, 0.0, 2.0, "Those invoices again.") for who in (BUYER, REP))
    assert harmed(told, is_first=False, line=line, before=(by_buyer,)).met is None
    assert harmed(told, is_first=False, line=line, before=(by_rep,)).met is True


@pytest.mark.parametrize(
    ("line", "met"),
    [("And so it went.", True), ("Invoices, depots.", True), ("Invoices, depots, trucks.", None), ("Forty.", None)],
)
def test_a_line_that_holds_hardly_anything_is_answered_by_anything_new(line: str, met: bool | None) -> None:
    assert harmed(naming(0, "who", "what", text="warehouse"), is_first=False, line=line).met is met


def test_anything_new_is_not_what_was_named_before() -> None:
    early = reply(words(3), index=0, namings=(naming(0, "who", text="warehouse"),))
    again = naming(0, "who", "what", text="warehouse")
    assert harmed(again, is_first=False, line="And so it went.", earlier=(early,)).met is None


# the next step


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
