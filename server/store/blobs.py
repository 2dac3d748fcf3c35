"""Files kept by content, each salted with its session: erasing one session never touches another's.

A key that was given out names content that outlives a power cut; the same content of the same session has the same key,
so that putting it again after a crash changes nothing.
"""

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

from server.store.errors import NotFound

CHUNK_BYTES = 1 << 20
KEY = re.compile(r"[0-9a-f]{64}")


class Blobs(Protocol):
    async def put(self, content: Path | bytes, session_id: str) -> str:
        """Keeps a copy and gives its key. Raises OSError for a file that cannot be read, StoreFailed."""
        ...

    async def get(self, key: str) -> bytes:
        """All of it. Raises NotFound, StoreFailed."""
        ...

    async def size(self, key: str) -> int:
        """In bytes. Raises NotFound, StoreFailed."""
        ...

    async def delete(self, key: str) -> None:
        """Durably gone afterwards, whether or not it was there. Raises NotFound for what is no key, StoreFailed."""
        ...

    async def close(self) -> None: ...


def salted(session_id: str) -> "hashlib._Hash":
    """What a key begins with: the session, then its content."""
    return hashlib.sha256(session_id.encode() + b"\0")


def key_of(content: bytes, session_id: str) -> str:
    """The key that `put` will give."""
    digest = salted(session_id)
    digest.update(content)
    return digest.hexdigest()


def place_of(key: str) -> str:
    """`ab/cdef…`. Raises NotFound for what is no key."""
    if not KEY.fullmatch(key):
        raise NotFound("blob")
    return f"{key[:2]}/{key[2:]}"


def chunks_of(content: Path | bytes) -> Iterator[bytes]:
    if isinstance(content, bytes):
        yield content
        return
    with content.open("rb") as file:
        while chunk := file.read(CHUNK_BYTES):
            yield chunk
