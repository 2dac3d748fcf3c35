"""The chances in calls that reps shared with their team, for counting them together."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from scoring.beats import kind_of
from server.store.access import require_coach_of
from server.store.database import Database
from server.store.history import WHOLE
from server.store.models import RoleRow, SessionRow, ShareRow
from server.store.principal import Principal, Role
from server.store.records import Status
from server.team.counts import Counted, Moment


class SharedCounts:
    def __init__(self, database: Database) -> None:
        self._database = database

    async def of_team(self, principal: Principal, team_id: str) -> Sequence[Counted]:
        """Of whole calls that are shared with the team now, by reps who are in it now. Raises NotFound."""
        require_coach_of(principal, team_id)
        reps = select(RoleRow.person_id).where(RoleRow.team_id == team_id, RoleRow.name == Role.REP)
        first = func.min(ShareRow.made_at).label("shared_at")
        shares = (
            select(ShareRow.session_id, first)
            .where(ShareRow.team_id == team_id, ShareRow.withdrawn_at.is_(None))
            .group_by(ShareRow.session_id)
            .subquery()
        )
        query = (
            select(SessionRow.owner_id, SessionRow.title, SessionRow.behaviours, shares.c.shared_at)
            .join(shares, shares.c.session_id == SessionRow.id)
            .where(SessionRow.status == Status.SCORED, SessionRow.owner_id.in_(reps), WHOLE)
            .order_by(SessionRow.id)
        )

        def work(session: Session) -> Sequence[Counted]:
            return [one for row in session.execute(query) for one in _counted(*row)]

        return await self._database.read(work)


def _counted(
    owner_id: str, scenario: str, behaviours: Sequence[Mapping[str, Any]] | None, shared_at: datetime
) -> Iterator[Counted]:
    """Counts kept before moments were kept with them, and experimental ones, stay out."""
    for line in behaviours or ():
        judged = [each for each in line.get("chances", ()) if each["met"] is not None]
        if judged and not line.get("experimental"):
            chances = [(Moment(scenario, kind_of(each["beat"])), bool(each["met"])) for each in judged]
            yield Counted(owner_id, shared_at.date(), line["id"], line.get("title") or line["id"], chances)
