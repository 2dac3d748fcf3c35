"""An engine thread for the virtual clock: a job takes the seconds it says, one job at a time."""

import asyncio
from collections.abc import Callable
from concurrent.futures import Executor, Future
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Work:
    """A job: who wants it, how long it takes, and what comes out."""

    name: str
    takes_s: float

    def __call__(self) -> str:
        return self.name


@dataclass
class SlowEngine(Executor):
    """Runs each job at once and answers when its time has passed."""

    started: list[tuple[str, float]] = field(default_factory=list)
    """Jobs and when they began, in order."""
    running: int = 0
    most_at_once: int = 0

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        loop, done = asyncio.get_running_loop(), Future[Any]()
        work = fn if isinstance(fn, Work) else Work("", 0.0)
        self.started.append((work.name, loop.time()))
        self.running += 1
        self.most_at_once = max(self.most_at_once, self.running)
        done.set_running_or_notify_cancel()
        loop.call_later(work.takes_s, self._finish, done, fn(*args, **kwargs))
        return done

    def _finish(self, done: Future[Any], result: Any) -> None:
        self.running -= 1
        done.set_result(result)

    @property
    def order(self) -> list[str]:
        return [name for name, _ in self.started]
