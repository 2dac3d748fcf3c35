"""What the HTTP interface says and takes, in pydantic."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Annotated, Any, Self

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

JsonObject = Mapping[str, Any]
Seconds = Annotated[float, Field(ge=0, le=4 * 3600, allow_inf_nan=False)]


class BehaviourLine(BaseModel):
    id: str
    observed: int | None
    opportunities: int | None
    status: str


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


class SessionList(BaseModel):
    sessions: Sequence[SessionLine]


class SessionAudio(BaseModel):
    """Addresses of the two tracks; null until the recording is finished."""

    rep: str | None
    buyer: str | None


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


class CommentIn(BaseModel):
    """A remark on a stretch of the call."""

    model_config = ConfigDict(extra="forbid")

    text: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=4000)]
    start_s: Seconds
    end_s: Seconds

    @model_validator(mode="after")
    def ends_after_it_starts(self) -> Self:
        if self.end_s < self.start_s:
            raise ValueError("end_s lies before start_s")
        return self


class CommentOut(BaseModel):
    id: str
    author: str
    text: str
    start_s: float
    end_s: float
    made_at: datetime


class CommentList(BaseModel):
    comments: Sequence[CommentOut]
