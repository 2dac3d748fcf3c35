import asyncio
import os
import threading
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session

from server.store.database import Database
from server.store.errors import StoreFailed


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    opened = Database(tmp_path / "odd name %20?#.db")
    await opened.write(lambda session: session.execute(text("CREATE TABLE thing (n INTEGER)")))
    yield opened
    await opened.close()


def insert(session: Session) -> None:
    session.execute(text("INSERT INTO thing VALUES (1)"))


def count(session: Session) -> int:
    found: int = session.execute(text("SELECT count(*) FROM thing")).scalar_one()
    return found


async def test_the_loop_and_readers_go_on_while_a_write_is_under_way(database: Database) -> None:
    loop, started, go_on = asyncio.get_running_loop(), asyncio.Event(), threading.Event()

    def slow(session: Session) -> None:
        insert(session)
        loop.call_soon_threadsafe(started.set)
        assert go_on.wait(30)

    writing = asyncio.create_task(database.write(slow))
    await started.wait()
    assert await database.read(count) == 0
    assert not writing.done()
    go_on.set()
    await writing
    assert await database.read(count) == 1


async def test_the_loops_own_executor_is_never_used(database: Database) -> None:
    class Refusing:
        def submit(self, *arguments: object) -> None:
            raise AssertionError("aiortc encodes there")

    loop = asyncio.get_running_loop()
    loop._default_executor = Refusing()  # type: ignore[attr-defined]
    try:
        await database.write(insert)
        assert await database.read(count) == 1
    finally:
        loop._default_executor = None  # type: ignore[attr-defined]


async def test_a_write_that_fails_leaves_nothing(database: Database) -> None:
    def fail(session: Session) -> None:
        insert(session)
        raise RuntimeError("changed its mind")

    with pytest.raises(RuntimeError):
        await database.write(fail)
    assert await database.read(count) == 0


async def test_readers_cannot_write(database: Database) -> None:
    with pytest.raises(StoreFailed):
        await database.read(insert)


async def test_the_writer_is_durable_strict_and_forgets_for_good(database: Database) -> None:
    def pragmas(session: Session) -> dict[str, object]:
        names = ("journal_mode", "synchronous", "foreign_keys", "busy_timeout", "secure_delete")
        return {name: session.execute(text(f"PRAGMA {name}")).scalar_one() for name in names}

    assert await database.write(pragmas) == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "busy_timeout": 5000,
        "secure_delete": 1,
    }


async def test_only_the_writer_checkpoints(database: Database) -> None:
    def pragma(session: Session) -> object:
        return session.execute(text("PRAGMA wal_autocheckpoint")).scalar_one()

    assert await database.read(pragma) == 0
    assert await database.write(pragma) == 1000


async def test_closing_leaves_one_file_with_everything_in_it(tmp_path: Path) -> None:
    database = Database(tmp_path / "a.db")
    await database.write(lambda session: session.execute(text("CREATE TABLE thing (n INTEGER)")))
    await database.write(insert)
    assert await database.read(count) == 1
    await database.close()
    assert os.listdir(tmp_path) == ["a.db"]


async def test_a_file_that_is_no_database_is_told_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "a.db").write_bytes(b"not a database, " * 500)
    database = Database(tmp_path / "a.db")
    with pytest.raises(StoreFailed, match=r"could not be used \(file is not a database\)"):
        await database.write(insert)
    await database.close()


async def test_a_database_open_for_reading_refuses_to_write(tmp_path: Path) -> None:
    database = Database(tmp_path / "a.db", read_only=True)
    with pytest.raises(StoreFailed, match="open for reading only"):
        await database.write(insert)
    await database.close()
