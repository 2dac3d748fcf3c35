"""People, teams and ways in, as plain values."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from server.store.principal import Role


@dataclass(frozen=True, slots=True)
class Held:
    """A role, in one team or everywhere."""

    role: Role
    team_id: str | None


@dataclass(frozen=True, slots=True)
class Person:
    id: str
    name: str
    email: str | None
    is_active: bool
    made_at: datetime
    roles: tuple[Held, ...]


@dataclass(frozen=True, slots=True)
class Coach:
    """Somebody a rep may share with."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Team:
    id: str
    name: str
    audio_days: int | None
    words_days: int | None
    """None: as the house rules say."""
    hides_names: bool


@dataclass(frozen=True, slots=True)
class TeamScenario:
    id: str
    title: str


@dataclass(frozen=True, slots=True)
class Belongings:
    """What goes with a team when it is removed; people and their calls stay."""

    scenarios: Sequence[TeamScenario]
    """With every version that was published of them."""
    roles: int
    assignments: int
    shares: int
    """Calls that its coaches may open because they were shared with the team."""
    invites: int
    """That still open a door."""


@dataclass(frozen=True, slots=True)
class Invite:
    id: str
    role: Role
    team_id: str | None
    made_at: datetime
    ends_at: datetime
    is_used: bool


@dataclass(frozen=True, slots=True)
class Credentials:
    """What a sign-in is compared with; kept out of every answer."""

    person_id: str
    password: str
    """An argon2id hash."""


@dataclass(frozen=True, slots=True)
class Token:
    id: str
    label: str
    scopes: tuple[str, ...]
    made_at: datetime
    ends_at: datetime


@dataclass(frozen=True, slots=True)
class Identity:
    """Somebody at an OpenID provider; issuer and subject together are one person for ever."""

    issuer: str
    subject: str
    name: str
    email: str | None
    """Only one that the provider verified."""
