"""The ledger of jobs: who holds which under what lease, and whether its effect has happened.

At least once is a job tried; exactly once has it an effect: the effect and the job's end are one transaction, which is
let in only with the newest fencing number. Both queues (server/jobs) stand on this.
"""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from sqlalchemy import func, or_, select, update
from sqlalchemy.orm import Session

from server.store.database import Database
from server.store.ids import new_id
from server.store.job_records import Job, JobState, LeaseLost, NewJob
from server.store.models import JobRow

LEASE_S = 600.0
"""Of one try: twice what scoring may take."""
TRIES = 5
FIRST_RETRY_S = 2.0
"""The wait after a failed try; it doubles each time."""

Effect = Callable[[Session], None]
Announce = Callable[[Session, str, datetime | None, int], None]
"""Told in the same transaction of a job that waits: its id, from when on (None: now), its priority."""


def unannounced(session: Session, job_id: str, at: datetime | None, priority: int) -> None:
    """The queue in the same process looks for itself."""


class Jobs:
    def __init__(
        self,
        database: Database,
        announce: Announce = unannounced,
        *,
        lease_s: float = LEASE_S,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._database, self._announce, self._now = database, announce, now
        self.lease_s = lease_s
        self.after_scoring: tuple[Callable[[str, int], NewJob], ...] = ()
        """By session and version of its words: jobs that are put when one was scored, besides that of its copies."""

    # within somebody's transaction

    def put(self, session: Session, new: NewJob) -> None:
        """The job waits, unless one of its key does, or is done."""
        row = session.scalar(select(JobRow).where(JobRow.key == new.key))
        if row is None:
            row = self._row(new)
            session.add(row)
            session.flush()
        elif row.state == JobState.FAILED:
            row.state, row.attempts, row.error, row.leased_until = JobState.WAITING, 0, None, None
        else:
            return
        self._announce(session, row.id, None, new.priority)

    def put_taken(self, session: Session, new: NewJob) -> Job:
        """The job waits, and is held by who puts it: only if its lease runs out does another do it."""
        row = self._row(new)
        row.fence = row.attempts = 1
        row.leased_until = self._now() + timedelta(seconds=self.lease_s)
        session.add(row)
        session.flush()
        self._announce(session, row.id, row.leased_until, new.priority)
        return _job(row)

    def settle(self, session: Session, job: Job) -> None:
        """The job is done with this transaction. Raises LeaseLost."""
        row = _held(session, job)
        row.state, row.ended_at, row.leased_until = JobState.DONE, self._now(), None

    # by a worker

    async def take(self, job_id: str | None = None) -> Job | None:
        """The job that is first (or this one) under a lease; None: none waits that may be taken now."""

        def work(session: Session) -> Job | None:
            now = self._now()
            is_free = or_(JobRow.leased_until.is_(None), JobRow.leased_until <= now)
            query = select(JobRow).where(JobRow.state == JobState.WAITING, is_free)
            if job_id is not None:
                query = query.where(JobRow.id == job_id)
            else:
                query = query.where(or_(JobRow.run_after.is_(None), JobRow.run_after <= now))
            row = session.scalar(query.order_by(JobRow.priority.desc(), JobRow.id).limit(1))
            if row is None:
                return None
            row.fence += 1
            row.attempts += 1
            row.leased_until = now + timedelta(seconds=self.lease_s)
            return _job(row)

        return await self._database.write(work)

    async def finish(self, job: Job, effect: Effect) -> None:
        """The effect happens and the job is done, both or neither. Raises LeaseLost, and what the effect raises."""

        def work(session: Session) -> None:
            self.settle(session, job)
            effect(session)

        await self._database.write(work)

    def failed(self, session: Session, job: Job, why: str, gave_up: Effect) -> float | None:
        """A try failed: seconds until the next, or None after the last, when `gave_up` happens. Raises LeaseLost."""
        row = _held(session, job)
        row.error, row.leased_until = why, None
        if row.attempts >= TRIES:
            row.state, row.ended_at = JobState.FAILED, self._now()
            gave_up(session)
            return None
        wait_s: float = FIRST_RETRY_S * 2 ** (row.attempts - 1)
        row.run_after = self._now() + timedelta(seconds=wait_s)
        return wait_s

    async def fail(self, job: Job, why: str, gave_up: Effect) -> float | None:
        """As `failed`, in a transaction of its own."""
        return await self._database.write(lambda session: self.failed(session, job, why, gave_up))

    async def state(self, job_id: str) -> JobState | None:
        """None: there is no such job (any more)."""

        def work(session: Session) -> JobState | None:
            found = session.scalar(select(JobRow.state).where(JobRow.id == job_id))
            return JobState(found) if found else None

        return await self._database.read(work)

    async def counts(self) -> dict[str, int]:
        """How many there are of every state."""
        query = select(JobRow.state, func.count()).group_by(JobRow.state)
        found = await self._database.read(lambda session: session.execute(query).all())
        return {str(state): 0 for state in JobState} | {str(state): count for state, count in found}

    async def release_all(self) -> None:
        """No lease holds: for a server that starts and knows that no worker of another one lives."""

        def work(session: Session) -> None:
            session.execute(update(JobRow).where(JobRow.state == JobState.WAITING).values(leased_until=None))

        await self._database.write(work)

    def _row(self, new: NewJob) -> JobRow:
        return JobRow(
            id=new_id(),
            kind=new.kind,
            key=new.key,
            session_id=new.session_id,
            payload=dict(new.payload or {}),
            priority=new.priority,
            state=JobState.WAITING,
            fence=0,
            attempts=0,
            made_at=self._now(),
        )


def _held(session: Session, job: Job) -> JobRow:
    row = session.get(JobRow, job.id)
    if row is None or row.state != JobState.WAITING or row.fence != job.fence:
        raise LeaseLost(job)
    return row


def _job(row: JobRow) -> Job:
    return Job(row.id, row.kind, row.key, row.session_id, row.payload, row.fence, row.attempts)
