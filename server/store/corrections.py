"""Lines whose words the rep disputes, or a coach corrects: decided by ear, both versions kept.

Each step changes the words and puts the job of scoring them again in one transaction; until that job is done the
session reads "being counted", so nobody finds new words beside an old score. Only the score of the newest words is
let in (`SessionRow.words_version`).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from server.rewording import reworded
from server.store.access import visible, visible_to
from server.store.audit import Action, note
from server.store.database import Database
from server.store.errors import NotFound, NotNow
from server.store.ids import new_id
from server.store.job_records import Job
from server.store.jobs import Jobs
from server.store.models import CorrectionRow, SessionRow
from server.store.names import shown_names
from server.store.outcomes import rescoring_job
from server.store.principal import LOCAL_PERSON_ID, Principal
from server.store.records import JsonObject, Status
from server.transcripts import turn_from_json, turn_json
from voice.errors import BadInput
from voice.transcript import Speaker

SAME_WORDS = "These are the words that stand there already; write what was said instead."
WAITS = "This line waits for a decision already; decide that, or withdraw it, first."


class State(StrEnum):
    OPEN = "open"
    ACCEPTED = "accepted"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Correction:
    id: str
    turn: int
    heard: str
    """The words that stood there."""
    said: str
    """The words that were said, as somebody typed them."""
    state: State
    author: str
    is_own: bool
    made_at: datetime
    decided_by: str
    decided_at: datetime | None
    is_by_same_person: bool
    """Whoever typed it decided it: the one person of local mode, or a coach who listened."""


@dataclass(frozen=True, slots=True)
class Version:
    """The words of a call and the score they had."""

    transcript: JsonObject
    scorecard: JsonObject | None


class Corrections:
    def __init__(self, database: Database, jobs: Jobs) -> None:
        self._database, self._jobs = database, jobs

    async def open(self, principal: Principal, session_id: str, turn: int, said: str) -> tuple[Correction, Job]:
        """The rep's own stays open until a coach has listened; a coach's own is accepted with it.

        Raises NotFound, NotNow, BadInput. The job of scoring again is the caller's for as long as its lease.
        """

        def work(session: Session) -> tuple[Correction, Job]:
            row = _correctable(session, principal, session_id)
            before = _rep_turn(row, turn)
            if before["text"] == said:
                raise BadInput(SAME_WORDS)
            if session.scalar(_open_ones(session_id).where(CorrectionRow.turn == turn)):
                raise NotNow(WAITS)
            made = CorrectionRow(
                id=new_id(),
                session_id=session_id,
                turn=turn,
                author_id=principal.person_id,
                said=said,
                state=State.OPEN,
                made_at=datetime.now(UTC),
                turn_before=before,
                scorecard_before=row.scorecard,
            )
            session.add(made)
            if row.owner_id != principal.person_id:
                return self._decide(session, principal, row, made, State.ACCEPTED)
            _put_turn(row, turn, {**before, "disputed": True})
            return self._changed(session, principal, row, made)

        return await self._database.write(work)

    async def decide(
        self, principal: Principal, session_id: str, correction_id: str, *, is_accepted: bool
    ) -> tuple[Correction, Job]:
        """By a coach with whom it is shared; in local mode by the one person there is. Raises NotFound, NotNow."""

        def work(session: Session) -> tuple[Correction, Job]:
            row = _correctable(session, principal, session_id)
            found = _open_one(session, session_id, correction_id)
            if row.owner_id == principal.person_id != LOCAL_PERSON_ID:
                raise NotNow("Your coach decides this by ear: share the call with one, or withdraw what you wrote.")
            state = State.ACCEPTED if is_accepted else State.REFUSED
            return self._decide(session, principal, row, found, state)

        return await self._database.write(work)

    async def withdraw(self, principal: Principal, session_id: str, correction_id: str) -> tuple[Correction, Job]:
        """By who wrote it. Raises NotFound, NotNow."""

        def work(session: Session) -> tuple[Correction, Job]:
            row = _correctable(session, principal, session_id)
            found = _open_one(session, session_id, correction_id)
            if found.author_id != principal.person_id:
                raise NotFound("correction")
            return self._decide(session, principal, row, found, State.WITHDRAWN)

        return await self._database.write(work)

    async def list(self, principal: Principal, session_id: str) -> Sequence[Correction]:
        """The oldest first. Raises NotFound."""

        def work(session: Session) -> Sequence[Correction]:
            visible(session, principal, session_id)
            return [_correction(session, principal, row) for row in session.scalars(_all(session_id)).all()]

        return await self._database.read(work)

    async def versions(self, principal: Principal, session_id: str, correction_id: str) -> tuple[Version, Version]:
        """The words and the score before an accepted correction, and after it; a score is None where another
        correction came before it was made. Raises NotFound."""

        def work(session: Session) -> tuple[Version, Version]:
            row = visible(session, principal, session_id)
            accepted = session.scalars(_all(session_id).where(CorrectionRow.version.is_not(None))).all()
            found = next((each for each in accepted if each.id == correction_id), None)
            if found is None or row.transcript is None:
                raise NotFound("correction")
            later = [each for each in accepted if (each.version or 0) > (found.version or 0)]
            return (
                Version(_undone(row.transcript, [*later, found]), found.scorecard_before),
                Version(_undone(row.transcript, later), found.scorecard_after),
            )

        return await self._database.read(work)

    async def whole(self, principal: Principal, session_id: str) -> Sequence[JsonObject]:
        """Everything of each, as a bundle keeps it. Raises NotFound."""

        def work(session: Session) -> Sequence[JsonObject]:
            visible(session, principal, session_id)
            return [_kept(row) for row in session.scalars(_all(session_id)).all()]

        return await self._database.read(work)

    def _decide(
        self, session: Session, principal: Principal, row: SessionRow, found: CorrectionRow, state: State
    ) -> tuple[Correction, Job]:
        before = turn_from_json(found.turn_before)
        is_accepted = state is State.ACCEPTED
        _put_turn(row, found.turn, turn_json(reworded(before, found.said)) if is_accepted else found.turn_before)
        found.state, found.decided_by_id, found.decided_at = state, principal.person_id, datetime.now(UTC)
        found.version = row.words_version + 1 if is_accepted else None
        return self._changed(session, principal, row, found)

    def _changed(
        self, session: Session, principal: Principal, row: SessionRow, found: CorrectionRow
    ) -> tuple[Correction, Job]:
        """The words are others now: scored again, and in the log."""
        row.words_version += 1
        row.status = Status.SCORING
        session.flush()
        details = {
            "correction": found.id,
            "turn": found.turn,
            "state": str(found.state),
            "is_by_same_person": found.decided_by_id == found.author_id,
        }
        note(session, principal, Action.SCORE_CHANGE, row.id, details)
        job = rescoring_job(row.id, row.words_version, is_reworded=found.state == State.ACCEPTED)
        return _correction(session, principal, found), self._jobs.put_taken(session, job)


def _correctable(session: Session, principal: Principal, session_id: str) -> SessionRow:
    """A call that is over and has its words. Raises NotFound, NotNow."""
    query = select(SessionRow).where(SessionRow.id == session_id, visible_to(principal))
    row = session.scalar(query.with_for_update())
    if row is None:
        raise NotFound("session")
    is_first_score = row.status == Status.SCORING and row.words_version == 0
    if row.status == Status.LIVE or is_first_score:
        raise NotNow("This call is still on, or being counted; wait for its debrief first.")
    if not (row.transcript or {}).get("turns"):
        raise NotNow("The words of this call are gone or were never heard.")
    return row


def _rep_turn(row: SessionRow, turn: int) -> dict[str, Any]:
    """Raises BadInput."""
    turns = (row.transcript or {})["turns"]
    if not 0 <= turn < len(turns) or turns[turn]["speaker"] != Speaker.REP:
        raise BadInput("Only a line of the rep can be corrected; name one by its number, counted from 0.")
    found: dict[str, Any] = turns[turn]
    return found


def _put_turn(row: SessionRow, turn: int, changed: JsonObject) -> None:
    words = row.transcript or {}
    turns = [dict(changed) if index == turn else each for index, each in enumerate(words["turns"])]
    row.transcript = {**words, "turns": turns}


def _undone(words: JsonObject, corrections: Sequence[CorrectionRow]) -> JsonObject:
    """The words before these corrections: where several changed a line, the oldest of them tells."""
    before = {each.turn: each.turn_before for each in sorted(corrections, key=lambda each: -(each.version or 0))}
    return {**words, "turns": [before.get(index, each) for index, each in enumerate(words["turns"])]}


def _all(session_id: str) -> Any:
    return select(CorrectionRow).where(CorrectionRow.session_id == session_id).order_by(CorrectionRow.id)


def _open_ones(session_id: str) -> Any:
    return _all(session_id).where(CorrectionRow.state == State.OPEN)


def _open_one(session: Session, session_id: str, correction_id: str) -> CorrectionRow:
    """Raises NotFound, NotNow."""
    found: CorrectionRow | None = session.scalar(_all(session_id).where(CorrectionRow.id == correction_id))
    if found is None:
        raise NotFound("correction")
    if found.state != State.OPEN:
        raise NotNow("This was decided already; the page shows how.")
    return found


def _kept(row: CorrectionRow) -> JsonObject:
    """Without who wrote or decided it: a bundle names nobody."""
    return {
        "turn": row.turn,
        "said": row.said,
        "state": row.state,
        "made_at": row.made_at.isoformat(),
        "decided_at": row.decided_at.isoformat() if row.decided_at else None,
        "is_by_same_person": row.decided_by_id == row.author_id,
        "turn_before": row.turn_before,
        "scorecard_before": row.scorecard_before,
        "scorecard_after": row.scorecard_after,
    }


def _correction(session: Session, principal: Principal, row: CorrectionRow) -> Correction:
    names = shown_names(session, principal, [row.author_id, row.decided_by_id or ""])
    return Correction(
        id=row.id,
        turn=row.turn,
        heard=row.turn_before["text"],
        said=row.said,
        state=State(row.state),
        author=names.get(row.author_id, ""),
        is_own=row.author_id == principal.person_id,
        made_at=row.made_at,
        decided_by=names.get(row.decided_by_id or "", ""),
        decided_at=row.decided_at,
        is_by_same_person=row.decided_by_id == row.author_id,
    )
