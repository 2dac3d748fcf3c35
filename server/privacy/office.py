"""Where what is kept of people ends: retention every hour; erasing and exports on their word, as jobs."""

import asyncio
import logging
from collections.abc import Callable, Mapping
from datetime import UTC, datetime

from server.jobs.queue import Work
from server.privacy.erase import Eraser
from server.privacy.erasing import Erasing
from server.privacy.erasure_log import ErasureLog
from server.privacy.exports import Exports
from server.privacy.retention import Retention
from server.store.principal import server_principal
from server.store.store import Store
from voice.errors import RolecallError

log = logging.getLogger(__name__)

SWEEP_EVERY_S = 3600


class PrivacyOffice:
    """`wake` tells the queue that a job was put."""

    def __init__(self, store: Store, wake: Callable[[], None]) -> None:
        self._log = ErasureLog(store.folder)
        self.retention = Retention(store.database, store.rules, store.calls, store.blobs)
        self.eraser = Eraser(store.database, store.jobs, self._log, wake)
        self.exports = Exports(store, wake)
        self._erasing = Erasing(store)

    @property
    def handlers(self) -> Mapping[str, Work]:
        """Of the jobs that are done here."""
        return {**self._erasing.handlers, **self.exports.handlers}

    async def open(self) -> None:
        """Before anybody is let in: what was erased stays erased, what a crash left of exports is gone."""
        await self.exports.sweep(server_principal(), datetime.now(UTC))
        for erased in await self._erasing.replay(server_principal(), self._log):
            log.warning("erased again after a restore: %s %s", erased.kind, erased.id)

    async def keep_time(self) -> None:
        """Every hour what is due goes; a failure is logged and tried again."""
        while True:
            try:
                now = datetime.now(UTC)
                due = await self.retention.sweep(server_principal(), now)
                if due:
                    log.info("retention: %d recordings or transcripts were deleted", len(due))
                await self.exports.sweep(server_principal(), now)
            except (RolecallError, OSError) as error:
                log.error("retention could not delete what is due: %s", error)
            await asyncio.sleep(SWEEP_EVERY_S)

    async def close(self) -> None:
        await self.eraser.close()
        await self._erasing.close()
        await self.exports.close()
