"""After the call: the recording is closed, the words are kept, the scorecard is made."""

import asyncio
import logging
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

from scoring.kept import KeptBaseline
from server.calls.circumstances import Circumstances
from server.crash_points import reach
from server.recording.call_files import Recorded
from server.store.errors import StoreFailed
from server.store.job_records import Job
from server.store.principal import Principal
from server.store.records import JsonObject, Status
from server.store.usuals import Usual
from server.transcripts import transcript_from, transcript_json
from server.work import ScoringJob
from server.workers import Workers
from voice.errors import RolecallError
from voice.pcm import AXIS_RATE_HZ
from voice.scenario import Scenario
from voice.transcript import Transcript

log = logging.getLogger(__name__)

AGAIN_AFTER_S = (1.0, 2.0, 4.0, 8.0, 15.0)


@dataclass(frozen=True, slots=True)
class FinishedCall:
    session_id: str
    owner: Principal
    scenario: Scenario
    transcript: Transcript
    recorded: Recorded
    circumstances: Circumstances
    versions: dict[str, str]
    reason: str


class KeptUsuals(Protocol):
    async def of_session(self, principal: Principal, session_id: str) -> Usual: ...

    async def keep(self, principal: Principal, session_id: str, usual: KeptBaseline) -> None: ...


class Kept(Protocol):
    """Where a call is kept: in the store, or in memory alone."""

    @property
    def usuals(self) -> KeptUsuals: ...

    async def save_granted(self, principal: Principal, session_id: str, granted: JsonObject) -> None: ...

    async def save_scorecard(
        self,
        principal: Principal,
        session_id: str,
        scorecard: JsonObject,
        *,
        track: JsonObject | None = None,
        job: Job | None = None,
    ) -> None: ...

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
    ) -> Job | None: ...

    async def scoring_failed(self, principal: Principal, session_id: str, why: str, job: Job | None) -> None: ...

    async def discard(self, principal: Principal, session_id: str) -> None: ...


async def keep(sessions: Kept, call: FinishedCall) -> Job | None:
    """The words and the length are stored: nothing said can be lost from here on.

    Gives the job of scoring the call: if this process ends before it is done, another one does it.
    """
    job = await _finish(sessions, call)
    reach("session-finished")
    return job


async def _finish(sessions: Kept, call: FinishedCall) -> Job | None:
    """A database that fails (a full disk, one that restarts) is tried again for half a minute. Raises StoreFailed."""
    waits_s = iter(AGAIN_AFTER_S)
    while True:
        try:
            return await sessions.finish(
                call.owner,
                call.session_id,
                reason=call.reason,
                samples=call.recorded.samples,
                rate_hz=AXIS_RATE_HZ,
                damaged=call.recorded.damaged,
                transcript=transcript_json(call.transcript),
                takes_job=True,
            )
        except StoreFailed as error:
            wait_s = next(waits_s, None)
            if wait_s is None:
                raise
            log.error("session %s cannot be kept yet: %s", call.session_id, error)
            await asyncio.sleep(wait_s)


async def score(sessions: Kept, workers: Workers, call: FinishedCall, job: Job | None = None) -> dict[str, object]:
    """The scorecard, made and stored, and the rep's usual for the next call.

    Raises RolecallError; the session is then `failed`, its recording kept.
    """
    usual = await sessions.usuals.of_session(call.owner, call.session_id)
    try:
        scored = await workers.score(replace(scoring_of(call), kept=usual.kept, leaves_out=usual.leaves_out))
    except Exception as error:
        why = str(error) if isinstance(error, RolecallError) else type(error).__name__
        await sessions.scoring_failed(call.owner, call.session_id, why, job)
        if isinstance(error, RolecallError):
            raise
        log.exception("scoring session %s failed", call.session_id)
        raise RolecallError(
            "The call could not be scored. Its recording and words are kept; it is tried again later."
        ) from error
    reach("call-scored")
    await sessions.save_scorecard(call.owner, call.session_id, scored.scorecard, track=scored.track, job=job)
    reach("score-kept")
    if scored.usual is not None:
        await sessions.usuals.keep(call.owner, call.session_id, scored.usual)
    return scored.scorecard


def scoring_of(call: FinishedCall) -> ScoringJob:
    recorded = call.recorded
    return job_of(
        call.scenario,
        call.transcript,
        call.versions,
        call.circumstances,
        Tracks(recorded.folder, recorded.rep_path, recorded.buyer_path, recorded.samples / AXIS_RATE_HZ),
    )


@dataclass(frozen=True, slots=True)
class Tracks:
    """Where a call's sound lies, and how long it is."""

    folder: Path
    rep: Path | None
    buyer: Path | None
    """None: it is not here."""
    duration_s: float


def job_of(
    scenario: Scenario, transcript: Transcript, versions: dict[str, str], around: Circumstances, tracks: Tracks
) -> ScoringJob:
    """What a worker needs to score a call, finished or growing.

    The words are taken as they are stored, so that whoever reads them again counts the same.
    """
    return ScoringJob(
        scenario,
        transcript_from(transcript_json(transcript)),
        versions,
        rep=tracks.rep if around.has_microphone else None,
        buyer=tracks.buyer,
        source=around.source(tracks.duration_s),
        channel=around.channel,
        gaps=tuple(around.gaps),
        playout_error_s=around.playout_error_s,
        local=around.local_file(tracks.folder),
        why_not_local=around.local.why_not,
        length_s=tracks.duration_s,
    )
