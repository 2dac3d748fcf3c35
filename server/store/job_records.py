"""A job as plain values."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from voice.errors import RolecallError


class JobState(StrEnum):
    WAITING = "waiting"
    """To be done, or being done under a lease."""
    DONE = "done"
    FAILED = "failed"
    """Given up after every try; put again it waits again."""


@dataclass(frozen=True, slots=True)
class NewJob:
    kind: str
    """`score`, `transcode`, …: which handler does it."""
    key: str
    """What makes two jobs the same; while one of a key waits, or is done, another is not made."""
    session_id: str | None = None
    """The session it works on: it goes when that goes."""
    payload: Mapping[str, str] | None = None
    """Never words or sound: names and numbers only."""
    priority: int = 0
    """Larger goes first."""


@dataclass(frozen=True, slots=True)
class Job:
    """A job under lease."""

    id: str
    kind: str
    key: str
    session_id: str | None
    payload: Mapping[str, str]
    fence: int
    """Grows each time the job is taken; only the newest taker's effect is let in."""
    attempt: int
    """1: the first try."""


class LeaseLost(RolecallError):
    """Another worker has taken the job since, or it is over: this one's result must not be kept."""

    def __init__(self, job: Job) -> None:
        super().__init__(f"Job {job.key} was taken from this worker (try {job.attempt}); its result is dropped.")
