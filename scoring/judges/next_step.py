"""The next step: at least three of owner, day, time and agenda."""

from collections.abc import Mapping

from scoring.acts.next_step import SLOTS, parts_in
from scoring.acts.span import Span
from scoring.heard import Heard
from scoring.verdict import Verdict, Window, undecided
from voice.reading import Check

NEEDED = 3
"""Slots that make a next step agreed."""


def judge(window: Window) -> Verdict:
    slots: dict[str, tuple[Heard, Span]] = {}
    first: tuple[Heard, Span] | None = None
    for heard in window.replies:
        span = heard.first("next-step")
        if span is None:
            continue
        first = first or (heard, span)
        for slot, hit in parts_in(heard.said.tokens, span.first, len(heard.said.tokens)):
            slots.setdefault(slot, (heard, Span("next-step", hit.first, hit.last)))
        if len(slots) >= NEEDED:
            return Verdict(
                True, _reason(slots), heard, _whole(heard, span), _checks(slots), tuple(slots.values()), NEEDED
            )  # fmt: skip
    if first is None:
        return undecided("no next step was offered", window.replies, _checks(slots))
    return Verdict(None, _reason(slots), first[0], first[1], _checks(slots))


def _whole(heard: Heard, span: Span) -> Span:
    return Span("next-step", span.first, len(heard.said.tokens) - 1, slots=span.slots)


def _reason(slots: Mapping[str, object]) -> str:
    missing = [slot for slot in SLOTS if slot not in slots]
    named = ", ".join(slot for slot in SLOTS if slot in slots)
    return f"{named} said" + (f"; {' and '.join(missing)} missing" if missing else "")


def _checks(slots: Mapping[str, object]) -> tuple[Check, ...]:
    return tuple(Check(slot, slot in slots) for slot in SLOTS)
