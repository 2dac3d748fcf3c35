"""Ways in for one person, once, for 72 hours; role and team are fixed when the invite is made."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from sqlalchemy import ColumnElement, and_, delete, select, update
from sqlalchemy.orm import Session

from server.store.access import require_admin, require_server
from server.store.account_records import Held, Invite
from server.store.account_rows import InviteRow
from server.store.audit import Action, note
from server.store.database import Database
from server.store.errors import NotAllowed, NotFound
from server.store.models import TeamRow
from server.store.people import EVERYWHERE, add_person, give
from server.store.principal import Principal, Role
from server.store.secret import digest_of, new_secret

LASTS = timedelta(hours=72)


class Invites:
    def __init__(self, database: Database) -> None:
        self._database = database

    async def make(self, principal: Principal, role: Role, team_id: str | None) -> tuple[Invite, str]:
        """The invite and its secret, which is told this once. Raises NotAllowed, NotFound."""
        require_admin(principal)
        if (role in EVERYWHERE) != (team_id is None):
            raise NotAllowed("An admin is one everywhere; every other role is held in a team.")
        secret, now = new_secret(), datetime.now(UTC)

        def work(session: Session) -> Invite:
            if team_id is not None and session.get(TeamRow, team_id) is None:
                raise NotFound("team")
            row = InviteRow(
                id=digest_of(secret),
                role=role.value,
                team_id=team_id,
                made_by=principal.person_id,
                made_at=now,
                ends_at=now + LASTS,
            )
            session.add(row)
            note(session, principal, Action.INVITE, row.id, {"role": role.value, "team": team_id})
            return _invite(row)

        return await self._database.write(work), secret

    async def list(self, principal: Principal) -> Sequence[Invite]:
        """Those that still open a door, the newest first. Raises NotAllowed."""
        require_admin(principal)
        query = select(InviteRow).where(is_open(datetime.now(UTC))).order_by(InviteRow.made_at.desc())
        return await self._database.read(lambda session: [_invite(row) for row in session.scalars(query)])

    async def withdraw(self, principal: Principal, invite_id: str) -> None:
        """Raises NotAllowed, NotFound."""
        require_admin(principal)

        def work(session: Session) -> None:
            row = session.get(InviteRow, invite_id)
            if row is None:
                raise NotFound("invite")
            session.delete(row)
            note(session, principal, Action.INVITE, invite_id, {"withdrawn": True})

        await self._database.write(work)

    async def look(self, principal: Principal, secret: str) -> Invite:
        """What the secret would open now. Raises NotFound for one that is unknown, used or over, alike."""
        require_server(principal)

        def work(session: Session) -> Invite:
            row = session.get(InviteRow, digest_of(secret))
            if row is None or row.used_at is not None or row.ends_at <= datetime.now(UTC):
                raise NotFound("invite")
            return _invite(row)

        return await self._database.read(work)

    async def accept(
        self, principal: Principal, secret: str, *, name: str, email: str | None, password: str | None
    ) -> str:
        """Makes the person that it was for, and gives their id; of any number at once one succeeds.

        Raises NotFound, NotNow (the address is taken; the invite stays).
        """
        require_server(principal)
        now = datetime.now(UTC)

        def work(session: Session) -> str:
            row = claimed(session, secret, now)
            person = add_person(session, name, email, password)
            give(session, person.id, [Held(Role(row.role), row.team_id)])
            joined = Principal(person.id)
            note(session, joined, Action.JOIN, person.id, {"role": row.role, "team": row.team_id, "invite": row.id})
            return person.id

        return await self._database.write(work)

    async def anew(self, principal: Principal) -> str:
        """The secret that makes the first admin; one given out at an earlier start opens nothing any more."""
        require_server(principal)
        firsts = delete(InviteRow).where(
            InviteRow.role == Role.ADMIN.value, InviteRow.made_by == "", InviteRow.used_at.is_(None)
        )
        await self._database.write(lambda session: session.execute(firsts))
        _, secret = await self.make(principal, Role.ADMIN, None)
        return secret


def is_open(now: datetime) -> ColumnElement[bool]:
    """Invites that still open a door."""
    return and_(InviteRow.used_at.is_(None), InviteRow.ends_at > now)


def claimed(session: Session, secret: str, now: datetime) -> InviteRow:
    """Uses the invite up. Raises NotFound."""
    mine = update(InviteRow).where(InviteRow.id == digest_of(secret), is_open(now))
    found = session.scalars(mine.values(used_at=now).returning(InviteRow)).first()
    if found is None:
        raise NotFound("invite")
    return found


def _invite(row: InviteRow) -> Invite:
    return Invite(row.id, Role(row.role), row.team_id, row.made_at, row.ends_at, row.used_at is not None)
