"""What a judge of one behaviour says about one chance, and the window it is judged in."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from scoring.acts.span import Span
from scoring.beats import Delivered
from scoring.heard import Heard
from voice.reading import Check
from voice.transcript import Transcript


@dataclass(frozen=True, slots=True)
class Window:
    """One delivered beat and the rep's replies that may decide its chance."""

    beat: Delivered
    replies: tuple[Heard, ...]
    """At most two, all before the next beat of the behaviour."""
    later: tuple[Heard, ...]
    """Replies after those, before the next beat of the behaviour: they explain, they do not decide."""
    earlier: tuple[Heard, ...]
    """Rep turns before the beat."""
    transcript: Transcript
    is_first: bool
    """Whether it is the first chance of its kind in the call."""
    asks_before: int = 0
    """How often the buyer asked for the price up to and with this beat."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """`met` None: nothing has decided it yet."""

    met: bool | None
    reason: str
    heard: Heard | None = None
    span: Span | None = None
    """The deciding act: the quote."""
    checks: tuple[Check, ...] = ()
    parts: tuple[tuple[Heard, Span], ...] = ()
    """What was said of each thing asked for, where `needed` of them decide."""
    needed: int = 0


Judge = Callable[[Window], Verdict]


def undecided(reason: str, replies: Sequence[Heard] = (), checks: tuple[Check, ...] = ()) -> Verdict:
    """Not decided; the latest reply is shown with it."""
    last = replies[-1] if replies else None
    return Verdict(None, reason, last, None, checks)
