import hashlib
import os
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from server.store.blobs import Blobs
from server.store.errors import NotFound


@pytest.fixture
async def blobs(tmp_path: Path) -> AsyncIterator[Blobs]:
    opened = Blobs(tmp_path / "blobs")
    yield opened
    await opened.close()


async def test_what_was_put_is_opened_by_its_key(blobs: Blobs, tmp_path: Path) -> None:
    key = await blobs.put(b"sound", "session")
    with blobs.open(key) as file:
        assert file.read() == b"sound"
    assert key == hashlib.sha256(b"session\0sound").hexdigest()
    assert (tmp_path / "blobs" / key[:2] / key[2:]).read_bytes() == b"sound"


async def test_a_file_and_its_bytes_have_one_key(blobs: Blobs, tmp_path: Path) -> None:
    (tmp_path / "a.wav").write_bytes(b"sound" * 500_000)
    assert await blobs.put(tmp_path / "a.wav", "one") == await blobs.put(b"sound" * 500_000, "one")
    assert (tmp_path / "a.wav").exists()


async def test_erasing_one_sessions_blob_leaves_anothers_of_the_same_content(blobs: Blobs) -> None:
    one, other = [await blobs.put(b"sound", session) for session in ("one", "other")]
    await blobs.delete(one)
    await blobs.delete(one)
    with pytest.raises(NotFound):
        blobs.open(one)
    blobs.open(other).close()


async def test_a_put_that_fails_leaves_nothing(blobs: Blobs, tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        await blobs.put(tmp_path / "missing", "session")
    assert os.listdir(tmp_path / "blobs") == []


async def test_copies_left_half_made_by_a_crash_are_removed(blobs: Blobs, tmp_path: Path) -> None:
    key = await blobs.put(b"sound", "session")
    (tmp_path / "blobs" / "0123.new").write_bytes(b"half")
    Blobs(tmp_path / "blobs").open(key).close()
    assert os.listdir(tmp_path / "blobs") == [key[:2]]


@given(st.text(max_size=70) | st.just("../" * 20 + "etc/passwd") | st.just("a" * 64 + "\n"))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
async def test_what_is_no_key_opens_nothing(blobs: Blobs, key: str) -> None:
    with pytest.raises(NotFound):
        blobs.open(key)
    with pytest.raises(NotFound):
        await blobs.delete(key if len(key) < 64 else f"{key}x")
