"""PostgreSQL by URL, through psycopg 3 (the extra `postgres`): the same one writer and two readers as SQLite.

The writer's connection holds an advisory lock for as long as it lives: a second server on the same database can write
nothing, and one that lost its connection must take the lock again before its next write.
"""

import importlib.util
import logging
from contextlib import closing
from typing import Any

from sqlalchemy import URL, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError

from server.store.errors import DatabaseInUse
from server.store.models import Table
from server.store.stored_json import parsed
from voice.errors import BadInput

log = logging.getLogger(__name__)

READERS = 2
SCHEMES = ("postgresql", "postgres")
SERVER_LOCK = 0x726F6C65_63616C6C
"""The key of the advisory lock: "rolecall"."""
LOCK_PATIENCE = "5s"
"""A server that was killed lets go when its connection is noticed to be gone."""
CONNECT_PATIENCE_S = 10
SCHEMA_OF_QUEUE = "procrastinate"
SEARCH_PATH = f"-c search_path=public,{SCHEMA_OF_QUEUE}"
"""Our tables, then those of the job queue."""
ADVICE = "check that PostgreSQL runs and can be reached, then try again"
IDLE = "-c idle_in_transaction_session_timeout=30s"
"""A process that was stopped in the middle of a transaction must not hold its rows for ever."""
QUEUE_TABLES = f"{SCHEMA_OF_QUEUE}.procrastinate_jobs, {SCHEMA_OF_QUEUE}.procrastinate_events"
MAY_NOT_CHECKPOINT = (
    "erased rows stay in PostgreSQL's write-ahead log until it lets them go: this database user may not ask for it "
    "(GRANT pg_checkpoint, and EXECUTE ON FUNCTION pg_switch_wal)"
)
RUN_AGAIN = frozenset({"40001", "40P01"})
"""A transaction that crossed another one: run again, it succeeds."""


def url_of(text: str) -> URL:
    """Raises BadInput for what is no PostgreSQL URL, or where psycopg is missing."""
    try:
        url = make_url(text)
    except ArgumentError:
        url = None
    if url is None or url.drivername not in SCHEMES or not url.database:
        raise BadInput(
            "The database_url must read postgresql://USER:PASSWORD@HOST:PORT/DATABASE. See docs/settings.md."
        )
    if importlib.util.find_spec("psycopg") is None:
        raise BadInput("PostgreSQL needs the package psycopg: install rolecall with its extra 'postgres'.")
    return url.set(drivername="postgresql+psycopg")


def writer_engine(url: URL, *, is_server: bool) -> Engine:
    """Serializable: work that reads before it writes is as safe as behind SQLite's one writer."""
    engine = _engine(url, 1, isolation_level="SERIALIZABLE")
    if is_server:
        event.listen(engine, "connect", _hold_lock)
    return engine


def reader_engine(url: URL) -> Engine:
    """Each reading sees one unchanging state, and cannot write."""
    engine = _engine(url, READERS, isolation_level="REPEATABLE READ")
    return engine.execution_options(postgresql_readonly=True)


def _engine(url: URL, connections: int, **options: Any) -> Engine:
    """`pool_pre_ping`: a connection that PostgreSQL's restart cut is replaced, not handed out."""
    connecting = {
        "connect_timeout": CONNECT_PATIENCE_S,
        "application_name": "rolecall",
        "options": f"{SEARCH_PATH} {IDLE}",
    }
    pooled: dict[str, Any] = {
        "pool_size": connections,
        "max_overflow": 0,
        "pool_pre_ping": True,
        "json_deserializer": parsed,
    }
    return create_engine(url, hide_parameters=True, connect_args=connecting, **pooled, **options)


def _hold_lock(connection: Any, record: object) -> None:
    """Raises DatabaseInUse."""
    import psycopg

    try:
        with closing(connection.cursor()) as cursor:
            cursor.execute(f"SET lock_timeout = '{LOCK_PATIENCE}'")
            cursor.execute(f"SELECT pg_advisory_lock({SERVER_LOCK})")
            cursor.execute("SET lock_timeout = 0")
        connection.commit()
    except psycopg.errors.LockNotAvailable:
        connection.close()
        raise DatabaseInUse from None


def settle(engine: Engine) -> None:
    """Rewrites every table that people's rows were deleted from, then lets the write-ahead log behind it go.

    VACUUM alone leaves the bytes in the pages. The log's segments are deleted with `wal_recycle = off`; otherwise
    PostgreSQL keeps them to be written over. The planner's statistics hold values of columns, so they are made anew.
    """
    names = ", ".join(f'public."{table.name}"' for table in Table.metadata.sorted_tables if table.name != "audit")
    with closing(engine.raw_connection()) as raw:
        driver: Any = raw.driver_connection
        driver.autocommit = True
        try:
            with closing(driver.cursor()) as cursor:
                cursor.execute(f"VACUUM (FULL, ANALYZE) {names}, {QUEUE_TABLES}")
                cursor.execute("VACUUM FULL pg_catalog.pg_statistic")
                _let_log_go(cursor)
        finally:
            driver.autocommit = False


def _let_log_go(cursor: Any) -> None:
    import psycopg

    try:
        for step in ("CHECKPOINT", "SELECT pg_switch_wal()", "CHECKPOINT"):
            cursor.execute(step)
    except psycopg.errors.InsufficientPrivilege:
        log.warning("%s", MAY_NOT_CHECKPOINT)
