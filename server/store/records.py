"""What goes into the store and comes back: plain values, free of the database."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

JsonObject = Mapping[str, Any]
"""What `json.loads` gives for an object."""


class Status(StrEnum):
    """How far a session is."""

    LIVE = "live"
    SCORING = "scoring"
    SCORED = "scored"
    FAILED = "failed"
    """Scoring gave up; the recording is kept."""
    INTERRUPTED = "interrupted"
    """The server stopped during the call; what was recorded until then is kept."""


@dataclass(frozen=True, slots=True)
class PracticeOf:
    kind: str
    """`again`: the moment is tried once more and the call goes on from there; `drill`: over and over."""
    session_id: str | None
    """The call it is from; None: from none, or that one was erased."""
    turn: int | None
    """The buyer's turn there with which the moment begins."""
    beat: str
    behaviour: str = ""
    in_a_row: int = 0


@dataclass(frozen=True, slots=True)
class NewSession:
    """What is known when a call is made."""

    scenario_id: str
    scenario_version: str
    scenario_text: str
    """The scenario file as it was: later edits do not change what this call is scored by."""
    title: str
    level: str
    seed: int
    engines: Mapping[str, str]
    """Port to engine name, as in `GET /api/health`."""
    device_id: str | None = None
    transcript: JsonObject | None = None
    """Of a moment that is practised: what was said before it, and no turn yet."""
    practice: PracticeOf | None = None
    """Where that moment is from; None: a whole call."""


@dataclass(frozen=True, slots=True)
class SessionSummary:
    """One line of the list of sessions."""

    id: str
    scenario_id: str
    title: str
    level: str
    started_at: datetime
    duration_s: float | None
    """None while the call is live."""
    status: Status
    behaviours: Sequence[JsonObject]
    """`id`, `observed`, `opportunities`, `status` of each; empty before scoring."""
    is_scored: bool
    """Whether there is a scorecard."""
    owner: str = ""
    """The rep's name as the one who asks may see it."""
    is_own: bool = True
    practice: PracticeOf | None = None
    has_answer: bool = False
    """Somebody commented or decided since its rep last opened it."""


@dataclass(frozen=True, slots=True)
class SessionRecord:
    """All that is kept of a session in the database."""

    id: str
    owner_id: str
    scenario_id: str
    scenario_version: str
    scenario_text: str
    title: str
    level: str
    seed: int
    status: Status
    engines: Mapping[str, str]
    granted: JsonObject | None
    """What the browser granted for the microphone."""
    started_at: datetime
    duration_s: float | None
    reason: str | None
    """Why the call ended."""
    transcript: JsonObject | None
    scorecard: JsonObject | None
    track: JsonObject | None
    """`hop_s`, `f0_hz`, `level_db` for the replay's lanes."""
    audio_gone_at: datetime | None = None
    words_gone_at: datetime | None = None
    """When the time to keep them was over."""
    practice: PracticeOf | None = None


@dataclass(frozen=True, slots=True)
class NewComment:
    """Words, tags, or both, on a stretch of the call."""

    text: str
    start_s: float
    end_s: float
    turn: int | None = None
    """The line that it is about."""
    is_private: bool = False
    tags: Sequence[str] = ()
    answers: str | None = None
    """Another comment's id."""


@dataclass(frozen=True, slots=True)
class Comment:
    id: str
    session_id: str
    author_id: str
    author: str
    """The author's name."""
    text: str
    start_s: float
    end_s: float
    """Seconds on the call's axis."""
    made_at: datetime
    turn: int | None = None
    is_private: bool = False
    tags: Sequence[str] = ()
    answers: str | None = None
    is_own: bool = True
