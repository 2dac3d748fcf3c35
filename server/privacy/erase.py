"""Erasing a call, or everything about a person, on their word: written down durably, closed at once, done as a job.

A crash between leaves the rest to the next start, and so does a backup that brings erased things back. What the job
does is in `server.privacy.erasing`; the receipt says when it was done.
"""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from server.privacy.erasing import ERASE
from server.privacy.erasure_log import Erased, ErasureLog
from server.store.access import changeable_by
from server.store.account_rows import ErasureRow, SignInRow, TokenRow
from server.store.database import Database
from server.store.errors import NotFound, NotNow
from server.store.ids import new_id
from server.store.job_records import NewJob
from server.store.jobs import Jobs
from server.store.models import PersonRow, SessionRow, ShareRow
from server.store.people import LAST_ADMIN, has_admin
from server.store.principal import LOCAL_PERSON_ID, Principal
from server.store.records import Status

PATIENCE_S = 30.0
"""Asked for, it is done within a second; behind a long scoring it takes longer, and the receipt says so."""
LOOK_S = 0.05
STILL_ON = (Status.LIVE, Status.SCORING)


@dataclass(frozen=True, slots=True)
class Receipt:
    """What was erased, by kind and number; without a word of what it was."""

    id: str
    kind: str
    """`session` or `person`."""
    subject_id: str
    asked_at: datetime
    done_at: datetime | None
    """None: it waits to be done."""
    sessions: int
    files: int
    comments: int


class Eraser:
    def __init__(self, database: Database, jobs: Jobs, log: ErasureLog, wake: Callable[[], None]) -> None:
        self._database, self._jobs, self._log, self._wake = database, jobs, log, wake
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="erasures")

    async def session(self, principal: Principal, session_id: str) -> Receipt:
        """One's own. Raises NotFound, NotNow (the call is on), OSError."""
        query = select(SessionRow.status).where(SessionRow.id == session_id, changeable_by(principal))
        status = await self._database.read(lambda session: session.scalar(query))
        if status is None:
            raise NotFound("session")
        if status in STILL_ON:
            raise NotNow("This call is still on, or being counted; end it and wait for its debrief first.")
        return await self._ask(principal, "session", session_id)

    async def person(self, principal: Principal) -> Receipt:
        """Oneself, with everything. Raises NotNow for the last admin and while a call is on, OSError."""
        mine = select(SessionRow.status).where(SessionRow.owner_id == principal.person_id)
        if set(await self._database.read(lambda session: session.scalars(mine).all())) & set(STILL_ON):
            raise NotNow("A call of yours is still on, or being counted; end it and wait for its debrief first.")
        await self._database.read(lambda session: _require_another_admin(session, principal))
        return await self._ask(principal, "person", principal.person_id)

    async def receipt(self, principal: Principal, erasure_id: str) -> Receipt:
        """Of what this person asked for. Raises NotFound."""
        mine = (ErasureRow.id == erasure_id, ErasureRow.asked_by == principal.person_id)
        row = await self._database.read(lambda session: session.scalar(select(ErasureRow).where(*mine)))
        if row is None:
            raise NotFound("erasure")
        counts = (row.sessions or 0, row.files or 0, row.comments or 0)
        return Receipt(row.id, row.kind, row.subject_id, row.asked_at, row.done_at, *counts)

    async def close(self) -> None:
        await asyncio.get_running_loop().run_in_executor(self._thread, lambda: None)
        self._thread.shutdown()

    async def _ask(self, principal: Principal, kind: str, subject_id: str) -> Receipt:
        asked_at, erasure_id = datetime.now(UTC), new_id()
        entry = Erased(kind, subject_id, asked_at.isoformat())
        await asyncio.get_running_loop().run_in_executor(self._thread, self._log.add, entry)
        row = {"id": erasure_id, "kind": kind, "subject_id": subject_id, "asked_at": asked_at}

        def work(session: Session) -> None:
            session.add(ErasureRow(**row, asked_by=principal.person_id))
            _shut(session, kind, subject_id)
            self._jobs.put(session, NewJob(ERASE, f"{ERASE}:{erasure_id}", None, {"erasure": erasure_id}, priority=2))

        await self._database.write(work)
        self._wake()
        return await self._when_done(principal, erasure_id)

    async def _when_done(self, principal: Principal, erasure_id: str) -> Receipt:
        """As it stands when it is done, or when patience ends."""
        ends_s = asyncio.get_running_loop().time() + PATIENCE_S
        receipt = await self.receipt(principal, erasure_id)
        while receipt.done_at is None and asyncio.get_running_loop().time() < ends_s:
            await asyncio.sleep(LOOK_S)
            receipt = await self.receipt(principal, erasure_id)
        return receipt


def _shut(session: Session, kind: str, subject_id: str) -> None:
    """Until it is gone nobody else sees the call; a person who goes is signed out and let in no more."""
    if kind == "session":
        session.execute(delete(ShareRow).where(ShareRow.session_id == subject_id))
        return
    mine = select(SessionRow.id).where(SessionRow.owner_id == subject_id)
    session.execute(delete(ShareRow).where(ShareRow.session_id.in_(mine)))
    session.execute(delete(SignInRow).where(SignInRow.person_id == subject_id))
    session.execute(delete(TokenRow).where(TokenRow.person_id == subject_id))
    if subject_id != LOCAL_PERSON_ID:
        session.execute(update(PersonRow).where(PersonRow.id == subject_id).values(is_active=False))


def _require_another_admin(session: Session, principal: Principal) -> None:
    is_local = principal.person_id == LOCAL_PERSON_ID
    if principal.is_admin and not is_local and not has_admin(session, but=principal.person_id):
        raise NotNow(LAST_ADMIN)
