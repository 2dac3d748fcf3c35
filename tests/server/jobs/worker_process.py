"""A process that does scoring jobs until it is killed: `python -m tests.server.jobs.worker_process KIND FOLDER URL`.

On SQLite it is the server, the only one that writes; on PostgreSQL there may be several.
"""

import asyncio
import hashlib
import sys
from pathlib import Path

from sqlalchemy.orm import Session

from server.jobs.queue import Work, keep_running, nothing
from server.store.database import Database
from server.store.job_records import Job
from server.store.jobs import Announce, Effect, Jobs, unannounced
from server.store.lock import FolderLock
from server.store.outcomes import SCORE, TRANSCODE, Outcomes
from server.store.store import DATABASE_NAME
from tests.calls import SCORECARD
from tests.server.jobs.queues import counted_up, queue_on

LEASE_S = 1.0
ROUNDS = 20_000
"""Of hashing: about 20 ms."""


def work_of(outcomes: Outcomes) -> Work:
    async def perform(job: Job) -> Effect:
        session_id = job.session_id or ""
        digest = session_id.encode()
        for _ in range(ROUNDS):
            digest = hashlib.sha256(digest).digest()
        scored, counted = outcomes.scored(session_id, {"turns": []}, SCORECARD, None), counted_up(session_id)

        def effect(session: Session) -> None:
            scored(session)
            counted(session)

        return effect

    return Work(perform)


async def do_nothing(job: Job) -> Effect:
    return nothing


def announce_of(kind: str) -> Announce:
    if kind != "procrastinate":
        return unannounced
    from server.store.procrastinate import announce

    return announce


async def work(kind: str, folder: Path, url: str) -> None:
    lock = None if url else FolderLock(folder)
    database = Database(url or folder / DATABASE_NAME, is_server=False)
    jobs = Jobs(database, announce_of(kind), lease_s=LEASE_S)
    if lock is not None:
        await jobs.release_all()
    handlers = {SCORE: work_of(Outcomes(jobs)), TRANSCODE: Work(do_nothing)}
    await keep_running(queue_on(kind, url, jobs), handlers)


if __name__ == "__main__":
    asyncio.run(work(sys.argv[1], Path(sys.argv[2]), sys.argv[3]))
