"""At start: what a crash left of recordings is made whole, and what is still to be scored is told."""

import asyncio
import logging
import os
from collections.abc import Sequence
from concurrent.futures import Executor, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from server.recording import journal
from server.recording.call_files import JOURNAL_NAME, PART_SUFFIX, Recorded, call_folder, seal_tracks, track_path
from server.recording.call_writer import reason_of
from server.store.principal import server_principal
from server.store.records import SessionSummary, Status
from server.store.sessions import Sessions
from voice.pcm import AXIS_RATE_HZ
from voice.transcript import Speaker

log = logging.getLogger(__name__)

STOPPED = "the server stopped during the call; up to its last second may be missing"
NOTHING_RECORDED = "the server stopped before anything was recorded"


@dataclass(frozen=True, slots=True)
class Recovered:
    """A session that waits for its score."""

    session_id: str
    recorded: Recorded


async def recover(sessions: Sessions, calls: Path) -> Sequence[Recovered]:
    """Marks live sessions `interrupted`, mends their files and those of any other call cut off while it was
    sealed, and gives every session without a score, the oldest first. Run again after a crash it does the same.
    """
    with ThreadPoolExecutor(1, thread_name_prefix="recovery") as thread:
        await asyncio.get_running_loop().run_in_executor(thread, _seal_leftovers, calls)
        unscored = (Status.LIVE, Status.SCORING, Status.INTERRUPTED, Status.FAILED)
        found = await sessions.with_status(server_principal(), *unscored)
        recovered = [await _recovered(sessions, calls, one, thread) for one in found if not one.is_scored]
    return [one for one in recovered if one is not None]


def repair(folder: Path) -> Recorded:
    """Cuts the journal after its last whole frame, seals both tracks. Idempotent. Raises OSError."""
    path = folder / JOURNAL_NAME
    path.touch(mode=0o600)
    readable = journal.read(path.read_bytes())
    with path.open("r+b") as file:
        file.truncate(readable.good_bytes)
        os.fsync(file.fileno())
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
            reason=failure or STOPPED,
            samples=recorded.samples if recorded else 0,
            rate_hz=AXIS_RATE_HZ,
            damaged=recorded.damaged if recorded else failure,
            status=Status.INTERRUPTED,
        )
    elif session.status == Status.SCORING and recorded is None:
        await sessions.set_status(server_principal(), session.id, Status.FAILED)
    return None if recorded is None else Recovered(session.id, recorded)


def _try_repair(folder: Path) -> tuple[Recorded | None, str | None]:
    """The recording, or why there is none: one bad folder must not keep the server from starting."""
    if not folder.is_dir():
        return None, NOTHING_RECORDED
    try:
        return repair(folder), None
    except OSError as error:
        log.error("recording %s cannot be mended: %s", folder.name, reason_of(error))
        return None, f"the recording cannot be read: {reason_of(error)}"


def _seal_leftovers(calls: Path) -> None:
    for folder in sorted({part.parent for part in calls.glob(f"*/*{PART_SUFFIX}")}):
        _try_repair(folder)
