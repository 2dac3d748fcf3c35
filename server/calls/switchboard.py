"""The calls that are live now, and how many there may be."""

import asyncio
import logging
from collections.abc import Callable, Coroutine

from server.calls.live_call import LiveCall
from server.problems import AtCapacity
from server.store.errors import NotFound

log = logging.getLogger(__name__)

HANG_UP_PATIENCE_S = 45.0
"""For recordings to be closed and scored when the server stops."""


class Switchboard:
    """`open` takes a line before anything is set up, so that there are never more calls than allowed."""

    def __init__(self, max_calls: int) -> None:
        self._max_calls = max_calls
        self._taken = 0
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

    async def open(self, make: Callable[[], Coroutine[None, None, LiveCall]]) -> LiveCall:
        """Makes and starts a call. Raises AtCapacity, and what `make` raises."""
        if self._taken >= self._max_calls:
            raise AtCapacity(f"All {self._max_calls} lines are in use. Try again in a few minutes.")
        self._taken += 1
        try:
            call = await make()
        except BaseException:
            self._taken -= 1
            raise
        self._calls[call.setting.session_id] = call
        task = asyncio.create_task(self._run(call), name=f"call {call.setting.session_id}")
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return call

    async def _run(self, call: LiveCall) -> None:
        try:
            await call.run()
        except Exception:
            log.exception("session %s broke off", call.setting.session_id)
            message = "The call broke off because of a fault in the server. What was recorded is kept."
            call.audience.tell("error", {"code": "fault", "message": message})
            call.audience.leave()
        finally:
            self._taken -= 1
            del self._calls[call.setting.session_id]

    async def hang_up_all(self) -> None:
        """The server stops: every call ends, is kept and scored."""
        for call in self._calls.values():
            call.hang_up("server-stopped")
        if self._tasks:
            await asyncio.wait(self._tasks, timeout=HANG_UP_PATIENCE_S)
