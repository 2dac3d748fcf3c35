"""What erasing does: files, copies, exports and rows, then the database's pages and its log; two jobs, each done once.

The first takes things out, the second empties what still holds them and dates the receipt. Both may be tried again
after a crash: what is gone already is no failure.
"""

import asyncio
import shutil
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import delete, func, or_, select, update
from sqlalchemy.orm import Session

from server.jobs.queue import Work
from server.privacy.erasure_log import Erased, ErasureLog
from server.recording.call_files import call_folder
from server.recording.durable import sync_folder
from server.store.access import require_server
from server.store.account_rows import ErasureRow, ExportRow
from server.store.assignment_rows import AssigneeRow, AssignmentRow
from server.store.audit import Action, note
from server.store.blobs import Blobs
from server.store.database import Database
from server.store.job_records import Job, NewJob
from server.store.jobs import Effect, Jobs
from server.store.models import BlobRow, CommentRow, PersonRow, SessionRow, Table
from server.store.practices import forget_copies_in_takes
from server.store.principal import LOCAL_PERSON_ID, Principal, server_principal
from server.store.review_rows import DecisionRow
from server.store.store import Store

ERASE, SETTLE = "erase", "settle"
"""Kinds of jobs."""
EXPORTS = "exports"


class Erasing:
    """Does the jobs of both kinds."""

    def __init__(self, store: Store) -> None:
        self._database: Database = store.database
        self._jobs: Jobs = store.jobs
        self._blobs: Blobs = store.blobs
        self._calls, self._exports = store.calls, store.folder / EXPORTS
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="erasing")

    @property
    def handlers(self) -> Mapping[str, Work]:
        return {ERASE: Work(self._erase), SETTLE: Work(self._settle)}

    async def replay(self, principal: Principal, log: ErasureLog) -> Sequence[Erased]:
        """Erases again what a restored backup brought back, before anybody is let in; gives what it found."""
        require_server(principal)
        found = []
        for erased in log.read():
            sessions = await self._database.read(lambda session, one=erased: _left(session, one))  # type: ignore[misc]
            folders = [call_folder(self._calls, each) for each in sessions or [erased.id]]
            if sessions is not None or any(folder.exists() for folder in folders):
                await self._again(erased, sessions or [erased.id])
                found.append(erased)
        if found:
            await self._database.settle()
        return found

    async def close(self) -> None:
        await asyncio.get_running_loop().run_in_executor(self._thread, lambda: None)
        self._thread.shutdown()

    async def _erase(self, job: Job) -> Effect:
        row = await self._database.read(lambda session: session.get_one(ErasureRow, job.payload["erasure"]))
        sessions = await self._database.read(lambda session: _sessions(session, row.kind, row.subject_id))
        files = await self._forget_files(row.kind, row.subject_id, sessions)

        def effect(session: Session) -> None:
            done = session.get_one(ErasureRow, row.id)
            done.comments = take_out(session, row.kind, row.subject_id, sessions)
            done.sessions, done.files = len(sessions), files
            told = {"kind": row.kind, "sessions": len(sessions)}
            note(session, Principal(row.asked_by), Action.DELETE, row.subject_id, told)
            self._jobs.put(session, NewJob(SETTLE, f"{SETTLE}:{row.id}", None, {"erasure": row.id}, priority=2))

        return effect

    async def _settle(self, job: Job) -> Effect:
        await self._database.settle()

        def effect(session: Session) -> None:
            session.get_one(ErasureRow, job.payload["erasure"]).done_at = datetime.now(UTC)

        return effect

    async def _again(self, erased: Erased, sessions: Sequence[str]) -> None:
        await self._forget_files(erased.kind, erased.id, sessions)

        def work(session: Session) -> None:
            take_out(session, erased.kind, erased.id, sessions)
            told = {"kind": erased.kind, "sessions": len(sessions)}
            note(session, server_principal(), Action.DELETE, erased.id, told)

        await self._database.write(work)

    async def _forget_files(self, kind: str, subject_id: str, sessions: Sequence[str]) -> int:
        """Recordings, copies and the exports that hold them; gives how many. Raises OSError, StoreFailed."""
        count = await forget_copies(self._database, self._blobs, sessions)
        exports = await self._database.read(lambda session: _exports_with(session, kind, subject_id))
        folders = [call_folder(self._calls, each) for each in sessions]
        paths = [self._exports / f"{each}.zip" for each in exports]
        run = asyncio.get_running_loop().run_in_executor
        return count + await run(self._thread, _remove, self._calls, folders, paths)


async def forget_copies(database: Database, blobs: Blobs, sessions: Sequence[str]) -> int:
    """Deletes the copies of these sessions' sound; gives how many. Raises StoreFailed."""
    query = select(BlobRow.key).where(BlobRow.session_id.in_(sessions))
    keys = await database.read(lambda session: session.scalars(query).all())
    for key in keys:
        await blobs.delete(key)
    return len(keys)


def take_out(session: Session, kind: str, subject_id: str, sessions: Sequence[str]) -> int:
    """The rows; gives how many comments were among them."""
    about = or_(CommentRow.session_id.in_(sessions), CommentRow.author_id == (subject_id if kind == "person" else ""))
    comments = session.scalar(select(func.count()).select_from(CommentRow).where(about)) or 0
    exports = _exports_with(session, kind, subject_id)
    session.execute(delete(CommentRow).where(about))
    session.execute(delete(ExportRow).where(ExportRow.id.in_(exports)))
    session.execute(delete(BlobRow).where(BlobRow.session_id.in_(sessions)))
    forget_copies_in_takes(session, sessions)
    session.execute(delete(SessionRow).where(SessionRow.id.in_(sessions)))
    session.execute(update(DecisionRow).where(DecisionRow.person_id == subject_id).values(reason=""))
    if kind == "person":
        _take_person_out(session, subject_id)
    return comments


def _take_person_out(session: Session, person_id: str) -> None:
    """Every row of every table that names them, or their name in it where it counts for somebody else's call; and
    what they alone were asked to practise.

    Local mode's one person stays, with nothing but their roles.
    """
    for table in reversed(Table.metadata.sorted_tables):
        named = [key for key in table.foreign_keys if key.column is PersonRow.__table__.c.id]
        is_kept = person_id == LOCAL_PERSON_ID and table.name == "role"
        for key in () if is_kept else named:
            outlives = key.ondelete == "SET NULL"
            gone = update(table).values({key.parent: None}) if outlives else delete(table)
            session.execute(gone.where(key.parent == person_id))
    session.execute(delete(AssignmentRow).where(AssignmentRow.id.not_in(select(AssigneeRow.assignment_id))))
    if person_id != LOCAL_PERSON_ID:
        session.execute(delete(PersonRow).where(PersonRow.id == person_id))


def _sessions(session: Session, kind: str, subject_id: str) -> Sequence[str]:
    is_meant = SessionRow.id == subject_id if kind == "session" else SessionRow.owner_id == subject_id
    return session.scalars(select(SessionRow.id).where(is_meant)).all()


def _exports_with(session: Session, kind: str, subject_id: str) -> Sequence[str]:
    """Exports of a person, or of the rep whose session it is: the session stands in them."""
    rep = select(SessionRow.owner_id).where(SessionRow.id == subject_id)
    is_theirs = ExportRow.person_id == subject_id if kind == "person" else ExportRow.person_id.in_(rep)
    return session.scalars(select(ExportRow.id).where(is_theirs)).all()


def _left(session: Session, erased: Erased) -> Sequence[str] | None:
    """Sessions that are there again; None where nothing of it is."""
    if erased.kind == "session":
        return _sessions(session, "session", erased.id) or None
    before = datetime.fromisoformat(erased.at)
    mine = select(SessionRow.id).where(SessionRow.owner_id == erased.id, SessionRow.started_at <= before)
    found = session.scalars(mine).all()
    is_there = erased.id != LOCAL_PERSON_ID and session.get(PersonRow, erased.id) is not None
    return found if found or is_there else None


def _remove(calls: Path, folders: Sequence[Path], paths: Sequence[Path]) -> int:
    count = 0
    for folder in folders:
        count += sum(path.is_file() for path in folder.rglob("*"))
        if folder.exists():
            shutil.rmtree(folder)
    sync_folder(calls)
    for path in paths:
        count += path.is_file()
        path.unlink(missing_ok=True)
    return count
