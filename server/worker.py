"""One worker process, which does one thing at a time."""

import asyncio
import logging
import multiprocessing
import os
import signal
import threading
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing.connection import Connection
from typing import TypeVar, TypeVarTuple

from voice.errors import EngineFailed

Given = TypeVarTuple("Given")
T = TypeVar("T")
log = logging.getLogger(__name__)


class Worker:
    """One spawned process that does one thing at a time; started on first use, and again if it dies."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._pool: ProcessPoolExecutor | None = None
        self._lifeline: Connection | None = None
        """The process ends when this end of its pipe closes: by `close`, or with the server however it dies."""
        self._is_closed = False

    async def run(self, work: Callable[[*Given], T], *args: *Given) -> T:
        """The result of `work`, or what it raised. Raises EngineFailed when the process died under it."""
        if self._is_closed:
            raise EngineFailed(f"The {self._name} process was stopped with the server.")
        pool = self._pool = self._pool or self._started()
        try:
            return await asyncio.get_running_loop().run_in_executor(pool, work, *args)
        except BrokenProcessPool:
            if self._pool is pool:
                self._pool = None
            if not self._is_closed:
                log.error("the %s process died", self._name)
            raise EngineFailed(f"The {self._name} process died; it is started again.", retryable=True) from None

    def _started(self) -> ProcessPoolExecutor:
        context = multiprocessing.get_context("spawn")
        its_end, self._lifeline = context.Pipe(duplex=False)
        return ProcessPoolExecutor(1, mp_context=context, initializer=_live_on, initargs=(its_end,))

    def abandon(self) -> None:
        """Nobody waits for the work any more: its process is killed, stopped or not; the next work gets another."""
        pool, self._pool = self._pool, None
        if pool:
            _kill(pool)
            pool.shutdown(wait=False)

    def close(self) -> None:
        """Ends the process, whatever it is at: warming up takes it up to a minute."""
        self._is_closed = True
        pool, self._pool = self._pool, None
        if pool and self._lifeline:
            self._lifeline.close()
            _kill(pool)
            pool.shutdown(wait=True)


def _kill(pool: ProcessPoolExecutor) -> None:
    """A stopped process would notice nothing else."""
    for process in list((pool._processes or {}).values()):
        process.kill()


def _live_on(lifeline: Connection) -> None:
    """Ctrl-C is the server's to handle: it stops its workers. A server that was killed takes them with it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with, args=(lifeline,), name="lifeline", daemon=True).start()


def _end_with(lifeline: Connection) -> None:
    """Nothing is ever sent: what can be read is the end."""
    lifeline.poll(None)
    os._exit(1)
