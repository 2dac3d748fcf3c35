"""Exports that people asked for: made as jobs, theirs alone to fetch, gone after a day or with what is in them."""

import asyncio
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from sqlalchemy import delete, or_, select
from sqlalchemy.orm import Session

from server.jobs.queue import Work, nothing
from server.privacy.erasing import EXPORTS
from server.privacy.export import Exporter
from server.store.access import require_server
from server.store.account_rows import ExportRow
from server.store.audit import Action, note
from server.store.errors import NotFound, NotNow
from server.store.ids import new_id
from server.store.job_records import Job, NewJob
from server.store.jobs import Effect
from server.store.principal import Principal
from server.store.store import Store

EXPORT = "export"
"""Kind of job."""
KEPT = timedelta(hours=24)
FRESH = timedelta(hours=1)
"""Whoever asks again within it gets the export that is there; after it a new one, with what came since."""
PATIENCE_S = 20.0
LOOK_S = 0.05
NOT_READY = "The export is still being made; ask for it again in a moment."


@dataclass(frozen=True, slots=True)
class Export:
    id: str
    is_ready: bool
    ends_at: datetime


class Exports:
    def __init__(self, store: Store, wake: Callable[[], None]) -> None:
        self._database, self._jobs, self._wake = store.database, store.jobs, wake
        self._folder, self._exporter = store.folder / EXPORTS, Exporter(store.database, store.calls)
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="exports")

    @property
    def handlers(self) -> Mapping[str, Work]:
        return {EXPORT: Work(self._make)}

    async def ask(self, principal: Principal) -> Export:
        """Everything about this person; ready within a moment, or later where much is. They have one at a time: the
        one that is being made or fresh, or a new one in place of what was before.
        """

        def work(session: Session) -> str:
            now = datetime.now(UTC)
            row = _newest(session, principal, now) or _begun(session, principal, now)
            if row.ready_at is None:
                job = NewJob(EXPORT, f"{EXPORT}:{row.id}", None, {"export": row.id}, priority=1)
                self._jobs.put(session, job)  # one that waits stays as it is, one that failed is tried again
            return row.id

        export_id = await self._database.write(work)
        self._wake()
        return await self._when_ready(principal, export_id)

    async def find(self, principal: Principal, export_id: str) -> Export:
        """One's own. Raises NotFound, also for one whose day is over."""
        mine = (ExportRow.id == export_id, ExportRow.person_id == principal.person_id)
        row = await self._database.read(lambda session: session.scalar(select(ExportRow).where(*mine)))
        if row is None or row.asked_at + KEPT <= datetime.now(UTC):
            raise NotFound("export")
        return Export(row.id, row.ready_at is not None, row.asked_at + KEPT)

    async def fetch(self, principal: Principal, export_id: str) -> Path:
        """The zip of one's own export; the log says so. Raises NotFound, NotNow."""
        found = await self.find(principal, export_id)
        if not found.is_ready:
            raise NotNow(NOT_READY)

        def work(session: Session) -> None:
            note(session, principal, Action.DOWNLOAD, principal.person_id, {"what": "export"})

        await self._database.write(work)
        return self._path(found.id)

    async def sweep(self, principal: Principal, now: datetime) -> None:
        """Takes away what is over, and files that belong to nothing. Raises NotAllowed, OSError."""
        require_server(principal)

        def work(session: Session) -> set[str]:
            session.execute(delete(ExportRow).where(ExportRow.asked_at <= now - KEPT))
            return {f"{each}.zip" for each in session.scalars(select(ExportRow.id))}

        kept = await self._database.write(work)
        await asyncio.get_running_loop().run_in_executor(self._thread, _keep_only, self._folder, kept)

    async def close(self) -> None:
        await asyncio.get_running_loop().run_in_executor(self._thread, lambda: None)
        self._thread.shutdown()

    async def _make(self, job: Job) -> Effect:
        """Raises OSError: the disk is full."""
        row = await self._database.read(lambda session: session.get(ExportRow, job.payload["export"]))
        if row is None:
            return nothing  # its day is over, or its person is gone
        found = await self._exporter.gather(Principal(row.person_id))
        run = asyncio.get_running_loop().run_in_executor
        await run(self._thread, self._exporter.write, found, self._path(row.id))

        def effect(session: Session) -> None:
            session.get_one(ExportRow, row.id).ready_at = datetime.now(UTC)

        return effect

    async def _when_ready(self, principal: Principal, export_id: str) -> Export:
        ends_s = asyncio.get_running_loop().time() + PATIENCE_S
        found = await self.find(principal, export_id)
        while not found.is_ready and asyncio.get_running_loop().time() < ends_s:
            await asyncio.sleep(LOOK_S)
            found = await self.find(principal, export_id)
        return found

    def _path(self, export_id: str) -> Path:
        return self._folder / f"{export_id}.zip"


def _newest(session: Session, principal: Principal, now: datetime) -> ExportRow | None:
    """One's own that is being made, or was asked for a short while ago."""
    is_good = or_(ExportRow.ready_at.is_(None), ExportRow.asked_at > now - FRESH)
    mine = (ExportRow.person_id == principal.person_id, ExportRow.asked_at > now - KEPT, is_good)
    return session.scalars(select(ExportRow).where(*mine).order_by(ExportRow.asked_at.desc()).limit(1)).first()


def _begun(session: Session, principal: Principal, now: datetime) -> ExportRow:
    """A new one; the file of the one before goes with the next sweep."""
    session.execute(delete(ExportRow).where(ExportRow.person_id == principal.person_id))
    row = ExportRow(id=new_id(), person_id=principal.person_id, asked_at=now)
    session.add(row)
    session.flush()
    note(session, principal, Action.EXPORT, principal.person_id)
    return row


def _keep_only(folder: Path, names: set[str]) -> None:
    for path in folder.glob("*"):
        if path.name not in names:
            path.unlink()
