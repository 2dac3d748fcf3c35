"""What a person agreed to: each version of the text once, with the time; the last word counts."""

from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from server.store.account_rows import ConsentRow
from server.store.audit import Action, note
from server.store.database import Database
from server.store.ids import new_id
from server.store.principal import Principal


@dataclass(frozen=True, slots=True)
class Consent:
    version: str
    is_given: bool
    said_at: datetime


class Consents:
    def __init__(self, database: Database) -> None:
        self._database = database

    async def last(self, principal: Principal) -> Consent | None:
        query = select(ConsentRow).where(ConsentRow.person_id == principal.person_id)
        query = query.order_by(ConsentRow.id.desc()).limit(1)

        def work(session: Session) -> Consent | None:
            row = session.scalars(query).first()
            return Consent(row.version, row.is_given, row.said_at) if row else None

        return await self._database.read(work)

    async def say(self, principal: Principal, version: str, *, is_given: bool) -> Consent:
        def work(session: Session) -> Consent:
            row = ConsentRow(
                id=new_id(),
                person_id=principal.person_id,
                version=version,
                is_given=is_given,
                said_at=datetime.now(UTC),
            )
            session.add(row)
            note(session, principal, Action.CONSENT, principal.person_id, {"version": version, "given": is_given})
            return Consent(row.version, row.is_given, row.said_at)

        return await self._database.write(work)
