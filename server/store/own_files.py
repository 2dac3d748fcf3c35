"""Who of a machine's users may read what the server writes: its owner alone, whatever folder and umask it was given.

SQLite gives its log and its index the mode that the database file has, so that one is made first.
"""

import logging
import os
from pathlib import Path

from server.store.errors import StoreFailed
from server.store.lock import LOCK_NAME

log = logging.getLogger(__name__)

OWNERS_FILE, OWNERS_FOLDER = 0o600, 0o700
OTHERS = 0o077
"""Bits of a mode: what the group and everybody may."""
BESIDE_A_DATABASE = ("-wal", "-shm", "-journal")
ROOT = 0


def make_folder(folder: Path) -> None:
    """With every folder above it that is missing; `mkdir` would give those the umask's mode. Raises OSError."""
    if not folder.is_dir():
        make_folder(folder.parent)
        folder.mkdir(mode=OWNERS_FOLDER, exist_ok=True)


def keep_closed(folder: Path) -> None:
    """An empty data folder is closed to others; one that holds something stays as it is, with a warning.

    Raises OSError.
    """
    close_while_empty(folder)
    if _is_open(folder):
        log.warning(
            "Other users of this machine may look into the data folder %s; close it with: chmod 700 '%s'",
            folder,
            folder,
        )


def close_while_empty(folder: Path) -> None:
    """Closes our data folder to others where nobody has put anything in it yet. Raises OSError."""
    is_ours = folder.stat().st_uid == os.geteuid()
    if _is_open(folder) and is_ours and all(path.name == LOCK_NAME for path in folder.iterdir()):
        folder.chmod(OWNERS_FOLDER)


def keep_database_own(path: Path) -> None:
    """Makes SQLite's file where there is none; closes it, and what lies beside it, to others. Raises StoreFailed.

    One that is there is not opened: to close it again would drop the locks that this process holds on it.
    """
    try:
        if not path.exists():
            os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, OWNERS_FILE))
        for each in (path, *(path.with_name(f"{path.name}{end}") for end in BESIDE_A_DATABASE)):
            _close(each, OWNERS_FILE)
    except OSError as error:
        raise StoreFailed(f"The database {path} cannot be made readable by you alone ({error.strerror}).") from error


def keep_folders_own(*folders: Path) -> None:
    """Closes to others those that are there. Raises OSError."""
    for folder in folders:
        _close(folder, OWNERS_FOLDER)


def _is_open(path: Path) -> bool:
    return bool(path.stat().st_mode & OTHERS)


def _close(path: Path, mode: int) -> None:
    """Only its owner, or root, can; of another's file it is told."""
    if not path.exists() or not _is_open(path):
        return
    if os.geteuid() in (ROOT, path.stat().st_uid):
        path.chmod(mode)
    else:
        log.warning("Other users of this machine may read %s, and it is not yours to close", path)
