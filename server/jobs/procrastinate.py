"""The queue on PostgreSQL, by Procrastinate: it wakes workers, spreads jobs over them and notices dead ones.

Whether a job's effect has happened is decided by our own ledger (`server.store.jobs`), in the effect's transaction.
"""

import asyncio
import logging
from collections.abc import Coroutine, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

import procrastinate
from procrastinate.jobs import Job as HandedOut
from procrastinate.retry import BaseRetryStrategy, RetryDecision

from server.jobs.queue import Handlers, Work, attempt
from server.store.job_records import JobState
from server.store.jobs import Jobs
from server.store.postgres import SEARCH_PATH, url_of
from server.store.procrastinate import QUEUE, TASK

HEARTBEAT_S = 10.0
STALLED_S = 30.0
"""A worker whose heart has not beaten for this long is dead, or stopped."""
LOOK_EVERY_S = 2.0
"""For jobs whose next try is due; of a new one the database tells."""

# every failed try is logged by us, in a sentence
logging.getLogger("procrastinate.worker").setLevel(logging.CRITICAL)


CANCEL_AGAIN_S = 2.0
"""A worker that was cancelled and goes on after this long has not noticed: none takes so long to stop."""


async def _until_one_ends(*works: Coroutine[Any, Any, None]) -> None:
    """Cancelled, it returns when all have ended.

    Before Python 3.12 `asyncio.wait_for` loses a cancellation that comes just as what it waits for does, and the pool
    of connections uses it: cancelled once in the first moments of a server, a worker went on for ever.
    """
    tasks = [asyncio.create_task(work) for work in works]
    try:
        done, _ = await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
        for task in done:
            task.result()
    finally:
        while pending := [task for task in tasks if not task.done()]:
            for task in pending:
                task.cancel()
            await asyncio.wait(pending, timeout=CANCEL_AGAIN_S)


class Again(Exception):
    """The job is to be handed out again."""

    def __init__(self, wait_s: float) -> None:
        super().__init__()
        self.wait_s = wait_s


class AsTold(BaseRetryStrategy):
    """Waits as long as the ledger says; where the ledger itself could not be reached, until the next heartbeat."""

    def get_retry_decision(self, *, exception: BaseException, job: HandedOut) -> RetryDecision:
        wait_s = exception.wait_s if isinstance(exception, Again) else HEARTBEAT_S
        return RetryDecision(retry_at=datetime.now(UTC) + timedelta(seconds=wait_s))


class ProcrastinateQueue:
    """One worker of the queue; several processes may each run one."""

    def __init__(
        self,
        url: str,
        jobs: Jobs,
        *,
        heartbeat_s: float = HEARTBEAT_S,
        stalled_s: float = STALLED_S,
        look_every_s: float = LOOK_EVERY_S,
    ) -> None:
        self._jobs, self._handlers = jobs, dict[str, Work]()
        self._heartbeat_s, self._stalled_s, self._look_every_s = heartbeat_s, stalled_s, look_every_s
        conninfo = url_of(url).set(drivername="postgresql").render_as_string(hide_password=False)
        connector = procrastinate.PsycopgConnector(
            conninfo=conninfo, min_size=1, max_size=4, kwargs={"options": SEARCH_PATH}
        )
        self._app = procrastinate.App(connector=connector)
        self._app.task(name=TASK, queue=QUEUE, retry=AsTold())(self._perform)

    async def run(self, handlers: Handlers) -> None:
        self._handlers = dict(handlers)
        await _until_one_ends(self._serve())

    async def _serve(self) -> None:
        try:
            await self._app.open_async()
            await _until_one_ends(self._wake_stalled(), self._app.run_worker_async(**self._options()))
        finally:
            await self._app.close_async()  # also what was cancelled while it opened

    def wake(self) -> None:
        """Nothing to do: Procrastinate is told by the database."""

    def _options(self) -> Mapping[str, Any]:
        return {
            "queues": [QUEUE],
            "concurrency": 1,
            "install_signal_handlers": False,
            "delete_jobs": "successful",
            "fetch_job_polling_interval": self._look_every_s,
            "update_heartbeat_interval": self._heartbeat_s,
            "stalled_worker_timeout": self._stalled_s,
            "shutdown_graceful_timeout": 0,
        }

    async def _perform(self, job_id: str) -> None:
        """Raises Again after a failed try, and while another worker holds the job."""
        job = await self._jobs.take(job_id)
        if job is not None:
            wait_s = await attempt(self._jobs, job, self._handlers)
        else:
            wait_s = self._stalled_s if await self._jobs.state(job_id) == JobState.WAITING else None
        if wait_s is not None:
            raise Again(wait_s)

    async def _wake_stalled(self) -> None:
        """A job whose worker died is handed out again; the lease of that worker is over by then or awaited."""
        manager = self._app.job_manager
        while True:
            for job in await manager.get_stalled_jobs(queue=QUEUE, seconds_since_heartbeat=self._stalled_s):
                await manager.retry_job(job)
            await asyncio.sleep(self._stalled_s / 3)
