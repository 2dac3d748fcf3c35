"""Practice sessions, as one person may see and change them."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from server.crash_points import reach
from server.store.access import changeable_by, visible, visible_to
from server.store.database import Database
from server.store.errors import NotFound
from server.store.headline import count_anew
from server.store.ids import new_id
from server.store.job_records import Job
from server.store.jobs import Jobs
from server.store.models import BlobRow, PracticeRow, SessionRow, TakeRow
from server.store.outcomes import attach, put_follow_ups, scored_columns, scoring_job
from server.store.practices import row_of
from server.store.principal import Principal
from server.store.records import JsonObject, NewSession, SessionRecord, SessionSummary, Status
from server.store.session_reading import named, record_of, summaries, summary_of
from server.store.usuals import Usuals

MAX_LISTED = 200


class Sessions:
    """Every call is for a Principal; a session of someone else's is as good as none (NotFound)."""

    def __init__(self, database: Database, jobs: Jobs) -> None:
        self._database, self._jobs = database, jobs
        self.usuals = Usuals(database)
        """What is kept of the sessions' owners between calls."""

    async def create(self, principal: Principal, new: NewSession) -> SessionRecord:
        """A live session that starts now. Raises StoreFailed."""

        def work(session: Session) -> SessionRecord:
            row = SessionRow(
                id=new_id(),
                owner_id=principal.person_id,
                device_id=new.device_id,
                scenario_id=new.scenario_id,
                scenario_version=new.scenario_version,
                scenario_text=new.scenario_text,
                title=new.title,
                level=new.level,
                seed=new.seed,
                status=Status.LIVE,
                engines=dict(new.engines),
                started_at=datetime.now(UTC),
                transcript=None if new.transcript is None else dict(new.transcript),
            )
            session.add(row)
            session.flush()
            if new.practice is not None:
                session.add(row_of(row.id, new.practice))
                session.flush()
            return record_of(session, row)

        made = await self._database.write(work)
        reach("session-made")
        return made

    async def get(self, principal: Principal, session_id: str) -> SessionRecord:
        """Raises NotFound."""

        def work(session: Session) -> SessionRecord:
            return record_of(session, _row(session, session_id, visible_to(principal)))

        return await self._database.read(work)

    async def require(self, principal: Principal, session_id: str) -> None:
        """Returns where the session is there to see. Raises NotFound."""
        query = select(SessionRow.id).where(SessionRow.id == session_id, visible_to(principal))
        if await self._database.read(lambda session: session.scalar(query)) is None:
            raise NotFound("session")

    async def list(
        self, principal: Principal, *, limit: int = 50, before: str | None = None
    ) -> Sequence[SessionSummary]:
        """The newest first; `before` is the id of the last one of the page before this."""
        query = summaries().where(visible_to(principal)).order_by(SessionRow.id.desc())
        if before is not None:
            query = query.where(SessionRow.id < before)
        query = query.limit(max(1, min(limit, MAX_LISTED)))
        return await self._database.read(lambda session: named(session, principal, session.execute(query).all()))

    async def with_status(self, principal: Principal, *statuses: Status) -> Sequence[SessionSummary]:
        """All in one of these states, the oldest first."""
        query = summaries().where(visible_to(principal), SessionRow.status.in_(statuses))
        query = query.order_by(SessionRow.id)
        return await self._database.read(lambda session: [summary_of(row) for row in session.execute(query)])

    async def takes(self, principal: Principal, session_id: str) -> Sequence[SessionSummary]:
        """One's own practices of moments of this session, the oldest first."""
        query = summaries().where(changeable_by(principal), PracticeRow.of_session_id == session_id)
        query = query.order_by(SessionRow.id)
        return await self._database.read(lambda session: [summary_of(row) for row in session.execute(query)])

    async def set_status(self, principal: Principal, session_id: str, status: Status) -> None:
        await self._change(principal, session_id, {SessionRow.status: status})

    async def save_granted(self, principal: Principal, session_id: str, granted: JsonObject) -> None:
        await self._change(principal, session_id, {SessionRow.granted: dict(granted)})

    async def save_transcript(self, principal: Principal, session_id: str, transcript: JsonObject) -> None:
        await self._change(principal, session_id, {SessionRow.transcript: dict(transcript)})

    async def save_scorecard(
        self,
        principal: Principal,
        session_id: str,
        scorecard: JsonObject,
        *,
        track: JsonObject | None = None,
        job: Job | None = None,
    ) -> None:
        """Keeps the scorecard with the track for the replay's lanes; the session is then `scored`, and `job` done.

        Raises LeaseLost where another worker has the job now.
        """

        def work(session: Session) -> None:
            if job is not None:
                self._jobs.settle(session, job)
            count_anew(session, _changed(session, principal, session_id, scored_columns(scorecard, track)))
            put_follow_ups(self._jobs, session, session_id)

        await self._database.write(work)

    async def finish(
        self,
        principal: Principal,
        session_id: str,
        *,
        reason: str,
        samples: int,
        rate_hz: int,
        damaged: str | None = None,
        status: Status = Status.SCORING,
        transcript: JsonObject | None = None,
        takes_job: bool = False,
    ) -> Job | None:
        """The call is over: its state, length, words and its one take, in one step; again replaces the first.

        With `takes_job` the job of scoring it is put in the same step and is the caller's for as long as its lease.
        """
        changes: dict[InstrumentedAttribute[Any], object] = {
            SessionRow.status: status,
            SessionRow.reason: reason,
            SessionRow.duration_s: samples / rate_hz,
        }
        if transcript is not None:
            changes[SessionRow.transcript] = dict(transcript)

        def work(session: Session) -> Job | None:
            row = _changed(session, principal, session_id, changes)
            session.merge(
                TakeRow(
                    id=_first_take(session, row.id) or new_id(),
                    session_id=row.id,
                    number=1,
                    samples=samples,
                    damaged=damaged,
                    made_at=datetime.now(UTC),
                )
            )
            return self._jobs.put_taken(session, scoring_job(row.id)) if takes_job else None

        return await self._database.write(work)

    async def queue_scoring(self, principal: Principal, session_id: str) -> None:
        """The session waits to be scored, unless it does already."""

        def work(session: Session) -> None:
            row = _row(session, session_id, changeable_by(principal))
            self._jobs.put(session, scoring_job(row.id))

        await self._database.write(work)

    async def scoring_failed(self, principal: Principal, session_id: str, why: str, job: Job | None) -> None:
        """The session is `failed` until another try succeeds; the recording is kept."""

        def work(session: Session) -> None:
            if job is not None:
                self._jobs.failed(session, job, why, lambda _: None)
            _changed(session, principal, session_id, {SessionRow.status: Status.FAILED})

        await self._database.write(work)

    async def discard(self, principal: Principal, session_id: str) -> None:
        """Takes away a session that never became a call. Raises NotFound."""

        def work(session: Session) -> None:
            session.delete(_row(session, session_id, changeable_by(principal)))

        await self._database.write(work)

    async def attach_blob(self, principal: Principal, session_id: str, kind: str, key: str, size_bytes: int) -> None:
        """Points the session at a blob that is already durable; one blob of a kind, the newest counts."""

        def work(session: Session) -> None:
            row = _row(session, session_id, changeable_by(principal))
            attach(session, row.id, kind, key, size_bytes)

        await self._database.write(work)

    async def blobs(self, principal: Principal, session_id: str) -> Mapping[str, str]:
        """Kind to key, of those that count. Raises NotFound."""

        def work(session: Session) -> Mapping[str, str]:
            row = visible(session, principal, session_id)
            counts = BlobRow.kind.not_like("% %")  # neither "expected KEY" nor "replaced KEY"
            found = session.execute(select(BlobRow.kind, BlobRow.key).where(BlobRow.session_id == row.id, counts))
            return {row.kind: row.key for row in found}

        return await self._database.read(work)

    async def _change(
        self, principal: Principal, session_id: str, changes: Mapping[InstrumentedAttribute[Any], object]
    ) -> None:
        def work(session: Session) -> None:
            _changed(session, principal, session_id, changes)

        await self._database.write(work)


def _changed(
    session: Session,
    principal: Principal,
    session_id: str,
    changes: Mapping[InstrumentedAttribute[Any], object],
) -> SessionRow:
    row = _row(session, session_id, changeable_by(principal))
    for column, value in changes.items():
        setattr(row, column.key, value)
    return row


def _row(session: Session, session_id: str, allowed: ColumnElement[bool]) -> SessionRow:
    row = session.scalar(select(SessionRow).where(SessionRow.id == session_id, allowed))
    if row is None:
        raise NotFound("session")
    return row


def _first_take(session: Session, session_id: str) -> str | None:
    return session.scalar(select(func.min(TakeRow.id)).where(TakeRow.session_id == session_id, TakeRow.number == 1))
