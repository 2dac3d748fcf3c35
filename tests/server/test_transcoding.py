from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest
from sqlalchemy import text

from server.jobs.queue import attempt
from server.privacy.erasing import forget_copies
from server.recording.call_files import CallFiles, call_folder, seal_tracks
from server.recording.opus_copy import opus_copy
from server.recording.peaks import PEAKS_NAME, Peaks
from server.settings import read_settings
from server.store.errors import NotFound
from server.store.outcomes import TRANSCODE
from server.store.principal import local_principal
from server.store.store import Store
from server.transcoding import Transcoding
from server.wiring import blobs_of
from server.workers import Workers
from tests.calls import NEW, SCORECARD, ramp
from tests.s3 import BUCKET, KEY, MISSING, S3, SECRET, program, running_s3
from voice.errors import RolecallError
from voice.transcript import Speaker

ME = local_principal()


class CopiesInPlace:
    async def opus_copy(self, track: Path, speaker: Speaker) -> bytes:
        return opus_copy(track, speaker)


@pytest.fixture(scope="module")
def s3(tmp_path_factory: pytest.TempPathFactory) -> Iterator[S3]:
    if program() is None:
        pytest.skip(MISSING)
    with running_s3(tmp_path_factory.mktemp("s3")) as running:
        yield running


async def scored_call(store: Store) -> str:
    made = await store.sessions.create(ME, NEW)
    files = CallFiles(call_folder(store.calls, made.id))
    for speaker in Speaker:
        files.place(speaker, 0, ramp(0, 16_000).tobytes())
    files.close()
    seal_tracks(files.folder)
    await store.sessions.save_scorecard(ME, made.id, SCORECARD)
    return made.id


async def do_jobs(store: Store) -> None:
    peaks = Peaks()
    work = Transcoding(store, cast(Workers, CopiesInPlace()), peaks).work
    while (job := await store.jobs.take()) is not None:
        await attempt(store.jobs, job, {TRANSCODE: work})
    await peaks.close()


async def test_a_scored_call_gets_its_copies_as_blobs(store: Store) -> None:
    session_id = await scored_call(store)
    await do_jobs(store)
    kept = await store.sessions.blobs(ME, session_id)
    assert set(kept) == {"rep.ogg", "buyer.ogg"}
    assert [(await store.blobs.get(key))[:4] for key in kept.values()] == [b"OggS", b"OggS"]
    assert (call_folder(store.calls, session_id) / PEAKS_NAME).is_file()


async def test_with_a_bucket_set_the_copies_lie_in_it_and_not_in_the_folder(tmp_path: Path, s3: S3) -> None:
    flags = {"blobs_url": f"s3://{BUCKET}/calls", "s3_endpoint": s3.endpoint, "s3_key": KEY, "s3_secret": SECRET}
    store = await Store.open(tmp_path, "", blobs_of(read_settings(flags, {})))
    session_id = await scored_call(store)
    await do_jobs(store)
    kept = await store.sessions.blobs(ME, session_id)
    assert (await store.blobs.get(kept["rep.ogg"]))[:4] == b"OggS"
    await store.close()
    assert sorted(path.name for path in s3.folder.rglob("*") if path.is_file()) == sorted(k[2:] for k in kept.values())
    assert not (tmp_path / "blobs").exists()


async def test_a_call_without_a_recording_has_no_copies_and_no_job_left(store: Store) -> None:
    made = await store.sessions.create(ME, NEW)
    await store.sessions.save_scorecard(ME, made.id, SCORECARD)
    await do_jobs(store)
    assert await store.sessions.blobs(ME, made.id) == {}
    assert await store.jobs.take() is None


class CopiesOnce(CopiesInPlace):
    async def opus_copy(self, track: Path, speaker: Speaker) -> bytes:
        if speaker is Speaker.BUYER:
            raise RolecallError("The worker died.")
        return await super().opus_copy(track, speaker)


async def test_a_copy_that_a_failing_job_left_is_known_to_erasing_and_to_nobody_else(store: Store) -> None:
    session_id = await scored_call(store)
    job = await store.jobs.take()
    assert job is not None
    peaks = Peaks()
    await attempt(store.jobs, job, {TRANSCODE: Transcoding(store, cast(Workers, CopiesOnce()), peaks).work})
    await peaks.close()
    assert await store.sessions.blobs(ME, session_id) == {}
    (left,) = await store.database.read(lambda session: session.scalars(text("SELECT key FROM blob")).all())
    assert (await store.blobs.get(left))[:4] == b"OggS"
    assert await forget_copies(store.database, store.blobs, [session_id]) == 1
    with pytest.raises(NotFound):
        await store.blobs.get(left)
