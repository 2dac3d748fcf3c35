"""Blobs as files of the data folder."""

import asyncio
import hashlib
import os
import secrets
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

from server.crash_points import reach
from server.recording.durable import sync_folder
from server.store.blobs import chunks_of, place_of, salted
from server.store.errors import NotFound

Answer = TypeVar("Answer")


class LocalBlobs:
    """`<root>/ab/cdef…`; a key that was given out names a file that outlives a power cut."""

    def __init__(self, root: Path) -> None:
        """Copies that a crash left half made are removed."""
        self._root = root
        for half_made in root.glob("*.new"):
            half_made.unlink()
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="blobs")

    async def put(self, content: Path | bytes, session_id: str) -> str:
        """Keeps a copy and gives its key; the same content of the same session has the same key. Raises OSError."""
        return await self._run(lambda: self._put(content, session_id))

    async def get(self, key: str) -> bytes:
        """Raises NotFound."""
        return await self._run(lambda: self._found(key).read_bytes())

    async def size(self, key: str) -> int:
        """In bytes. Raises NotFound."""
        return await self._run(lambda: self._found(key).stat().st_size)

    async def delete(self, key: str) -> None:
        """Durably gone afterwards, whether or not it was there. Raises NotFound for what is no key."""
        await self._run(lambda: self._delete(key))

    async def close(self) -> None:
        await self._run(lambda: None)
        self._thread.shutdown()

    async def _run(self, work: Callable[[], Answer]) -> Answer:
        return await asyncio.get_running_loop().run_in_executor(self._thread, work)

    def _put(self, content: Path | bytes, session_id: str) -> str:
        self._root.mkdir(mode=0o700, parents=True, exist_ok=True)
        temporary = self._root / f"{secrets.token_hex(8)}.new"
        try:
            key = _copy(content, temporary, salted(session_id))
            path = self._path(key)
            path.parent.mkdir(mode=0o700, exist_ok=True)
            reach("blob-written")
            temporary.rename(path)
            reach("blob-renamed")
        finally:
            temporary.unlink(missing_ok=True)
        sync_folder(path.parent)
        sync_folder(self._root)
        return key

    def _found(self, key: str) -> Path:
        path = self._path(key)
        if not path.is_file():
            raise NotFound("blob")
        return path

    def _delete(self, key: str) -> None:
        path = self._path(key)
        path.unlink(missing_ok=True)
        if path.parent.is_dir():
            sync_folder(path.parent)

    def _path(self, key: str) -> Path:
        return self._root / place_of(key)


def _copy(content: Path | bytes, to: Path, digest: "hashlib._Hash") -> str:
    """Writes and syncs a new file, readable by its owner only; gives the digest of what was written."""
    file = os.open(to, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(file, "wb") as out:
        for chunk in chunks_of(content):
            digest.update(chunk)
            out.write(chunk)
        out.flush()
        os.fsync(out.fileno())
    return digest.hexdigest()
