"""Practice sessions, as one person may see and change them."""

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from server.store.access import changeable_by, visible_to
from server.store.database import Database
from server.store.errors import NotFound
from server.store.ids import new_id
from server.store.models import BlobRow, SessionRow, TakeRow
from server.store.principal import Principal
from server.store.records import JsonObject, NewSession, SessionRecord, SessionSummary, Status

MAX_LISTED = 200


class Sessions:
    """Every call is for a Principal; a session of someone else's is as good as none (NotFound)."""

    def __init__(self, database: Database) -> None:
        self._database = database

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
            )
            session.add(row)
            session.flush()
            return _record(row)

        return await self._database.write(work)

    async def get(self, principal: Principal, session_id: str) -> SessionRecord:
        """Raises NotFound."""
        return await self._database.read(lambda session: _record(_row(session, session_id, visible_to(principal))))

    async def require(self, principal: Principal, session_id: str) -> None:
        """Returns where the session is there to see. Raises NotFound."""
        query = select(SessionRow.id).where(SessionRow.id == session_id, visible_to(principal))
        if await self._database.read(lambda session: session.scalar(query)) is None:
            raise NotFound("session")

    async def list(
        self, principal: Principal, *, limit: int = 50, before: str | None = None
    ) -> Sequence[SessionSummary]:
        """The newest first; `before` is the id of the last one of the page before this."""
        query = _summaries().where(visible_to(principal)).order_by(SessionRow.id.desc())
        if before is not None:
            query = query.where(SessionRow.id < before)
        query = query.limit(max(1, min(limit, MAX_LISTED)))
        return await self._database.read(lambda session: [_summary(row) for row in session.execute(query)])

    async def with_status(self, principal: Principal, *statuses: Status) -> Sequence[SessionSummary]:
        """All in one of these states, the oldest first."""
        query = _summaries().where(visible_to(principal), SessionRow.status.in_(statuses))
        query = query.order_by(SessionRow.id)
        return await self._database.read(lambda session: [_summary(row) for row in session.execute(query)])

    async def set_status(self, principal: Principal, session_id: str, status: Status) -> None:
        await self._change(principal, session_id, {SessionRow.status: status})

    async def save_granted(self, principal: Principal, session_id: str, granted: JsonObject) -> None:
        await self._change(principal, session_id, {SessionRow.granted: dict(granted)})

    async def save_transcript(self, principal: Principal, session_id: str, transcript: JsonObject) -> None:
        await self._change(principal, session_id, {SessionRow.transcript: dict(transcript)})

    async def save_scorecard(
        self, principal: Principal, session_id: str, scorecard: JsonObject, *, track: JsonObject | None = None
    ) -> None:
        """Keeps the scorecard with the track for the replay's lanes; the session is then `scored`."""
        changes = {
            SessionRow.scorecard: dict(scorecard),
            SessionRow.behaviours: _headline(scorecard),
            SessionRow.track: None if track is None else dict(track),
            SessionRow.status: Status.SCORED,
        }
        await self._change(principal, session_id, changes)

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
    ) -> None:
        """The call is over: its state, its length and its one take, in one step; a second time replaces the first."""
        changes = {
            SessionRow.status: status,
            SessionRow.reason: reason,
            SessionRow.duration_s: samples / rate_hz,
        }

        def work(session: Session) -> None:
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
            old = session.scalar(select(BlobRow).where(BlobRow.session_id == row.id, BlobRow.kind == kind))
            if old is not None:
                session.delete(old)
                session.flush()
            now = datetime.now(UTC)
            session.add(BlobRow(key=key, session_id=row.id, kind=kind, size_bytes=size_bytes, made_at=now))

        await self._database.write(work)

    async def blobs(self, principal: Principal, session_id: str) -> Mapping[str, str]:
        """Kind to key. Raises NotFound."""

        def work(session: Session) -> Mapping[str, str]:
            row = _row(session, session_id, visible_to(principal))
            found = session.execute(select(BlobRow.kind, BlobRow.key).where(BlobRow.session_id == row.id))
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


def _summaries() -> Select[Any]:
    """Only the columns of a line: scorecards and tracks are too large to read fifty of them."""
    return select(
        SessionRow.id,
        SessionRow.scenario_id,
        SessionRow.title,
        SessionRow.level,
        SessionRow.started_at,
        SessionRow.duration_s,
        SessionRow.status,
        SessionRow.behaviours,
    )


def _summary(row: Any) -> SessionSummary:
    return SessionSummary(
        id=row.id,
        scenario_id=row.scenario_id,
        title=row.title,
        level=row.level,
        started_at=row.started_at,
        duration_s=row.duration_s,
        status=Status(row.status),
        behaviours=row.behaviours or (),
        is_scored=row.behaviours is not None,
    )


def _record(row: SessionRow) -> SessionRecord:
    return SessionRecord(
        id=row.id,
        owner_id=row.owner_id,
        scenario_id=row.scenario_id,
        scenario_version=row.scenario_version,
        scenario_text=row.scenario_text,
        title=row.title,
        level=row.level,
        seed=row.seed,
        status=Status(row.status),
        engines=row.engines,
        granted=row.granted,
        started_at=row.started_at,
        duration_s=row.duration_s,
        reason=row.reason,
        transcript=row.transcript,
        scorecard=row.scorecard,
        track=row.track,
    )


def _headline(scorecard: JsonObject) -> list[dict[str, Any]]:
    keys = ("id", "observed", "opportunities", "status")
    return [{key: behaviour.get(key) for key in keys} for behaviour in scorecard.get("behaviours", ())]
