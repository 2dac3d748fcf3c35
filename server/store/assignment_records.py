"""What coaches ask people to practise, as plain values."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class AssignedDrill:
    """One behaviour at one moment that comes again and again."""

    behaviour: str
    title: str
    beat: str
    """Empty: whatever the scenario takes."""
    in_a_row: int
    """Uses in a row that solve it."""


@dataclass(frozen=True, slots=True)
class NewAssignment:
    scenario_id: str
    title: str
    level: str | None
    due_on: date
    people: Sequence[str]
    drill: AssignedDrill | None = None
    """None: the whole call."""


@dataclass(frozen=True, slots=True)
class Assigned:
    """What one rep is asked to practise."""

    id: str
    scenario_id: str
    title: str
    level: str | None
    due_on: date
    made_by: str
    """The coach's name; empty where they left."""
    session_id: str | None
    """The first call with which it was done, of a drill the first that solved it; None: not yet."""
    drill: AssignedDrill | None


@dataclass(frozen=True, slots=True)
class Named:
    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Given:
    """What coaches of a team asked for."""

    id: str
    scenario_id: str
    title: str
    level: str | None
    due_on: date
    people: Sequence[Named]
    shared: int
    """Calls of it, or drills that solved it, that were shared with who asks."""
    drill: AssignedDrill | None


@dataclass(frozen=True, slots=True)
class AskedRep:
    """A rep of a team, with the days on which something that the team was asked is due."""

    id: str
    name: str
    due: Sequence[date]


@dataclass(frozen=True, slots=True)
class SharedCall:
    """A call that a coach was given, for what they ask its rep to practise next."""

    rep_id: str
    scenario_id: str
    level: str
    team_ids: Sequence[str]
    """Teams of its rep that this coach coaches."""
    due: Sequence[date]
    """Days on which something that these teams were asked is due of the rep."""
