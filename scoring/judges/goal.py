"""The renewal's opening: the buyer's goal before any value claim, and then what has changed since."""

from collections.abc import Sequence
from dataclasses import dataclass

from scoring.acts.span import Span
from scoring.heard import Heard
from scoring.verdict import Verdict, undecided
from voice.formula import Deciding, Formula

_CLAIMS = ("value-claim", "capability")


GOAL_FIRST = Formula(
    met_by=(Deciding(("goal",), reason="said their goal before any claim of value"),),
    missed_by=(Deciding(_CLAIMS, reason="a claim of value came before their goal"),),
    undecided="their goal was not said",
)
"""The opening's chance: the goal said within two rep turns, before any claim."""


@dataclass(frozen=True, slots=True)
class GoalSaid:
    """Where the goal was first said, and the rep turns in which asking what changed still counts."""

    at: Heard
    span: Span
    before: Heard | None
    """The rep turn before it: asking there counts when the goal follows in the next turn."""
    after: tuple[Heard, ...]
    """Up to two rep turns after it."""


def goal_said(turns: Sequence[Heard]) -> GoalSaid | None:
    replies = [heard for heard in turns if not heard.is_no_reply]
    for place, heard in enumerate(replies):
        span = heard.first("goal")
        if span is not None:
            before = replies[place - 1] if place else None
            return GoalSaid(heard, span, before, tuple(replies[place + 1 : place + 3]))
    return None


def judge_change(said: GoalSaid) -> Verdict:
    """The chance to ask what changed, which the goal opens."""
    asked = _asked_before(said)
    if asked is not None:
        return asked
    for heard in (said.at, *said.after):
        start = said.span.first if heard is said.at else -1
        found = next(
            (s for s in heard.spans if s.id in ("what-changed", *_CLAIMS) and _counts(s, start, heard, said)), None
        )
        if found is not None and found.id == "what-changed":
            return Verdict(True, "asked what has changed since", heard, found)
        if found is not None:
            return Verdict(False, "a claim of value came before asking what changed", heard, found)
    return undecided("what has changed was not asked", said.after or (said.at,))


def _counts(span: Span, start: int, heard: Heard, said: GoalSaid) -> bool:
    """In the goal's own turn, the question may stand before the goal; a claim only counts after it."""
    return span.id == "what-changed" or heard is not said.at or span.first >= start


def _asked_before(said: GoalSaid) -> Verdict | None:
    if said.before is None:
        return None
    asked = said.before.first("what-changed")
    if asked is None or _claims_between(said, asked):
        return None
    return Verdict(True, "asked what has changed, and said their goal next", said.before, asked)


def _claims_between(said: GoalSaid, asked: Span) -> bool:
    after = said.before.of(*_CLAIMS) if said.before else []
    ahead = said.at.of(*_CLAIMS)
    return any(span.first > asked.first for span in after) or any(s.first < said.span.first for s in ahead)
