"""The erasure log that somebody names for a restore is read before anything is put in place."""

import asyncio
import json
import os
from pathlib import Path

import pytest

from server.__main__ import run
from server.privacy.erasure_log import NAME, Erased, ErasureLog
from server.store.store import Store

AT = "2026-05-04T10:00:00+00:00"
FIRST, SECOND = (Erased("session", f"0190aaaa-0000-7000-8000-00000000000{number}", AT) for number in (1, 2))


@pytest.fixture(autouse=True)
def as_urgent_as_before(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "nice", lambda by: by)


async def made(folder: Path) -> None:
    await (await Store.open(folder)).close()


@pytest.fixture
def backup(tmp_path: Path) -> Path:
    """Of a server on which one session was erased."""
    asyncio.run(made(tmp_path / "data"))
    ErasureLog(tmp_path / "data").add(FIRST)
    assert run(["backup", str(tmp_path / "b.zip"), "--data", str(tmp_path / "data")]) == 0
    return tmp_path / "b.zip"


@pytest.fixture
def backup_without_erasures(tmp_path: Path) -> Path:
    asyncio.run(made(tmp_path / "young"))
    assert run(["backup", str(tmp_path / "young.zip"), "--data", str(tmp_path / "young")]) == 0
    return tmp_path / "young.zip"


def restore(backup: Path, erasures: Path, *more: str) -> int:
    return run(["restore", str(backup), "--data", str(backup.parent / "other"), "--erasures", str(erasures), *more])


@pytest.mark.parametrize("text", [b"\x89PNG\xff", b'{"name": "rolecall"}\n', b"dear diary\n"])
def test_a_file_that_is_no_erasure_log_puts_nothing_in_place(
    backup: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], text: bytes
) -> None:
    (tmp_path / "wrong").write_bytes(text)
    assert restore(backup, tmp_path / "wrong") == 2
    said = capsys.readouterr().err
    assert f"{tmp_path / 'wrong'} is no erasure log of rolecall" in said
    assert said.count("\n") == 1
    assert not (tmp_path / "other").exists()


def test_a_log_that_lies_broken_in_the_empty_folder_puts_nothing_in_place(
    backup: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / NAME).write_bytes(b"dear diary\n")
    assert restore(backup, tmp_path / "data") == 2
    assert f"{tmp_path / 'other' / NAME} is no erasure log" in capsys.readouterr().err
    assert [path.name for path in (tmp_path / "other").iterdir()] == [NAME]


@pytest.mark.parametrize("text", ["", SECOND.line], ids=["empty", "another server's"])
def test_a_log_that_lacks_what_the_backup_knows_as_erased_is_refused(
    backup: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str
) -> None:
    (tmp_path / "old").write_text(text)
    assert restore(backup, tmp_path / "old") == 2
    said = f"{tmp_path / 'old'} is an older one, or another server's: of 1 erased before the backup was made it lacks 1"
    assert said in capsys.readouterr().err
    assert not (tmp_path / "other").exists()


def test_a_newer_log_is_put_in_place_and_its_entries_are_told(
    backup: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ErasureLog(tmp_path / "data").add(SECOND)
    assert restore(backup, tmp_path / "data") == 0
    assert f"Read {tmp_path / 'data' / NAME}: 2 erasures." in capsys.readouterr().out
    assert ErasureLog(tmp_path / "other").read() == [FIRST, SECOND]


def test_a_torn_log_is_restored_with_its_whole_entries(backup: Path, tmp_path: Path) -> None:
    (tmp_path / "torn").write_text(FIRST.line + SECOND.line[:30] + SECOND.line)
    assert restore(backup, tmp_path / "torn") == 0
    assert (tmp_path / "other" / NAME).read_text() == FIRST.line + SECOND.line


def test_an_empty_log_is_told_as_right_only_where_nothing_was_ever_erased(
    backup_without_erasures: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "empty").touch()
    assert restore(backup_without_erasures, tmp_path / "empty") == 0
    assert f"{tmp_path / 'empty'}: 0 entries, right only where nothing was ever erased." in capsys.readouterr().out


def test_a_program_is_told_how_many_entries_the_log_had(
    backup_without_erasures: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "empty").touch()
    capsys.readouterr()
    assert restore(backup_without_erasures, tmp_path / "empty", "--json") == 0
    assert json.loads(capsys.readouterr().out)["erasure_log"] == {"file": str(tmp_path / "empty"), "entries": 0}


@pytest.mark.parametrize("more", [["--check"], ["--without-erasures"]])
def test_a_backup_that_is_not_there_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], more: list[str]
) -> None:
    missing = tmp_path / "nope"
    assert run(["restore", str(missing), "--data", str(tmp_path / "other"), *more]) == 2
    assert capsys.readouterr().err == f"There is no backup at {missing}.\n"
    assert not (tmp_path / "other").exists()
