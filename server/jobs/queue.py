"""What a queue does, whatever it stands on."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Protocol

from server.store.job_records import Job, LeaseLost
from server.store.jobs import Effect, Jobs
from voice.errors import RolecallError

log = logging.getLogger(__name__)

PATIENCE_S = 5.0
"""After a queue broke off: a database that restarts is back by then."""


def nothing(session: object) -> None:
    """The effect of a job whose work is its own trace, and of one given up."""


@dataclass(frozen=True, slots=True)
class Work:
    """How jobs of one kind are done."""

    perform: Callable[[Job], Awaitable[Effect]]
    """Does all that may be done twice, and gives what must happen once."""
    gave_up: Callable[[Job], Effect] = lambda job: nothing
    """What happens after the last try failed."""


Handlers = Mapping[str, Work]
"""Kind to how it is done."""


async def _unknown(job: Job) -> Effect:
    raise RolecallError(f"This version of rolecall does no jobs of the kind '{job.kind}'.")


UNKNOWN = Work(_unknown)


class Queue(Protocol):
    """Hands jobs to handlers. Jobs are put through `server.store.jobs.Jobs`."""

    async def run(self, handlers: Handlers) -> None:
        """Until cancelled."""

    def wake(self) -> None:
        """A job may have been put: no need to wait for the next look."""


async def keep_running(queue: Queue, handlers: Handlers) -> None:
    """Until cancelled, whatever happens to the database meanwhile."""
    while True:
        try:
            await queue.run(handlers)
        except Exception as error:
            log.error("jobs wait %.0f s: %s", PATIENCE_S, cause_of(error))
        await asyncio.sleep(PATIENCE_S)


def cause_of(error: BaseException) -> BaseException:
    """What broke a group of tasks off, in its own words."""
    while isinstance(error, BaseExceptionGroup):
        error = error.exceptions[0]
    return error


async def attempt(jobs: Jobs, job: Job, handlers: Handlers) -> float | None:
    """One try of a job under lease: seconds until the next where it failed, None where there is none.

    A try that outlasts its lease is over. A worker that lost its lease changes nothing.
    """
    work = handlers.get(job.kind, UNKNOWN)
    try:
        async with asyncio.timeout(jobs.lease_s):
            effect = await work.perform(job)
        await jobs.finish(job, effect)
        return None
    except LeaseLost as lost:
        log.warning("%s", lost)
        return None
    except TimeoutError:
        why = f"it took longer than {jobs.lease_s:.0f} s"
    except RolecallError as error:
        why = str(error)
    except Exception as error:
        log.exception("job %s", job.key)
        why = f"a fault in the program ({type(error).__name__})"
    log.warning("job %s, try %s: %s", job.key, job.attempt, why)
    try:
        return await jobs.fail(job, why, work.gave_up(job))
    except LeaseLost:
        return None
