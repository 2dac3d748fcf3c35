"""Who a person is at an OpenID provider: by issuer and subject alone, never by an address that nobody verified."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from server.store.access import require_server
from server.store.account_records import Held, Identity
from server.store.account_rows import IdentityRow
from server.store.audit import Action, note
from server.store.database import Database
from server.store.errors import NotFound, NotNow, ShutOut, Stranger
from server.store.ids import new_id
from server.store.invites import claimed
from server.store.models import PersonRow, TeamRow
from server.store.people import add_person, give
from server.store.principal import Principal, Role
from voice.errors import RolecallError

STRANGER = "Nobody here is known under that account; open your invite first, or sign in with your password and link it."
SHUT_OUT = "This account is shut out; ask an admin of yours."


@dataclass(frozen=True, slots=True)
class Newcomers:
    """Who comes in without an invite: the operator vouches that the provider owns these domains' addresses."""

    domains: tuple[str, ...] = ()
    team: str = ""
    """Name of the team in which they are reps; empty: they must have an account already."""


class Identities:
    def __init__(self, database: Database) -> None:
        self._database = database

    async def admit(self, principal: Principal, identity: Identity, invite: str, newcomers: Newcomers) -> str:
        """The person's id: known, invited, or of a domain. Raises Stranger, ShutOut, NotFound, NotNow."""
        require_server(principal)

        def work(session: Session) -> str:
            row = _known(session, identity)
            if row is None:
                row = _invited(session, identity, invite) if invite else _of_domain(session, identity, newcomers)
                _link(session, row, identity)
            if not row.is_active:
                raise ShutOut(SHUT_OUT)
            return row.id

        return await self._database.write(work)

    async def link(self, principal: Principal, identity: Identity) -> None:
        """One's own account. Raises NotNow where it is somebody else's."""

        def work(session: Session) -> None:
            known = _known(session, identity)
            if known is not None and known.id != principal.person_id:
                raise NotNow("Somebody else here is linked to that account; unlink it there first.")
            if known is None:
                _link(session, session.get_one(PersonRow, principal.person_id), identity)

        await self._database.write(work)

    async def list(self, principal: Principal) -> Sequence[str]:
        """The issuers that one's own account is linked to."""
        query = select(IdentityRow.issuer).where(IdentityRow.person_id == principal.person_id)
        return await self._database.read(lambda session: session.scalars(query.order_by(IdentityRow.issuer)).all())

    async def unlink(self, principal: Principal) -> None:
        """One's own account from every provider. Raises NotFound, NotNow where nothing else lets them in."""

        def work(session: Session) -> None:
            mine = IdentityRow.person_id == principal.person_id
            if session.scalars(select(IdentityRow.id).where(mine)).first() is None:
                raise NotFound("link")
            if session.get_one(PersonRow, principal.person_id).password is None:
                raise NotNow("You have no password here: without the link you could not sign in any more.")
            session.execute(delete(IdentityRow).where(mine))
            note(session, principal, Action.LINK, principal.person_id, {"made": False})

        await self._database.write(work)


def _known(session: Session, identity: Identity) -> PersonRow | None:
    query = select(PersonRow).join(IdentityRow, IdentityRow.person_id == PersonRow.id)
    same = (IdentityRow.issuer == identity.issuer, IdentityRow.subject == identity.subject)
    return session.scalar(query.where(*same))


def _invited(session: Session, identity: Identity, invite: str) -> PersonRow:
    """Uses the invite up. Raises NotFound, NotNow (their verified address has an account already)."""
    row = claimed(session, invite, datetime.now(UTC))
    return _join(session, identity, Held(Role(row.role), row.team_id), {"invite": row.id})


def _of_domain(session: Session, identity: Identity, newcomers: Newcomers) -> PersonRow:
    """Raises Stranger."""
    email = identity.email or ""
    if email.rpartition("@")[2] not in newcomers.domains or not email:
        raise Stranger(STRANGER)
    known = session.scalar(select(PersonRow).where(PersonRow.email == email))
    if known is not None:
        return known
    if not newcomers.team:
        raise Stranger(STRANGER)
    team = session.scalar(select(TeamRow).where(TeamRow.name == newcomers.team))
    if team is None:
        raise RolecallError(f"There is no team '{newcomers.team}', which oidc_team names; an admin has to make it.")
    return _join(session, identity, Held(Role.REP, team.id), {"domain": True})


def _join(session: Session, identity: Identity, held: Held, how: dict[str, object]) -> PersonRow:
    row = add_person(session, identity.name, identity.email, None)
    give(session, row.id, [held])
    note(session, Principal(row.id), Action.JOIN, row.id, {"role": held.role.value, "team": held.team_id, **how})
    return row


def _link(session: Session, row: PersonRow, identity: Identity) -> None:
    session.add(IdentityRow(id=new_id(), person_id=row.id, issuer=identity.issuer, subject=identity.subject))
    note(session, Principal(row.id), Action.LINK, row.id, {"made": True, "issuer": identity.issuer})
