"""Workers that are killed and stopped at seeded moments while jobs wait, and what came of the jobs."""

import asyncio
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import text
from sqlalchemy.orm import Session

from server.store.database import Database
from server.store.store import DATABASE_NAME, Store
from tests.calls import NEW
from tests.server.jobs.queues import LOOK_S, ME
from tests.server.jobs.worker_process import LEASE_S

STOPPED_S = 2 * LEASE_S
WORKERS = {"leased-sqlite": 1, "leased-postgresql": 2, "procrastinate": 2}
"""How many at a time: on SQLite one process writes."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to happen."""

    sessions: int
    """Each is scored by one job and copied by another."""
    kills: int
    stops: int
    seed: int = 0

    def moments(self) -> list[tuple[int, str]]:
        """After how many finished jobs, and what; spread over the first nine tenths."""
        chance = random.Random(self.seed)
        deeds = ["kill"] * self.kills + ["stop"] * self.stops
        chance.shuffle(deeds)
        return sorted((chance.randrange(self.jobs * 9 // 10), deed) for deed in deeds)

    @property
    def jobs(self) -> int:
        return 2 * self.sessions


@dataclass(frozen=True, slots=True)
class Outcome:
    effects: Counter[int]
    """How many sessions were scored how often."""
    states: Counter[str]
    dropped: int
    """Results that came after the lease was lost."""


@dataclass
class Crew:
    """The worker processes; one that was killed is replaced."""

    kind: str
    folder: Path
    url: str
    chance: random.Random
    running: list["subprocess.Popen[bytes]"] = field(default_factory=list)
    stopped: list[tuple[float, "subprocess.Popen[bytes]"]] = field(default_factory=list)

    def hire(self) -> None:
        command = [sys.executable, "-m", "tests.server.jobs.worker_process", self.kind, str(self.folder), self.url]
        with (self.folder / "workers.log").open("ab") as log:
            self.running.append(subprocess.Popen(command, stderr=log))

    def do(self, deed: str) -> None:
        worker = self.chance.choice(self.running)
        if deed == "kill":
            self.end(worker)
            self.hire()
        elif worker not in [each for _, each in self.stopped]:
            worker.send_signal(signal.SIGSTOP)
            self.stopped.append((time.monotonic() + STOPPED_S, worker))

    def end(self, worker: "subprocess.Popen[bytes]") -> None:
        worker.kill()
        worker.wait()
        self.running.remove(worker)
        self.stopped = [each for each in self.stopped if each[1] is not worker]

    def resume_due(self, now_s: float) -> None:
        for until_s, worker in self.stopped:
            if until_s <= now_s:
                worker.send_signal(signal.SIGCONT)
        self.stopped = [each for each in self.stopped if each[0] > now_s]


@contextmanager
def crew(kind: str, folder: Path, url: str, seed: int) -> Iterator[Crew]:
    hired = Crew(kind, folder, url, random.Random(seed))
    try:
        for _ in range(WORKERS[kind]):
            hired.hire()
        yield hired
    finally:
        for worker in list(hired.running):
            hired.end(worker)


async def chaos(kind: str, folder: Path, url: str, plan: Plan) -> Outcome:
    """Puts the jobs, runs the plan, waits until no job waits."""
    await _put(folder, url, plan.sessions)
    database = Database(url or folder / DATABASE_NAME, read_only=True)
    moments = plan.moments()
    try:
        with crew(kind, folder, url, plan.seed) as workers:
            while (states := await database.read(_states))["waiting"] or workers.stopped:
                while moments and states["done"] >= moments[0][0] and len(workers.stopped) < 2:
                    workers.do(moments.pop(0)[1])
                workers.resume_due(time.monotonic())
                await asyncio.sleep(LOOK_S)
        return Outcome(await database.read(_effects), await database.read(_states), _dropped(folder))
    finally:
        await database.close()


async def _put(folder: Path, url: str, count: int) -> None:
    store = await Store.open(folder, url)
    for _ in range(count):
        made = await store.sessions.create(ME, NEW)
        await store.sessions.queue_scoring(ME, made.id)
    await store.close()


def _states(session: Session) -> Counter[str]:
    return Counter(session.scalars(text("SELECT state FROM job")))


def _effects(session: Session) -> Counter[int]:
    found = session.execute(text("SELECT seed, status FROM session"))
    return Counter(row.seed - NEW.seed if row.status == "scored" else -1 for row in found)


def _dropped(folder: Path) -> int:
    return (folder / "workers.log").read_text().count("was taken from this worker")
