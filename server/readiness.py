"""Which parts of a server work, for whatever asks every few seconds whether to send it people."""

import asyncio
import os
import time
from collections.abc import Callable

from sqlalchemy import text

from server.house import House
from server.media.private_names import check_media
from voice.errors import RolecallError

KEPT_S = 1.0
"""Nobody needs a key to ask, so asking costs next to nothing."""
PATIENCE_S = 2.0
WORKS = "ok"


class Readiness:
    def __init__(self, house: House) -> None:
        self._house = house
        self._parts: dict[str, str] = {}
        self._until_s = 0.0
        self._looking = asyncio.Lock()

    async def parts(self) -> dict[str, str]:
        """Each part and `ok`, or what it is; never a reason, which is for the log."""
        async with self._looking:
            if time.monotonic() >= self._until_s:
                self._parts = {
                    "workers": WORKS if self._house.is_ready else "starting",
                    "database": await self._database(),
                    "data": WORKS if os.access(self._house.calls, os.W_OK) else "failed",
                    "media": _works(check_media),
                    "engines": _works(self._house.engines.names),
                    "calls": "stopping" if self._house.state == "stopping" else WORKS,
                }
                self._until_s = time.monotonic() + KEPT_S
        return dict(self._parts)

    async def _database(self) -> str:
        try:
            async with asyncio.timeout(PATIENCE_S):
                await self._house.store.database.read(lambda session: session.execute(text("SELECT 1")).scalar())
        except (RolecallError, TimeoutError):
            return "failed"
        return WORKS


def _works(look: Callable[[], object]) -> str:
    try:
        look()
    except RolecallError:
        return "failed"
    return WORKS
