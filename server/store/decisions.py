"""Coaches confirm or overrule chances: their word counts, the pattern's stays readable beside it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from scoring.decided import ChanceKey, chances_of
from server.store.access import reviewed_by, visible, visible_to
from server.store.audit import Action, note
from server.store.database import Database
from server.store.errors import NotFound
from server.store.headline import count_anew
from server.store.ids import new_id
from server.store.models import SessionRow
from server.store.names import shown_names
from server.store.principal import Principal
from server.store.review_rows import DecisionRow
from voice.errors import BadInput

MAX_LISTED = 200
SOMEBODY = "a coach"
"""One who is no longer here."""


@dataclass(frozen=True, slots=True)
class Decision:
    id: str
    behaviour: str
    beat: str
    turn: int
    met: bool | None
    pattern_met: bool | None
    """What the pattern said when it was decided."""
    reason: str
    by: str
    is_own: bool
    made_at: datetime


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A decision that differs from what the pattern said."""

    decision: Decision
    session_id: str
    title: str
    rep: str
    behaviour_title: str
    pattern_reason: str
    quote: str
    start_s: float


class Decisions:
    def __init__(self, database: Database) -> None:
        self._database = database

    async def decide(
        self, principal: Principal, session_id: str, key: ChanceKey, met: bool | None, reason: str
    ) -> Decision:
        """Takes the place of this coach's decision before. Raises NotFound, NotAllowed, BadInput without a reason."""

        def work(session: Session) -> Decision:
            row = reviewed_by(session, principal, session_id)
            chance = chances_of(row.scorecard or {}).get(key)
            if chance is None:
                raise NotFound("chance")
            if met is not chance["met"] and not reason:
                raise BadInput("Say in a few words why you decide otherwise than the pattern: the rep reads it.")
            found = _own(session, principal, session_id, key) or _new(principal, session_id, key)
            now = datetime.now(UTC)
            found.met, found.pattern_met, found.reason, found.made_at = met, chance["met"], reason, now
            session.add(found)
            _settle(session, principal, row, key, met, now)
            return _decision(found, principal, {principal.person_id: _name(session, principal)})

        return await self._database.write(work)

    async def take_back(self, principal: Principal, session_id: str, key: ChanceKey) -> None:
        """One's own. Raises NotFound, NotAllowed."""

        def work(session: Session) -> None:
            row = reviewed_by(session, principal, session_id)
            found = _own(session, principal, session_id, key)
            if found is None:
                raise NotFound("decision")
            session.delete(found)
            session.flush()
            count_anew(session, row)
            note(session, principal, Action.SCORE_CHANGE, session_id, _details(key) | {"taken_back": True})

        await self._database.write(work)

    async def list(self, principal: Principal, session_id: str) -> Sequence[Decision]:
        """All of a session, the newest of a chance last. Raises NotFound."""
        query = select(DecisionRow).where(DecisionRow.session_id == session_id)
        query = query.order_by(DecisionRow.made_at, DecisionRow.id)

        def work(session: Session) -> Sequence[Decision]:
            visible(session, principal, session_id)
            rows = session.scalars(query).all()
            names = shown_names(session, principal, [row.person_id for row in rows if row.person_id])
            return [_decision(row, principal, names) for row in rows]

        return await self._database.read(work)

    async def disagreements(self, principal: Principal) -> Sequence[Disagreement]:
        """In the sessions that this person may see, the newest first."""
        query = select(DecisionRow, SessionRow).join(SessionRow, SessionRow.id == DecisionRow.session_id)
        query = query.where(visible_to(principal), DecisionRow.met.is_distinct_from(DecisionRow.pattern_met))
        query = query.order_by(DecisionRow.made_at.desc(), DecisionRow.id.desc()).limit(MAX_LISTED)

        def work(session: Session) -> Sequence[Disagreement]:
            found = session.execute(query).all()
            people = {row.person_id for row, _ in found if row.person_id} | {one.owner_id for _, one in found}
            names = shown_names(session, principal, people)
            return [_disagreement(row, one, principal, names) for row, one in found]

        return await self._database.read(work)


def _own(session: Session, principal: Principal, session_id: str, key: ChanceKey) -> DecisionRow | None:
    query = select(DecisionRow).where(
        DecisionRow.session_id == session_id,
        DecisionRow.person_id == principal.person_id,
        DecisionRow.behaviour == key.behaviour,
        DecisionRow.beat == key.beat,
        DecisionRow.turn == key.turn,
    )
    return session.scalar(query)


def _new(principal: Principal, session_id: str, key: ChanceKey) -> DecisionRow:
    return DecisionRow(
        id=new_id(),
        session_id=session_id,
        person_id=principal.person_id,
        behaviour=key.behaviour,
        beat=key.beat,
        turn=key.turn,
    )


def _settle(
    session: Session, principal: Principal, row: SessionRow, key: ChanceKey, met: bool | None, now: datetime
) -> None:
    """The counts follow, the rep has an answer, the log has an entry."""
    session.flush()
    count_anew(session, row)
    if row.owner_id != principal.person_id:
        row.answered_at = now
    note(session, principal, Action.SCORE_CHANGE, row.id, _details(key) | {"met": met})


def _details(key: ChanceKey) -> dict[str, object]:
    return {"behaviour": key.behaviour, "beat": key.beat, "turn": key.turn}


def _name(session: Session, principal: Principal) -> str:
    return shown_names(session, principal, [principal.person_id])[principal.person_id]


def _decision(row: DecisionRow, principal: Principal, names: Mapping[str, str]) -> Decision:
    return Decision(
        row.id, row.behaviour, row.beat, row.turn, row.met, row.pattern_met, row.reason,
        by=names.get(row.person_id or "", SOMEBODY),
        is_own=row.person_id == principal.person_id,
        made_at=row.made_at,
    )  # fmt: skip


def _disagreement(row: DecisionRow, of: SessionRow, principal: Principal, names: Mapping[str, str]) -> Disagreement:
    scorecard = of.scorecard or {}
    chance = chances_of(scorecard).get(ChanceKey(row.behaviour, row.beat, row.turn), {})
    titles = {one["id"]: one.get("title") for one in scorecard.get("behaviours", ())}
    return Disagreement(
        _decision(row, principal, names),
        of.id,
        of.title,
        names.get(of.owner_id, ""),
        titles.get(row.behaviour) or row.behaviour,
        chance.get("reason", ""),
        chance.get("quote", ""),
        chance.get("start_s", 0.0),
    )
