"""Browsers that are signed in. The cookie's word is kept as its digest and changed every hour."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import ColumnElement, delete, or_, select
from sqlalchemy.orm import Session

from server.store.access import require_server
from server.store.account_rows import SignInRow
from server.store.audit import Action, note
from server.store.database import Database
from server.store.ids import new_id
from server.store.people import principal_of
from server.store.principal import Principal
from server.store.secret import digest_of, new_secret

LONGEST = timedelta(days=7)
LONGEST_IDLE = timedelta(hours=12)
CHANGES_AFTER = timedelta(hours=1)
GRACE = timedelta(seconds=60)
"""Requests that were under way with the earlier word are still let in."""
SEEN_AGAIN = timedelta(minutes=10)
"""`seen_at` is no finer: not every request writes."""


@dataclass(frozen=True, slots=True)
class SignedIn:
    id: str
    principal: Principal
    is_due: bool
    """Its word should be changed with the answer."""


class SignIns:
    """For the program itself, before it knows who asks; each raises NotAllowed for anybody else."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def open(self, principal: Principal, person_id: str, now: datetime) -> str:
        """The word for the cookie of a browser that has just signed in."""
        require_server(principal)
        secret = new_secret()

        def work(session: Session) -> None:
            session.execute(delete(SignInRow).where(_is_over(now)))
            moments = {"made_at": now, "changed_at": now, "seen_at": now}
            session.add(SignInRow(id=new_id(), person_id=person_id, digest=digest_of(secret), **moments))
            note(session, Principal(person_id), Action.SIGN_IN, person_id)

        await self._database.write(work)
        return secret

    async def find(self, principal: Principal, secret: str, now: datetime) -> SignedIn | None:
        """Whom a cookie lets in; None where it is unknown, over, or its person is shut out."""
        require_server(principal)
        known = digest_of(secret)
        still = or_(
            SignInRow.digest == known,
            (SignInRow.earlier_digest == known) & (SignInRow.changed_at > now - GRACE),
        )
        query = select(SignInRow).where(still, ~_is_over(now))

        def work(session: Session) -> tuple[SignInRow, Principal] | None:
            row = session.scalar(query)
            found = principal_of(session, row.person_id) if row else None
            return (row, found) if row and found else None

        found = await self._database.read(work)
        if found is None:
            return None
        row, person = found
        if now - row.seen_at > SEEN_AGAIN:
            await self._see(row.id, now)
        is_due = row.digest == known and now - row.changed_at > CHANGES_AFTER
        return SignedIn(row.id, person, is_due)

    async def change(self, principal: Principal, sign_in_id: str, now: datetime) -> str | None:
        """Another word for the same browser; None where it was signed out meanwhile."""
        require_server(principal)
        secret = new_secret()

        def work(session: Session) -> bool:
            row = session.get(SignInRow, sign_in_id)
            if row is None:
                return False
            row.earlier_digest, row.digest = row.digest, digest_of(secret)
            row.changed_at = row.seen_at = now
            return True

        return secret if await self._database.write(work) else None

    async def close(self, principal: Principal, secret: str) -> None:
        """Signs one browser out."""
        require_server(principal)

        def work(session: Session) -> None:
            row = session.scalar(select(SignInRow).where(SignInRow.digest == digest_of(secret)))
            if row is not None:
                note(session, Principal(row.person_id), Action.SIGN_OUT, row.person_id)
                session.delete(row)

        await self._database.write(work)

    async def _see(self, sign_in_id: str, now: datetime) -> None:
        def work(session: Session) -> None:
            row = session.get(SignInRow, sign_in_id)
            if row is not None:
                row.seen_at = now

        await self._database.write(work)


def _is_over(now: datetime) -> ColumnElement[bool]:
    return or_(SignInRow.made_at < now - LONGEST, SignInRow.seen_at < now - LONGEST_IDLE)
