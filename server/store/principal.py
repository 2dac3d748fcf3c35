"""The person a request acts for, with their roles and teams."""

from dataclasses import dataclass
from enum import StrEnum

LOCAL_PERSON_ID = "00000000-0000-7000-8000-000000000001"
"""The one person of local mode, the same in every data folder."""


class Role(StrEnum):
    REP = "rep"
    COACH = "coach"
    AUTHOR = "author"
    """Writes scenarios."""
    ADMIN = "admin"
    """Manages people, teams and rules; opens no session by it."""


@dataclass(frozen=True, slots=True)
class Principal:
    person_id: str
    roles: frozenset[Role] = frozenset()
    """Held in some team, or everywhere."""
    team_ids: frozenset[str] = frozenset()
    """Teams in which they hold any role."""
    is_server: bool = False
    """True for the program itself (recovery, scoring): it reaches every session."""
    coached_ids: frozenset[str] = frozenset()
    """Teams in which they are a coach."""
    authored_ids: frozenset[str] = frozenset()
    """Teams in which they are an author."""

    @property
    def is_coach(self) -> bool:
        return Role.COACH in self.roles

    @property
    def is_author(self) -> bool:
        return Role.AUTHOR in self.roles

    @property
    def is_admin(self) -> bool:
        return self.is_server or Role.ADMIN in self.roles


def local_principal() -> Principal:
    """The one person of local mode, who has every role."""
    return Principal(LOCAL_PERSON_ID, frozenset(Role))


def server_principal() -> Principal:
    """The program itself, for work that no person asked for; never made from a request."""
    return Principal("", is_server=True)
