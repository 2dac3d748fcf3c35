"""`rolecall backup` and `rolecall restore`, as somebody types them."""

import json
import os
from pathlib import Path

import pytest

from server.__main__ import run
from server.store.store import Store


@pytest.fixture
async def data(tmp_path: Path) -> Path:
    store = await Store.open(tmp_path / "data")
    await store.close()
    return tmp_path / "data"


@pytest.fixture(autouse=True)
def as_urgent_as_before(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "nice", lambda by: by)


def test_a_backup_is_written_checked_and_restored(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    backups = tmp_path / "backups"
    backups.mkdir()
    assert run(["backup", str(backups), "--data", str(data), "--json"]) == 0
    made = json.loads(capsys.readouterr().out)
    assert run(["restore", made["path"], "--check"]) == 0
    assert "is whole: 0 calls" in capsys.readouterr().out
    assert run(["restore", made["path"], "--data", str(tmp_path / "other"), "--erasures", str(data)]) == 2
    assert "There is no erasure log at" in capsys.readouterr().err
    assert run(["restore", made["path"], "--data", str(tmp_path / "other"), "--without-erasures"]) == 0
    assert "Start it with: rolecall serve --data" in capsys.readouterr().out
    assert (tmp_path / "other" / "rolecall.db").is_file()


def test_a_restore_asks_for_the_newest_erasure_log(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["restore", str(tmp_path / "any.zip"), "--data", str(tmp_path / "other")]) == 2
    assert "Name the newest erasure log with --erasures" in capsys.readouterr().err


def test_backups_older_than_asked_for_are_deleted_after_a_new_one(
    data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    old, other = tmp_path / "rolecall-2026-01-01T00-00-00.backup.zip", tmp_path / "holiday.zip"
    for path in (old, other):
        path.write_bytes(b"")
        os.utime(path, (0, 0))
    assert run(["backup", str(tmp_path), "--data", str(data), "--keep-days", "30"]) == 0
    assert f"Deleted {old.name}" in capsys.readouterr().out
    assert (old.exists(), other.exists()) == (False, True)


def test_there_is_nothing_to_copy_where_no_server_was_started(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["backup", str(tmp_path / "b.zip"), "--data", str(tmp_path / "none")]) == 1
    assert "There is no rolecall data in" in capsys.readouterr().err
