"""At start: what a crash left of recordings is made whole, and what is still to be scored is told."""

import asyncio
import logging
import os
from collections.abc import Sequence
from concurrent.futures import Executor, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from server.crash_points import reach
from server.recording import journal
from server.recording.call_files import JOURNAL_NAME, PART_SUFFIX, Recorded, call_folder, seal_tracks, track_path
from server.recording.call_writer import reason_of
from server.store.principal import server_principal
from server.store.records import SessionSummary, Status
from server.store.sessions import Sessions
from voice.pcm import AXIS_RATE_HZ
from voice.transcript import Speaker

log = logging.getLogger(__name__)

LOST_AT_MOST_S = 1.1
"""Sound is made durable once a second; a tenth for what was on its way to the disk."""
NOTHING_RECORDED = "the server stopped before anything was recorded"


@dataclass(frozen=True, slots=True)
class Recovered:
    """A session that waits for its score."""

    session_id: str
    recorded: Recorded


@dataclass(frozen=True, slots=True)
class LeftOver:
    """What an earlier server left: found before this one takes its first call, mended while it does."""

    sessions: Sequence[SessionSummary]
    """Without a score, the oldest first."""
    unsealed: Sequence[Path]
    """Folders of calls with tracks that were not closed."""


async def left_over(sessions: Sessions, calls: Path) -> LeftOver:
    """To be asked before any call is taken: a call that is on would look the same."""
    unscored = (Status.LIVE, Status.SCORING, Status.INTERRUPTED, Status.FAILED)
    found = await sessions.with_status(server_principal(), *unscored)
    return LeftOver([one for one in found if not one.is_scored], _unsealed(calls))


async def recover(sessions: Sessions, calls: Path, left: LeftOver) -> Sequence[Recovered]:
    """Marks live sessions `interrupted`, mends their files and those of any other call cut off while it was
    sealed, and puts a job for every session without a score, the oldest first. Run again after a crash it does the
    same. Gives what waits to be scored.
    """
    reach("recovery-begins")
    with ThreadPoolExecutor(1, thread_name_prefix="recovery") as thread:
        await asyncio.get_running_loop().run_in_executor(thread, _seal, left.unsealed)
        recovered = [await _recovered(sessions, calls, one, thread) for one in left.sessions]
    waiting = [one for one in recovered if one is not None]
    for one in waiting:
        await sessions.queue_scoring(server_principal(), one.session_id)
        reach("session-queued")
    return waiting


def repair(folder: Path) -> Recorded:
    """Cuts the journal after its last whole frame, seals both tracks. Idempotent. Raises OSError."""
    path = folder / JOURNAL_NAME
    path.touch(mode=0o600)
    readable = journal.read(path.read_bytes())
    with path.open("r+b") as file:
        file.truncate(readable.good_bytes)
        os.fsync(file.fileno())
    reach("journal-cut")
    samples = seal_tracks(folder)
    reasons = [frame.fields["why"] for frame in readable.frames if frame.kind == "damaged"]
    rep, buyer = (track_path(folder, speaker) for speaker in Speaker)
    return Recorded(folder, rep, buyer, path, samples, reasons[0] if reasons else None)


async def _recovered(sessions: Sessions, calls: Path, session: SessionSummary, thread: Executor) -> Recovered | None:
    """None where there is nothing to score."""
    folder = call_folder(calls, session.id)
    recorded, failure = await asyncio.get_running_loop().run_in_executor(thread, _try_repair, folder)
    if session.status == Status.LIVE:
        await sessions.finish(
            server_principal(),
            session.id,
            reason=failure or stopped(recorded.samples if recorded else 0),
            samples=recorded.samples if recorded else 0,
            rate_hz=AXIS_RATE_HZ,
            damaged=recorded.damaged if recorded else failure,
            status=Status.INTERRUPTED,
        )
        reach("session-interrupted")
    elif session.status == Status.SCORING and recorded is None:
        await sessions.set_status(server_principal(), session.id, Status.FAILED)
    return None if recorded is None else Recovered(session.id, recorded)


def stopped(samples: int) -> str:
    """Why a call that was cut off ended, and what of it is missing."""
    minutes, tenths = divmod(10 * samples // AXIS_RATE_HZ, 600)
    end = f"{minutes}:{tenths / 10:04.1f}"
    return (
        f"the server stopped during the call; the recording ends at {end}, up to {LOST_AT_MOST_S} s after may be lost"
    )


def _try_repair(folder: Path) -> tuple[Recorded | None, str | None]:
    """The recording, or why there is none: one bad folder must not keep the server from starting."""
    if not folder.is_dir():
        return None, NOTHING_RECORDED
    try:
        return repair(folder), None
    except OSError as error:
        log.error("recording %s cannot be mended: %s", folder.name, reason_of(error))
        return None, f"the recording cannot be read: {reason_of(error)}"


def _unsealed(calls: Path) -> Sequence[Path]:
    return sorted({part.parent for part in calls.glob(f"*/*{PART_SUFFIX}")})


def _seal(folders: Sequence[Path]) -> None:
    for folder in folders:
        _try_repair(folder)
