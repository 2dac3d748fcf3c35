"""The database as one moment saw it, whoever writes to it meanwhile: by SQLite's own online backup."""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from server.backup.manifest import TableCopy
from server.store.errors import StoreFailed
from voice.errors import BadInput

NOT_COPIED = ("sign_in", "invite", "export")
"""Tables: an old copy lets nobody in who was signed out since, and the files of exports are not copied either."""
SESSIONS, BLOBS = "SELECT id FROM session", "SELECT key FROM blob"
PATIENCE_S = 10.0


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What the files must go with: other calls' files would never be erased."""

    sessions: frozenset[str]
    blobs: frozenset[str]
    tables: tuple[TableCopy, ...] = ()
    """Of PostgreSQL."""


def of_sqlite(path: Path, to: Path) -> Snapshot:
    """Writes a whole database to the new file `to`. Raises StoreFailed."""
    try:
        source = sqlite3.connect(f"file:{quote(str(path.absolute()))}?mode=ro", uri=True, timeout=PATIENCE_S)
        with closing(source), closing(sqlite3.connect(to, isolation_level=None)) as copy:
            source.backup(copy)
            copy.execute("PRAGMA journal_mode=DELETE")
            copy.execute("PRAGMA secure_delete=ON")
            for table in NOT_COPIED:
                copy.execute(f"DELETE FROM {table}")
            return Snapshot(_named(copy, SESSIONS), _named(copy, BLOBS))
    except sqlite3.Error as error:
        raise StoreFailed(f"The database could not be copied ({error}); try again.") from error


def check_sqlite(path: Path) -> None:
    """Raises BadInput for a database whose pages contradict each other."""
    try:
        with closing(sqlite3.connect(path)) as copy:
            said = str(copy.execute("PRAGMA integrity_check").fetchone()[0])
    except sqlite3.Error as error:
        said = str(error)
    if said != "ok":
        raise BadInput(f"The database in the backup is damaged ({said}); take an older backup.")


def _named(copy: sqlite3.Connection, query: str) -> frozenset[str]:
    return frozenset(str(row[0]) for row in copy.execute(query))
