"""A process killed at any named point between a call's first trace and its copies, and again while that is mended."""

import os
import signal
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from pathlib import Path

import numpy as np
import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session

from server.crash_points import COPYING, FINALISING, MIGRATING, POINTS, RECOVERING
from server.recording import wav
from server.recording.call_files import call_folder, track_path
from server.recording.recovery import NOTHING_RECORDED
from server.store.blobs import place_of
from server.store.records import Status
from server.store.store import BLOBS_NAME, Store
from tests.calls import ramp
from tests.server.dying_call import ME, SAMPLES, TURN, Forker, forker
from voice.transcript import Speaker

KILLED = -signal.SIGKILL
IN_A_CALL = (*FINALISING, *COPYING)
TWICE = ("track-sealed:2", "track-renamed:2", "blob-written:2", "blob-renamed:2")
"""Points that are reached once for each track."""
IS_FULL = "FULL_COUNTS" in os.environ
CROSSED = [*product((*IN_A_CALL, *TWICE), (*RECOVERING, *TWICE, *COPYING))] if IS_FULL else []
PAIRS = CROSSED or [
    *product(("call-closing",), RECOVERING),
    ("track-renamed", "track-sealed"),
    ("call-scored", "blob-renamed"),
]


@pytest.fixture(scope="module")
def processes() -> Iterator[Forker]:
    with forker() as started:
        yield started


@dataclass(frozen=True, slots=True)
class Found:
    """What a data folder holds of its one call."""

    status: Status
    reason: str | None
    words: list[str]
    folders: list[str]
    files: list[str]
    blob_files: set[Path]
    blob_rows: set[Path]
    jobs: list[str]
    takes: int


async def found_in(folder: Path) -> tuple[Found, Path]:
    store = await Store.open(folder)
    try:
        (one,) = await store.sessions.list(ME)
        record = await store.sessions.get(ME, one.id)
        call = call_folder(store.calls, one.id)
        turns = (record.transcript or {"turns": []})["turns"]
        keys, jobs, takes = await store.database.read(rows)
        return Found(
            Status(record.status),
            record.reason,
            [turn["text"] for turn in turns],
            [path.name for path in store.calls.iterdir() if path.name != one.id],
            sorted(path.name for path in call.iterdir()) if call.is_dir() else [],
            {path.relative_to(folder / BLOBS_NAME) for path in (folder / BLOBS_NAME).rglob("*") if path.is_file()},
            {Path(place_of(key)) for key in keys},
            jobs,
            takes,
        ), call
    finally:
        await store.close()


def rows(session: Session) -> tuple[list[str], list[str], int]:
    keys = [*session.scalars(text("SELECT key FROM blob"))]
    jobs = [*session.scalars(text("SELECT kind || ' ' || state FROM job ORDER BY kind"))]
    return keys, jobs, session.scalar(text("SELECT count(*) FROM take")) or 0


async def check(folder: Path, died_at: str) -> None:
    """Whole, once, and nothing beside it."""
    found, call = await found_in(folder)
    assert found.folders == []
    assert found.blob_files == found.blob_rows
    assert found.takes == 1
    if died_at == "session-made":
        assert (found.status, found.reason, found.jobs) == (Status.INTERRUPTED, NOTHING_RECORDED, [])
        return
    assert found.status is Status.SCORED
    assert found.jobs == ["score done", "transcode done"]
    assert found.files == ["buyer.wav", "events.journal", "peaks.json", "rep.wav"]
    has_sound = died_at != "call-files-made"
    assert found.words == ([TURN["text"]] if has_sound else [])
    assert len(found.blob_rows) == (2 if has_sound else 0)
    for speaker in Speaker:
        assert np.array_equal(wav.read(track_path(call, speaker)), ramp(0, SAMPLES if has_sound else 0))


def test_every_point_is_tried_somewhere() -> None:
    assert {*IN_A_CALL, *RECOVERING, *MIGRATING} == {*POINTS}


async def test_a_call_that_nothing_ends_reaches_every_point_of_a_call_and_leaves_it_whole(
    tmp_path: Path, processes: Forker
) -> None:
    assert processes.do("hold", tmp_path) == 0
    await check(tmp_path, "")
    assert processes.do("mend", tmp_path) == 0
    await check(tmp_path, "")


@pytest.mark.parametrize("point", [*IN_A_CALL, *TWICE])
async def test_a_call_killed_anywhere_is_whole_after_the_next_start(
    tmp_path: Path, processes: Forker, point: str
) -> None:
    assert processes.do("hold", tmp_path, point) == KILLED
    assert processes.do("mend", tmp_path) == 0
    await check(tmp_path, point)
    assert processes.do("mend", tmp_path) == 0
    await check(tmp_path, point)


@pytest.mark.parametrize(("point", "again"), PAIRS)
async def test_a_start_killed_while_it_mends_is_mended_by_the_one_after(
    tmp_path: Path, processes: Forker, point: str, again: str
) -> None:
    assert processes.do("hold", tmp_path, point) == KILLED
    assert processes.do("mend", tmp_path, again) in (KILLED, 0)  # 0: there was nothing left to do at that point
    assert processes.do("mend", tmp_path) == 0
    await check(tmp_path, point)
