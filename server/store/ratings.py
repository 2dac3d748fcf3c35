"""Chances that two coaches rate, neither knowing what the other or the pattern said until both are in."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session

from scoring.decided import ChanceKey, chances_of
from server.store.access import visible_to
from server.store.audit import Action, note
from server.store.database import Database
from server.store.errors import NotFound, NotNow
from server.store.ids import new_id
from server.store.models import SessionRow
from server.store.principal import Principal
from server.store.review_rows import RatingRow, SampledRow
from server.store.sampling import RATERS, unseen_by


@dataclass(frozen=True, slots=True)
class Sampled:
    """A chance, by its session and behaviour."""

    id: str
    session_id: str
    title: str
    behaviour: str
    behaviour_title: str


@dataclass(frozen=True, slots=True)
class Excerpt:
    """What was said around a chance; nothing of what anybody, or the pattern, made of it."""

    of: Sampled
    turns: Sequence[Mapping[str, Any]]
    start_s: float
    end_s: float


@dataclass(frozen=True, slots=True)
class Rated:
    """Both ratings are in: all three answers may be seen. None: cannot tell."""

    of: Sampled
    own: bool | None
    other: bool | None
    pattern: bool | None
    start_s: float


@dataclass(frozen=True, slots=True)
class Ratings:
    """What one coach has to do, waits for, and may see."""

    to_rate: Sequence[Sampled]
    waiting: Sequence[Sampled]
    """Rated by oneself, not yet by another."""
    done: Sequence[Rated]


class DoubleRatings:
    def __init__(self, database: Database) -> None:
        self._database = database

    async def list(self, principal: Principal) -> Ratings:
        def work(session: Session) -> Ratings:
            waiting, done = [], []
            for sampled, row in _rated_by(session, principal):
                ratings = _ratings(session, sampled)
                if len(ratings) < RATERS:
                    waiting.append(_sampled(sampled, row))
                else:
                    done.append(_rated(sampled, row, ratings, principal))
            to_rate = [_sampled(sampled, row) for sampled, row in _open(session, principal)]
            return Ratings(to_rate, waiting, done)

        return await self._database.read(work)

    async def excerpt(self, principal: Principal, sampled_id: str) -> Excerpt:
        """Raises NotFound for one that is not this person's to rate."""

        def work(session: Session) -> Excerpt:
            for sampled, row in _open(session, principal, SampledRow.id == sampled_id):
                return _excerpt(sampled, row)
            raise NotFound("rating")

        return await self._database.read(work)

    async def rate(self, principal: Principal, sampled_id: str, met: bool | None) -> None:
        """Once, and without having seen the session's scorecard. Raises NotFound."""

        def work(session: Session) -> None:
            for sampled, _ in _open(session, principal, SampledRow.id == sampled_id):
                now = datetime.now(UTC)
                session.add(
                    RatingRow(id=new_id(), sampled_id=sampled.id, person_id=principal.person_id, met=met, made_at=now)
                )
                note(session, principal, Action.RATE, sampled.session_id, {"rated": sampled.id})
                return
            raise NotFound("rating")

        await self._database.write(work)

    async def take_back(self, principal: Principal, sampled_id: str) -> None:
        """While the other is not in: what was held back is shown again. Raises NotFound, NotNow."""
        own = select(RatingRow).where(RatingRow.sampled_id == sampled_id, RatingRow.person_id == principal.person_id)
        count = select(func.count()).where(RatingRow.sampled_id == sampled_id)

        def work(session: Session) -> None:
            row = session.scalar(own)
            if row is None:
                raise NotFound("rating")
            if (session.scalar(count) or 0) >= RATERS:
                raise NotNow("Both ratings are in; what they said stays.")
            session.delete(row)

        await self._database.write(work)

    async def held_back(self, principal: Principal, session_id: str) -> Sequence[ChanceKey]:
        """Chances of a session that this person rated and another has not yet."""

        def work(session: Session) -> Sequence[ChanceKey]:
            found = _rated_by(session, principal, SampledRow.session_id == session_id)
            return [_key(sampled) for sampled, _ in found if len(_ratings(session, sampled)) < RATERS]

        return await self._database.read(work)

    async def hidden_sessions(self, principal: Principal) -> frozenset[str]:
        """Sessions whose counts would tell this person what they are not to know yet."""

        def work(session: Session) -> frozenset[str]:
            rated = _rated_by(session, principal)
            waiting = {row.id for sampled, row in rated if len(_ratings(session, sampled)) < RATERS}
            return frozenset(waiting | {row.id for _, row in _open(session, principal)})

        return await self._database.read(work)


def _open(
    session: Session, principal: Principal, *where: ColumnElement[bool]
) -> Sequence[tuple[SampledRow, SessionRow]]:
    """To be rated by this person."""
    own = select(RatingRow.sampled_id).where(RatingRow.person_id == principal.person_id)
    count = select(func.count()).where(RatingRow.sampled_id == SampledRow.id).scalar_subquery()
    query = (
        select(SampledRow, SessionRow)
        .join(SessionRow, SessionRow.id == SampledRow.session_id)
        .where(unseen_by(principal), SampledRow.id.not_in(own), count < RATERS, *where)
        .order_by(SampledRow.id)
    )
    found = session.execute(query).all() if principal.is_coach else ()
    return [(sampled, row) for sampled, row in found if _key(sampled) in chances_of(row.scorecard or {})]


def _rated_by(
    session: Session, principal: Principal, *where: ColumnElement[bool]
) -> Sequence[tuple[SampledRow, SessionRow]]:
    """In sessions that they may still see."""
    query = (
        select(SampledRow, SessionRow)
        .join(SessionRow, SessionRow.id == SampledRow.session_id)
        .join(RatingRow, RatingRow.sampled_id == SampledRow.id)
        .where(visible_to(principal), RatingRow.person_id == principal.person_id, *where)
        .order_by(SampledRow.id.desc())
    )
    return [(sampled, row) for sampled, row in session.execute(query)]


def _ratings(session: Session, sampled: SampledRow) -> Sequence[RatingRow]:
    query = select(RatingRow).where(RatingRow.sampled_id == sampled.id).order_by(RatingRow.id)
    return session.scalars(query).all()


def _key(row: SampledRow) -> ChanceKey:
    return ChanceKey(row.behaviour, row.beat, row.turn)


def _sampled(sampled: SampledRow, row: SessionRow) -> Sampled:
    titles = {one["id"]: one.get("title") for one in (row.scorecard or {}).get("behaviours", ())}
    title = titles.get(sampled.behaviour) or sampled.behaviour
    return Sampled(sampled.id, row.id, row.title, sampled.behaviour, title)


def _excerpt(sampled: SampledRow, row: SessionRow) -> Excerpt:
    """The buyer's turn before the reply, and the reply."""
    chance = chances_of(row.scorecard or {})[_key(sampled)]
    turns = (row.transcript or {}).get("turns", [])
    around = [
        turn for i, turn in enumerate(turns) if i >= sampled.turn - 1 and turn["start_s"] < max(chance["end_s"], 0.01)
    ]
    starts = [turn["start_s"] for turn in around]
    return Excerpt(
        _sampled(sampled, row), around, min([chance["start_s"], *starts]), max(chance["end_s"], chance["start_s"])
    )


def _rated(sampled: SampledRow, row: SessionRow, ratings: Sequence[RatingRow], principal: Principal) -> Rated:
    own = next(one.met for one in ratings if one.person_id == principal.person_id)
    other = next(one.met for one in ratings if one.person_id != principal.person_id)
    chance = chances_of(row.scorecard or {}).get(_key(sampled), {})
    return Rated(_sampled(sampled, row), own, other, sampled.pattern_met, chance.get("start_s", 0.0))
