import asyncio
import errno
import os
import threading
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from server.recording import journal, wav
from server.recording.call_files import MAX_SAMPLES, local_path, part_path
from server.recording.call_writer import CallWriter
from server.recording.recorder import MAX_WAITING_BYTES, CannotRecord, Recorder, RecordingThread
from tests.calls import block, ramp
from tests.faulty_disk import faulty
from voice.pcm import Pcm
from voice.transcript import Speaker

REP, BUYER = Speaker.REP, Speaker.BUYER


@pytest.fixture
async def thread() -> AsyncIterator[RecordingThread]:
    started = RecordingThread()
    yield started
    await started.stop()


@pytest.fixture
async def recorder(thread: RecordingThread, tmp_path: Path) -> Recorder:
    return await thread.record(tmp_path / "call")


async def test_both_tracks_are_as_long_as_the_longer_and_named_when_done(recorder: Recorder) -> None:
    recorder.audio(REP, 0, block(0))
    recorder.audio(BUYER, 320, block(320))
    recorded = await recorder.close()
    assert recorded.samples == 640
    assert sorted(os.listdir(recorded.folder)) == ["buyer.wav", "events.journal", "rep.wav"]
    assert np.array_equal(wav.read(recorded.rep_path), np.concatenate([ramp(0, 320), np.zeros(320, np.int16)]))
    assert np.array_equal(wav.read(recorded.buyer_path), np.concatenate([np.zeros(320, np.int16), ramp(320, 320)]))
    assert recorded.damaged is None


async def test_only_the_buyers_file_says_that_it_is_synthetic(recorder: Recorder) -> None:
    recorder.audio(REP, 0, block(0))
    recorded = await recorder.close()
    assert wav.SYNTHETIC.encode() in recorded.buyer_path.read_bytes()
    assert wav.SYNTHETIC.encode() not in recorded.rep_path.read_bytes()


async def test_what_the_page_recorded_lies_beside_the_tracks_and_can_be_read_while_it_grows(recorder: Recorder) -> None:
    seconds = [ramp(first, 480).astype("<i2").tobytes() for first in (0, 480)]
    recorder.local(480, seconds[1])
    recorder.local(0, seconds[0])
    await recorder.written()
    assert local_path(recorder.folder).read_bytes() == b"".join(seconds)
    recorded = await recorder.close()
    assert local_path(recorded.folder).read_bytes() == b"".join(seconds)
    assert recorded.samples == 0


async def test_sound_that_comes_late_or_twice_lands_at_its_place(recorder: Recorder) -> None:
    recorder.audio(REP, 640, block(640))
    recorder.audio(REP, 0, block(0))
    recorder.audio(REP, 160, Pcm(np.full(320, -5, np.int16), 16_000))
    sound = wav.read((await recorder.close()).rep_path)
    expected = np.zeros(960, np.int16)
    expected[:160], expected[160:480], expected[640:] = ramp(0, 160), -5, ramp(640, 320)
    assert np.array_equal(sound, expected)


async def test_sound_before_the_calls_zero_is_cut_off(recorder: Recorder) -> None:
    recorder.audio(REP, -100, block(0))
    recorder.audio(REP, -900, block(0))
    assert np.array_equal(wav.read((await recorder.close()).rep_path), ramp(100, 220))


async def test_sound_beyond_four_hours_is_left_out_and_the_journal_says_so(recorder: Recorder) -> None:
    recorder.audio(REP, MAX_SAMPLES - 100, block(0))
    recorder.audio(REP, 1 << 60, block(0))
    recorded = await recorder.close()
    frames = journal.read(recorded.journal_path.read_bytes()).frames
    why = "sound of the rep beyond 4 hours was left out"
    assert [(frame.kind, frame.fields) for frame in frames] == [("damaged", {"why": why})]
    assert (recorded.samples, recorded.damaged) == (MAX_SAMPLES, why)


async def test_notes_are_numbered_frames_of_the_journal(recorder: Recorder) -> None:
    recorder.note("turn", speaker=REP, axis_sample=320)
    recorder.note("barge-in", axis_sample=640)
    recorded = await recorder.close()
    frames = journal.read(recorded.journal_path.read_bytes()).frames
    assert [(frame.seq, frame.kind, frame.fields) for frame in frames] == [
        (0, "turn", {"speaker": "rep", "axis_sample": 320}),
        (1, "barge-in", {"axis_sample": 640}),
    ]


async def test_sound_at_another_rate_is_refused_at_once(recorder: Recorder) -> None:
    with pytest.raises(ValueError, match="16000 Hz"):
        recorder.audio(REP, 0, Pcm(np.zeros(10, np.int16), 48_000))


async def test_closing_twice_gives_the_same_and_later_sound_is_dropped(recorder: Recorder) -> None:
    recorder.audio(REP, 0, block(0))
    first = await recorder.close()
    recorder.audio(REP, 320, block(320))
    recorder.note("late")
    assert await recorder.close() == first
    assert wav.samples_in(first.rep_path) == 320


async def test_the_caller_may_reuse_its_buffer_at_once(recorder: Recorder) -> None:
    samples = ramp(0, 320)
    recorder.audio(REP, 0, Pcm(samples, 16_000))
    samples[:] = 0
    assert np.array_equal(wav.read((await recorder.close()).rep_path), ramp(0, 320))


async def test_one_thread_records_every_call(tmp_path: Path) -> None:
    thread = RecordingThread()
    recorders = [await thread.record(tmp_path / str(number)) for number in range(5)]
    assert [one.name for one in threading.enumerate()].count("recording") == 1
    for number, one in enumerate(recorders):
        one.audio(REP, 0, block(number))
    closed = await asyncio.gather(*(one.close() for one in recorders))
    assert [wav.read(one.rep_path)[0] for one in closed] == [1, 2, 3, 4, 5]
    await thread.stop()


async def test_a_folder_that_is_there_already_is_not_overwritten(thread: RecordingThread, tmp_path: Path) -> None:
    with pytest.raises(CannotRecord, match="File exists"):
        await thread.record(tmp_path)


async def test_what_a_sync_has_covered_is_told(tmp_path: Path) -> None:
    thread = RecordingThread(sync_every_s=0)
    recorder = await thread.record(tmp_path / "call")
    assert recorder.synced_samples == 0
    recorder.audio(REP, 0, block(0))
    await thread.stop()
    assert recorder.synced_samples == 320


async def test_a_disk_that_fills_up_and_empties_again_leaves_a_marked_gap(tmp_path: Path) -> None:
    is_full = False

    def fault(operation: str) -> None:
        if is_full and operation != "sync":
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    told: list[str] = []
    thread = RecordingThread(open_files=faulty(fault))
    recorder = await thread.record(tmp_path / "call", told.append)
    recorder.audio(REP, 0, block(0))
    await thread._reached()
    is_full = True
    recorder.audio(REP, 320, block(320))
    recorder.note("lost")
    await thread._reached()
    is_full = False
    recorder.audio(REP, 640, block(640))
    recorded = await recorder.close()
    await thread.stop()
    sound = wav.read(recorded.rep_path)
    assert np.array_equal(sound, np.concatenate([ramp(0, 320), np.zeros(320, np.int16), ramp(640, 320)]))
    frames = journal.read(recorded.journal_path.read_bytes()).frames
    assert [frame.fields for frame in frames] == [{"why": "the disk is full"}]
    assert (told, recorded.damaged) == (["the disk is full"], "the disk is full")


async def test_after_a_failed_sync_nothing_more_is_written_and_what_was_is_kept(tmp_path: Path) -> None:
    done: list[str] = []

    def fault(operation: str) -> None:
        done.append(operation)
        if operation == "sync" and "place" in done:
            raise OSError(errno.EIO, os.strerror(errno.EIO))

    told: list[str] = []
    thread = RecordingThread(sync_every_s=0, open_files=faulty(fault))
    recorder = await thread.record(tmp_path / "call", told.append)
    recorder.audio(REP, 0, block(0))
    recorder.audio(REP, 320, block(320))
    recorded = await recorder.close()
    await thread.stop()
    assert np.array_equal(wav.read(recorded.rep_path), ramp(0, 320))
    assert recorder.synced_samples == 0
    assert told == [recorded.damaged] == ["the disk reported: Input/output error"]


async def test_a_disk_that_cannot_keep_up_costs_bounded_memory_and_leaves_a_gap(tmp_path: Path) -> None:
    go_on = threading.Event()

    def fault(operation: str) -> None:
        assert go_on.wait(30)

    told: list[str] = []
    thread = RecordingThread(open_files=faulty(fault))
    recorder = await thread.record(tmp_path / "call", told.append)
    whole = MAX_WAITING_BYTES // 2 // 16_000
    for second in range(whole + 20):
        recorder.audio(REP, second * 16_000, block(second * 16_000, 16_000))
    go_on.set()
    await thread._reached()
    last = (whole + 20) * 16_000
    recorder.audio(REP, last, block(last))
    recorded = await recorder.close()
    await thread.stop()
    sound = wav.read(recorded.rep_path)
    assert np.array_equal(sound[: whole * 16_000], ramp(0, whole * 16_000))
    assert not sound[whole * 16_000 : last].any()
    assert np.array_equal(sound[last:], ramp(last, 320))
    assert told == [recorded.damaged] == ["the disk was too slow to keep everything"]


async def test_a_recording_that_cannot_be_finished_keeps_what_it_holds(
    recorder: Recorder, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def refuse(path: Path, samples: int, comment: str = "") -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(wav, "seal", refuse)
    recorder.audio(REP, 0, block(0))
    recorded = await recorder.close()
    assert recorded.damaged == "the recording could not be finished: the disk is full"
    assert recorded.rep_path == part_path(tmp_path / "call", REP)
    assert np.array_equal(wav.read(recorded.rep_path), ramp(0, 320))


async def test_a_fault_in_one_call_does_not_end_the_recording_of_another(tmp_path: Path) -> None:
    thread = RecordingThread()

    def fault() -> None:
        raise RuntimeError("a fault of ours")

    recorder = await thread.record(tmp_path / "call")
    thread._line.now(fault)
    recorder.audio(REP, 0, block(0))
    assert (await recorder.close()).samples == 320
    await thread.stop()


async def test_sound_that_nothing_follows_is_written_long_before_the_next_sync(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A kill loses what lies in memory."""
    placed = asyncio.Event()
    loop = asyncio.get_running_loop()
    place = CallWriter.place

    def place_and_tell(writer: CallWriter, *where: Any) -> None:
        place(writer, *where)
        loop.call_soon_threadsafe(placed.set)

    monkeypatch.setattr(CallWriter, "place", place_and_tell)
    thread = RecordingThread(sync_every_s=3600.0)
    recorder = await thread.record(tmp_path / "call")
    recorder.audio(REP, 0, block(0))
    await asyncio.wait_for(placed.wait(), 60.0)
    await recorder.close()
    await thread.stop()
