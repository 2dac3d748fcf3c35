"""The counts of a session that its line shows: the pattern's, with what a coach decided in its place.

Counts alone, without a word that was said: they are kept when the words go.
"""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from scoring.decided import ChanceKey, Decided, counted
from server.store.models import SessionRow
from server.store.practices import keep_solved
from server.store.review_rows import DecisionRow

COUNTED = ("id", "observed", "opportunities", "status", "experimental")


def decided_in(session: Session, session_id: str) -> dict[ChanceKey, bool | None]:
    """Of each chance that somebody decided on, the newest decision."""
    query = select(DecisionRow).where(DecisionRow.session_id == session_id)
    rows = session.scalars(query.order_by(DecisionRow.made_at, DecisionRow.id))
    return {ChanceKey(row.behaviour, row.beat, row.turn): row.met for row in rows}


def count_anew(session: Session, row: SessionRow) -> None:
    """After the scorecard or a decision changed."""
    if row.scorecard is None:
        return
    decided = decided_in(session, row.id)
    counts = counted(row.scorecard, decided)["behaviours"]
    behaviours = zip(row.scorecard.get("behaviours", ()), counts, strict=True)
    row.behaviours = [_line(behaviour, count, decided) for behaviour, count in behaviours]
    keep_solved(session, row)


def _line(behaviour: Mapping[str, Any], count: Mapping[str, Any], decided: Decided) -> dict[str, Any]:
    chances = []
    for chance in behaviour.get("chances", ()):
        key = ChanceKey(behaviour["id"], chance["beat"], chance["turn"])
        chances.append({"beat": chance["beat"], "met": decided.get(key, chance["met"])})
    return {"title": behaviour.get("title"), **{name: count[name] for name in COUNTED}, "chances": chances}
