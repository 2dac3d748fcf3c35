"""A behaviour as its author states it: which acts meet a chance, which miss it, and in what order. Values only."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Deciding:
    """One way in which an act decides a chance."""

    acts: tuple[str, ...]
    """Act ids; any of them."""
    after: tuple[str, ...] = ()
    """Acts of which one must have come before, since the beat."""
    slots: int = 0
    """So many different slots must be named by these acts, since the beat."""
    named: tuple[str, ...] = ()
    """Slots that must be among them."""
    words_before: int | None = None
    """At most so many words of the turn may stand before it."""
    is_open: bool = False
    """Only a question in open form."""
    times: int = 1
    """How often it must come before it decides."""
    reason: str = ""
    """Why the chance is met or missed, in words to the rep; empty: made by rule."""


@dataclass(frozen=True, slots=True)
class Counted:
    """A count that is shown beside a chance, and never decides it."""

    id: str
    acts: tuple[str, ...]
    at_least: int = 0
    at_most: int | None = None


@dataclass(frozen=True, slots=True)
class Formula:
    """The first act that fits decides; what fits nothing is allowed before it."""

    met_by: tuple[Deciding, ...]
    missed_by: tuple[Deciding, ...] = ()
    turns: int = 2
    """Rep turns a chance stays open for."""
    is_missed_undecided: bool = True
    """False: a chance that nothing decided is no chance."""
    undecided: str = ""
    """Why a chance that nothing decided is missed; empty: made by rule."""
    checks: tuple[Counted, ...] = ()


@dataclass(frozen=True, slots=True)
class OwnBehaviour:
    """A behaviour that the scenario states itself."""

    title: str
    definition: str
    kinds: tuple[str, ...]
    """Kinds of beat that give a chance."""
    nothing: str
    """Why there was no chance, where there was none."""
    formula: Formula = field(default_factory=lambda: Formula(()))
