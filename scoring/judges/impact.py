"""Impact before the fix: two of who, what, when and how much, before the first action, credit or date."""

from collections.abc import Sequence

from scoring.acts.impact import SLOTS, Naming
from scoring.acts.span import Span
from scoring.acts.topic import Content, Key, content, keys_of_text
from scoring.heard import Heard
from scoring.verdict import Verdict, Window, undecided
from voice.reading import Check
from voice.transcript import Speaker

NEEDED = 2
"""Slots that make an impact named."""


def judge(window: Window) -> Verdict:
    named = _named_earlier(window)
    if named is not None:
        return named
    slots: dict[str, None] = {}
    has_own = False
    for heard in window.replies:
        for piece in _in_order(heard):
            if isinstance(piece, Span):
                return _fix_came_first(window, heard, piece, tuple(slots), has_own)
            has_own = has_own or is_own(piece, window)
            slots.update(dict.fromkeys(piece.slots))
            if has_own and len(slots) >= NEEDED:
                return Verdict(True, _said(slots), heard, _span(piece), _checks(window, tuple(slots), None, heard))
    return undecided(_still_open(window, tuple(slots), has_own), window.replies, _checks(window, tuple(slots), None))


def _span(naming: Naming) -> Span:
    return Span("impact", naming.first, naming.last, naming.facts, naming.slots)


def _in_order(heard: Heard) -> list[Naming | Span]:
    pieces: list[Naming | Span] = [*heard.namings(), *heard.of("fix")]
    return sorted(pieces, key=lambda piece: piece.first)


def _said(slots: dict[str, None]) -> str:
    return "named " + ", ".join(slot.replace("-", " ") for slot in SLOTS if slot in slots) + " before any fix"


def _named_earlier(window: Window) -> Verdict | None:
    """Named from the notes before the buyer told of it: counts for the first harm only."""
    if not window.is_first:
        return None
    for heard in window.earlier:
        for piece in _in_order(heard):
            if isinstance(piece, Span):
                return None
            if len(piece.slots) >= NEEDED:
                return Verdict(
                    True, "named from the notes before the buyer told of it", heard, _span(piece),
                    _checks(window, piece.slots, None),
                )  # fmt: skip
    return None


def is_own(naming: Naming, window: Window) -> bool:
    """Whether it names something of this harm, not only of one told before."""
    if window.is_first or (window.beat.fact is not None and window.beat.fact in naming.facts):
        return True
    told = keys_of_text(window.transcript.turns[window.beat.turn].text)
    before = _buyer_keys(window)
    fresh = content(tuple(key for key in told if not before.holds(key)))
    if any(fresh.holds(key) for key in naming.keys):
        return True
    return not _has_content(fresh.keys) and _is_new(naming, window)


def _has_content(fresh: Sequence[Key]) -> bool:
    """Whether the buyer's line holds anything a reply could name."""
    return any(key.kind != "word" for key in fresh) or len(fresh) >= 3


def _buyer_keys(window: Window) -> Content:
    turns = window.transcript.turns[: window.beat.turn]
    return content(tuple(key for turn in turns if turn.speaker is Speaker.BUYER for key in keys_of_text(turn.text)))


def _is_new(naming: Naming, window: Window) -> bool:
    before = content(tuple(key for heard in window.earlier for old in heard.namings() for key in old.keys))
    return any(not before.holds(key) for key in naming.keys)


def _fix_came_first(window: Window, heard: Heard, fix: Span, slots: tuple[str, ...], has_own: bool) -> Verdict:
    is_late = _named_late(window, heard, fix)
    wrong = _wrong(window, heard)
    if is_late:
        reason = "named, but after the fix"
    elif wrong:
        reason = wrong[0]
    else:
        reason = _too_little(slots, has_own, " before the fix") or "a fix came before anything that was hit was named"
    return Verdict(False, reason, heard, fix, _checks(window, slots, is_late, heard))


def _named_late(window: Window, heard: Heard, fix: Span) -> bool:
    after = [n for n in heard.namings() if n.first > fix.first]
    rest = [turn for turn in (*window.replies, *window.later) if turn.index > heard.index]
    after += [naming for turn in rest for naming in turn.namings()]
    return any(is_own(n, window) for n in after) and len({s for n in after for s in n.slots}) >= NEEDED


def _wrong(window: Window, until: Heard | None = None) -> list[str]:
    last = until.index if until is not None else len(window.transcript.turns)
    return [
        wrong for heard in window.replies if heard.index <= last for naming in heard.namings() for wrong in naming.wrong
    ]


def _still_open(window: Window, slots: tuple[str, ...], has_own: bool) -> str:
    wrong = _wrong(window)
    if wrong:
        return wrong[0]
    return _too_little(slots, has_own) or "nothing that was hit was named"


def _too_little(slots: tuple[str, ...], has_own: bool, when: str = "") -> str | None:
    """Why slots that were named are not enough; None when none was."""
    if len(slots) >= NEEDED and not has_own:
        return "what was named belongs to an earlier harm, not to this one"
    if slots:
        return f"only {' and '.join(slots).replace('-', ' ')} named{when}, two are needed"
    return None


def _checks(
    window: Window, slots: tuple[str, ...], is_late: bool | None, until: Heard | None = None
) -> tuple[Check, ...]:
    found = [Check(slot, slot in slots) for slot in SLOTS]
    found.extend(Check(wrong, False) for wrong in dict.fromkeys(_wrong(window, until)))
    if is_late is not None:
        found.append(Check("named, after the fix", is_late))
    if any(heard.of("protocol-phrase") for heard in window.replies if until is None or heard.index <= until.index):
        found.append(Check("no set phrase", False))
    return tuple(found)
