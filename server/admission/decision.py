"""One more call, or why not: pure, asked before anything of the call is made and long before its offer is read."""

from dataclasses import dataclass
from enum import StrEnum

from server.admission.load import Load

RELEASE = 0.8
"""Held back at a ceiling, calls are taken again below this share of it: at the ceiling itself it would flutter."""


class Reason(StrEnum):
    """Why a call was refused; `/metrics` counts by it."""

    STOPPING = "stopping"
    CALLS = "calls"
    DISK = "disk"
    MEMORY = "memory"
    ENGINE = "engine"
    PROCESSOR = "processor"
    GAP = "gap"


@dataclass(frozen=True, slots=True)
class Ceilings:
    """What the operator allows."""

    calls: int
    processor: float = 1.0
    gap_s: float = 1.0
    free_memory_bytes: int = 0
    free_disk_bytes: int = 0
    call_bytes: int = 0
    """What one call may write until its end."""


@dataclass(frozen=True, slots=True)
class Refused:
    reason: Reason
    message: str
    """One plain sentence for the page: what is the matter, and when to come again."""
    retry_after_s: int


STOPPING = Refused(
    Reason.STOPPING, "The server is about to restart and takes no new calls. Try again in a few minutes.", 60
)
NO_DISK = Refused(
    Reason.DISK, "The server's disk is too full to record another call. Its operator has to make room first.", 600
)
NO_MEMORY = Refused(
    Reason.MEMORY, "The server has too little free memory for another call. Try again in a few minutes.", 120
)
TOO_BUSY = "The server is busy with the calls that are on. Try again in half a minute."
BUSY_AGAIN_S = 30


def full(taken: int, ceilings: Ceilings) -> Refused | None:
    """Known without a look at the machine, which costs as much as a tenth of the answer."""
    if taken < ceilings.calls:
        return None
    return Refused(Reason.CALLS, f"All {ceilings.calls} lines are in use. Try again in a few minutes.", 60)


def refusal(taken: int, load: Load, ceilings: Ceilings, *, was_busy: bool = False) -> Refused | None:
    """Why a server with `taken` calls, which has a line to spare, takes no other one; None: it does.

    The first call is taken however busy the server is: nobody is disturbed by it.
    """
    needed = ceilings.free_disk_bytes + (taken + 1) * ceilings.call_bytes
    if load.free_disk_bytes is not None and load.free_disk_bytes < needed:
        return NO_DISK
    if load.free_memory_bytes is not None and load.free_memory_bytes < ceilings.free_memory_bytes:
        return NO_MEMORY
    if not taken:
        return None
    if load.crowded:
        message = f"The engine {load.crowded} is busy with the calls that are on. Try again in half a minute."
        return Refused(Reason.ENGINE, message, BUSY_AGAIN_S)
    return _busy(load, ceilings, RELEASE if was_busy else 1.0)


def _busy(load: Load, ceilings: Ceilings, share: float) -> Refused | None:
    if load.processor >= share * ceilings.processor:
        return Refused(Reason.PROCESSOR, TOO_BUSY, BUSY_AGAIN_S)
    if load.gap_s >= share * ceilings.gap_s:
        return Refused(Reason.GAP, TOO_BUSY, BUSY_AGAIN_S)
    return None
