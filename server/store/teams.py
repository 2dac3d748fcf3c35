"""Teams: who belongs together, and how long their practice is kept."""

from collections.abc import Sequence
from datetime import UTC, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from server.store.access import require_admin
from server.store.account_records import Belongings, Team
from server.store.audit import Action, note
from server.store.belongings import as_details, belongings_of
from server.store.database import Database
from server.store.errors import NotFound, NotNow
from server.store.ids import new_id
from server.store.models import TeamRow
from server.store.principal import Principal


class Teams:
    def __init__(self, database: Database) -> None:
        self._database = database

    async def list(self, principal: Principal) -> Sequence[Team]:
        """One's own teams; all of them for an admin."""
        query = select(TeamRow).order_by(TeamRow.name, TeamRow.id)
        if not principal.is_admin:
            query = query.where(TeamRow.id.in_(principal.team_ids))
        return await self._database.read(lambda session: [_team(row) for row in session.scalars(query)])

    async def add(self, principal: Principal, name: str) -> Team:
        """Raises NotAllowed, NotNow."""
        require_admin(principal)

        def work(session: Session) -> Team:
            _require_free(session, name, "")
            row = TeamRow(id=new_id(), name=name, made_at=datetime.now(UTC), hides_names=False)
            session.add(row)
            session.flush()
            note(session, principal, Action.TEAM, row.id, {"made": True})
            return _team(row)

        return await self._database.write(work)

    async def change(self, principal: Principal, team: Team) -> Team:
        """Its name and its rules. Raises NotAllowed, NotFound, NotNow."""
        require_admin(principal)

        def work(session: Session) -> Team:
            row = session.get(TeamRow, team.id)
            if row is None:
                raise NotFound("team")
            _require_free(session, team.name, team.id)
            row.name, row.hides_names = team.name, team.hides_names
            row.audio_days, row.words_days = team.audio_days, team.words_days
            rules = {"audio_days": team.audio_days, "words_days": team.words_days, "hides_names": team.hides_names}
            note(session, principal, Action.TEAM, row.id, rules)
            return _team(row)

        return await self._database.write(work)

    async def belongings(self, principal: Principal, team_id: str) -> Belongings:
        """What would go with it. Raises NotAllowed, NotFound."""
        require_admin(principal)

        def work(session: Session) -> Belongings:
            if session.get(TeamRow, team_id) is None:
                raise NotFound("team")
            return belongings_of(session, team_id)

        return await self._database.read(work)

    async def remove(self, principal: Principal, team_id: str) -> None:
        """With all that hangs on it; people and their sessions stay. Raises NotAllowed, NotFound."""
        require_admin(principal)

        def work(session: Session) -> None:
            row = session.get(TeamRow, team_id)
            if row is None:
                raise NotFound("team")
            gone = as_details(belongings_of(session, team_id))
            session.delete(row)
            note(session, principal, Action.TEAM, team_id, {"made": False, **gone})

        await self._database.write(work)


def _require_free(session: Session, name: str, own_id: str) -> None:
    found = session.scalar(select(TeamRow.id).where(TeamRow.name == name, TeamRow.id != own_id))
    if found is not None:
        raise NotNow("There is a team of this name; choose another one.")


def _team(row: TeamRow) -> Team:
    return Team(row.id, row.name, row.audio_days, row.words_days, row.hides_names)
