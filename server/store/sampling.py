"""Drawing chances to be rated twice: from sessions that two coaches may see and the one who draws has not opened."""

import random
from collections.abc import Callable, Sequence
from datetime import UTC, datetime

from sqlalchemy import ColumnElement, Select, exists, or_, select
from sqlalchemy.orm import Session

from scoring.decided import ChanceKey, chances_of
from server.store.access import require_coach, visible_to
from server.store.account_rows import ListenRow
from server.store.audit import Action, note
from server.store.database import Database
from server.store.ids import new_id
from server.store.models import PersonRow, RoleRow, SessionRow, ShareRow
from server.store.principal import Principal, Role
from server.store.records import Status
from server.store.review_rows import DecisionRow, SampledRow
from server.store.shares import Kind

RATERS = 2
AT_ONCE = 10
"""Chances that are drawn together: ten minutes' work."""
LOOKED_THROUGH = 100
"""The newest sessions; older ones are drawn no more."""

Pick = Callable[[Sequence[tuple[str, ChanceKey, bool]], int], Sequence[tuple[str, ChanceKey, bool]]]


CHANCE = random.SystemRandom()


class Sampling:
    def __init__(self, database: Database, pick: Pick = CHANCE.sample) -> None:
        self._database, self._pick = database, pick

    async def draw(self, principal: Principal, count: int = AT_ONCE) -> int:
        """How many were found and are now to be rated. Raises NotAllowed for whoever is no coach."""
        require_coach(principal)

        def work(session: Session) -> int:
            found = _drawable(session, principal)
            drawn = self._pick(found, min(count, len(found)))
            now = datetime.now(UTC)
            session.add_all(_sampled(session_id, key, met, now) for session_id, key, met in drawn)
            note(session, principal, Action.RATE, "", {"drawn": len(drawn)})
            return len(drawn)

        return await self._database.write(work)


def unseen_by(principal: Principal) -> ColumnElement[bool]:
    """Scored sessions of others in which this person knows nothing of what the pattern said."""
    looked = exists().where(
        ListenRow.session_id == SessionRow.id,
        ListenRow.person_id == principal.person_id,
        ListenRow.kind == Kind.READ.value,
    )
    decided = exists().where(DecisionRow.session_id == SessionRow.id, DecisionRow.person_id == principal.person_id)
    is_there = SessionRow.words_gone_at.is_(None) & (SessionRow.status == Status.SCORED)
    return visible_to(principal) & (SessionRow.owner_id != principal.person_id) & is_there & ~looked & ~decided


def _drawable(session: Session, principal: Principal) -> list[tuple[str, ChanceKey, bool]]:
    query = select(SessionRow).where(unseen_by(principal)).order_by(SessionRow.id.desc()).limit(LOOKED_THROUGH)
    found = []
    for row in session.scalars(query):
        if len(_coaches_of(session, row)) < RATERS:
            continue
        known = {ChanceKey(one.behaviour, one.beat, one.turn) for one in session.scalars(_sampled_in(row.id))}
        for key, chance in chances_of(row.scorecard or {}).items():
            if chance["met"] is not None and key not in known:
                found.append((row.id, key, bool(chance["met"])))
    return found


def _sampled_in(session_id: str) -> Select[SampledRow]:
    return select(SampledRow).where(SampledRow.session_id == session_id)


def _coaches_of(session: Session, row: SessionRow) -> set[str]:
    """Whoever may see it as a coach."""
    shares = select(ShareRow).where(ShareRow.session_id == row.id, ShareRow.withdrawn_at.is_(None)).subquery()
    query = (
        select(RoleRow.person_id)
        .join(PersonRow, PersonRow.id == RoleRow.person_id)
        .join(shares, or_(shares.c.team_id == RoleRow.team_id, shares.c.person_id == RoleRow.person_id))
        .where(RoleRow.name == Role.COACH, PersonRow.is_active, RoleRow.person_id != row.owner_id)
    )
    return set(session.scalars(query))


def _sampled(session_id: str, key: ChanceKey, met: bool, now: datetime) -> SampledRow:
    return SampledRow(
        id=new_id(),
        session_id=session_id,
        behaviour=key.behaviour,
        beat=key.beat,
        turn=key.turn,
        pattern_met=met,
        made_at=now,
    )
