"""After the call: the recording is closed, the words are kept, the scorecard is made."""

import logging
from dataclasses import dataclass, field

from scoring.recording import Channel, Gap
from server.recording.call_files import Recorded
from server.store.principal import Principal
from server.store.records import Status
from server.store.sessions import Sessions
from server.transcripts import transcript_json
from server.workers import ScoringJob, Workers
from voice.errors import RolecallError
from voice.pcm import AXIS_RATE_HZ
from voice.scenario import Scenario
from voice.transcript import Transcript

log = logging.getLogger(__name__)

SMALLEST_PLAYOUT_ERROR_S = 0.02
"""One frame: no report of the page is finer."""


@dataclass(slots=True)
class Circumstances:
    """What is known of a call besides its words and sound."""

    channel: Channel = field(default_factory=Channel)
    gaps: list[Gap] = field(default_factory=list)
    playout_delays_s: list[float] = field(default_factory=list)
    """The page's reports."""
    has_microphone: bool = False

    @property
    def playout_error_s(self) -> float | None:
        """± of where the buyer's sound lies on the axis; None without a report."""
        if not self.playout_delays_s:
            return None
        spread_s = max(self.playout_delays_s) - min(self.playout_delays_s)
        return max(SMALLEST_PLAYOUT_ERROR_S, spread_s / 2)


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


async def keep(sessions: Sessions, call: FinishedCall) -> None:
    """The words and the length are stored: nothing said can be lost from here on."""
    await sessions.save_transcript(call.owner, call.session_id, transcript_json(call.transcript))
    await sessions.finish(
        call.owner,
        call.session_id,
        reason=call.reason,
        samples=call.recorded.samples,
        rate_hz=AXIS_RATE_HZ,
        damaged=call.recorded.damaged,
    )


async def score(sessions: Sessions, workers: Workers, call: FinishedCall) -> dict[str, object]:
    """The scorecard, made and stored. Raises RolecallError; the session is then `failed`, its recording kept."""
    try:
        scored = await workers.score(_job(call))
    except Exception as error:
        await sessions.set_status(call.owner, call.session_id, Status.FAILED)
        if isinstance(error, RolecallError):
            raise
        log.exception("scoring session %s failed", call.session_id)
        raise RolecallError(
            "The call could not be scored. Its recording and words are kept; "
            "it is tried again when the server starts next."
        ) from error
    await sessions.save_scorecard(call.owner, call.session_id, scored.scorecard, track=scored.track)
    return scored.scorecard


def _job(call: FinishedCall) -> ScoringJob:
    around = call.circumstances
    return ScoringJob(
        call.scenario,
        call.transcript,
        call.versions,
        rep=call.recorded.rep_path if around.has_microphone else None,
        buyer=call.recorded.buyer_path,
        source="webrtc" if around.has_microphone else "none",
        channel=around.channel,
        gaps=tuple(around.gaps),
        playout_error_s=around.playout_error_s,
    )
