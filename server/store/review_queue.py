"""What waits for a coach: the sessions that were shared with them, the oldest first."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from server.store.access import visible_to
from server.store.database import Database
from server.store.models import SessionRow, ShareRow
from server.store.names import shown_names
from server.store.principal import Principal
from server.store.rules import Rules


class State(StrEnum):
    WAITING = "waiting"
    """No coach has said anything yet."""
    ANSWERED = "answered"
    SEEN = "seen"
    """The rep has opened it since."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """One session that was shared with this coach, or with a team of theirs."""

    session_id: str
    scenario_id: str
    title: str
    level: str
    rep: str
    shared_at: datetime
    duration_s: float | None
    status: str
    state: State
    audio_until: datetime | None
    """When the sound goes; None: it is gone, or there was none."""
    words_gone_at: datetime | None


class ReviewQueue:
    def __init__(self, database: Database, rules: Rules) -> None:
        self._database, self._rules = database, rules

    async def list(self, principal: Principal) -> Sequence[Waiting]:
        """Of sessions that are not one's own, by when they were first shared."""
        return await self._database.read(lambda session: self._list(session, principal))

    def _list(self, session: Session, principal: Principal) -> Sequence[Waiting]:
        mine = or_(ShareRow.person_id == principal.person_id, ShareRow.team_id.in_(principal.coached_ids))
        shared = (
            select(ShareRow.session_id, func.min(ShareRow.made_at).label("at"))
            .where(ShareRow.withdrawn_at.is_(None), mine)
            .group_by(ShareRow.session_id)
            .subquery()
        )
        kept = select(func.max(ShareRow.audio_until)).where(
            ShareRow.session_id == SessionRow.id, ShareRow.withdrawn_at.is_(None)
        )
        query = (
            select(SessionRow, shared.c.at, kept.scalar_subquery())
            .join(shared, shared.c.session_id == SessionRow.id)
            .where(visible_to(principal), SessionRow.owner_id != principal.person_id)
            .order_by(shared.c.at, SessionRow.id)
        )
        rows = session.execute(query).all()
        names = shown_names(session, principal, [row.owner_id for row, _, _ in rows])
        return [self._waiting(session, row, at, until, names[row.owner_id]) for row, at, until in rows]

    def _waiting(
        self, session: Session, row: SessionRow, shared_at: datetime, kept: datetime | None, rep: str
    ) -> Waiting:
        days = self._rules.days_of(session, row.owner_id)
        until = max(row.started_at + timedelta(days=days.audio), kept or row.started_at)
        return Waiting(
            row.id,
            row.scenario_id,
            row.title,
            row.level,
            rep,
            shared_at,
            row.duration_s,
            row.status,
            state_of(row.answered_at, row.seen_at),
            None if row.audio_gone_at else until,
            row.words_gone_at,
        )


def state_of(answered_at: datetime | None, seen_at: datetime | None) -> State:
    if answered_at is None:
        return State.WAITING
    return State.SEEN if seen_at is not None and seen_at >= answered_at else State.ANSWERED
