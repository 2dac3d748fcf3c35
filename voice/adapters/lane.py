"""One engine thread for all calls, with a bounded waiting line in front of it; one job at a time.

    final     words that a call waits for    first; not started in time, it fails as busy
    stored    a finished turn's best words   waits as long as it takes
    partial   a caption's next guess         only while nothing else waits; not started in time, it fails as busy

Among jobs of one urgency callers take turns: while one waits, no other gets two. A caller's own go by deadline, then
in the order they came. A line that is full refuses the latest job of whoever has most in it.
"""

import asyncio
from collections import Counter
from collections.abc import Callable
from concurrent.futures import Executor, ThreadPoolExecutor
from dataclasses import dataclass, field
from enum import IntEnum
from math import inf
from typing import TypeVar

from voice.errors import EngineFailed

LONGEST = 64
"""Waiting jobs of one urgency. With half a second each, half a minute's work."""
REMEMBERED = 256
"""Callers whose last turn is known; whoever is forgotten counts as not served yet."""

Result = TypeVar("Result")


class Urgency(IntEnum):
    FINAL = 0
    STORED = 1
    PARTIAL = 2


class Busy(EngineFailed):
    """A job that could not be started in time, or for which the line had no room."""

    def __init__(self, name: str, trouble: str) -> None:
        super().__init__(
            f"{name} is busy: {trouble}. Fewer calls at a time or a smaller model would help.", retryable=True
        )


@dataclass(slots=True, eq=False)
class _Job:
    caller: int
    deadline: float
    turn: asyncio.Future[None]


@dataclass(slots=True)
class _Line:
    """Jobs of one urgency, in the order they came."""

    jobs: list[_Job] = field(default_factory=list)
    _turns: dict[int, int] = field(default_factory=dict)
    """When each caller was served last, counted in jobs."""
    _served: int = 0

    def take(self) -> _Job:
        job = min(self.jobs, key=lambda each: (self._turns.get(each.caller, 0), each.deadline))
        self.jobs.remove(job)
        return job

    def serves(self, caller: int) -> None:
        self._served += 1
        self._turns.pop(caller, None)
        self._turns[caller] = self._served
        if len(self._turns) > REMEMBERED:
            del self._turns[next(iter(self._turns))]

    def one_too_many(self) -> _Job:
        """The latest job of the caller who has most."""
        counts = Counter(job.caller for job in self.jobs)
        return max(reversed(self.jobs), key=lambda job: counts[job.caller])


class Lane:
    """Used from one event loop. Never the loop's default executor: aiortc encodes sound there."""

    def __init__(self, name: str, thread: Executor | None = None, *, longest: int = LONGEST) -> None:
        self.name = name
        self._thread = thread or ThreadPoolExecutor(1, "recogniser")
        self._longest = longest
        self._lines = {urgency: _Line() for urgency in Urgency}
        self._is_busy = False

    @property
    def is_idle(self) -> bool:
        return not self._is_busy

    @property
    def waiting(self) -> int:
        """Jobs that somebody waits for; captions do without."""
        return len(self._lines[Urgency.FINAL].jobs) + len(self._lines[Urgency.STORED].jobs)

    async def run(
        self, job: Callable[[], Result], urgency: Urgency, *, caller: int = 0, patience_s: float = inf
    ) -> Result:
        """The job's result. Raises Busy where it is not started within `patience_s`, and whatever the job raises.

        Cancelled while waiting, the job does not run; cancelled while it runs, the lane stays busy to its end.
        """
        await self._my_turn(urgency, caller, patience_s)
        try:
            running = asyncio.get_running_loop().run_in_executor(self._thread, job)
        except RuntimeError:  # the lane was closed
            self._next()
            raise
        running.add_done_callback(self._next)
        return await asyncio.shield(running)

    async def _my_turn(self, urgency: Urgency, caller: int, patience_s: float) -> None:
        line, loop = self._lines[urgency], asyncio.get_running_loop()
        if self._is_busy:
            job = _Job(caller, loop.time() + patience_s, loop.create_future())
            line.jobs.append(job)
            self._refuse_one_too_many(line)
            await self._wait(job, line, patience_s)
        self._is_busy = True
        line.serves(caller)

    async def _wait(self, job: _Job, line: _Line, patience_s: float) -> None:
        try:
            async with asyncio.timeout_at(None if patience_s == inf else job.deadline):
                await job.turn
        except (TimeoutError, asyncio.CancelledError) as reason:
            if job in line.jobs:
                line.jobs.remove(job)
            elif job.turn.done() and not job.turn.cancelled() and not job.turn.exception():
                self._next()  # its turn came just as it gave up
            if isinstance(reason, TimeoutError):
                raise Busy(self.name, f"speech has waited {patience_s:g} s behind other speech") from None
            raise

    def _refuse_one_too_many(self, line: _Line) -> None:
        if len(line.jobs) > self._longest:
            job = line.one_too_many()
            line.jobs.remove(job)
            if not job.turn.done():  # it may be about to notice that it was cancelled
                job.turn.set_exception(Busy(self.name, f"{self._longest} pieces of speech wait already"))

    def _next(self, finished: object = None) -> None:
        """Hands the lane to the job that comes first; one past its deadline is passed over and gives up by itself."""
        now = asyncio.get_running_loop().time()
        for line in self._lines.values():
            while line.jobs:
                job = line.take()
                if not job.turn.done() and job.deadline >= now:
                    job.turn.set_result(None)
                    return
        self._is_busy = False

    def close(self) -> None:
        self._thread.shutdown(wait=False, cancel_futures=True)
