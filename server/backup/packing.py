"""Writes a backup: one zip of the database, the recordings and a manifest with the sum of each.

It reads beside a running server and is not seen under its name before it is whole.
"""

import fcntl
import hashlib
import os
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import IO

from server.backup.files import files_of
from server.backup.manifest import DATA, DATABASE, NAME, POSTGRESQL, SQLITE, Manifest, Sum, written
from server.backup.snapshot import Snapshot, of_sqlite
from server.recording.durable import sync_folder
from server.store import schema
from server.store.store import DATABASE_NAME
from voice.errors import BadInput, RolecallError

CHUNK_BYTES = 1 << 20
DRAFT = ".rolecall-backup"
"""One name for each folder: what a killed backup left is written over by the next."""
PRESSED = (".ogg", ".zip")
"""Files that no packing makes smaller."""


@dataclass(frozen=True, slots=True)
class Written:
    path: Path
    made_at: str
    sessions: int
    files: int
    bytes: int


def back_up(folder: Path, database_url: str, to: Path) -> Written:
    """Writes everything under the data folder `folder`, and its database, to the new file `to`.

    Raises BadInput where the file is there already, StoreFailed, RolecallError where it cannot be written.
    """
    if to.exists():
        raise BadInput(f"{to} is there already; name another file, or a folder.")
    made_at = datetime.now(UTC)
    try:
        with _draft(to.parent) as (draft, out):
            manifest = _write(folder, database_url, draft.with_suffix(".db"), out, made_at)
            out.flush()
            os.fsync(out.fileno())
            draft.rename(to)
        sync_folder(to.parent)
    except OSError as error:
        raise RolecallError(f"The backup {to} could not be written: {error.strerror}.") from error
    return Written(to, manifest.made_at, manifest.sessions, len(manifest.files), to.stat().st_size)


@contextmanager
def _draft(folder: Path) -> Iterator[tuple[Path, IO[bytes]]]:
    """Raises BadInput while another backup is written there."""
    path = folder / f"{DRAFT}.part"
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    with os.fdopen(descriptor, "r+b") as out:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise BadInput(f"Another backup is being written to {folder}; wait for it.") from None
        try:
            out.truncate()
            yield path, out
        except BaseException:
            path.unlink(missing_ok=True)
            raise


def _write(folder: Path, database_url: str, copy: Path, out: IO[bytes], made_at: datetime) -> Manifest:
    sums: dict[str, Sum] = {}
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        snapshot = _database(folder, database_url, copy, archive, sums)
        for name, file in files_of(folder, snapshot):
            _add(archive, sums, f"{DATA}{name}", file)
        manifest = Manifest(
            version("rolecall"),
            made_at.isoformat(timespec="seconds"),
            schema.newest(),
            POSTGRESQL if database_url else SQLITE,
            len(snapshot.sessions),
            snapshot.tables,
            sums,
        )
        archive.writestr(_member(NAME), written(manifest))
    return manifest


def _database(folder: Path, url: str, copy: Path, archive: zipfile.ZipFile, sums: dict[str, Sum]) -> Snapshot:
    """Through files beside the draft, which are gone afterwards."""
    copies: Mapping[str, Path] = {}
    try:
        if url:
            from server.backup.tables import copy_out

            copy.mkdir(mode=0o700, exist_ok=True)
            snapshot = copy_out(url, copy)
            copies = {table.member: copy / f"{table.name}.copy" for table in snapshot.tables}
        else:
            copy.unlink(missing_ok=True)
            os.close(os.open(copy, os.O_CREAT | os.O_EXCL, 0o600))
            snapshot = of_sqlite(folder / DATABASE_NAME, copy)
            copies = {f"{DATABASE}{DATABASE_NAME}": copy}
        for name, path in copies.items():
            with path.open("rb") as file:
                _add(archive, sums, name, file)
    finally:
        _remove(copy)
    return snapshot


def _remove(copy: Path) -> None:
    for path in copy.glob("*") if copy.is_dir() else ():
        path.unlink()
    if copy.is_dir():
        copy.rmdir()
    copy.unlink(missing_ok=True)


def _add(archive: zipfile.ZipFile, sums: dict[str, Sum], name: str, file: IO[bytes]) -> None:
    digest, size = hashlib.sha256(), 0
    with archive.open(_member(name), "w", force_zip64=True) as member:
        while chunk := file.read(CHUNK_BYTES):
            digest.update(chunk)
            size += len(chunk)
            member.write(chunk)
    sums[name] = Sum(size, digest.hexdigest())


def _member(name: str) -> str | zipfile.ZipInfo:
    """By its name alone a member is pressed as the archive is."""
    return zipfile.ZipInfo(name) if name.endswith(PRESSED) else name
