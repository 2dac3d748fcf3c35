"""Blobs in an S3-compatible store, by obstore (the extra `s3`).

An object's name is its content's key, so a second upload after a crash replaces it by itself. Nothing but the endpoint
that is named is asked: no address of a cloud, no credentials from the machine's surroundings.
"""

import asyncio
from collections.abc import Awaitable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

import obstore
from obstore.exceptions import BaseError, NotFoundError
from obstore.store import S3Store

from server.store.blobs import chunks_of, place_of, salted
from server.store.errors import NotFound, StoreFailed

Answer = TypeVar("Answer")


class S3Blobs:
    def __init__(self, bucket: str, prefix: str, *, endpoint: str, key: str, secret: str, region: str) -> None:
        self._store = S3Store(
            bucket,
            prefix=prefix or None,
            endpoint=endpoint,
            access_key_id=key,
            secret_access_key=secret,
            region=region,
            virtual_hosted_style_request=False,
            client_options={"allow_http": endpoint.startswith("http://")},
        )
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="blobs")

    async def put(self, content: Path | bytes, session_id: str) -> str:
        """Large files go in parts; an upload that breaks off leaves no object."""
        loop = asyncio.get_running_loop()
        key = await loop.run_in_executor(self._thread, _key_of, content, session_id)
        await self._asked(obstore.put_async(self._store, place_of(key), content))
        return key

    async def get(self, key: str) -> bytes:
        found = await self._asked(obstore.get_async(self._store, place_of(key)))
        return bytes(await self._asked(found.bytes_async()))

    async def size(self, key: str) -> int:
        return int((await self._asked(obstore.head_async(self._store, place_of(key))))["size"])

    async def delete(self, key: str) -> None:
        place = place_of(key)
        try:
            await self._asked(obstore.delete_async(self._store, place))
        except NotFound:
            return

    async def close(self) -> None:
        self._thread.shutdown()

    async def _asked(self, asking: Awaitable[Answer]) -> Answer:
        """Raises NotFound, StoreFailed."""
        try:
            return await asking
        except (NotFoundError, FileNotFoundError):
            raise NotFound("blob") from None
        except (BaseError, OSError) as error:
            why = " ".join(str(error).split())[:200]
            failed = "The store of recordings did not answer as it should"
            raise StoreFailed(f"{failed} ({why}); try again.", f"{failed}; try again.") from error


def _key_of(content: Path | bytes, session_id: str) -> str:
    digest = salted(session_id)
    for chunk in chunks_of(content):
        digest.update(chunk)
    return digest.hexdigest()
