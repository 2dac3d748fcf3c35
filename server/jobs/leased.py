"""The queue in the server's own database: it looks, takes under a lease, does, looks again."""

import asyncio
from contextlib import suppress

from server.jobs.queue import Handlers, attempt
from server.store.jobs import Jobs

LOOK_EVERY_S = 2.0
"""For jobs whose next try is due, or whose lease ran out; a new one wakes the queue at once."""


class LeasedQueue:
    """One job at a time: what it does holds a worker process anyway."""

    def __init__(self, jobs: Jobs, *, look_every_s: float = LOOK_EVERY_S) -> None:
        self._jobs, self._look_every_s = jobs, look_every_s
        self._woken = asyncio.Event()

    async def run(self, handlers: Handlers) -> None:
        while True:
            self._woken.clear()
            job = await self._jobs.take()
            if job is not None:
                await attempt(self._jobs, job, handlers)
                continue
            with suppress(TimeoutError):
                async with asyncio.timeout(self._look_every_s):
                    await self._woken.wait()

    def wake(self) -> None:
        self._woken.set()
