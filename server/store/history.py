"""A person's own past calls, read for what they tell together: counts, tone, measures, who opened them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from server.store.access import changeable_by
from server.store.account_rows import ListenRow
from server.store.database import Database
from server.store.errors import NotFound
from server.store.models import PersonRow, PracticeRow, SessionRow
from server.store.principal import Principal
from server.store.records import JsonObject

MOST_CALLS = 300
"""Two years of three calls a week."""
MOST_TONE_CALLS = 60
MOST_EARLIER = 5
"""Earlier calls that a call is compared with."""
MOST_LISTENS = 30


@dataclass(frozen=True, slots=True)
class ScoredCall:
    session: str
    scenario: str
    title: str
    level: str
    started_at: datetime
    behaviours: Sequence[JsonObject]


@dataclass(frozen=True, slots=True)
class TonedCall:
    session: str
    scenario: str
    started_at: datetime
    targets: Sequence[JsonObject]
    """As the scorecard's `tone_targets`."""


@dataclass(frozen=True, slots=True)
class Heard:
    """Somebody else opened a call."""

    session: str
    title: str
    name: str
    kind: str
    began_at: datetime


WHOLE = SessionRow.id.not_in(select(PracticeRow.session_id))
"""A moment that is tried again, or drilled, counts by itself: its chances are not those of a call."""


class History:
    """Every method is for a Principal, who reads their own only."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def scored(self, principal: Principal) -> Sequence[ScoredCall]:
        """The newest first."""
        query = (
            select(
                SessionRow.id,
                SessionRow.scenario_id,
                SessionRow.title,
                SessionRow.level,
                SessionRow.started_at,
                SessionRow.behaviours,
            )
            .where(changeable_by(principal), WHOLE, SessionRow.behaviours.is_not(None))
            .order_by(SessionRow.id.desc())
            .limit(MOST_CALLS)
        )
        return await self._database.read(lambda session: [ScoredCall(*row) for row in session.execute(query)])

    async def toned(self, principal: Principal) -> Sequence[TonedCall]:
        """The newest first; only those whose words are still kept. The scorecards themselves are not read."""
        targets = SessionRow.scorecard["tone_targets"]
        query = (
            select(SessionRow.id, SessionRow.scenario_id, SessionRow.started_at, targets)
            .where(changeable_by(principal), WHOLE, SessionRow.scorecard.is_not(None))
            .order_by(SessionRow.id.desc())
            .limit(MOST_TONE_CALLS)
        )

        def work(session: Session) -> Sequence[TonedCall]:
            return [TonedCall(row[0], row[1], row[2], row[3] or ()) for row in session.execute(query)]

        return await self._database.read(work)

    async def measured(self, principal: Principal, session_id: str) -> tuple[Sequence[JsonObject], Sequence[Any]]:
        """The measures of one call, and of the last ones before it of the same scenario at the same microphone.

        Raises NotFound.
        """
        measures = SessionRow.scorecard["measures"]
        this = select(SessionRow.scenario_id, SessionRow.device_id, measures).where(
            SessionRow.id == session_id, changeable_by(principal)
        )

        def work(session: Session) -> tuple[Sequence[JsonObject], Sequence[Any]]:
            row = session.execute(this).first()
            if row is None:
                raise NotFound("session")
            scenario, device, own = row
            earlier = (
                select(measures)
                .where(
                    changeable_by(principal),
                    SessionRow.scenario_id == scenario,
                    SessionRow.device_id.is_not_distinct_from(device),
                )
                .where(SessionRow.id < session_id, WHOLE, SessionRow.scorecard.is_not(None))
                .order_by(SessionRow.id.desc())
                .limit(MOST_EARLIER)
            )
            return own or (), [found or () for found in session.scalars(earlier)]

        return await self._database.read(work)

    async def heard(self, principal: Principal) -> Sequence[Heard]:
        """Who opened any of one's own calls, the newest first."""
        query = (
            select(ListenRow.session_id, SessionRow.title, PersonRow.name, ListenRow.kind, ListenRow.began_at)
            .join(SessionRow, SessionRow.id == ListenRow.session_id)
            .join(PersonRow, PersonRow.id == ListenRow.person_id)
            .where(changeable_by(principal))
            .order_by(ListenRow.id.desc())
            .limit(MOST_LISTENS)
        )
        return await self._database.read(lambda session: [Heard(*row) for row in session.execute(query)])


def count_of(line: Mapping[str, Any]) -> tuple[int, int] | None:
    """Chances met and chances of a behaviour's headline; None where it had none."""
    met, chances = line.get("observed"), line.get("opportunities")
    return (int(met or 0), int(chances)) if chances else None
