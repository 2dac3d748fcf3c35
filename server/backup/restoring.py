"""From a backup to a data folder that a server may open: what was erased since is erased again first."""

import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from server.backup.manifest import DATA, POSTGRESQL, Manifest
from server.backup.unpacking import check, opened, unpack
from server.privacy.erasing import Erasing
from server.privacy.erasure_log import NAME as ERASURES
from server.privacy.erasure_log import Erased, ErasureLog, entries, read
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


@dataclass(frozen=True, slots=True)
class NewestLog:
    """The erasure log that somebody says is the newest."""

    path: Path
    entries: Sequence[Erased]


def newest_log(named: Path) -> NewestLog:
    """The log `named`, or the one that lies in that folder. Raises BadInput."""
    try:
        path = named / ERASURES if named.is_dir() else named
        is_there = path.is_file()
    except OSError as error:
        raise BadInput(f"The erasure log {named} could not be read: {error.strerror}.") from error
    if not is_there:
        raise BadInput(f"There is no erasure log at {path}; it is the file {ERASURES} of the data folder in use.")
    return NewestLog(path, read(path))


def checked(path: Path) -> Manifest:
    """Raises BadInput for a backup of which anything differs from what was written, UnknownSchema."""
    _require_there(path)
    with opened(path) as (archive, manifest):
        check(archive, manifest)
    return manifest


def put_back(path: Path, folder: Path, database_url: str, erasures: NewestLog | None) -> Manifest:
    """Nothing is in place where it raises BadInput, UnknownSchema, RolecallError."""
    _require_there(path)
    lying_there = ErasureLog(folder).read()
    with opened(path) as (archive, manifest):
        _check_kind(manifest, database_url)
        if erasures is not None:
            _refuse_older(archive, manifest, erasures, lying_there)
        unpack(archive, manifest, folder, database_url, erasures.entries if erasures else ())
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


def _require_there(path: Path) -> None:
    """Raises BadInput."""
    if not path.exists():
        raise BadInput(f"There is no backup at {path}.")


def _refuse_older(
    archive: zipfile.ZipFile, manifest: Manifest, newest: NewestLog, lying_there: Sequence[Erased]
) -> None:
    """Raises BadInput where the backup knows of erasures that the newest log does not: it is another one."""
    member = f"{DATA}{ERASURES}"
    known = entries(archive.read(member), f"{member} in the backup") if member in manifest.files else ()
    missing = len({*known} - {*newest.entries, *lying_there})
    if missing:
        raise BadInput(
            f"The erasure log {newest.path} is an older one, or another server's: of {len({*known})} erased before the "
            f"backup was made it lacks {missing}; name the newest."
        )


def _check_kind(manifest: Manifest, database_url: str) -> None:
    if manifest.database == POSTGRESQL and not database_url:
        raise BadInput("The backup is of a PostgreSQL database; name an empty one with --database-url.")
    if manifest.database != POSTGRESQL and database_url:
        raise BadInput("The backup is of an SQLite database; leave --database-url out.")
    if database_url:
        from server.backup.tables import refuse_unless_empty

        refuse_unless_empty(database_url)
