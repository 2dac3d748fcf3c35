"""The log of who did what: append-only, each entry chained to the one before by its digest.

An entry names people and sessions by their ids alone, so erasing a person leaves the chain whole.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session

from server.store.access import require_admin
from server.store.account_rows import AuditRow
from server.store.database import Database
from server.store.principal import Principal

FIRST = "0" * 64
"""What the first entry is chained to."""
MAX_LISTED = 500


class Action(StrEnum):
    SIGN_IN = "sign-in"
    SIGN_OUT = "sign-out"
    PASSWORD = "password"
    INVITE = "invite"
    JOIN = "join"
    LINK = "link"
    ROLE = "role"
    ACTIVE = "active"
    TEAM = "team"
    TOKEN = "token"
    CONSENT = "consent"
    SHARE = "share"
    WITHDRAW = "withdraw"
    READ = "read"
    LISTEN = "listen"
    DOWNLOAD = "download"
    COMMENT = "comment"
    SCORE_CHANGE = "score-change"
    """A coach decided on a chance, or took that back."""
    RATE = "rate"
    RULE = "rule"
    EXPORT = "export"
    DELETE = "delete"
    RETENTION = "retention"
    SCENARIO = "scenario"


@dataclass(frozen=True, slots=True)
class Entry:
    seq: int
    at: datetime
    actor_id: str
    """Empty: the program itself."""
    action: str
    subject_id: str
    """The person, session, team or invite that it was done to."""
    details: str
    """A JSON object without a word that anybody said."""
    digest: str


@dataclass(frozen=True, slots=True)
class Verdict:
    entries: int
    head: str
    """Digest of the last entry: noted elsewhere, it shows later that none was cut off."""
    broken_at: int | None
    """The first entry that is not what was written; None: all are."""


class Audit:
    def __init__(self, database: Database) -> None:
        self._database = database

    async def list(self, principal: Principal, *, before: int | None = None, limit: int = 100) -> Sequence[Entry]:
        """The newest first. Raises NotAllowed."""
        require_admin(principal)
        query = select(AuditRow).order_by(AuditRow.seq.desc()).limit(max(1, min(limit, MAX_LISTED)))
        if before is not None:
            query = query.where(AuditRow.seq < before)
        return await self._database.read(lambda session: [_entry(row) for row in session.scalars(query)])

    async def verify(self, principal: Principal) -> Verdict:
        """Works every digest out again. Raises NotAllowed."""
        require_admin(principal)
        query = select(AuditRow).order_by(AuditRow.seq).execution_options(yield_per=1000)
        return await self._database.read(lambda session: verdict(_entry(row) for row in session.scalars(query)))

    async def has(self, principal: Principal, head: str) -> bool:
        """Whether an entry has this digest. Raises NotAllowed."""
        require_admin(principal)
        query = select(AuditRow.seq).where(AuditRow.digest == head)
        return await self._database.read(lambda session: session.scalar(query)) is not None


def note(
    session: Session,
    actor: Principal,
    action: Action,
    subject_id: str,
    details: Mapping[str, object] | None = None,
    *,
    at: datetime | None = None,
) -> None:
    """Adds an entry in the transaction of what it tells of: both are there, or neither."""
    session.flush()
    last = session.scalars(select(AuditRow).order_by(AuditRow.seq.desc()).limit(1)).first()
    seq, before = (last.seq + 1, last.digest) if last else (1, FIRST)
    written = json.dumps(details or {}, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    moment = (at or datetime.now(UTC)).astimezone(UTC)
    entry = Entry(seq, moment, actor.person_id, action.value, subject_id, written, "")
    session.add(
        AuditRow(
            seq=seq,
            at=moment,
            actor_id=entry.actor_id,
            action=entry.action,
            subject_id=subject_id,
            details=written,
            digest=digest(before, entry),
        )
    )
    session.flush()


def digest(before: str, entry: Entry) -> str:
    """SHA-256 over the entry and the digest of the one before it."""
    fields = [before, entry.seq, entry.at.isoformat(), entry.actor_id, entry.action, entry.subject_id, entry.details]
    return hashlib.sha256(json.dumps(fields, ensure_ascii=False).encode()).hexdigest()


def verdict(entries: Iterable[Entry]) -> Verdict:
    """Whether every entry follows from the one before it."""
    count, head = 0, FIRST
    for entry in entries:
        if entry.seq != count + 1 or entry.digest != digest(head, entry):
            return Verdict(count, head, count + 1)
        count, head = entry.seq, entry.digest
    return Verdict(count, head, None)


def _entry(row: AuditRow) -> Entry:
    return Entry(row.seq, row.at, row.actor_id, row.action, row.subject_id, row.details, row.digest)
