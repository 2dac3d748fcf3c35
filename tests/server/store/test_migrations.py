"""Migrations up from every form there has been, and ended by SIGKILL in their middle; on both databases."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, inspect, text
from sqlalchemy.orm import Session

from server.crash_points import MIGRATING, VARIABLE
from server.store.database import Database
from server.store.principal import local_principal
from server.store.schema import _config, upgrade
from server.store.store import Store
from tests.server.store import old_data
from tests.server.store.old_data import SESSION_ID

ME = local_principal()
REVISIONS = [each.revision for each in reversed(list(ScriptDirectory.from_config(_config()).walk_revisions()))]
MIGRATE = """
import asyncio, sys
from pathlib import Path
from server.store.store import Store
async def main():
    await (await Store.open(Path(sys.argv[1]), sys.argv[2])).close()
asyncio.run(main())
"""


async def of_form(database_at: Path | str, revision: str) -> None:
    """A database of an old form with data in it."""

    def make(connection: Connection) -> None:
        upgrade(connection, old_data.FIRST)
        old_data.write(connection)
        upgrade(connection, revision)

    database = Database(database_at)
    await database.migrate(make)
    await database.close()


def status_of_start(folder: Path, database_url: str, crash_at: str) -> int:
    command = [sys.executable, "-c", MIGRATE, str(folder), database_url]
    environment = {**os.environ, VARIABLE: crash_at}
    return subprocess.run(command, env=environment, timeout=60, check=False).returncode


async def check(folder: Path, database_url: str) -> None:
    """Everything is still there, in the newest form."""
    store = await Store.open(folder, database_url)
    try:
        found = await store.sessions.get(ME, SESSION_ID)
        assert (found.title, found.duration_s, found.scorecard) == ("Quiet renewal", 1.5, {"schema": 1})
        assert await store.sessions.blobs(ME, SESSION_ID) == {"rep": "b1"}
        (comment,) = await store.comments.list(ME, SESSION_ID)
        assert (comment.author, comment.text) == ("Coach", "wait")
    finally:
        await store.close()


@pytest.mark.parametrize("revision", REVISIONS)
async def test_data_of_every_form_is_carried_to_the_newest(
    tmp_path: Path, database_url: str, database_at: Path | str, revision: str
) -> None:
    await of_form(database_at, revision)
    await check(tmp_path, database_url)


async def test_a_drill_that_was_solved_before_drills_were_asked_for_is_known_to_be(
    tmp_path: Path, database_url: str, database_at: Path | str
) -> None:
    await of_form(database_at, "0010")
    database = Database(database_at)
    await database.write(solve)
    await database.close()
    await check_solved(tmp_path, database_url)


def solve(session: Session) -> None:
    for statement in SOLVED:
        session.execute(text(statement), {"id": SESSION_ID})


async def check_solved(folder: Path, database_url: str) -> None:
    store = await Store.open(folder, database_url)
    query = text("SELECT is_solved FROM practice")
    found = await store.database.read(lambda session: session.scalars(query).all())
    await store.close()
    assert [bool(each) for each in found] == [True]


SOLVED = (
    'UPDATE session SET scorecard = \'{"schema": 1, "practice": {"is_solved": true}}\' WHERE id = :id',
    "INSERT INTO practice (session_id, kind, of_session_id, turn, beat, behaviour, in_a_row)"
    " VALUES (:id, 'drill', NULL, NULL, 'harm-1', 'impact-before-fix', 3)",
)


@pytest.mark.parametrize("point", MIGRATING)
async def test_a_migration_that_was_killed_leaves_nothing_and_the_next_start_succeeds(
    tmp_path: Path, database_url: str, database_at: Path | str, point: str
) -> None:
    assert status_of_start(tmp_path, database_url, point) == -signal.SIGKILL
    database = Database(database_at)
    tables = await database.write(lambda session: inspect(session.connection()).get_table_names())
    await database.close()
    assert tables == []
    store = await Store.open(tmp_path, database_url)
    assert await store.sessions.list(ME) == []
    await store.close()


@pytest.mark.parametrize("point", MIGRATING)
async def test_a_migration_that_was_killed_leaves_the_old_form_with_its_data(
    tmp_path: Path, database_url: str, database_at: Path | str, point: str
) -> None:
    await of_form(database_at, REVISIONS[0])
    assert status_of_start(tmp_path, database_url, point) == -signal.SIGKILL
    database = Database(database_at)
    query = text("SELECT version_num FROM alembic_version")
    form = await database.write(lambda session: session.scalar(query))
    await database.close()
    assert form == REVISIONS[0]
    await check(tmp_path, database_url)
