"""Keys for programs that act for a person."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session

from server.store.access import require_server
from server.store.account_records import Token
from server.store.account_rows import TokenRow
from server.store.audit import Action, note
from server.store.database import Database
from server.store.errors import NotFound
from server.store.ids import new_id
from server.store.people import principal_of
from server.store.principal import Principal
from server.store.secret import digest_of, new_secret

MOST_DAYS = 365


class Scope(StrEnum):
    """What a token may do; its person's own roles bound it as well."""

    READ = "read"
    """Ask for what its person may see."""
    CALL = "call"
    """Make calls and hold them."""
    MANAGE = "manage"
    """People, teams, invites, rules and the log, where its person is an admin."""


class Tokens:
    """A person's own tokens."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def make(
        self, principal: Principal, label: str, scopes: Sequence[Scope], days: int, now: datetime
    ) -> tuple[Token, str]:
        """The token and its secret, which is told this once."""
        secret = new_secret()

        def work(session: Session) -> Token:
            row = TokenRow(
                id=new_id(),
                person_id=principal.person_id,
                digest=digest_of(secret),
                label=label,
                scopes=" ".join(sorted({scope.value for scope in scopes})),
                made_at=now,
                ends_at=now + timedelta(days=min(days, MOST_DAYS)),
            )
            session.add(row)
            note(session, principal, Action.TOKEN, row.id, {"scopes": row.scopes})
            return _token(row)

        return await self._database.write(work), secret

    async def list(self, principal: Principal) -> Sequence[Token]:
        query = select(TokenRow).where(TokenRow.person_id == principal.person_id).order_by(TokenRow.id)
        return await self._database.read(lambda session: [_token(row) for row in session.scalars(query)])

    async def remove(self, principal: Principal, token_id: str) -> None:
        """Raises NotFound."""
        query = select(TokenRow).where(TokenRow.id == token_id, TokenRow.person_id == principal.person_id)

        def work(session: Session) -> None:
            row = session.scalar(query)
            if row is None:
                raise NotFound("token")
            session.delete(row)
            note(session, principal, Action.TOKEN, token_id, {"removed": True})

        await self._database.write(work)

    async def find(self, principal: Principal, secret: str, now: datetime) -> tuple[Principal, frozenset[Scope]] | None:
        """Whom a token acts for, and how far. Raises NotAllowed for anybody but the server."""
        require_server(principal)
        query = select(TokenRow).where(TokenRow.digest == digest_of(secret), TokenRow.ends_at > now)

        def work(session: Session) -> tuple[Principal, frozenset[Scope]] | None:
            row = session.scalar(query)
            person = principal_of(session, row.person_id) if row else None
            return (person, frozenset(Scope(word) for word in row.scopes.split())) if row and person else None

        return await self._database.read(work)


def _token(row: TokenRow) -> Token:
    return Token(row.id, row.label, tuple(row.scopes.split()), row.made_at, row.ends_at)
