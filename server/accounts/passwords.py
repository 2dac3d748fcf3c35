"""Passwords as argon2id hashes, worked out in a small pool of their own.

Each check takes 64 MiB and about 0.1 s of four threads (RFC 9106's profile for little memory). A flood of sign-ins
waits its turn or is told to come back; the threads run at low priority, so calls keep the processor.
"""

import asyncio
import os
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from typing import TypeVar

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from argon2.profiles import RFC_9106_LOW_MEMORY

from server.problems import TooOften

Answer = TypeVar("Answer")

MOST_WAITING = 8
NICENESS = 10
BUSY = "Many people are signing in right now; try again in a few seconds."


class Passwords:
    """`hash` and `matches` raise TooOften when more than `waiting` others are before."""

    def __init__(self, hasher: PasswordHasher | None = None, *, waiting: int = MOST_WAITING) -> None:
        self._hasher = hasher or PasswordHasher.from_parameters(RFC_9106_LOW_MEMORY)
        self._pool = ThreadPoolExecutor(1, thread_name_prefix="argon2", initializer=_step_back)
        self._places, self._taken = waiting + 1, 0
        self._nobodys = ""

    async def hash(self, password: str) -> str:
        return await self._run(lambda: self._hasher.hash(password))

    async def matches(self, kept: str | None, password: str) -> bool:
        """Takes as long where nobody of that name is known: `kept` is then None."""
        return await self._run(lambda: self._matches(kept, password))

    async def close(self) -> None:
        await asyncio.get_running_loop().run_in_executor(self._pool, lambda: None)
        self._pool.shutdown()

    def _matches(self, kept: str | None, password: str) -> bool:
        if not self._nobodys:
            self._nobodys = self._hasher.hash("nobody's")
        with suppress(VerificationError, InvalidHashError):
            return self._hasher.verify(kept or self._nobodys, password) and kept is not None
        return False

    def require_place(self) -> None:
        """Before anything is looked up for one who would wait in vain. Raises TooOften."""
        if self._taken >= self._places:
            raise TooOften(BUSY, 5)

    async def _run(self, work: Callable[[], Answer]) -> Answer:
        self.require_place()
        self._taken += 1
        try:
            return await asyncio.get_running_loop().run_in_executor(self._pool, work)
        finally:
            self._taken -= 1


def _step_back() -> None:
    """Linux keeps a priority for each thread, and argon2's own threads inherit it."""
    with suppress(AttributeError, OSError):
        os.setpriority(os.PRIO_PROCESS, threading.get_native_id(), NICENESS)
