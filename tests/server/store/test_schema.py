from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, inspect, text

from server.store.database import Database
from server.store.errors import StoreFailed, UnknownSchema
from server.store.models import Table
from server.store.schema import check_newest, upgrade
from server.store.store import DATABASE_NAME, Store


async def test_the_models_are_what_the_migrations_make(tmp_path: Path) -> None:
    differences: list[object] = []

    def compare(connection: Connection) -> None:
        upgrade(connection)
        differences.extend(compare_metadata(MigrationContext.configure(connection), Table.metadata))

    database = Database(tmp_path / DATABASE_NAME)
    await database.migrate(compare)
    await database.close()
    assert differences == []


async def test_an_empty_folder_gets_every_table(tmp_path: Path) -> None:
    store = await Store.open(tmp_path / "data")
    await store.close()
    database = Database(tmp_path / "data" / DATABASE_NAME, read_only=True)
    tables = await database.read(lambda session: set(inspect(session.connection()).get_table_names()))
    await database.close()
    assert tables == {*Table.metadata.tables, "alembic_version"}


async def test_migrating_twice_changes_nothing(tmp_path: Path) -> None:
    for _ in range(2):
        store = await Store.open(tmp_path)
        await store.close()
    store = await Store.open_read_only(tmp_path)
    await store.close()


async def test_a_migration_that_fails_leaves_nothing_behind(tmp_path: Path) -> None:
    def fail(connection: Connection) -> None:
        upgrade(connection)
        connection.execute(text("SELECT * FROM no_such_table"))

    database = Database(tmp_path / DATABASE_NAME)
    with pytest.raises(StoreFailed):
        await database.migrate(fail)
    tables = await database.read(lambda session: inspect(session.connection()).get_table_names())
    await database.close()
    assert tables == []


async def test_data_of_a_newer_version_is_refused(tmp_path: Path) -> None:
    store = await Store.open(tmp_path)
    await store.close()
    database = Database(tmp_path / DATABASE_NAME)
    await database.write(lambda session: session.execute(text("UPDATE alembic_version SET version_num = '9'")))
    await database.close()
    with pytest.raises(UnknownSchema, match="newer rolecall"):
        await Store.open(tmp_path)
    with pytest.raises(UnknownSchema, match="has the form 9"):
        await Store.open_read_only(tmp_path)


async def test_an_empty_database_is_not_the_newest_form(tmp_path: Path) -> None:
    database = Database(tmp_path / DATABASE_NAME)
    with pytest.raises(UnknownSchema, match="of no rolecall"):
        await database.migrate(check_newest)
    await database.close()
