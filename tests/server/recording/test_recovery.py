import os
import shutil
from collections.abc import AsyncIterator, Sequence
from pathlib import Path

import numpy as np
import pytest

from server.recording import journal, wav
from server.recording.call_files import CallFiles, call_folder, part_path, seal_tracks, track_path
from server.recording.recovery import NOTHING_RECORDED, Recovered, left_over, recover, repair, stopped
from server.store.errors import NotFound
from server.store.ids import new_id
from server.store.principal import local_principal
from server.store.records import Status
from server.store.store import Store
from tests.calls import NEW, SCORECARD, ramp
from voice.transcript import Speaker

ME = local_principal()
REP, BUYER = Speaker.REP, Speaker.BUYER


@pytest.fixture
async def store(tmp_path: Path) -> AsyncIterator[Store]:
    opened = await Store.open(tmp_path)
    yield opened
    await opened.close()


async def recover_all(store: Store) -> Sequence[Recovered]:
    """What a start does before and after it takes its first call."""
    return await recover(store.sessions, store.calls, await left_over(store.sessions, store.calls))


def broken_off(folder: Path) -> Path:
    """A call of 1000 rep and 600 buyer samples and two notes, cut off in the middle of writing."""
    files = CallFiles(folder)
    files.place(REP, 0, ramp(0, 1000).tobytes())
    files.place(BUYER, 0, ramp(0, 600).tobytes())
    files.note(journal.body("turn", {"axis_sample": 320}))
    files.note(journal.body("damaged", {"why": "the disk is full"}))
    files.close()
    with (folder / "events.journal").open("ab") as file:
        file.write(journal.frame(2, journal.body("turn", {}))[:-3])
    with part_path(folder, REP).open("ab") as file:
        file.write(b"\x7f")
    return folder


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def test_a_broken_off_call_is_made_whole(tmp_path: Path) -> None:
    recorded = repair(broken_off(tmp_path / "call"))
    assert sorted(os.listdir(recorded.folder)) == ["buyer.wav", "events.journal", "rep.wav"]
    assert np.array_equal(wav.read(recorded.rep_path), ramp(0, 1000))
    assert np.array_equal(wav.read(recorded.buyer_path), np.concatenate([ramp(0, 600), np.zeros(400, np.int16)]))
    data = recorded.journal_path.read_bytes()
    assert journal.read(data).good_bytes == len(data)
    assert (recorded.samples, recorded.damaged) == (1000, "the disk is full")


def test_repairing_again_changes_nothing(tmp_path: Path) -> None:
    folder = broken_off(tmp_path / "call")
    first, once = repair(folder), contents(folder)
    assert repair(folder) == first
    assert contents(folder) == once


class Killed(BaseException):
    """Stands for the end of the process."""


def dying_after(count: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Lets `count` changes of files happen and ends at the next one."""
    left = [count]

    def counted(owner: object, name: str) -> None:
        real = getattr(owner, name)

        def change(*arguments: object) -> object:
            if not left[0]:
                raise Killed
            left[0] -= 1
            return real(*arguments)

        monkeypatch.setattr(owner, name, change)

    for name in ("ftruncate", "pwrite", "fsync", "fdatasync"):
        counted(os, name)
    counted(Path, "rename")


@pytest.mark.parametrize("changes", range(16))
def test_repair_ended_at_any_change_converges_to_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, changes: int
) -> None:
    undisturbed = repair(broken_off(tmp_path / "undisturbed"))
    folder = broken_off(tmp_path / "killed")
    with monkeypatch.context() as patch:
        dying_after(changes, patch)
        try:
            repair(folder)
        except Killed:
            was_killed = True
        else:
            was_killed = False
    assert was_killed == (changes < 15)
    assert repair(folder).samples == undisturbed.samples
    assert contents(folder) == contents(undisturbed.folder)


def test_a_folder_in_which_nothing_was_written_yet_is_an_empty_call(tmp_path: Path) -> None:
    recorded = repair(tmp_path)
    assert recorded.samples == 0
    assert len(wav.read(recorded.rep_path)) == len(wav.read(recorded.buyer_path)) == 0


@pytest.mark.parametrize("name", ["../etc", "", "x", "..", "0" * 31])
def test_only_a_sessions_id_names_a_folder(tmp_path: Path, name: str) -> None:
    with pytest.raises(NotFound):
        call_folder(tmp_path, name)
    known = new_id()
    assert call_folder(tmp_path, known) == tmp_path / known


async def test_a_live_session_is_interrupted_and_waits_for_its_score(store: Store) -> None:
    made = await store.sessions.create(ME, NEW)
    broken_off(call_folder(store.calls, made.id))
    for _ in range(2):
        (recovered,) = await recover_all(store)
        assert (recovered.session_id, recovered.recorded.samples) == (made.id, 1000)
        found = await store.sessions.get(ME, made.id)
        assert (found.status, found.reason, found.duration_s) == (Status.INTERRUPTED, stopped(1000), 1000 / 16_000)


async def test_a_call_that_begins_while_others_are_mended_is_none_of_them(store: Store) -> None:
    left = await left_over(store.sessions, store.calls)
    made = await store.sessions.create(ME, NEW)
    broken_off(call_folder(store.calls, made.id))
    assert await recover(store.sessions, store.calls, left) == []
    assert (await store.sessions.get(ME, made.id)).status is Status.LIVE
    assert part_path(call_folder(store.calls, made.id), REP).exists()


def test_what_is_missing_is_told_to_the_tenth() -> None:
    assert stopped(16_000 * 75) == (
        "the server stopped during the call; the recording ends at 1:15.0, up to 1.1 s after may be lost"
    )


async def test_a_session_that_was_being_scored_waits_again(store: Store) -> None:
    made = await store.sessions.create(ME, NEW)
    seal_tracks(broken_off(call_folder(store.calls, made.id)))
    await store.sessions.finish(ME, made.id, reason="over", samples=1000, rate_hz=16_000)
    (recovered,) = await recover_all(store)
    assert recovered.session_id == made.id
    found = await store.sessions.get(ME, made.id)
    assert (found.status, found.reason) == (Status.SCORING, "over")


async def test_scored_and_failed_sessions_are_left_alone(store: Store) -> None:
    scored, failed = [await store.sessions.create(ME, NEW) for _ in range(2)]
    await store.sessions.save_scorecard(ME, scored.id, SCORECARD)
    await store.sessions.set_status(ME, failed.id, Status.FAILED)
    assert await recover_all(store) == []
    assert [one.status for one in await store.sessions.list(ME)] == [Status.FAILED, Status.SCORED]


async def test_an_interrupted_session_with_a_score_does_not_wait_again(store: Store) -> None:
    made = await store.sessions.create(ME, NEW)
    broken_off(call_folder(store.calls, made.id))
    await recover_all(store)
    await store.sessions.save_scorecard(ME, made.id, SCORECARD)
    await store.sessions.set_status(ME, made.id, Status.INTERRUPTED)
    assert await recover_all(store) == []


async def test_a_session_without_a_recording_is_interrupted_with_nothing_to_score(store: Store) -> None:
    made = await store.sessions.create(ME, NEW)
    assert await recover_all(store) == []
    found = await store.sessions.get(ME, made.id)
    assert (found.status, found.reason, found.duration_s) == (Status.INTERRUPTED, NOTHING_RECORDED, 0)


async def test_a_call_whose_end_was_told_before_its_files_were_sealed_is_sealed(store: Store) -> None:
    made = await store.sessions.create(ME, NEW)
    folder = broken_off(call_folder(store.calls, made.id))
    await store.sessions.set_status(ME, made.id, Status.FAILED)
    await recover_all(store)
    assert track_path(folder, REP).is_file()


async def test_a_folder_that_cannot_be_read_does_not_stop_the_others(store: Store) -> None:
    bad, good = [await store.sessions.create(ME, NEW) for _ in range(2)]
    shutil.copytree(broken_off(call_folder(store.calls, good.id)), call_folder(store.calls, bad.id))
    (call_folder(store.calls, bad.id) / "events.journal").unlink()
    (call_folder(store.calls, bad.id) / "events.journal").mkdir()
    assert [one.session_id for one in await recover_all(store)] == [good.id]
    found = await store.sessions.get(ME, bad.id)
    assert (found.status, found.reason) == (
        Status.INTERRUPTED,
        "the recording cannot be read: the disk reported: Is a directory",
    )
