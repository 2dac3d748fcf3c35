"""Which call, and which moment of it, a practice tries again; of a drill, whether it was solved."""

from collections.abc import Iterable

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from server.store.models import PracticeRow, SessionRow
from server.store.records import PracticeOf


def row_of(session_id: str, practice: PracticeOf) -> PracticeRow:
    return PracticeRow(
        session_id=session_id,
        kind=practice.kind,
        of_session_id=practice.session_id,
        turn=practice.turn,
        beat=practice.beat,
        behaviour=practice.behaviour,
        in_a_row=practice.in_a_row,
    )


def practice_from(row: PracticeRow | None) -> PracticeOf | None:
    if row is None:
        return None
    return PracticeOf(row.kind, row.of_session_id, row.turn, row.beat, row.behaviour, row.in_a_row)


def keep_solved(session: Session, row: SessionRow) -> None:
    """After the scorecard changed."""
    practice = session.get(PracticeRow, row.id)
    if practice is not None:
        practice.is_solved = bool(((row.scorecard or {}).get("practice") or {}).get("is_solved"))


def solved(behaviour: str, beat: str, in_a_row: int) -> ColumnElement[bool]:
    """Sessions that solved a drill of at least so many in a row; with "" at whatever moment."""
    query = select(PracticeRow.session_id).where(
        PracticeRow.is_solved, PracticeRow.behaviour == behaviour, PracticeRow.in_a_row >= in_a_row
    )
    return SessionRow.id.in_(query.where(PracticeRow.beat == beat) if beat else query)


def forget_copies_in_takes(session: Session, session_ids: Iterable[str]) -> None:
    """The words of these calls go; takes of their moments hold a copy of what was said before, and lose that too."""
    copies = select(PracticeRow.session_id).where(PracticeRow.of_session_id.in_(tuple(session_ids)))
    for row in session.scalars(select(SessionRow).where(SessionRow.id.in_(copies))):
        words = row.transcript or {}
        if words.get("practice"):
            row.transcript = words | {"practice": words["practice"] | {"before": [], "is_gone": True}}
