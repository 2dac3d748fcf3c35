import asyncio
import threading
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session

from server.store.database import Database
from server.store.errors import StoreFailed


@pytest.fixture
async def database(tmp_path: Path, database_url: str) -> AsyncIterator[Database]:
    opened = Database(database_url or tmp_path / "odd name %20?#.db")
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


async def test_two_that_read_and_then_write_the_same_lose_no_change(database: Database, database_url: str) -> None:
    """What SQLite's one writer gives, PostgreSQL gives by running again what crossed."""
    await database.write(insert)

    def count_up(session: Session) -> None:
        seen: int = session.execute(text("SELECT n FROM thing")).scalar_one()
        session.execute(text("UPDATE thing SET n = :n"), {"n": seen + 1})

    other = Database(database_url, is_server=False) if database_url else database
    await asyncio.gather(*(each.write(count_up) for _ in range(10) for each in (database, other)))
    assert await database.read(lambda session: session.execute(text("SELECT n FROM thing")).scalar_one()) == 21
    await other.close()
