"""Reads a backup: every file against its sum, into an empty data folder.

The log of erasures comes first and the database last: whatever ends this early, no server opens what is not whole, and
the one that opens it erases again first.
"""

import hashlib
import os
import shutil
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from server.backup.manifest import DATA, DATABASE, NAME, POSTGRESQL, Manifest, read
from server.backup.snapshot import check_sqlite
from server.privacy.erasure_log import NAME as ERASURES
from server.privacy.erasure_log import Erased, ErasureLog
from server.recording.durable import sync_folder
from server.store.lock import LOCK_NAME, FolderLock
from server.store.own_files import close_while_empty, make_folder
from server.store.store import DATABASE_NAME, RESTORING_NAME
from voice.errors import BadInput, RolecallError

CHUNK_BYTES = 1 << 20
MANIFEST_BYTES, ENTRY_BYTES = 1 << 18, 300
"""What a manifest takes at most: all but its files, and for each of them all but its name."""
FLAGS = 0x61
"""A member that is encrypted, or a patch of another: no backup has one."""
METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
MAY_BE_THERE = frozenset({LOCK_NAME, RESTORING_NAME, ERASURES, "models", "lost+found"})
"""In a folder that counts as empty."""


@contextmanager
def opened(path: Path) -> Iterator[tuple[zipfile.ZipFile, Manifest]]:
    """Raises BadInput for what is no backup, UnknownSchema for a newer rolecall's, RolecallError."""
    try:
        with zipfile.ZipFile(path) as archive:
            _check_members(archive, path)
            manifest = read(archive.read(NAME))
            if sorted(archive.namelist()) != sorted((NAME, *manifest.files)):
                raise BadInput(f"{path} holds other files than its manifest names; take another backup.")
            yield archive, manifest
    except (zipfile.BadZipFile, zlib.error, KeyError, EOFError, NotImplementedError, UnicodeDecodeError) as error:
        raise BadInput(f"{path} is no backup of rolecall, or was cut short; take another one.") from error
    except OSError as error:
        raise RolecallError(f"The backup could not be read or written: {error.strerror or error}.") from error


def _check_members(archive: zipfile.ZipFile, path: Path) -> None:
    """Raises BadInput for a member that no backup holds, KeyError where there is no manifest."""
    members = archive.infolist()
    for member in members:
        if member.flag_bits & FLAGS or member.compress_type not in METHODS:
            shown = member.filename[:60]
            raise BadInput(f"The file {shown!r} in {path} is encrypted or packed in another way; take another backup.")
    most = MANIFEST_BYTES + sum(ENTRY_BYTES + 6 * len(member.filename) for member in members)
    if archive.getinfo(NAME).file_size > most:
        raise BadInput(f"The manifest in {path} is too large: this is no backup of rolecall.")


def check(archive: zipfile.ZipFile, manifest: Manifest) -> None:
    """Reads every file and compares its sum; writes nothing. Raises BadInput."""
    for name in manifest.files:
        for _ in _chunks(archive, manifest, name):
            pass


def unpack(
    archive: zipfile.ZipFile, manifest: Manifest, folder: Path, database_url: str, newer: Sequence[Erased]
) -> None:
    """Puts everything in place, with the entries of a `newer` erasure log added.

    Raises BadInput, StoreFailed, DataFolderInUse, DatabaseInUse, OSError.
    """
    _refuse_unless_empty(folder)
    with FolderLock(folder), _staging(folder) as staging:
        for name in manifest.files:
            _extract(archive, manifest, name, staging / name)
        if manifest.database != POSTGRESQL:
            check_sqlite(staging / DATABASE / DATABASE_NAME)
        erased = (*ErasureLog(staging / DATA).read(), *ErasureLog(folder).read(), *newer)
        _write_log(folder / ERASURES, list(dict.fromkeys(erased)))
        if manifest.database == POSTGRESQL:
            from server.backup.tables import copy_in

            copy_in(database_url, staging / DATABASE, manifest.schema, manifest.tables)
        _put_in_place(staging, folder)


@contextmanager
def _staging(folder: Path) -> Iterator[Path]:
    """A new folder in it, gone afterwards however it went."""
    staging = folder / RESTORING_NAME
    shutil.rmtree(staging, ignore_errors=True)
    close_while_empty(folder)
    staging.mkdir(mode=0o700)
    try:
        yield staging
    finally:
        shutil.rmtree(staging, ignore_errors=True)


def _refuse_unless_empty(folder: Path) -> None:
    """Raises BadInput."""
    if folder.is_dir() and any(path.name not in MAY_BE_THERE for path in folder.iterdir()):
        raise BadInput(f"The folder {folder} is not empty; name an empty one with --data.")


def _put_in_place(staging: Path, folder: Path) -> None:
    data, database = staging / DATA, staging / DATABASE / DATABASE_NAME
    for path in sorted(data.iterdir()) if data.is_dir() else ():
        if path.name != ERASURES:
            path.rename(folder / path.name)
    sync_folder(folder)
    if database.is_file():
        database.rename(folder / DATABASE_NAME)
        sync_folder(folder)


def _write_log(path: Path, entries: Sequence[Erased]) -> None:
    draft = path.with_suffix(".new")
    file = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(file, "w", encoding="utf-8") as out:
        out.writelines(entry.line for entry in entries)
        out.flush()
        os.fsync(out.fileno())
    draft.rename(path)
    sync_folder(path.parent)


def _extract(archive: zipfile.ZipFile, manifest: Manifest, name: str, to: Path) -> None:
    parts = PurePosixPath(name).parts
    if name.startswith("/") or ".." in parts or not name.startswith((DATA, DATABASE)):
        raise BadInput(f"The backup holds a file {name!r} that lies outside a data folder; take another backup.")
    make_folder(to.parent)
    file = os.open(to, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(file, "wb") as out:
        for chunk in _chunks(archive, manifest, name):
            out.write(chunk)
        out.flush()
        os.fsync(out.fileno())


def _chunks(archive: zipfile.ZipFile, manifest: Manifest, name: str) -> Iterator[bytes]:
    """Raises BadInput after the last one where they are not what was written."""
    digest, size, expected = hashlib.sha256(), 0, manifest.files[name]
    with archive.open(name) as member:
        while size <= expected.bytes and (chunk := member.read(CHUNK_BYTES)):
            digest.update(chunk)
            size += len(chunk)
            yield chunk
    if (size, digest.hexdigest()) != (expected.bytes, expected.sha256):
        raise BadInput(f"The file {name} in the backup is not the one that was written; take an older backup.")
