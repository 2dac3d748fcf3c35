"""The data folder: its lock, its database and what is read and written through it."""

from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Session

from server.store.comments import Comments
from server.store.database import Database
from server.store.errors import StoreFailed
from server.store.lock import FolderLock
from server.store.models import PersonRow, RoleRow
from server.store.principal import Principal, local_principal
from server.store.schema import check_newest, upgrade
from server.store.sessions import Sessions

DATABASE_NAME = "rolecall.db"
CALLS_NAME = "calls"
BLOBS_NAME = "blobs"


class Store:
    """Open with `open` (the one server of a data folder) or `open_read_only` (any other command)."""

    def __init__(self, folder: Path, database: Database, lock: FolderLock | None) -> None:
        self.folder = folder
        self.calls = folder / CALLS_NAME
        """One folder for each session's recording."""
        self.blobs = folder / BLOBS_NAME
        self.sessions = Sessions(database)
        self.comments = Comments(database)
        self._database = database
        self._lock = lock

    @classmethod
    async def open(cls, folder: Path) -> "Store":
        """Makes the folder where there is none and brings it up to date.

        Raises DataFolderInUse, UnknownSchema, StoreFailed.
        """
        lock = FolderLock(folder)
        database = Database(folder / DATABASE_NAME)
        try:
            await database.migrate(upgrade)
            await database.write(lambda session: _ensure(session, local_principal()))
            (folder / CALLS_NAME).mkdir(mode=0o700, exist_ok=True)
        except BaseException:
            await database.close()
            lock.release()
            raise
        return cls(folder, database, lock)

    @classmethod
    async def open_read_only(cls, folder: Path) -> "Store":
        """Reads beside a running server or without one; changes nothing. Raises UnknownSchema, StoreFailed."""
        if not (folder / DATABASE_NAME).is_file():
            raise StoreFailed(f"There is no rolecall data in {folder}; name the folder that a server was started with.")
        database = Database(folder / DATABASE_NAME, read_only=True)

        def check(session: Session) -> None:
            check_newest(session.connection())

        try:
            await database.read(check)
        except BaseException:
            await database.close()
            raise
        return cls(folder, database, None)

    async def close(self) -> None:
        """Waits for work under way, then lets the folder go."""
        await self._database.close()
        if self._lock is not None:
            self._lock.release()


def _ensure(session: Session, principal: Principal) -> None:
    """The person and their roles are there, whether or not they were before."""
    person = {"id": principal.person_id, "name": "You", "made_at": datetime.now(UTC)}
    session.execute(insert(PersonRow).values(person).on_conflict_do_nothing())
    for role in sorted(principal.roles):
        held = {"id": f"{principal.person_id}-{role}", "person_id": principal.person_id, "name": role}
        session.execute(insert(RoleRow).values(held).on_conflict_do_nothing())
