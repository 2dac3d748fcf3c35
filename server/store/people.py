"""People with accounts: who they are, and what they may do where."""

from collections.abc import Sequence
from datetime import UTC, datetime

from sqlalchemy import delete, or_, select
from sqlalchemy.orm import Session

from server.store.access import require_admin, require_server
from server.store.account_records import Coach, Credentials, Held, Person
from server.store.account_rows import SignInRow, TokenRow
from server.store.audit import Action, note
from server.store.database import Database
from server.store.errors import NotAllowed, NotFound, NotNow
from server.store.ids import new_id
from server.store.models import PersonRow, RoleRow, TeamRow
from server.store.names import new_pseudonym
from server.store.principal import LOCAL_PERSON_ID, Principal, Role

EVERYWHERE = frozenset({Role.ADMIN})
"""Roles that no team bounds; the others are held in a team."""
LAST_ADMIN = "This is the last admin; make somebody else one first."


class People:
    def __init__(self, database: Database) -> None:
        self._database = database

    async def list(self, principal: Principal) -> Sequence[Person]:
        """Everybody, by name. Raises NotAllowed."""
        require_admin(principal)
        query = select(PersonRow).where(PersonRow.id != LOCAL_PERSON_ID).order_by(PersonRow.name, PersonRow.id)
        return await self._database.read(
            lambda session: [_person(session, row) for row in session.scalars(query).all()]
        )

    async def get(self, principal: Principal, person_id: str) -> Person:
        """Oneself, or anybody for an admin. Raises NotFound."""
        if not (principal.is_admin or principal.person_id == person_id):
            raise NotFound("person")
        return await self._database.read(lambda session: _person(session, _row(session, person_id)))

    async def coaches(self, principal: Principal) -> Sequence[Coach]:
        """Whom this person may share with: the coaches of their teams, without themselves."""
        query = (
            select(PersonRow.id, PersonRow.name)
            .join(RoleRow, RoleRow.person_id == PersonRow.id)
            .where(RoleRow.name == Role.COACH, PersonRow.is_active, PersonRow.id != principal.person_id)
            .where(or_(RoleRow.team_id.in_(principal.team_ids), RoleRow.team_id.is_(None)))
            .where(PersonRow.id != LOCAL_PERSON_ID)
            .distinct()
            .order_by(PersonRow.name)
        )
        return await self._database.read(lambda session: [Coach(row.id, row.name) for row in session.execute(query)])

    async def set_roles(self, principal: Principal, person_id: str, roles: Sequence[Held]) -> Person:
        """All their roles anew; they are signed out everywhere. Raises NotAllowed, NotFound, NotNow."""
        require_admin(principal)

        def work(session: Session) -> Person:
            row = _row(session, person_id)
            before = _roles(session, person_id)
            give(session, person_id, roles)
            _keep_an_admin(session)
            _sign_out(session, person_id)
            told = {"before": _told(before), "after": _told(_roles(session, person_id))}
            note(session, principal, Action.ROLE, person_id, told)
            return _person(session, row)

        return await self._database.write(work)

    async def set_active(self, principal: Principal, person_id: str, is_active: bool) -> Person:
        """Lets a person in again, or shuts them out with everything they hold. Raises NotAllowed, NotFound, NotNow."""
        require_admin(principal)

        def work(session: Session) -> Person:
            row = _row(session, person_id)
            row.is_active = is_active
            _keep_an_admin(session)
            _end_ways_in(session, person_id)
            note(session, principal, Action.ACTIVE, person_id, {"is_active": is_active})
            return _person(session, row)

        return await self._database.write(work)

    async def set_password(self, principal: Principal, password: str) -> None:
        """One's own, as its hash; every browser is signed out, every token ends."""

        def work(session: Session) -> None:
            _row(session, principal.person_id).password = password
            _end_ways_in(session, principal.person_id)
            note(session, principal, Action.PASSWORD, principal.person_id)

        await self._database.write(work)

    async def reset_password(self, principal: Principal, email: str, password: str) -> str:
        """Whoever has this address gets another password, given as its hash; their sign-ins and tokens end.

        Gives their name. Raises NotAllowed for anybody but the server, NotFound, NotNow (they are shut out).
        """
        require_server(principal)

        def work(session: Session) -> str:
            row = session.scalar(select(PersonRow).where(PersonRow.email == email))
            if row is None:
                raise NotFound("person")
            if not row.is_active:
                raise NotNow(f"{row.name} is shut out; an admin lets them in again first.")
            row.password = password
            _end_ways_in(session, row.id)
            note(session, principal, Action.PASSWORD, row.id, {"reset": True})
            return row.name

        return await self._database.write(work)

    async def credentials(self, principal: Principal, email: str) -> Credentials | None:
        """Raises NotAllowed for anybody but the server."""
        require_server(principal)
        query = select(PersonRow).where(PersonRow.email == email, PersonRow.is_active)
        row = await self._database.read(lambda session: session.scalar(query))
        return Credentials(row.id, row.password) if row is not None and row.password else None

    async def own_password(self, principal: Principal) -> str:
        """The hash that a change of password is compared with; empty without one."""
        query = select(PersonRow.password).where(PersonRow.id == principal.person_id)
        return await self._database.read(lambda session: session.scalar(query)) or ""

    async def has_admin(self, principal: Principal) -> bool:
        require_server(principal)
        return await self._database.read(has_admin)


def add_person(session: Session, name: str, email: str | None, password: str | None) -> PersonRow:
    """Raises NotNow where the address is taken."""
    if email is not None and session.scalar(select(PersonRow.id).where(PersonRow.email == email)) is not None:
        raise NotNow("Somebody has an account with this e-mail address; sign in, or use another one.")
    row = PersonRow(
        id=new_id(),
        name=name,
        email=email,
        password=password,
        pseudonym=new_pseudonym(),
        is_active=True,
        made_at=datetime.now(UTC),
    )
    session.add(row)
    session.flush()
    return row


def give(session: Session, person_id: str, roles: Sequence[Held]) -> None:
    """Exactly these roles. Raises NotFound for a team that is not there, NotAllowed for a role that needs a team and
    names none, or the other way round.
    """
    for held in roles:
        if (held.role in EVERYWHERE) != (held.team_id is None):
            raise NotAllowed("An admin is one everywhere; every other role is held in a team.")
    named = {held.team_id for held in roles if held.team_id}
    if len(session.scalars(select(TeamRow.id).where(TeamRow.id.in_(named))).all()) < len(named):
        raise NotFound("team")
    session.execute(delete(RoleRow).where(RoleRow.person_id == person_id))
    for held in dict.fromkeys(roles):
        session.add(RoleRow(id=new_id(), person_id=person_id, team_id=held.team_id, name=held.role.value))
    session.flush()


def principal_of(session: Session, person_id: str) -> Principal | None:
    """Whom this person acts as now; None where they are shut out."""
    row = session.get(PersonRow, person_id)
    if row is None or not row.is_active:
        return None
    held = _roles(session, person_id)
    return Principal(
        person_id,
        roles=frozenset(each.role for each in held),
        team_ids=frozenset(each.team_id for each in held if each.team_id),
        coached_ids=frozenset(each.team_id for each in held if each.team_id and each.role is Role.COACH),
        authored_ids=frozenset(each.team_id for each in held if each.team_id and each.role is Role.AUTHOR),
    )


def has_admin(session: Session, *, but: str = "") -> bool:
    """Somebody other than `but` manages."""
    query = (
        select(PersonRow.id)
        .join(RoleRow, RoleRow.person_id == PersonRow.id)
        .where(RoleRow.name == Role.ADMIN, PersonRow.is_active, PersonRow.id.not_in((LOCAL_PERSON_ID, but)))
    )
    return session.scalars(query.limit(1)).first() is not None


def _keep_an_admin(session: Session) -> None:
    session.flush()
    if not has_admin(session):
        raise NotNow(LAST_ADMIN)


def _sign_out(session: Session, person_id: str) -> None:
    session.execute(delete(SignInRow).where(SignInRow.person_id == person_id))


def _end_ways_in(session: Session, person_id: str) -> None:
    """Whatever let them or their programs in lets nobody in any more."""
    _sign_out(session, person_id)
    session.execute(delete(TokenRow).where(TokenRow.person_id == person_id))


def _row(session: Session, person_id: str) -> PersonRow:
    row = session.get(PersonRow, person_id)
    if row is None:
        raise NotFound("person")
    return row


def _roles(session: Session, person_id: str) -> tuple[Held, ...]:
    query = select(RoleRow.name, RoleRow.team_id).where(RoleRow.person_id == person_id)
    return tuple(Held(Role(row.name), row.team_id) for row in session.execute(query.order_by(RoleRow.id)))


def _told(roles: Sequence[Held]) -> list[str]:
    return [f"{held.role}@{held.team_id or '*'}" for held in roles]


def _person(session: Session, row: PersonRow) -> Person:
    return Person(row.id, row.name, row.email, row.is_active, row.made_at, _roles(session, row.id))
