"""SQLite in the data folder: one connection that writes, two that read.

Only the writer's connection ever checkpoints: SQLite before 3.51.3 can corrupt a write-ahead log when two
connections do.
"""

import sqlite3
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import QueuePool

from server.store.stored_json import parsed

READERS = 2
CHECKPOINT_TRIES = 5
"""Each waits for readers as long as `busy_timeout` says."""
WRITER_PRAGMAS = (
    "busy_timeout=5000",
    "journal_mode=WAL",
    "synchronous=FULL",
    "foreign_keys=ON",
    "secure_delete=ON",
)
READER_PRAGMAS = ("busy_timeout=5000", "query_only=ON", "wal_autocheckpoint=0", "foreign_keys=ON")
ADVICE = "check that the data folder's disk has room and can be written, then try again"


def writer_engine(path: Path) -> Engine:
    return _engine(f"file:{quote(str(path))}?mode=rwc", 1, WRITER_PRAGMAS, "BEGIN IMMEDIATE")


def reader_engine(path: Path) -> Engine:
    """`mode=ro` as well as `query_only`: a connection that may not write does not checkpoint when it closes."""
    return _engine(f"file:{quote(str(path))}?mode=ro", READERS, READER_PRAGMAS, "BEGIN")


def _engine(uri: str, connections: int, pragmas: tuple[str, ...], begin: str) -> Engine:
    """Transactions are begun by us: sqlite3's own would start as a reading one and fail on its first write."""

    def connect() -> sqlite3.Connection:
        connection = sqlite3.connect(uri, uri=True, isolation_level=None, check_same_thread=False)
        try:
            for pragma in pragmas:
                connection.execute(f"PRAGMA {pragma}")
        except BaseException:
            connection.close()
            raise
        return connection

    pooled: dict[str, Any] = {"poolclass": QueuePool, "pool_size": connections, "max_overflow": 0}
    engine = create_engine("sqlite://", creator=connect, hide_parameters=True, json_deserializer=parsed, **pooled)

    @event.listens_for(engine, "begin")
    def start(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    return engine


def settle(engine: Engine) -> None:
    """`secure_delete` zeroed what was deleted; now the write-ahead log, which may hold it still, is emptied."""
    raw = engine.raw_connection()
    try:
        for _ in range(CHECKPOINT_TRIES):
            busy, _, _ = raw.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            if not busy:
                return
        raise sqlite3.OperationalError("a reader keeps the write-ahead log from being emptied")
    finally:
        raw.close()
