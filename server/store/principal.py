"""The person a request acts for, with their roles and teams."""

from dataclasses import dataclass
from enum import StrEnum

LOCAL_PERSON_ID = "00000000-0000-7000-8000-000000000001"
"""The one person of local mode, the same in every data folder."""


class Role(StrEnum):
    REP = "rep"
    COACH = "coach"
    ADMIN = "admin"


@dataclass(frozen=True, slots=True)
class Principal:
    person_id: str
    roles: frozenset[Role] = frozenset()
    team_ids: frozenset[str] = frozenset()
    is_server: bool = False
    """True for the program itself (recovery, scoring): it reaches every session."""


def local_principal() -> Principal:
    """The one person of local mode, who has every role."""
    return Principal(LOCAL_PERSON_ID, frozenset(Role))


def server_principal() -> Principal:
    """The program itself, for work that no person asked for; never made from a request."""
    return Principal("", is_server=True)
