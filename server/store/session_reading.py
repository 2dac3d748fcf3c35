"""Rows of sessions as plain values: whole, and as the lines of a list."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from server.store.models import PracticeRow, SessionRow
from server.store.names import shown_names
from server.store.practices import practice_from
from server.store.principal import Principal
from server.store.records import SessionRecord, SessionSummary, Status


def summaries() -> Select[Any]:
    """Only the columns of a line: scorecards and tracks are too large to read fifty of them."""
    return select(
        SessionRow.id,
        SessionRow.owner_id,
        SessionRow.scenario_id,
        SessionRow.title,
        SessionRow.level,
        SessionRow.started_at,
        SessionRow.duration_s,
        SessionRow.status,
        SessionRow.behaviours,
        SessionRow.answered_at,
        SessionRow.seen_at,
        PracticeRow,
    ).outerjoin(PracticeRow, PracticeRow.session_id == SessionRow.id)


def named(session: Session, principal: Principal, rows: Sequence[Any]) -> Sequence[SessionSummary]:
    """Each with its rep's name as this person may see it."""
    names = shown_names(session, principal, [row.owner_id for row in rows])
    own = principal.person_id
    return [replace(summary_of(row), owner=names[row.owner_id], is_own=row.owner_id == own) for row in rows]


def summary_of(row: Any) -> SessionSummary:
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
        practice=practice_from(row.PracticeRow),
        has_answer=row.answered_at is not None and (row.seen_at is None or row.seen_at < row.answered_at),
    )


def record_of(session: Session, row: SessionRow) -> SessionRecord:
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
        audio_gone_at=row.audio_gone_at,
        words_gone_at=row.words_gone_at,
        practice=practice_from(session.get(PracticeRow, row.id)),
    )
