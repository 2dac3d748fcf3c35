"""What jobs make of a session: its scorecard, the copies of its tracks. Each is a step within the job's transaction."""

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import select, update
from sqlalchemy.orm import InstrumentedAttribute, Session

from scoring.model_tags.agreement import tags_block
from server.store.errors import NotFound
from server.store.headline import count_anew
from server.store.job_records import Job, NewJob
from server.store.jobs import Effect, Jobs
from server.store.models import BlobRow, CorrectionRow, JobRow, SessionRow
from server.store.records import JsonObject, Status
from voice.transcript import Speaker, Transcript

SCORE, TRANSCODE, TAG = "score", "transcode", "tag"
"""Kinds of jobs: a session is scored, its tracks are copied for replay, a language model tags its words."""
Columns = dict[InstrumentedAttribute[Any], object]


class Outcomes:
    """Effects of jobs, which the server does for whoever owns the session."""

    def __init__(self, jobs: Jobs) -> None:
        self._jobs = jobs

    def scored(
        self,
        session_id: str,
        transcript: JsonObject,
        scorecard: JsonObject,
        track: JsonObject | None,
        *,
        version: int = 0,
    ) -> Effect:
        """Of scoring: words where none are stored, scorecard and track; copies are made next.

        Nothing where the words have changed since they had this `version`: they are being scored again.
        """

        def effect(session: Session) -> None:
            row = _row(session, session_id)
            if row.words_version != version:
                return
            for column, value in scored_columns(scorecard, track).items():
                setattr(row, column.key, value)
            has_words = bool((row.transcript or {}).get("turns"))
            row.transcript = row.transcript if has_words else dict(transcript)
            count_anew(session, row)
            made_by = CorrectionRow.session_id == session_id, CorrectionRow.version == version
            session.execute(update(CorrectionRow).where(*made_by).values(scorecard_after=dict(scorecard)))
            put_follow_ups(self._jobs, session, session_id)

        return effect

    def unscorable(self, session_id: str, *, version: int = 0) -> Effect:
        """Of scoring whose last try failed."""

        def effect(session: Session) -> None:
            row = _row(session, session_id)
            if row.words_version == version:
                row.status = Status.FAILED

        return effect

    def copied(self, session_id: str, kept: Mapping[str, tuple[str, int]]) -> Effect:
        """Of transcoding; `kept` is kind to key and size in bytes."""

        def effect(session: Session) -> None:
            row = _row(session, session_id)
            for kind, (key, size_bytes) in kept.items():
                attach(session, row.id, kind, key, size_bytes)

        return effect

    def tagged(self, job: Job, tags: JsonObject) -> Effect:
        """Of tagging: the scorecard's `tags`; the rest of it stays. Nothing where the words have changed since."""

        def effect(session: Session) -> None:
            row = _row(session, job.session_id or "")
            if row.scorecard is not None and str(row.words_version) == job.payload["version"]:
                row.scorecard = {**row.scorecard, "tags": dict(tags)}

        return effect

    def untagged(self, job: Job) -> Effect:
        """Of tagging whose last try failed: why there are no tags."""

        def effect(session: Session) -> None:
            failed = session.get(JobRow, job.id)
            why = (failed.error if failed is not None else None) or "nobody knows why"
            self.tagged(job, tags_block("", [], {}, Transcript(""), why))(session)

        return effect


def put_follow_ups(jobs: Jobs, session: Session, session_id: str) -> None:
    """What a session is for once it was scored."""
    version = _row(session, session_id).words_version
    for new in (copying_job(session_id), *(make(session_id, version) for make in jobs.after_scoring)):
        jobs.put(session, new)


def scoring_job(session_id: str) -> NewJob:
    return NewJob(SCORE, f"{SCORE}:{session_id}", session_id)


def rescoring_job(session_id: str, version: int, *, is_reworded: bool) -> NewJob:
    """Of words that are disputed, or others than before; only other words need the sound again."""
    payload = {"version": str(version), "sound": "again" if is_reworded else "kept"}
    return NewJob(SCORE, f"{SCORE}:{session_id}:{version}", session_id, payload)


def copying_job(session_id: str) -> NewJob:
    return NewJob(TRANSCODE, f"{TRANSCODE}:{session_id}", session_id, priority=-1)


def tagging_job(session_id: str, version: int) -> NewJob:
    """Of these words; last of all: it waits for another program, perhaps for minutes."""
    return NewJob(TAG, f"{TAG}:{session_id}:{version}", session_id, {"version": str(version)}, priority=-2)


def opus_kind(speaker: Speaker) -> str:
    """How the Opus copy of a track is called among a session's blobs."""
    return f"{speaker}.ogg"


def scored_columns(scorecard: JsonObject, track: JsonObject | None) -> Columns:
    return {
        SessionRow.scorecard: dict(scorecard),
        SessionRow.track: None if track is None else dict(track),
        SessionRow.status: Status.SCORED,
    }


def attach(session: Session, session_id: str, kind: str, key: str, size_bytes: int) -> None:
    """One blob of a kind, the newest counts; one that it replaces stays known: erasing must find its file."""
    old = session.scalar(select(BlobRow).where(BlobRow.session_id == session_id, BlobRow.kind == kind))
    if old is not None and old.key != key:
        old.kind = f"replaced {old.key}"
        session.flush()
    now = datetime.now(UTC)
    session.merge(BlobRow(key=key, session_id=session_id, kind=kind, size_bytes=size_bytes, made_at=now))
    session.flush()


def _row(session: Session, session_id: str) -> SessionRow:
    row = session.get(SessionRow, session_id)
    if row is None:
        raise NotFound("session")
    return row
