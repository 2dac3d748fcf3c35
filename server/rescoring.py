"""Calls left without a score by a crash: mended from their journal, then scored."""

import asyncio
import logging
from concurrent.futures import Executor, ThreadPoolExecutor
from pathlib import Path

from scoring.recording import Channel, Gap
from server.calls import debrief
from server.calls.debrief import Circumstances, FinishedCall
from server.recording import journal
from server.recording.recovery import Recovered, recover
from server.scenarios.library import from_text
from server.store.principal import server_principal
from server.store.records import SessionRecord
from server.store.store import Store
from server.transcripts import transcript_from, transcript_json
from server.versions import versions
from server.workers import Workers
from voice.errors import RolecallError
from voice.transcript import Transcript
from voice.variation import varied

log = logging.getLogger(__name__)


async def rescore(store: Store, workers: Workers) -> None:
    """Every call without a score, the oldest first; one that cannot be scored does not keep the others."""
    with ThreadPoolExecutor(1, thread_name_prefix="rescoring") as thread:
        for left in await recover(store.sessions, store.calls):
            try:
                await _rescore(store, workers, left, thread)
            except RolecallError as error:
                log.warning("session %s: %s", left.session_id, error)
            except Exception:
                log.exception("session %s cannot be scored again", left.session_id)


async def _rescore(store: Store, workers: Workers, left: Recovered, thread: Executor) -> None:
    record = await store.sessions.get(server_principal(), left.session_id)
    # reading both takes 0.1 s and more: not on the loop that live calls are on
    run = asyncio.get_running_loop().run_in_executor
    scenario = varied(await run(thread, from_text, record.scenario_text), record.seed)
    frames = await run(thread, _frames, left.recorded.journal_path)
    transcript = _transcript(record, frames)
    circumstances = _circumstances(frames)
    if record.transcript is None:
        await store.sessions.save_transcript(server_principal(), record.id, transcript_json(transcript))
    call = FinishedCall(
        record.id,
        server_principal(),
        scenario,
        transcript,
        left.recorded,
        circumstances,
        versions(record.engines),
        record.reason or "interrupted",
    )
    await debrief.score(store.sessions, workers, call)


def _frames(path: Path) -> tuple[journal.Frame, ...]:
    return journal.read(path.read_bytes()).frames


def _transcript(record: SessionRecord, frames: tuple[journal.Frame, ...]) -> Transcript:
    """The stored words, or the last version of every turn in the journal."""
    if record.transcript is not None:
        return transcript_from(record.transcript)
    turns = {(each.fields["start_s"], each.fields["speaker"]): each.fields for each in frames if each.kind == "turn"}
    ordered = sorted(turns.values(), key=lambda fields: float(fields["start_s"]))
    return transcript_from({"scenario": record.scenario_id, "turns": ordered})


def _circumstances(frames: tuple[journal.Frame, ...]) -> Circumstances:
    around = Circumstances()
    for frame in frames:
        if frame.kind == "granted":
            around.channel = Channel(**frame.fields)
        elif frame.kind == "gap":
            around.gaps.append(Gap(frame.fields["start_s"], frame.fields["end_s"]))
        elif frame.kind == "playout":
            around.playout_delays_s.append(frame.fields["delay_s"])
        elif frame.kind == "connection" and frame.fields["state"] == "connected":
            around.has_microphone = True
    return around
