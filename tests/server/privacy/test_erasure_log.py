"""The log of erasures stays readable whatever a crash or a full disk left in it, and takes no other file for one."""

import errno
import json
import logging
import os
from pathlib import Path

import pytest

from server.privacy.erasure_log import NAME, Erased, ErasureLog, read
from voice.errors import BadInput

AT = "2026-05-04T10:00:00+00:00"
FIRST, SECOND, THIRD = (Erased("session", f"0190aaaa-0000-7000-8000-00000000000{number}", AT) for number in (1, 2, 3))
TORN = '{"kind": "session", "id": "01a2'


def log_of(folder: Path, text: str | bytes) -> ErasureLog:
    (folder / NAME).write_bytes(text if isinstance(text, bytes) else text.encode())
    return ErasureLog(folder)


def test_an_entry_after_a_torn_line_begins_on_a_line_of_its_own(tmp_path: Path) -> None:
    log = log_of(tmp_path, FIRST.line + TORN)
    log.add(SECOND)
    assert (tmp_path / NAME).read_text() == FIRST.line + TORN + "\n" + SECOND.line
    assert log.read() == [FIRST, SECOND]


def test_no_line_is_left_empty_where_the_last_one_is_whole(tmp_path: Path) -> None:
    log = ErasureLog(tmp_path)
    log.add(FIRST)
    log.add(SECOND)
    assert (tmp_path / NAME).read_text() == FIRST.line + SECOND.line


def test_an_entry_is_written_whole_where_the_system_takes_a_few_bytes_at_a_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write = os.write
    monkeypatch.setattr("server.privacy.erasure_log.os.write", lambda file, data: write(file, data[:7]))
    ErasureLog(tmp_path).add(FIRST)
    assert ErasureLog(tmp_path).read() == [FIRST]


def test_an_entry_after_a_full_disk_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write, room = os.write, [20]

    def full(file: int, data: bytes) -> int:
        if not room[0]:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        taken = write(file, data[: room[0]])
        room[0] -= taken
        return taken

    with monkeypatch.context() as disk:
        disk.setattr("server.privacy.erasure_log.os.write", full)
        with pytest.raises(OSError, match="No space left"):
            ErasureLog(tmp_path).add(FIRST)
    ErasureLog(tmp_path).add(SECOND)
    assert ErasureLog(tmp_path).read() == [SECOND]


@pytest.mark.parametrize(
    "text",
    [
        FIRST.line + TORN + SECOND.line + THIRD.line,
        FIRST.line + SECOND.line + THIRD.line + TORN,
        TORN + "\n" + FIRST.line + SECOND.line + "{\n" + THIRD.line,
        FIRST.line + TORN + TORN + SECOND.line.strip() + THIRD.line,
        FIRST.line + SECOND.line + "\0" * 40 + THIRD.line,
        FIRST.line + SECOND.line + THIRD.line + "\0" * 40 + f'01", "at": "{AT}"}}\n',
        FIRST.line + SECOND.line + TORN + "\0" * 40 + "\n" + THIRD.line,
    ],
    ids=["glued", "at the end", "on lines of their own", "twice", "zeros", "zeros, then an end", "torn, then zeros"],
)
def test_what_a_crash_cut_short_is_left_out_with_one_warning_that_names_the_file(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, text: str
) -> None:
    with caplog.at_level(logging.WARNING):
        assert log_of(tmp_path, text).read() == [FIRST, SECOND, THIRD]
    assert [str(tmp_path / NAME) in record.getMessage() for record in caplog.records] == [True]


def test_a_whole_entry_without_its_end_of_line_is_read(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    assert log_of(tmp_path, FIRST.line + SECOND.line.strip()).read() == [FIRST, SECOND]
    assert caplog.records == []


@pytest.mark.parametrize(
    "text",
    [
        b"\x89PNG\r\n\x1a\n\xff\xfe",
        b"SQLite format 3\0\x10\0\1\1\0",
        b"PK\3\4",
        b'{"name": "rolecall"}\n',
        b"[1, 2]\n",
        b"null\n",
        b"dear diary\n",
        b'{"kind": "team", "id": "0190aaaa-0000-7000-8000-000000000001", "at": "2026-05-04T10:00:00+00:00"}\n',
        b'{"kind": "session", "id": "../../home", "at": "2026-05-04T10:00:00+00:00"}\n',
        b'{"kind": "session", "id": "0190aaaa-0000-7000-8000-000000000001", "at": "yesterday"}\n',
        b'{"kind": "session", "id": 7, "at": null}\n',
        FIRST.line.encode() + b'{"kind": "session", "id": "x", "at": "y", "by": "z"}\n',
    ],
)
def test_a_file_that_is_no_erasure_log_is_refused_in_one_sentence_with_its_name(tmp_path: Path, text: bytes) -> None:
    with pytest.raises(BadInput, match="is no erasure log of rolecall: ") as refused:
        log_of(tmp_path, text).read()
    assert str(refused.value).startswith(str(tmp_path / NAME))
    assert "\n" not in str(refused.value)


def test_a_log_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    (tmp_path / NAME).mkdir()
    with pytest.raises(BadInput, match=rf"The erasure log .*{NAME} could not be read: Is a directory\.$"):
        read(tmp_path / NAME)


def test_a_line_says_what_earlier_versions_wrote() -> None:
    assert json.loads(FIRST.line) == {"kind": "session", "id": FIRST.id, "at": AT}
