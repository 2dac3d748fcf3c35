"""The calls that are live now, and how many there may be."""

import asyncio
import contextlib
import logging
from collections import Counter
from collections.abc import Callable, Coroutine

from server.calls.live_call import LiveCall
from server.garbage import return_free_memory
from server.problems import TooOften
from server.store.errors import NotFound

log = logging.getLogger(__name__)

OWN_AGAIN_S = 60
HANG_UP_PATIENCE_S = 45.0
"""For recordings to be closed and scored when the server stops."""


class Switchboard:
    """`open` takes a line before anything is set up, so that there are never more calls than allowed."""

    def __init__(self, check: Callable[[int], None], most_each: int | None = None) -> None:
        """`check` raises where there is no room beside so many calls; `most_each`: of one person at a time."""
        self._check, self._most_each = check, most_each
        self._taken = 0
        self._owners: Counter[str] = Counter()
        self._is_free = asyncio.Event()
        """Since the last line was given back."""
        self._calls: dict[str, LiveCall] = {}
        self._tasks: set[asyncio.Task[None]] = set()

    def __len__(self) -> int:
        return self._taken

    def find(self, session_id: str) -> LiveCall:
        """Raises NotFound."""
        try:
            return self._calls[session_id]
        except KeyError:
            raise NotFound("live call") from None

    def check_room(self) -> None:
        """To be asked before anything is read for a call. Raises AtCapacity."""
        self._check(self._taken)

    async def open(self, make: Callable[[], Coroutine[None, None, LiveCall]], owner: str = "") -> LiveCall:
        """Makes and starts a call. Raises AtCapacity, TooOften, and what `make` raises."""
        self.check_room()
        if self._most_each is not None and self._owners[owner] >= self._most_each:
            raise TooOften(f"You have {self._most_each} calls on. End one of them, then start another.", OWN_AGAIN_S)
        self._take(owner)
        try:
            call = await make()
        except BaseException:
            self._give_back(owner)
            raise
        self._calls[call.setting.session_id] = call
        task = asyncio.create_task(self._run(call, owner), name=f"call {call.setting.session_id}")
        self._tasks.add(task)
        task.add_done_callback(self._over)
        return call

    def tell_all(self, code: str, message: str) -> None:
        """A notice for the page of every call."""
        for call in self._calls.values():
            call.tell("notice", code=code, message=message)

    def _take(self, owner: str) -> None:
        self._taken += 1
        self._owners[owner] += 1

    def _give_back(self, owner: str) -> None:
        self._taken -= 1
        self._owners[owner] -= 1
        self._owners += Counter()  # forgets who has none
        self._is_free.set()

    async def _run(self, call: LiveCall, owner: str) -> None:
        try:
            await call.run()
        except Exception:
            log.exception("session %s broke off", call.setting.session_id)
            message = "The call broke off because of a fault in the server. What was recorded is kept."
            call.audience.tell("error", {"code": "fault", "message": message})
            call.audience.leave()
        finally:
            del self._calls[call.setting.session_id]
            self._give_back(owner)

    def _over(self, task: asyncio.Task[None]) -> None:
        self._tasks.discard(task)
        return_free_memory()

    async def emptied(self, limit_s: float) -> None:
        """Returns when the last call is over, or after so long."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(limit_s):
                while self._taken:
                    self._is_free.clear()
                    await self._is_free.wait()

    async def hang_up_all(self, patience_s: float = HANG_UP_PATIENCE_S) -> None:
        """The server stops: every call ends, is kept and scored. One that takes longer is left as a crash would leave
        it: the next start mends and scores it.
        """
        for call in self._calls.values():
            call.hang_up("server-stopped")
        if self._tasks:
            _, late = await asyncio.wait(self._tasks, timeout=patience_s)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)
