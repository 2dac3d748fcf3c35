"""SQLite behind two executors of its own: one thread that writes, two that read."""

import asyncio
import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar
from urllib.parse import quote

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DatabaseError, IntegrityError
from sqlalchemy.orm import Session
from sqlalchemy.pool import QueuePool

from server.store.errors import StoreFailed

Answer = TypeVar("Answer")

READERS = 2
WRITER_PRAGMAS = (
    "busy_timeout=5000",
    "journal_mode=WAL",
    "synchronous=FULL",
    "foreign_keys=ON",
    "secure_delete=ON",
)
READER_PRAGMAS = ("busy_timeout=5000", "query_only=ON", "wal_autocheckpoint=0", "foreign_keys=ON")


class Database:
    """Work is a function of one transaction. Only the writer's connection ever checkpoints: SQLite before
    3.51.3 can corrupt a write-ahead log when two connections do."""

    def __init__(self, path: Path, *, read_only: bool = False) -> None:
        self.path = path.absolute()
        self._readers = _reader_engine(self.path)
        self._read_threads = ThreadPoolExecutor(READERS, thread_name_prefix="store-read")
        self._writer = None if read_only else _writer_engine(self.path)
        self._write_thread = None if read_only else ThreadPoolExecutor(1, thread_name_prefix="store-write")

    async def read(self, work: Callable[[Session], Answer]) -> Answer:
        """Runs `work` on one unchanging view of the data. Raises StoreFailed."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._read_threads, _in_transaction, self._readers, work)

    async def write(self, work: Callable[[Session], Answer]) -> Answer:
        """Runs `work` and commits it durably, or leaves everything as it was. Raises StoreFailed."""
        engine, thread = self._writing()
        return await asyncio.get_running_loop().run_in_executor(thread, _in_transaction, engine, work)

    async def migrate(self, work: Callable[[Connection], None]) -> None:
        """Runs `work` on the writer's connection, all of it or nothing."""
        engine, thread = self._writing()
        await asyncio.get_running_loop().run_in_executor(thread, _on_connection, engine, work)

    async def close(self) -> None:
        """Waits, off the loop, for work under way."""
        closer = ThreadPoolExecutor(1, thread_name_prefix="store-close")
        await asyncio.get_running_loop().run_in_executor(closer, self._close)
        closer.shutdown()

    def _close(self) -> None:
        """The writer goes last, since the last connection checkpoints."""
        self._read_threads.shutdown()
        self._readers.dispose()
        if self._writer is not None and self._write_thread is not None:
            self._write_thread.shutdown()
            self._writer.dispose()

    def _writing(self) -> tuple[Engine, ThreadPoolExecutor]:
        if self._writer is None or self._write_thread is None:
            raise StoreFailed(f"{self.path} is open for reading only; writing needs the server.")
        return self._writer, self._write_thread


def _in_transaction(engine: Engine, work: Callable[[Session], Answer]) -> Answer:
    try:
        with Session(engine, expire_on_commit=False) as session, session.begin():
            return work(session)
    except IntegrityError:
        raise  # what was written contradicts the data: a fault of ours, not of the disk
    except DatabaseError as error:
        raise _failure(error) from error


def _on_connection(engine: Engine, work: Callable[[Connection], None]) -> None:
    try:
        with engine.begin() as connection:
            work(connection)
    except DatabaseError as error:
        raise _failure(error) from error


def _failure(error: DatabaseError) -> StoreFailed:
    return StoreFailed(
        f"The database could not be used ({error.orig}); "
        "check that the data folder's disk has room and can be written, then try again."
    )


def _writer_engine(path: Path) -> Engine:
    return _engine(f"file:{quote(str(path))}?mode=rwc", 1, WRITER_PRAGMAS, "BEGIN IMMEDIATE")


def _reader_engine(path: Path) -> Engine:
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

    engine = create_engine("sqlite://", creator=connect, poolclass=QueuePool, pool_size=connections, max_overflow=0)

    @event.listens_for(engine, "begin")
    def start(connection: Connection) -> None:
        connection.exec_driver_sql(begin)

    return engine
