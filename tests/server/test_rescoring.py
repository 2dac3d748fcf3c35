"""Calls that a crash cut off, as they lie in the data folder, and what the next server makes of them."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any, cast

import numpy as np
import pytest

from server.jobs.queue import attempt
from server.recording.recorder import RecordingThread
from server.recording.recovery import left_over, recover
from server.rescoring import Rescoring
from server.scenarios import library
from server.store.outcomes import SCORE
from server.store.principal import local_principal
from server.store.records import NewSession, SessionRecord, Status
from server.store.store import Store
from server.work import Scored, ScoringJob
from server.workers import Workers
from tests.open_house import WorkersInPlace
from voice.pcm import AXIS_RATE_HZ, Pcm
from voice.transcript import Speaker

OWNER = local_principal()
QUESTION = {"index": 0, "speaker": "rep", "start_s": 1.0, "end_s": 3.0, "text": "Which sites were", "words": []}
ANSWER = {"index": 1, "speaker": "buyer", "start_s": 4.0, "end_s": 6.0, "text": "Three of them.", "words": []}


class RememberingWorkers(WorkersInPlace):
    def __init__(self) -> None:
        self.jobs: list[ScoringJob] = []

    async def score(self, job: ScoringJob) -> Scored:
        self.jobs.append(job)
        return Scored({"schema": 1, "behaviours": []}, None)


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    store = await Store.open(tmp_path / "data")
    yield store
    await store.close()


async def left_behind(store: Store, *notes: tuple[str, dict[str, Any]], text: str | None = None) -> str:
    """A call whose server died: its row is live, its files are as they were."""
    scenario = library.built_in()["outage-escalation"].read_text() if text is None else text
    new = NewSession("outage-escalation", "1", scenario, "Outage", "usual", 0, {"stt": "pocketsphinx"})
    record = await store.sessions.create(OWNER, new)
    thread = RecordingThread()
    recorder = await thread.record(store.calls / record.id)
    recorder.audio(Speaker.REP, 0, Pcm(np.zeros(2 * AXIS_RATE_HZ, np.int16), AXIS_RATE_HZ))
    for kind, fields in notes:
        recorder.note(kind, **fields)
    await thread.stop()
    return record.id


async def rescored(store: Store, session_id: str) -> tuple[SessionRecord, list[ScoringJob]]:
    workers = RememberingWorkers()
    await recover(store.sessions, store.calls, await left_over(store.sessions, store.calls))
    rescoring = Rescoring(store, cast(Workers, workers))
    while (job := await store.jobs.take()) is not None:
        if job.kind == SCORE:
            await attempt(store.jobs, job, {SCORE: rescoring.work})
    rescoring.close()
    return await store.sessions.get(OWNER, session_id), workers.jobs


async def test_a_call_cut_off_is_scored_from_its_journal(store: Store) -> None:
    session_id = await left_behind(store, ("turn", QUESTION), ("turn", ANSWER))
    record, jobs = await rescored(store, session_id)
    assert record.status is Status.SCORED
    assert record.scorecard is not None
    assert [turn.text for turn in jobs[0].transcript.turns] == ["Which sites were", "Three of them."]
    assert record.transcript is not None
    assert len(record.transcript["turns"]) == 2
    assert record.duration_s == 2.0


async def test_of_a_turn_that_grew_the_last_version_counts(store: Store) -> None:
    longer = {**QUESTION, "text": "Which sites were down?", "end_s": 3.5}
    session_id = await left_behind(store, ("turn", QUESTION), ("turn", longer))
    _, (job,) = await rescored(store, session_id)
    assert [turn.text for turn in job.transcript.turns] == ["Which sites were down?"]


async def test_a_call_that_never_connected_a_microphone_is_scored_by_its_words(store: Store) -> None:
    _, (job,) = await rescored(store, await left_behind(store, ("turn", QUESTION)))
    assert (job.source, job.rep) == ("none", None)


async def test_a_recording_at_the_microphone_that_a_crash_cut_off_is_kept_and_not_scored(store: Store) -> None:
    chunk = {"number": 0, "samples": 48_000, "sha256": "0"}
    began = ("local_audio", {"rate_hz": 48_000, "at_s": 0.1})
    session_id = await left_behind(store, ("microphone", {}), began, ("local_chunk", chunk), ("turn", QUESTION))
    _, (job,) = await rescored(store, session_id)
    assert (job.local, job.source) == (None, "webrtc")
    assert job.why_not_local == "the page did not say that its recording at the microphone was complete"


async def test_one_that_was_whole_before_the_crash_is_scored_after_a_check(store: Store) -> None:
    chunk = {"number": 0, "samples": 48_000, "sha256": "0"}
    began = ("local_audio", {"rate_hz": 48_000, "at_s": 0.1})
    ended = ("local_end", {"chunks": 1})
    session_id = await left_behind(store, ("microphone", {}), began, ("local_chunk", chunk), ended, ("turn", QUESTION))
    _, (job,) = await rescored(store, session_id)
    assert job.local is not None
    assert job.local.checksums == ("0",)


async def test_what_is_known_of_the_sound_comes_from_the_journal(store: Store) -> None:
    session_id = await left_behind(
        store,
        ("granted", {"auto_gain": False, "noise_suppression": True, "echo_cancellation": None}),
        ("microphone", {}),
        ("gap", {"start_s": 1.0, "end_s": 1.5}),
        ("playout", {"delay_s": 0.1}),
        ("playout", {"delay_s": 0.3}),
        ("turn", QUESTION),
    )
    _, (job,) = await rescored(store, session_id)
    assert job.source == "webrtc"
    assert job.rep is not None
    assert job.rep.is_file()
    assert job.channel.noise_suppression is True
    assert [(gap.start_s, gap.end_s) for gap in job.gaps] == [(1.0, 1.5)]
    assert job.playout_error_s == pytest.approx(0.1)


async def test_a_stored_transcript_goes_before_the_journal(store: Store) -> None:
    session_id = await left_behind(store, ("turn", QUESTION))
    stored = {"scenario": "outage-escalation", "turns": [{**QUESTION, "text": "The stored words."}]}
    await store.sessions.save_transcript(OWNER, session_id, stored)
    _, (job,) = await rescored(store, session_id)
    assert [turn.text for turn in job.transcript.turns] == ["The stored words."]


@pytest.mark.parametrize(
    ("notes", "text"),
    [
        ([], "no: scenario"),
        ([("turn", {"start_s": 1.0})], None),
        ([("granted", {"colour": "red"})], None),
        ([("gap", {})], None),
    ],
)
async def test_one_call_that_cannot_be_scored_does_not_keep_the_others(
    store: Store, notes: list[tuple[str, dict[str, Any]]], text: str | None
) -> None:
    broken = await left_behind(store, *notes, text=text)
    good = await left_behind(store, ("turn", QUESTION))
    record, _ = await rescored(store, good)
    assert record.status is Status.SCORED
    assert (await store.sessions.get(OWNER, broken)).status is Status.INTERRUPTED


async def test_a_call_that_is_scored_is_left_alone(store: Store) -> None:
    session_id = await left_behind(store, ("turn", QUESTION))
    await rescored(store, session_id)
    assert (await rescored(store, session_id))[1] == []
