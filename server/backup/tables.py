"""The tables of PostgreSQL as one moment saw them, by COPY, and back into an empty database.

Its client programs are not used: those of another version refuse to work, and the tables of the job queue are better
made anew than carried along.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, MetaData, inspect, text
from sqlalchemy.exc import DatabaseError

from server.backup.manifest import TableCopy
from server.backup.snapshot import BLOBS, NOT_COPIED, SESSIONS, Snapshot
from server.store import postgres, schema
from server.store.errors import StoreFailed
from voice.errors import BadInput

SCHEMA = "public"
"""Where our tables lie; those of the job queue have a schema of their own."""
VERSION_TABLE = "alembic_version"
CHUNK_BYTES = 1 << 20


def copy_out(url: str, folder: Path) -> Snapshot:
    """Writes one file for each table into `folder`. Raises StoreFailed, BadInput."""
    engine = postgres.reader_engine(postgres.url_of(url))
    try:
        with _failing_plainly(), engine.connect() as connection:
            tables = _tables(connection)
            for table in tables:
                _write(connection, table, folder / f"{table.name}.copy")
            sessions, blobs = (frozenset(connection.scalars(text(query))) for query in (SESSIONS, BLOBS))
            return Snapshot(sessions, blobs, tables)
    finally:
        engine.dispose()


def refuse_unless_empty(url: str) -> None:
    """Raises BadInput for a database that holds tables, StoreFailed."""
    engine = postgres.reader_engine(postgres.url_of(url))
    try:
        with _failing_plainly(), engine.connect() as connection:
            if inspect(connection).get_table_names(SCHEMA):
                raise BadInput("The database holds tables already; name an empty one with --database-url.")
    finally:
        engine.dispose()


def copy_in(url: str, folder: Path, revision: str, tables: Sequence[TableCopy]) -> None:
    """All of it or nothing. Raises StoreFailed, BadInput, DatabaseInUse."""
    engine = postgres.writer_engine(postgres.url_of(url), is_server=True)
    try:
        with _failing_plainly(), engine.begin() as connection:
            schema.upgrade(connection, revision)
            for table in tables:
                _read(connection, table, folder / f"{table.name}.copy")
    finally:
        engine.dispose()


def _tables(connection: Connection) -> tuple[TableCopy, ...]:
    """A table comes after those that it refers to."""
    found = MetaData()
    found.reflect(connection, schema=SCHEMA)
    wanted = (table for table in found.sorted_tables if table.name not in (VERSION_TABLE, *NOT_COPIED))
    return tuple(TableCopy(table.name, tuple(column.name for column in table.columns)) for table in wanted)


def _write(connection: Connection, table: TableCopy, path: Path) -> None:
    with path.open("wb") as out, _copying(connection, table, "TO STDOUT") as rows:
        for chunk in rows:
            out.write(chunk)


def _read(connection: Connection, table: TableCopy, path: Path) -> None:
    with path.open("rb") as source, _copying(connection, table, "FROM STDIN") as rows:
        while chunk := source.read(CHUNK_BYTES):
            rows.write(chunk)


@contextmanager
def _copying(connection: Connection, table: TableCopy, way: str) -> Iterator[Any]:
    from psycopg.sql import SQL, Identifier

    driver: Any = connection.connection.driver_connection
    columns = SQL(", ").join(map(Identifier, table.columns))
    command = SQL("COPY {} ({}) " + way).format(Identifier(table.name), columns)
    with driver.cursor() as cursor, cursor.copy(command) as rows:
        yield rows


@contextmanager
def _failing_plainly() -> Iterator[None]:
    """Raises StoreFailed for whatever PostgreSQL refuses."""
    from psycopg import Error

    try:
        yield
    except (DatabaseError, Error) as error:
        why = " ".join(str(getattr(error, "orig", error)).split())
        raise StoreFailed(f"PostgreSQL refused the copy ({why[:200]}); {postgres.ADVICE}.") from error
