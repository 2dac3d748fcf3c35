"""What the HTTP interface says and takes, in pydantic."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, Strict

JsonObject = Mapping[str, Any]
READS = ConfigDict(from_attributes=True)
"""For what is answered from a record as it stands, field by field."""
Seconds = Annotated[float, Strict(), Field(ge=0, le=4 * 3600, allow_inf_nan=False)]


class BehaviourLine(BaseModel):
    id: str
    observed: int | None
    opportunities: int | None
    status: str


class PracticeOut(BaseModel):
    """A session that is one moment of a call: tried `again`, or as a `drill`."""

    model_config = READS

    kind: str
    session_id: str | None
    """The call that the moment is from; null: from none, or that one was erased."""
    turn: int | None
    beat: str
    behaviour: str
    in_a_row: int


class SessionLine(BaseModel):
    """One line of `GET /api/sessions`."""

    id: str
    scenario: str
    title: str
    level: str
    started_at: datetime
    duration_s: float | None
    status: str
    behaviours: Sequence[BehaviourLine]
    owner: str
    """The rep's name, or their pseudonym where their team wants one."""
    is_own: bool
    practice: PracticeOut | None = None
    """Null: a whole call."""
    has_answer: bool
    """Somebody commented or decided since its rep last opened it."""


class SessionList(BaseModel):
    sessions: Sequence[SessionLine]


class SessionAudio(BaseModel):
    """Addresses of the two tracks, null until the recording is finished; of their Ogg/Opus copies, null until made."""

    rep: str | None
    buyer: str | None
    rep_opus: str | None = None
    buyer_opus: str | None = None


class ToneAnnotation(BaseModel):
    """One tone reading on the time line; numbers are in `unit`, relative to the own usual where that is compared."""

    model_config = READS

    turn: int
    beat: str | None
    target: str
    measure: str
    lane: str | None
    start_s: float
    end_s: float
    status: str
    unit: str
    reading: float | None
    plus_minus: float | None
    asked: tuple[float, float]
    usual: float | None
    voiced_s: float | None
    snr_db: float | None
    text: str


class DecisionOut(BaseModel):
    """A coach's decision on one chance, beside what the pattern said."""

    model_config = READS

    behaviour: str
    beat: str
    turn: int
    met: bool | None
    """null: it cannot be judged, and is left out of the count."""
    pattern_met: bool | None
    reason: str
    by: str
    is_own: bool
    made_at: datetime


class SessionDetail(BaseModel):
    """`GET /api/sessions/{id}`: all that a replay needs besides the sound."""

    id: str
    scenario: str
    title: str
    level: str
    seed: int
    status: str
    started_at: datetime
    duration_s: float | None
    engines: Mapping[str, str]
    granted: JsonObject | None
    reason: str | None
    transcript: JsonObject | None
    scorecard: JsonObject | None
    audio: SessionAudio
    track: JsonObject | None
    annotations: Sequence[ToneAnnotation] = ()
    """Tone readings as lines on the time line, by start."""
    decisions: Sequence[DecisionOut] = ()
    """The newest of a chance comes last, and counts."""
    counted: JsonObject | None = None
    """`behaviours` and `passed` with the decisions in them, and without what is experimental."""
    may_decide: bool = False
    held_back: int = 0
    """Chances whose decision waits for a second, blind rating."""
    replaced: Mapping[str, int]
    """How often a scripted line took the place of a language model's words, by reason."""
    owner: str
    is_own: bool
    is_stored: bool
    audio_gone_at: datetime | None
    words_gone_at: datetime | None
    practice: PracticeOut | None = None
    takes: Sequence[SessionLine] = ()
    """One's own practices of moments of this session, the oldest first."""
