import hashlib
import os
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from server.store.blobs import Blobs
from server.store.errors import NotFound, StoreFailed
from server.store.local_blobs import LocalBlobs
from server.store.s3_blobs import S3Blobs
from tests.s3 import BUCKET, KEY, MISSING, S3, SECRET, program, running_s3


@pytest.fixture(scope="module")
def s3(tmp_path_factory: pytest.TempPathFactory) -> Iterator[S3]:
    if program() is None:
        pytest.skip(MISSING)
    with running_s3(tmp_path_factory.mktemp("s3")) as running:
        yield running


def s3_blobs(server: S3, secret: str = SECRET) -> S3Blobs:
    return S3Blobs(BUCKET, "blobs", endpoint=server.endpoint, key=KEY, secret=secret, region="us-east-1")


@pytest.fixture(params=["local", "s3"])
async def blobs(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Blobs]:
    is_local = request.param == "local"
    opened: Blobs = LocalBlobs(tmp_path / "blobs") if is_local else s3_blobs(request.getfixturevalue("s3"))
    yield opened
    await opened.close()


async def test_what_was_put_is_got_by_its_key(blobs: Blobs) -> None:
    key = await blobs.put(b"sound", "session")
    assert key == hashlib.sha256(b"session\0sound").hexdigest()
    assert (await blobs.get(key), await blobs.size(key)) == (b"sound", 5)


async def test_a_file_and_its_bytes_have_one_key(blobs: Blobs, tmp_path: Path) -> None:
    (tmp_path / "a.wav").write_bytes(b"sound" * 500_000)
    assert await blobs.put(tmp_path / "a.wav", "one") == await blobs.put(b"sound" * 500_000, "one")
    assert (tmp_path / "a.wav").exists()


async def test_erasing_one_sessions_blob_leaves_anothers_of_the_same_content(blobs: Blobs) -> None:
    one, other = [await blobs.put(b"sound", session) for session in ("one", "other")]
    await blobs.delete(one)
    await blobs.delete(one)
    with pytest.raises(NotFound):
        await blobs.get(one)
    with pytest.raises(NotFound):
        await blobs.size(one)
    assert await blobs.get(other) == b"sound"


async def test_a_put_that_fails_leaves_nothing(blobs: Blobs, tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        await blobs.put(tmp_path / "missing", "session")
    assert not list((tmp_path / "blobs").glob("*"))


async def test_a_local_blob_is_a_file_named_by_its_key(tmp_path: Path) -> None:
    local = LocalBlobs(tmp_path)
    key = await local.put(b"sound", "session")
    assert (tmp_path / key[:2] / key[2:]).read_bytes() == b"sound"
    await local.close()


async def test_copies_left_half_made_by_a_crash_are_removed(tmp_path: Path) -> None:
    local = LocalBlobs(tmp_path)
    key = await local.put(b"sound", "session")
    await local.close()
    (tmp_path / "0123.new").write_bytes(b"half")
    await LocalBlobs(tmp_path).close()
    assert os.listdir(tmp_path) == [key[:2]]


async def test_a_store_that_refuses_is_told_in_a_sentence_without_its_secret(s3: S3) -> None:
    wrong = s3_blobs(s3, "not-the-secret")
    with pytest.raises(StoreFailed, match="did not answer as it should") as told:
        await wrong.put(b"sound", "session")
    assert "not-the-secret" not in str(told.value)
    assert told.value.for_clients == "The store of recordings did not answer as it should; try again."
    await wrong.close()


@given(st.text(max_size=70) | st.just("../" * 20 + "etc/passwd") | st.just("a" * 64 + "\n"))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
async def test_what_is_no_key_gets_nothing(blobs: Blobs, key: str) -> None:
    with pytest.raises(NotFound):
        await blobs.get(key)
    with pytest.raises(NotFound):
        await blobs.delete(key if len(key) < 64 else f"{key}x")
