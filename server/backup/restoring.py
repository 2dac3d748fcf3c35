"""From a backup to a data folder that a server may open: what was erased since is erased again first."""

from dataclasses import dataclass
from pathlib import Path

from server.backup.manifest import POSTGRESQL, Manifest
from server.backup.unpacking import check, opened, unpack
from server.privacy.erasing import Erasing
from server.privacy.erasure_log import NAME as ERASURES
from server.privacy.erasure_log import ErasureLog
from server.store.blobs import Blobs
from server.store.principal import server_principal
from server.store.store import Store
from voice.errors import BadInput


@dataclass(frozen=True, slots=True)
class Restored:
    folder: Path
    made_at: str
    sessions: int
    """In the backup."""
    files: int
    erased_again: int


def checked(path: Path) -> Manifest:
    """Raises BadInput for a backup of which anything differs from what was written, UnknownSchema."""
    with opened(path) as (archive, manifest):
        check(archive, manifest)
    return manifest


def put_back(path: Path, folder: Path, database_url: str, erasures: Path | None) -> Manifest:
    """Raises BadInput, UnknownSchema, RolecallError."""
    newer = [] if erasures is None else [erasures / ERASURES if erasures.is_dir() else erasures]
    if any(not log.is_file() for log in newer):
        raise BadInput(f"There is no erasure log at {newer[0]}; it is the file {ERASURES} of the data folder in use.")
    with opened(path) as (archive, manifest):
        _check_kind(manifest, database_url)
        unpack(archive, manifest, folder, database_url, newer)
    return manifest


async def forget_again(manifest: Manifest, folder: Path, database_url: str, blobs: Blobs | None) -> Restored:
    """Brings the database up to date and erases what the log names. Raises RolecallError."""
    store = await Store.open(folder, database_url, blobs)
    erasing = Erasing(store)
    try:
        erased = await erasing.replay(server_principal(), ErasureLog(folder))
    finally:
        await erasing.close()
        await store.close()
    return Restored(folder, manifest.made_at, manifest.sessions, len(manifest.files), len(erased))


def _check_kind(manifest: Manifest, database_url: str) -> None:
    if manifest.database == POSTGRESQL and not database_url:
        raise BadInput("The backup is of a PostgreSQL database; name an empty one with --database-url.")
    if manifest.database != POSTGRESQL and database_url:
        raise BadInput("The backup is of an SQLite database; leave --database-url out.")
    if database_url:
        from server.backup.tables import refuse_unless_empty

        refuse_unless_empty(database_url)
