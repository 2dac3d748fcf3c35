"""Which files of a data folder go into a backup, opened so that what belongs together is of one moment."""

from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import IO

from server.backup.snapshot import Snapshot
from server.privacy.erasing import EXPORTS
from server.privacy.erasure_log import NAME as ERASURES
from server.security.local_mode import KEY_FILE
from server.store.blobs import place_of
from server.store.lock import LOCK_NAME
from server.store.store import BLOBS_NAME, CALLS_NAME, DATABASE_NAME

LEFT_OUT = frozenset({LOCK_NAME, KEY_FILE, EXPORTS, "models", BLOBS_NAME, CALLS_NAME, ERASURES})
"""Of the data folder's first level: what lets in, what can be had again, and what is taken one by one."""
TRIES = 5
"""Of a call's folder whose files are renamed while they are opened."""

Opened = tuple[str, IO[bytes]]
"""A file's name below the data folder, and the file."""


def files_of(folder: Path, snapshot: Snapshot) -> Iterator[Opened]:
    """The files that go with the snapshot; the erasure log last, so that it knows of every erasure that began."""
    for session in sorted(snapshot.sessions):
        yield from _call(folder, session)
    for key in sorted(snapshot.blobs):
        yield from _single(folder, folder / BLOBS_NAME / place_of(key))
    for path in _others(folder):
        yield from _single(folder, path)
    yield from _single(folder, folder / ERASURES)


def _call(folder: Path, session: str) -> Iterator[Opened]:
    """All of a call's files are open before the first is read: one that is sealed meanwhile stays what it was."""
    with ExitStack() as files:
        opened = _opened(folder / CALLS_NAME / session, files)
        for path, file in opened.items():
            yield path.relative_to(folder).as_posix(), file


def _opened(call: Path, files: ExitStack) -> dict[Path, IO[bytes]]:
    """Nothing where the call was erased, or has no recording."""
    for _ in range(TRIES):
        try:
            return {path: files.enter_context(path.open("rb")) for path in sorted(call.iterdir()) if path.is_file()}
        except FileNotFoundError:  # renamed between the listing and the opening
            continue
    return {}


def _single(folder: Path, path: Path) -> Iterator[Opened]:
    try:
        with path.open("rb") as file:
            yield path.relative_to(folder).as_posix(), file
    except FileNotFoundError:
        return  # erased meanwhile, or never there


def _others(folder: Path) -> Iterator[Path]:
    """Whatever else somebody keeps there."""
    for top in sorted(folder.iterdir()):
        if top.name in LEFT_OUT or top.name.startswith((DATABASE_NAME, ".")):
            continue
        yield from sorted(path for path in (top, *top.rglob("*")) if path.is_file())
