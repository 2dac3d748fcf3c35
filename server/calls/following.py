"""The rep's tone while the call runs: each turn is worked out as it ends, so that little is left at the end."""

import asyncio
import contextlib
import logging
from collections.abc import Callable

from server.work import ScoringJob, Tone
from server.workers import Workers
from voice.errors import RolecallError

log = logging.getLogger(__name__)


class Following:
    """One call's; at most one turn is worked out at a time, and those that end meanwhile together."""

    def __init__(self, workers: Workers, job: Callable[[], ScoringJob], took: Callable[[Tone], None]) -> None:
        self._workers, self._job, self._took = workers, job, took
        self._task: asyncio.Task[None] | None = None
        self._is_due = False

    def turn_ended(self) -> None:
        """Never waits."""
        self._is_due = True
        if self._task is None or self._task.done():
            self._task = asyncio.create_task(self._follow(), name="following the tone")

    async def _follow(self) -> None:
        while self._is_due:
            self._is_due = False
            try:
                self._took(await self._workers.tone(self._job()))
            except RolecallError as error:
                log.warning("a turn's tone could not be worked out: %s", error)
            except Exception:  # the call is scored at its end all the same
                log.exception("a turn's tone could not be worked out")

    async def stop(self) -> None:
        """What is going on is not waited for."""
        if self._task is not None:
            self._task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._task
