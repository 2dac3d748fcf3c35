"""The impact before the fix, on chances made by hand, at every edge of its rule."""

import pytest

from scoring.acts.impact import Naming
from scoring.acts.span import Span
from scoring.judges import impact
from scoring.verdict import Verdict
from tests.scoring.stage import BUYER, REP
from tests.scoring.windows import act, checks, naming, reply, window, words
from voice.transcript import Turn

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
