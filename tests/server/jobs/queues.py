"""A queue in a room of its own, for tests: its store, and what its handlers did."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import text
from sqlalchemy.orm import Session

from server.jobs.leased import LeasedQueue
from server.jobs.queue import Queue, Work
from server.store.job_records import Job, JobState, NewJob
from server.store.jobs import Effect, Jobs
from server.store.principal import local_principal
from server.store.store import Store
from tests.calls import NEW

ME = local_principal()
KINDS = ("leased-sqlite", "leased-postgresql", "procrastinate")
PATIENCE_S = 30.0
"""For a loaded machine."""
LOOK_S = 0.02


def counted_up(session_id: str) -> Effect:
    """An effect that shows how often it happened: the session's seed grows by one."""

    def effect(session: Session) -> None:
        session.execute(text("UPDATE session SET seed = seed + 1 WHERE id = :id"), {"id": session_id})

    return effect


async def until(holds: Callable[[], Awaitable[bool]]) -> None:
    async with asyncio.timeout(PATIENCE_S):
        while not await holds():  # noqa: ASYNC110 (a database does not tell)
            await asyncio.sleep(LOOK_S)


async def succeed(job: Job) -> Effect:
    return counted_up(job.session_id or "")


@dataclass
class QueueRoom:
    store: Store
    queue: Queue
    tried: list[str] = field(default_factory=list)

    @property
    def jobs(self) -> Jobs:
        return self.store.jobs

    async def new_session(self) -> str:
        return (await self.store.sessions.create(ME, NEW)).id

    async def put(self, session_id: str, key: str = "") -> None:
        new = NewJob("test", key or f"test:{session_id}", session_id)
        await self.store._database.write(lambda session: self.jobs.put(session, new))
        self.queue.wake()

    async def effects(self, session_id: str) -> int:
        """How often the effect of the session's jobs happened."""
        return (await self.store.sessions.get(ME, session_id)).seed - NEW.seed

    async def states(self) -> list[str]:
        def work(session: Session) -> list[str]:
            return list(session.scalars(text("SELECT state FROM job ORDER BY id")))

        return await self.store._database.read(work)

    @asynccontextmanager
    async def working(self, perform: Callable[[Job], Awaitable[Effect]] = succeed) -> AsyncIterator[None]:
        """The queue runs within the block."""

        async def noted(job: Job) -> Effect:
            self.tried.append(job.key)
            return await perform(job)

        running = asyncio.create_task(self.queue.run({"test": Work(noted)}))
        try:
            yield
        finally:
            running.cancel()
            await asyncio.wait([running])

    async def until_over(self, state: JobState = JobState.DONE) -> None:

        async def are_over() -> bool:
            return set(await self.states()) == {state}

        await until(are_over)


def queue_on(kind: str, url: str, jobs: Jobs) -> Queue:
    if kind != "procrastinate":
        return LeasedQueue(jobs, look_every_s=0.05)
    from server.jobs.procrastinate import ProcrastinateQueue

    return ProcrastinateQueue(url, jobs, heartbeat_s=0.1, stalled_s=0.6, look_every_s=0.05)


@asynccontextmanager
async def queue_room(kind: str, folder: Path, url: str) -> AsyncIterator[QueueRoom]:
    store = await Store.open(folder, url)
    try:
        yield QueueRoom(store, queue_on(kind, url, store.jobs))
    finally:
        await store.close()
