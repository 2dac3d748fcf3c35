"""The database behind executors of its own: one thread that writes, two that read; SQLite or PostgreSQL alike."""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DatabaseError, IntegrityError
from sqlalchemy.orm import Session

from server.store import postgres, sqlite
from server.store.errors import StoreFailed

Answer = TypeVar("Answer")

READERS = 2
TRIES = 10
"""Of work that another process's work crossed; each time one of the two succeeds."""


class Database:
    """Work is a function of one transaction; it may be run more than once and must change nothing else."""

    def __init__(self, at: Path | str, *, read_only: bool = False, is_server: bool = True) -> None:
        """`at`: SQLite's file, or a PostgreSQL URL. On PostgreSQL only one `is_server` writes at a time; a process
        that works for it says False. Nothing is opened yet. Raises BadInput for a URL that is none.
        """
        self._advice = sqlite.ADVICE if isinstance(at, Path) else postgres.ADVICE
        self._named = str(at.absolute()) if isinstance(at, Path) else "The database"
        self._readers, writer = _engines(at, is_server=is_server)
        self._settle = sqlite.settle if isinstance(at, Path) else postgres.settle
        self._read_threads = ThreadPoolExecutor(READERS, thread_name_prefix="store-read")
        self._writer = None if read_only else writer
        self._write_thread = None if read_only else ThreadPoolExecutor(1, thread_name_prefix="store-write")

    async def read(self, work: Callable[[Session], Answer]) -> Answer:
        """Runs `work` on one unchanging view of the data. Raises StoreFailed."""
        return await self._run(self._read_threads, lambda: _in_transaction(self._readers, work))

    async def write(self, work: Callable[[Session], Answer]) -> Answer:
        """Runs `work` and commits it durably, or leaves everything as it was. Raises StoreFailed."""
        engine, thread = self._writing()
        return await self._run(thread, lambda: _in_transaction(engine, work))

    async def migrate(self, work: Callable[[Connection], None]) -> None:
        """Runs `work` on the writer's connection, all of it or nothing."""
        engine, thread = self._writing()
        await self._run(thread, lambda: _on_connection(engine, work))

    async def settle(self) -> None:
        """What was deleted is gone from the files, too: its pages are zeroed, the write-ahead log is emptied."""
        engine, thread = self._writing()
        await self._run(thread, lambda: self._settle(engine))

    async def close(self) -> None:
        """Waits, off the loop, for work under way."""
        closer = ThreadPoolExecutor(1, thread_name_prefix="store-close")
        await asyncio.get_running_loop().run_in_executor(closer, self._close)
        closer.shutdown()

    async def _run(self, threads: ThreadPoolExecutor, work: Callable[[], Answer]) -> Answer:
        try:
            return await asyncio.get_running_loop().run_in_executor(threads, work)
        except IntegrityError:
            raise  # what was written contradicts the data: a fault of ours, not of the disk
        except DatabaseError as error:
            why = " ".join(str(error.orig).split())
            failed, advice = "The database could not be used", self._advice
            raise StoreFailed(f"{failed} ({why}); {advice}.", f"{failed}; {advice}.") from error

    def _close(self) -> None:
        """The writer goes last: SQLite's last connection checkpoints."""
        self._read_threads.shutdown()
        self._readers.dispose()
        if self._writer is not None and self._write_thread is not None:
            self._write_thread.shutdown()
            self._writer.dispose()

    def _writing(self) -> tuple[Engine, ThreadPoolExecutor]:
        if self._writer is None or self._write_thread is None:
            raise StoreFailed(f"{self._named} is open for reading only; writing needs the server.")
        return self._writer, self._write_thread


def _engines(at: Path | str, *, is_server: bool) -> tuple[Engine, Engine]:
    """For reading, and for writing."""
    if isinstance(at, Path):
        path = at.absolute()
        return sqlite.reader_engine(path), sqlite.writer_engine(path)
    url = postgres.url_of(at)
    return postgres.reader_engine(url), postgres.writer_engine(url, is_server=is_server)


def _in_transaction(engine: Engine, work: Callable[[Session], Answer]) -> Answer:
    for tries_left in reversed(range(TRIES)):
        try:
            with Session(engine, expire_on_commit=False) as session, session.begin():
                return work(session)
        except DatabaseError as error:
            if not tries_left or getattr(error.orig, "sqlstate", None) not in postgres.RUN_AGAIN:
                raise
    raise AssertionError("the last try either returned or raised")


def _on_connection(engine: Engine, work: Callable[[Connection], None]) -> None:
    with engine.begin() as connection:
        work(connection)
