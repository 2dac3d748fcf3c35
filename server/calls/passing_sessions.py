"""Calls without storage: what their pages ask for in the minutes after, in memory alone."""

import asyncio
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

from scoring.kept import KeptBaseline
from server.store.errors import NotFound
from server.store.ids import new_id
from server.store.job_records import Job
from server.store.principal import Principal
from server.store.records import JsonObject, NewSession, SessionRecord, Status
from server.store.usuals import NOTHING_KEPT, Usual

KEPT_S = 30 * 60
MOST_KEPT = 100


class NoUsuals:
    """A call that is not stored is judged by itself, and leaves no usual behind."""

    async def of_session(self, principal: Principal, session_id: str) -> Usual:
        return NOTHING_KEPT

    async def keep(self, principal: Principal, session_id: str, usual: KeptBaseline) -> None:
        """Nothing is kept."""


class PassingSessions:
    """Takes what a call has to be kept by, as Sessions does, and forgets it half an hour after its last change."""

    def __init__(self, now_s: Callable[[], float] = time.monotonic) -> None:
        self._now_s = now_s
        self.usuals = NoUsuals()
        self._kept: dict[str, tuple[float, SessionRecord]] = {}

    async def create(self, principal: Principal, new: NewSession) -> SessionRecord:
        record = SessionRecord(
            id=new_id(),
            owner_id=principal.person_id,
            scenario_id=new.scenario_id,
            scenario_version=new.scenario_version,
            scenario_text=new.scenario_text,
            title=new.title,
            level=new.level,
            seed=new.seed,
            status=Status.LIVE,
            engines=new.engines,
            granted=None,
            started_at=datetime.now(UTC),
            duration_s=None,
            reason=None,
            transcript=new.transcript,
            scorecard=None,
            track=None,
            practice=new.practice,
        )
        self._keep(record)
        return record

    def find(self, principal: Principal, session_id: str) -> SessionRecord | None:
        """One's own; None where there is none."""
        self._forget()
        _, record = self._kept.get(session_id, (0.0, None))
        return record if record is not None and record.owner_id == principal.person_id else None

    async def save_granted(self, principal: Principal, session_id: str, granted: JsonObject) -> None:
        self._keep(replace(self._own(principal, session_id), granted=granted))

    async def save_scorecard(
        self,
        principal: Principal,
        session_id: str,
        scorecard: JsonObject,
        *,
        track: JsonObject | None = None,
        job: Job | None = None,
    ) -> None:
        own = self._own(principal, session_id)
        self._keep(replace(own, scorecard=scorecard, track=track, status=Status.SCORED))

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
        """There is no job: what is not stored is scored by the process that held the call, or not at all."""
        own = self._own(principal, session_id)
        over = replace(own, reason=reason, duration_s=samples / rate_hz, status=status, transcript=transcript)
        self._keep(over)
        return None

    async def scoring_failed(self, principal: Principal, session_id: str, why: str, job: Job | None) -> None:
        self._keep(replace(self._own(principal, session_id), status=Status.FAILED))

    async def discard(self, principal: Principal, session_id: str) -> None:
        self._kept.pop(session_id, None)

    def _own(self, principal: Principal, session_id: str) -> SessionRecord:
        record = self.find(principal, session_id)
        if record is None:
            raise NotFound("session")
        return record

    def _keep(self, record: SessionRecord) -> None:
        self._kept.pop(record.id, None)
        self._kept[record.id] = (self._now_s(), record)
        asyncio.get_running_loop().call_later(KEPT_S + 1, self._forget)

    def _forget(self) -> None:
        """Also the oldest that are over where there are too many; a live call is never forgotten."""
        for name, (changed_s, record) in list(self._kept.items()):
            is_old = self._now_s() - changed_s > KEPT_S or len(self._kept) > MOST_KEPT
            if is_old and record.status is not Status.LIVE:
                del self._kept[name]
