"""What was read in a rep's words: acts and chances.

The scoring package finds them; the buyer's state moves on them while the call runs, by the same code.
"""

from collections.abc import Sequence
from dataclasses import dataclass

SAME_LINE_WORDS = 6
"""Words from which on a question is the same wherever it stands; a shorter one only where the whole turn is."""


@dataclass(frozen=True, slots=True)
class Act:
    """What a span of the rep's words does."""

    id: str
    turn: int
    """Index into the transcript's turns."""
    first_word: int
    last_word: int
    """Inclusive index into the turn's tokens."""
    quote: str
    facts: tuple[str, ...] = ()
    """Facts of the scenario that the span names, asks about or reflects."""
    slots: tuple[str, ...] = ()
    """`who`, `what`, `when`, `how-much` (impact); `owner`, `day`, `time`, `agenda` (fix, next step)."""
    is_open: bool | None = None
    """For a question: open (True) or closed (False) form."""


@dataclass(frozen=True, slots=True)
class Check:
    """One part of a chance, shown beside it, never the score."""

    id: str
    met: bool | None


@dataclass(frozen=True, slots=True)
class Chance:
    """One delivered beat and what the rep did with it."""

    behaviour: str
    beat: str
    turn: int
    """The rep turn that decided it; while it is open, the buyer turn that delivered the beat."""
    met: bool | None
    """None while open, or where the deciding words are uncertain."""
    is_open: bool
    reason: str
    quote: str = ""
    start_s: float = 0.0
    end_s: float = 0.0
    checks: tuple[Check, ...] = ()
    is_disputed: bool = False
    """Its words are disputed: neither met nor missed until somebody has listened."""


@dataclass(frozen=True, slots=True)
class Reading:
    """Everything read in a transcript so far."""

    acts: tuple[Act, ...] = ()
    chances: tuple[Chance, ...] = ()
    tries: tuple[Chance, ...] = ()
    """Of a moment that is tried again: what became of the chance in each try, on the practice's own turns and times."""

    def acts_in(self, turn: int) -> tuple[Act, ...]:
        return tuple(act for act in self.acts if act.turn == turn)


def run_of(tries: Sequence[Chance]) -> int:
    """How often in a row the last tries met their chance; what is open or uncertain neither counts nor breaks it."""
    run = 0
    for one in tries:
        if one.met is not None:
            run = run + 1 if one.met else 0
    return run


def longest_run_of(tries: Sequence[Chance]) -> int:
    return max((run_of(tries[:end]) for end in range(1, len(tries) + 1)), default=0)
