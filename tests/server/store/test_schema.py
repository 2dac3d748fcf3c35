from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, inspect, text
from sqlalchemy.orm import Session

from server.store.database import Database
from server.store.errors import StoreFailed, UnknownSchema
from server.store.models import Table
from server.store.schema import check_newest, upgrade
from server.store.store import Store


async def test_the_models_are_what_the_migrations_make(database_at: Path | str) -> None:
    differences: list[object] = []

    def compare(connection: Connection) -> None:
        upgrade(connection)
        differences.extend(compare_metadata(MigrationContext.configure(connection), Table.metadata))

    database = Database(database_at)
    await database.migrate(compare)
    await database.close()
    assert differences == []


async def test_an_empty_database_gets_every_table(store: Store, database_at: Path | str) -> None:
    database = Database(database_at, read_only=True)

    def tables_of(session: Session) -> set[str]:
        looked_at = inspect(session.connection())
        return set(looked_at.get_table_names(looked_at.default_schema_name))

    tables = await database.read(tables_of)
    await database.close()
    assert tables == {*Table.metadata.tables, "alembic_version"}


async def test_migrating_twice_changes_nothing(tmp_path: Path, database_url: str) -> None:
    for _ in range(2):
        store = await Store.open(tmp_path, database_url)
        await store.close()
    store = await Store.open_read_only(tmp_path, database_url)
    await store.close()


async def test_a_migration_that_fails_leaves_nothing_behind(database_at: Path | str) -> None:
    def fail(connection: Connection) -> None:
        upgrade(connection)
        connection.execute(text("SELECT * FROM no_such_table"))

    database = Database(database_at)
    with pytest.raises(StoreFailed):
        await database.migrate(fail)
    tables = await database.read(lambda session: inspect(session.connection()).get_table_names())
    await database.close()
    assert tables == []


async def test_data_of_a_newer_version_is_refused(tmp_path: Path, database_url: str, database_at: Path | str) -> None:
    store = await Store.open(tmp_path, database_url)
    await store.close()
    database = Database(database_at)
    await database.write(lambda session: session.execute(text("UPDATE alembic_version SET version_num = '9'")))
    await database.close()
    with pytest.raises(UnknownSchema, match="newer rolecall"):
        await Store.open(tmp_path, database_url)
    with pytest.raises(UnknownSchema, match="has the form 9"):
        await Store.open_read_only(tmp_path, database_url)


async def test_an_empty_database_is_not_the_newest_form(database_at: Path | str) -> None:
    database = Database(database_at)
    with pytest.raises(UnknownSchema, match="of no rolecall"):
        await database.migrate(check_newest)
    await database.close()
