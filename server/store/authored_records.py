"""Scenarios that people write, as plain values."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class AuthoredSummary:
    """One line of an author's list."""

    id: str
    title: str
    team_id: str | None
    published: int | None
    """The version that can be practised; None: none."""
    has_changes: bool
    """The draft is not what is published."""
    changed_at: datetime


@dataclass(frozen=True, slots=True)
class Version:
    number: int
    made_at: datetime
    made_by: str
    """The author's name; empty where they left."""


@dataclass(frozen=True, slots=True)
class Draft:
    """A scenario as its authors see it."""

    id: str
    title: str
    team_id: str | None
    text: str
    revision: int
    published: int | None
    changed_at: datetime
    changed_by: str
    versions: Sequence[Version]
    """The newest first."""

    @property
    def next_number(self) -> int:
        return max((version.number for version in self.versions), default=0) + 1


@dataclass(frozen=True, slots=True)
class Published:
    """What a rep may practise."""

    id: str
    number: int
    text: str
