"""Worker processes that really are killed."""

import asyncio
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from server.work import ScoringJob
from server.worker import Worker
from server.workers import Workers
from tests.cast import scenario
from voice.errors import BadInput, EngineFailed
from voice.transcript import Speaker, Transcript, Turn

OF_A_SERVER_THAT_DIES = """
import asyncio, os, signal
from server.worker import Worker
if __name__ == "__main__":
    print(asyncio.run(Worker("test").run(os.getpid)), flush=True)
    os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.fixture
def worker() -> Iterator[Worker]:
    worker = Worker("test")
    yield worker
    worker.close()


def die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def die_once(mark: Path) -> str:
    """Dies, and the next time does not."""
    if not mark.exists():
        mark.touch()
        die()
    return "done"


def is_gone(process_id: int) -> bool:
    return not Path(f"/proc/{process_id}").exists()


def fail() -> None:
    raise ValueError("a fault in the work")


async def test_work_is_done_in_another_process_that_stays(worker: Worker) -> None:
    first = await worker.run(os.getpid)
    assert first != os.getpid()
    assert await worker.run(os.getpid) == first


async def test_what_the_work_raises_comes_back_and_the_process_stays(worker: Worker) -> None:
    with pytest.raises(ValueError, match="a fault in the work"):
        await worker.run(fail)
    assert await worker.run(abs, -1) == 1


async def test_a_process_that_dies_is_told_in_a_sentence_and_started_again(worker: Worker) -> None:
    with pytest.raises(EngineFailed, match="The test process died; it is started again") as caught:
        await worker.run(die)
    assert caught.value.retryable
    assert await worker.run(abs, -1) == 1


async def test_a_process_killed_from_outside_while_it_works_is_told_too(worker: Worker) -> None:
    process_id = await worker.run(os.getpid)
    work = asyncio.create_task(worker.run(signal.pause))
    await asyncio.sleep(0)
    os.kill(process_id, signal.SIGKILL)
    with pytest.raises(EngineFailed):
        await work


async def test_closing_ends_the_process_in_the_middle_of_its_work_and_no_more_is_taken(worker: Worker) -> None:
    process_id = await worker.run(os.getpid)
    work = asyncio.create_task(worker.run(signal.pause))
    await asyncio.sleep(0)
    worker.close()
    with pytest.raises(EngineFailed):
        await work
    assert is_gone(process_id)
    with pytest.raises(EngineFailed, match="stopped with the server"):
        await worker.run(abs, -1)


async def test_work_whose_process_was_killed_once_is_done_by_the_next(tmp_path: Path) -> None:
    workers = Workers()
    try:
        assert await workers._twice(workers._reading, die_once, tmp_path / "mark") == "done"
    finally:
        workers.close()


async def test_work_that_kills_its_process_twice_is_given_up(worker: Worker) -> None:
    workers = Workers()
    try:
        with pytest.raises(EngineFailed, match="The scoring process died"):
            await workers._twice(workers._scoring, die)
    finally:
        workers.close()


async def test_reading_is_done_in_its_own_process() -> None:
    workers = Workers()
    try:
        assert (await workers.read(scenario(), Transcript("test"))).acts == ()
    finally:
        workers.close()


async def test_a_turn_that_cannot_be_read_is_told_in_a_sentence() -> None:
    workers, endless = Workers(), Transcript("test", (Turn(Speaker.REP, 0.0, 1.0, "a " * 100_001),))
    try:
        with pytest.raises(EngineFailed, match="could not be read"):
            await workers.read(scenario(), endless)
    finally:
        workers.close()


def test_a_server_that_is_killed_takes_its_workers_with_it(tmp_path: Path) -> None:
    script = tmp_path / "server_that_dies.py"
    script.write_text(OF_A_SERVER_THAT_DIES)
    dead = subprocess.run(
        [sys.executable, str(script)],
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
        stdout=subprocess.PIPE,  # the worker holds the pipe too: reading to its end waits for the worker's end
        stderr=subprocess.DEVNULL,
        timeout=60,
        check=False,
    )
    assert dead.returncode == -signal.SIGKILL
    assert int(dead.stdout) != 0


async def test_scoring_that_hangs_is_given_up_and_the_next_is_done_by_another_process(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("server.workers.SCORING_LIMIT_S", 0.05)
    workers = Workers()
    try:
        process_id = await workers._scoring.run(os.getpid)
        os.kill(process_id, signal.SIGSTOP)
        with pytest.raises(EngineFailed, match="Scoring took longer than"):
            await workers.score(ScoringJob(scenario(), Transcript("test"), {}))
        assert await workers._scoring.run(os.getpid) != process_id
    finally:
        workers.close()


@dataclass
class OneAtATime:
    """A drafting process in place: whatever is handed to it while it works would die with it."""

    at_work: int = 0
    most_at_work: int = 0
    abandoned: int = 0

    async def run(self, work: Callable[..., object], *args: object) -> object:
        self.at_work += 1
        self.most_at_work = max(self.most_at_work, self.at_work)
        try:
            return await asyncio.Event().wait() if work is hang else work(*args)
        finally:
            self.at_work -= 1

    def abandon(self) -> None:
        self.abandoned += 1


def hang() -> None:
    """Work that has no end."""


@pytest.fixture
def drafting(monkeypatch: pytest.MonkeyPatch) -> tuple[Workers, OneAtATime]:
    monkeypatch.setattr("server.workers.DRAFTING_LIMIT_S", 0.01)
    workers, process = Workers(), OneAtATime()
    monkeypatch.setattr(workers, "_drafting", process)
    return workers, process


async def test_a_text_that_takes_too_long_is_told_so_and_what_others_sent_meanwhile_is_done(
    drafting: tuple[Workers, OneAtATime],
) -> None:
    workers, process = drafting
    slow, *others = await asyncio.gather(
        workers.draft(hang), workers.draft(abs, -1), workers.draft(abs, -2), return_exceptions=True
    )
    assert isinstance(slow, BadInput)
    assert str(slow).endswith("to read; shorten it.")
    assert others == [1, 2]
    assert process.abandoned == 1


async def test_a_text_that_waits_for_others_is_not_yet_being_timed(drafting: tuple[Workers, OneAtATime]) -> None:
    workers, process = drafting
    told = await asyncio.gather(
        workers.draft(hang), workers.draft(hang), workers.draft(abs, -1), return_exceptions=True
    )
    assert told[2] == 1
    assert process.most_at_work == 1


async def test_a_text_whose_author_has_gone_holds_up_nobody(drafting: tuple[Workers, OneAtATime]) -> None:
    workers, process = drafting
    gone = asyncio.create_task(workers.draft(hang))
    await asyncio.sleep(0)
    gone.cancel()
    assert await workers.draft(abs, -1) == 1
    assert process.abandoned == 1


async def test_a_text_that_takes_too_long_loses_its_process_and_the_next_has_another(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    workers = Workers()
    try:
        process_id = await workers.draft(os.getpid)
        monkeypatch.setattr("server.workers.DRAFTING_LIMIT_S", 0.05)
        with pytest.raises(BadInput, match="takes longer than"):
            await workers.draft(signal.pause)
        monkeypatch.undo()
        assert await workers.draft(os.getpid) != process_id
    finally:
        workers.close()
