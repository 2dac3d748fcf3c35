"""The data folder: its lock, its database (in it, or PostgreSQL by URL) and what is read and written through it."""

from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy.orm import Session

from server.store.assignments import Assignments
from server.store.audit import Audit
from server.store.authored import Authored
from server.store.blobs import Blobs
from server.store.comments import Comments
from server.store.consents import Consents
from server.store.corrections import Corrections
from server.store.database import Database
from server.store.decisions import Decisions
from server.store.errors import StoreFailed
from server.store.history import History
from server.store.identities import Identities
from server.store.invites import Invites
from server.store.jobs import Announce, Jobs, unannounced
from server.store.local_blobs import LocalBlobs
from server.store.lock import FolderLock
from server.store.models import PersonRow, RoleRow
from server.store.outcomes import Outcomes
from server.store.own_files import keep_closed, keep_database_own, keep_folders_own
from server.store.people import People
from server.store.principal import Principal, local_principal
from server.store.ratings import DoubleRatings
from server.store.rules import Days, Rules
from server.store.sampling import Sampling
from server.store.saved_comments import SavedComments
from server.store.schema import check_newest, upgrade
from server.store.sessions import Sessions
from server.store.shared_counts import SharedCounts
from server.store.shares import Shares
from server.store.sign_ins import SignIns
from server.store.teams import Teams
from server.store.tokens import Tokens

DATABASE_NAME = "rolecall.db"
CALLS_NAME = "calls"
BLOBS_NAME = "blobs"
RESTORING_NAME = ".restoring"
"""There while a backup is put into the folder, and after a restore that was cut off."""


class Store:
    """Open with `open` (the one server of a data folder) or `open_read_only` (any other command)."""

    def __init__(
        self,
        folder: Path,
        database: Database,
        lock: FolderLock | None,
        announce: Announce,
        blobs: Blobs | None = None,
    ) -> None:
        self.folder = folder
        self.calls = folder / CALLS_NAME
        """One folder for each session's recording."""
        self.blobs: Blobs = blobs or LocalBlobs(folder / BLOBS_NAME)
        self.jobs = Jobs(database, announce)
        self.sessions, self.outcomes = Sessions(database, self.jobs), Outcomes(self.jobs)
        self.comments, self.saved_comments = Comments(database), SavedComments(database)
        self.decisions, self.ratings = Decisions(database), DoubleRatings(database)
        self.sampling, self.corrections = Sampling(database), Corrections(database, self.jobs)
        self.people, self.teams, self.invites = People(database), Teams(database), Invites(database)
        self.sign_ins, self.tokens = SignIns(database), Tokens(database)
        self.identities, self.audit = Identities(database), Audit(database)
        self.authored, self.assignments = Authored(database), Assignments(database)
        self.shared_counts = SharedCounts(database)
        self.usuals = self.sessions.usuals
        self.history = History(database)
        self.shares, self.consents = Shares(database), Consents(database)
        self.rules = Rules(database, Days(30, 180))
        self.database = self._database = database
        self._lock = lock

    @classmethod
    async def open(cls, folder: Path, database_url: str = "", blobs: Blobs | None = None) -> "Store":
        """Makes the folder where there is none and brings the database up to date; "" keeps it in the folder, as None
        keeps the blobs.

        Raises DataFolderInUse, DatabaseInUse, UnknownSchema, StoreFailed, BadInput.
        """
        if (folder / RESTORING_NAME).exists():
            raise StoreFailed(f"A restore into {folder} was cut off; empty the folder and restore again.")
        database = Database(database_url or folder / DATABASE_NAME)
        lock = FolderLock(folder)
        try:
            _keep_own(folder, has_database=not database_url)
            await database.migrate(upgrade)
            announce = await _announce_of(database, database_url)
            await database.write(lambda session: _ensure(session, local_principal()))
            (folder / CALLS_NAME).mkdir(mode=0o700, exist_ok=True)
        except BaseException:
            await database.close()
            lock.release()
            raise
        return cls(folder, database, lock, announce, blobs)

    @classmethod
    async def open_read_only(cls, folder: Path, database_url: str = "") -> "Store":
        """Reads beside a running server or without one; changes nothing. Raises UnknownSchema, StoreFailed."""
        if not database_url and not (folder / DATABASE_NAME).is_file():
            raise StoreFailed(f"There is no rolecall data in {folder}; name the folder that a server was started with.")
        database = Database(database_url or folder / DATABASE_NAME, read_only=True)

        def check(session: Session) -> None:
            check_newest(session.connection())

        try:
            await database.read(check)
        except BaseException:
            await database.close()
            raise
        return cls(folder, database, None, unannounced)

    async def close(self) -> None:
        """Waits for work under way, then lets the folder go."""
        await self.blobs.close()
        await self._database.close()
        if self._lock is not None:
            self._lock.release()


def _keep_own(folder: Path, *, has_database: bool) -> None:
    """No other user of the machine reads what is in it. Raises StoreFailed, OSError."""
    keep_closed(folder)
    if has_database:
        keep_database_own(folder / DATABASE_NAME)
    keep_folders_own(folder / CALLS_NAME, folder / BLOBS_NAME)


async def _announce_of(database: Database, database_url: str) -> Announce:
    """How jobs reach their queue: on PostgreSQL by Procrastinate, whose tables are made where they are missing."""
    if not database_url:
        return unannounced
    from server.store import procrastinate

    await database.migrate(procrastinate.prepare)
    return procrastinate.announce


def _ensure(session: Session, principal: Principal) -> None:
    """The person and their roles are there, whether or not they were before."""
    if session.get(PersonRow, principal.person_id) is None:
        session.add(PersonRow(id=principal.person_id, name="You", made_at=datetime.now(UTC)))
        session.flush()
    for role in sorted(principal.roles):
        held = f"{principal.person_id}-{role}"
        if session.get(RoleRow, held) is None:
            session.add(RoleRow(id=held, person_id=principal.person_id, name=role))
