"""Calls that are scored apart from their end, as jobs: left without a score by a crash, or with other words now."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from server.calls import debrief
from server.calls.circumstances import Circumstances
from server.calls.debrief import FinishedCall
from server.crash_points import reach
from server.jobs.queue import Work, attempt
from server.kept_sound import with_usual
from server.recording import journal
from server.recording.call_files import call_folder, track_path
from server.recording.recovery import repair
from server.scenarios.library import from_text
from server.store.job_records import Job
from server.store.jobs import Effect
from server.store.principal import server_principal
from server.store.records import JsonObject, SessionRecord
from server.store.store import Store
from server.transcripts import transcript_from, transcript_json
from server.versions import versions
from server.work import Scored, ScoringJob
from server.workers import Workers
from voice.scenario import Level, Scenario
from voice.transcript import Speaker, Transcript
from voice.variation import played


class Rescoring:
    """Does the jobs of the kind `score`."""

    def __init__(self, store: Store, workers: Workers) -> None:
        self._store, self._workers = store, workers
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="rescoring")

    @property
    def work(self) -> Work:
        return Work(self._perform, self._gave_up)

    def close(self) -> None:
        self._thread.shutdown(wait=False)

    async def now(self, job: Job) -> None:
        """Does a job that the caller holds; one that fails is tried again by the queue."""
        await attempt(self._store.jobs, job, {job.kind: self.work})

    async def _perform(self, job: Job) -> Effect:
        """Raises RolecallError."""
        record = await self._store.sessions.get(server_principal(), job.session_id or "")
        scored, words = await self._scored(record, job)
        reach("session-scored-again")
        return self._store.outcomes.scored(record.id, words, scored.scorecard, scored.track, version=_version(job))

    def _gave_up(self, job: Job) -> Effect:
        return self._store.outcomes.unscorable(job.session_id or "", version=_version(job))

    async def _scored(self, record: SessionRecord, job: Job) -> tuple[Scored, JsonObject]:
        """From the sound where that is there and needed, else from what the last scorecard took from it."""
        card, is_reworded = record.scorecard, job.payload.get("sound") == "again"
        has_sound = track_path(call_folder(self._store.calls, record.id), Speaker.REP).is_file()
        if card is not None and job.payload and not (is_reworded and has_sound):
            return await self._from_kept(record, card)
        call = await self._call(record)
        wanted = debrief.scoring_of(call)
        wanted = wanted if card is None else with_usual(wanted, card)
        return await self._workers.score(wanted), transcript_json(call.transcript)

    async def _from_kept(self, record: SessionRecord, card: JsonObject) -> tuple[Scored, JsonObject]:
        words = record.transcript or {}
        run = asyncio.get_running_loop().run_in_executor
        scenario = await run(self._thread, _played, record)
        made_by, length_s = versions(record.engines), record.duration_s or 0.0
        wanted = ScoringJob(scenario, transcript_from(words), made_by, source=card["source"], length_s=length_s)
        found = await self._workers.score_again(with_usual(wanted, card), card)
        return Scored(found, None if record.track is None else dict(record.track)), words

    async def _call(self, record: SessionRecord) -> FinishedCall:
        # reading both takes 0.1 s and more: not on the loop that live calls are on
        run = asyncio.get_running_loop().run_in_executor
        scenario = await run(self._thread, _played, record)
        recorded = await run(self._thread, repair, call_folder(self._store.calls, record.id))
        frames = await run(self._thread, _frames, recorded.journal_path)
        return FinishedCall(
            record.id,
            server_principal(),
            scenario,
            _transcript(record, frames),
            recorded,
            _circumstances(frames),
            versions(record.engines),
            record.reason or "interrupted",
        )


def _version(job: Job) -> int:
    """Of the words that the job is to score."""
    return int(job.payload.get("version", "0"))


def _played(record: SessionRecord) -> Scenario:
    return played(from_text(record.scenario_text), Level(record.level), record.seed)


def _frames(path: Path) -> tuple[journal.Frame, ...]:
    return journal.read(path.read_bytes()).frames


def _transcript(record: SessionRecord, frames: tuple[journal.Frame, ...]) -> Transcript:
    """The stored words, or the last version of every turn in the journal after what was said before a practice."""
    kept = record.transcript or {}
    if kept.get("turns"):
        return transcript_from(kept)
    turns = {(each.fields["start_s"], each.fields["speaker"]): each.fields for each in frames if each.kind == "turn"}
    ordered = sorted(turns.values(), key=lambda fields: float(fields["start_s"]))
    return transcript_from({"scenario": record.scenario_id, "turns": ordered, "practice": kept.get("practice")})


def _circumstances(frames: tuple[journal.Frame, ...]) -> Circumstances:
    around = Circumstances()
    for frame in frames:
        around.note(frame.kind, frame.fields)
    around.local.is_over = around.local.was_read = True
    return around
