"""What the server writes is its owner's alone, whatever the data folder's mode and the umask were."""

import logging
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from server.backup.packing import back_up
from server.backup.restoring import forget_again, put_back
from server.store import own_files
from server.store.store import DATABASE_NAME, Store


@pytest.fixture(autouse=True)
def an_open_umask() -> Iterator[None]:
    before = os.umask(0o022)
    yield
    os.umask(before)


@pytest.fixture
def open_folder(tmp_path: Path) -> Path:
    """With something of somebody's in it."""
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "notes.txt").touch()
    (tmp_path / "data").chmod(0o755)
    return tmp_path / "data"


@pytest.fixture
def empty_folder(tmp_path: Path) -> Path:
    """That others may open."""
    (tmp_path / "data").mkdir()
    (tmp_path / "data").chmod(0o755)
    return tmp_path / "data"


def mode(path: Path) -> int:
    return path.stat().st_mode & 0o777


def modes(folder: Path, names: str) -> dict[str, int]:
    return {path.name: mode(path) for path in folder.rglob(names)}


async def test_the_database_its_log_and_its_index_are_closed_in_a_folder_that_is_open(open_folder: Path) -> None:
    store = await Store.open(open_folder)
    found = modes(open_folder, f"{DATABASE_NAME}*")
    await store.close()
    assert found == {DATABASE_NAME: 0o600, f"{DATABASE_NAME}-wal": 0o600, f"{DATABASE_NAME}-shm": 0o600}


def left_open(folder: Path) -> None:
    """As an earlier version left it."""
    (folder / DATABASE_NAME).chmod(0o644)
    for name in ("calls", "blobs"):
        (folder / name).mkdir(exist_ok=True)
        (folder / name).chmod(0o755)


async def test_what_an_earlier_version_left_open_is_closed(open_folder: Path) -> None:
    await (await Store.open(open_folder)).close()
    left_open(open_folder)
    store = await Store.open(open_folder)
    found = modes(open_folder, f"{DATABASE_NAME}*")
    await store.close()
    assert set(found.values()) == {0o600}
    assert (mode(open_folder / "calls"), mode(open_folder / "blobs")) == (0o700, 0o700)


async def test_a_folder_with_something_in_it_is_left_open_with_one_warning(
    open_folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.WARNING):
        await (await Store.open(open_folder)).close()
    assert [record.getMessage() for record in caplog.records] == [
        f"Other users of this machine may look into the data folder {open_folder}; "
        f"close it with: chmod 700 '{open_folder}'"
    ]
    assert mode(open_folder) == 0o755


async def test_an_empty_folder_is_closed_without_a_word(empty_folder: Path, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        await (await Store.open(empty_folder)).close()
    assert (mode(empty_folder), caplog.records) == (0o700, [])


def test_an_empty_folder_of_somebody_else_is_left_as_it_is(
    empty_folder: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: empty_folder.stat().st_uid + 1)
    own_files.keep_closed(empty_folder)
    assert mode(empty_folder) == 0o755
    assert "may look into the data folder" in caplog.text


def test_a_database_of_somebody_else_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    path = tmp_path / DATABASE_NAME
    path.touch(0o644)
    monkeypatch.setattr(os, "geteuid", lambda: path.stat().st_uid + 1)
    own_files.keep_database_own(path)
    assert f"may read {path}, and it is not yours to close" in caplog.text


async def test_what_is_restored_into_an_open_folder_is_closed(tmp_path: Path, empty_folder: Path) -> None:
    await (await Store.open(tmp_path / "used")).close()
    own_files.make_folder(tmp_path / "used" / "more" / "deep")
    (tmp_path / "used" / "more" / "deep" / "notes.txt").write_bytes(b"")
    made = back_up(tmp_path / "used", "", tmp_path / "kept.zip")
    manifest = put_back(made.path, empty_folder, "", None)
    await forget_again(manifest, empty_folder, "", None)
    found = modes(empty_folder, "*")
    assert "notes.txt" in found
    assert [name for name, each in found.items() if each & 0o077] == []
    assert mode(empty_folder) == 0o700
