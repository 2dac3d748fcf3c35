"""One engine thread with a waiting line in front of it: what is urgent goes first, one job at a time.

final words of a live island   0
stored words of a finished turn   1
partial words                     only when the lane is idle
"""

import asyncio
import heapq
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

FINAL, STORED = 0, 1

Result = TypeVar("Result")


class Lane:
    """Used from one event loop. Never the loop's default executor: aiortc encodes sound there."""

    def __init__(self, name: str) -> None:
        self._thread = ThreadPoolExecutor(1, name)
        self._waiting: list[tuple[int, int, asyncio.Future[None]]] = []
        self._arrivals = 0
        self._is_busy = False

    @property
    def is_idle(self) -> bool:
        return not self._is_busy

    async def run(self, urgency: int, job: Callable[[], Result]) -> Result:
        """The job's result; jobs of the same urgency run in the order they came.

        Cancelled while waiting, the job does not run; cancelled while it runs, the lane stays busy to its end.
        """
        await self._my_turn(urgency)
        running = asyncio.get_running_loop().run_in_executor(self._thread, job)
        running.add_done_callback(self._next)
        return await asyncio.shield(running)

    async def _my_turn(self, urgency: int) -> None:
        if not self._is_busy:
            self._is_busy = True
            return
        turn: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._arrivals += 1
        heapq.heappush(self._waiting, (urgency, self._arrivals, turn))
        try:
            await turn
        except asyncio.CancelledError:
            if turn.done() and not turn.cancelled():
                self._next()
            raise

    def _next(self, finished: object = None) -> None:
        """Hands the lane to the most urgent that still waits."""
        while self._waiting:
            turn = heapq.heappop(self._waiting)[2]
            if not turn.done():
                turn.set_result(None)
                return
        self._is_busy = False

    def close(self) -> None:
        self._thread.shutdown(wait=False, cancel_futures=True)
