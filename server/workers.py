"""Worker processes for everything that would hold the server's interpreter: reading acts, and scoring.

Two of them, so that reading a turn in the middle of a call (milliseconds) never waits for scoring another (seconds).
"""

import asyncio
import logging
import multiprocessing
import os
import signal
import threading
from collections.abc import Callable
from concurrent.futures import Executor, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from pathlib import Path
from typing import ParamSpec, TypeVar

from scoring.recording import Channel, Gap, Recording
from server.recording import wav
from voice.errors import EngineFailed
from voice.pcm import AXIS_RATE_HZ, Pcm
from voice.reading import Reading
from voice.scenario import Scenario
from voice.transcript import Transcript

P = ParamSpec("P")
T = TypeVar("T")
log = logging.getLogger(__name__)


TRACK_HOP_S = 0.05
"""Pitch and level as the replay draws them: 20 points a second."""


@dataclass(frozen=True, slots=True)
class ScoringJob:
    """A finished call as files and words; small enough to hand to another process."""

    scenario: Scenario
    transcript: Transcript
    versions: dict[str, str]
    rep: Path | None = None
    """WAV at 16 kHz; None: words only."""
    buyer: Path | None = None
    source: str = "none"
    channel: Channel = field(default_factory=Channel)
    gaps: tuple[Gap, ...] = ()
    playout_error_s: float | None = None

    def recording(self) -> Recording:
        tracks = [Pcm(wav.read(path), AXIS_RATE_HZ) if path else None for path in (self.rep, self.buyer)]
        return Recording(
            self.transcript, self.source, tracks[0], tracks[1], self.channel, self.gaps, self.playout_error_s
        )


@dataclass(frozen=True, slots=True)
class Scored:
    scorecard: dict[str, object]
    track: dict[str, object] | None
    """The rep's pitch and level for drawing; None without audio."""


class Worker:
    """One spawned process that does one thing at a time; started on first use, and again if it dies."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._pool: Executor | None = None
        self._lifeline: Connection | None = None
        """The process ends when this end of its pipe closes: by `close`, or with the server however it dies."""
        self._is_closed = False

    async def run(self, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """The result of `work`, or what it raised. Raises EngineFailed when the process died under it."""
        if kwargs:
            raise TypeError("workers take positional arguments")
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

    def _started(self) -> Executor:
        context = multiprocessing.get_context("spawn")
        its_end, self._lifeline = context.Pipe(duplex=False)
        return ProcessPoolExecutor(1, mp_context=context, initializer=_live_on, initargs=(its_end,))

    def close(self) -> None:
        """Ends the process, whatever it is at: warming up takes it up to a minute."""
        self._is_closed = True
        pool, self._pool = self._pool, None
        if pool and self._lifeline:
            self._lifeline.close()
            pool.shutdown(wait=True)


class Workers:
    """The server's two processes; `read` makes this the Reader of every call."""

    def __init__(self) -> None:
        self._reading = Worker("reading")
        self._scoring = Worker("scoring")

    async def warm(self) -> None:
        """Starts both, so that the first call and the first debrief need not wait for imports."""
        await asyncio.gather(self._reading.run(_warm_reading), self._scoring.run(_warm_scoring))

    async def read(self, scenario: Scenario, transcript: Transcript) -> Reading:
        return await self._twice(self._reading, _read, scenario, transcript)

    async def score(self, job: "ScoringJob") -> "Scored":
        return await self._twice(self._scoring, _score, job)

    async def _twice(self, worker: Worker, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """A worker that was killed once may have been unlucky; twice in a row it is the work."""
        try:
            return await worker.run(work, *args, **kwargs)
        except EngineFailed:
            return await worker.run(work, *args, **kwargs)

    def close(self) -> None:
        self._reading.close()
        self._scoring.close()


def _live_on(lifeline: Connection) -> None:
    """Ctrl-C is the server's to handle: it stops its workers. A server that was killed takes them with it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with, args=(lifeline,), name="lifeline", daemon=True).start()


def _end_with(lifeline: Connection) -> None:
    """Nothing is ever sent: what can be read is the end."""
    lifeline.poll(None)
    os._exit(1)


def _warm_reading() -> None:
    import scoring.read  # noqa: F401


def _warm_scoring() -> None:
    from scoring.warm import warm

    warm()


def _read(scenario: Scenario, transcript: Transcript) -> Reading:
    from scoring.read import read

    return read(scenario, transcript)


def _score(job: "ScoringJob") -> "Scored":
    from scoring.score import score

    recording = job.recording()
    return Scored(score(recording, job.scenario, versions=job.versions), _track(recording))


def _track(recording: Recording) -> dict[str, object] | None:
    if recording.rep is None or not len(recording.rep):
        return None
    from scoring.drawing import thinned
    from scoring.track import track_of

    return thinned(track_of(recording.rep), TRACK_HOP_S)
