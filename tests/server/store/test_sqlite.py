import os
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session

from server.store.database import Database
from server.store.errors import StoreFailed


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    opened = Database(tmp_path / "a.db")
    yield opened
    await opened.close()


def make(session: Session) -> None:
    session.execute(text("CREATE TABLE thing (n INTEGER)"))


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

    assert await database.write(pragma) == 1000
    assert await database.read(pragma) == 0


async def test_closing_leaves_one_file_with_everything_in_it(tmp_path: Path) -> None:
    database = Database(tmp_path / "a.db")
    await database.write(make)
    await database.read(lambda session: session.execute(text("SELECT * FROM thing")))
    await database.close()
    assert os.listdir(tmp_path) == ["a.db"]


async def test_a_file_that_is_no_database_is_told_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "a.db").write_bytes(b"not a database, " * 500)
    database = Database(tmp_path / "a.db")
    with pytest.raises(StoreFailed, match=r"could not be used \(file is not a database\)") as told:
        await database.write(make)
    assert "file is not" not in told.value.for_clients
    await database.close()


async def test_a_database_open_for_reading_refuses_to_write(tmp_path: Path) -> None:
    database = Database(tmp_path / "a.db", read_only=True)
    with pytest.raises(StoreFailed, match="open for reading only"):
        await database.write(make)
    await database.close()
