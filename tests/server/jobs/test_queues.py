"""What every queue must do, on both databases."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from server.jobs.queue import cause_of
from server.store import jobs as ledger
from server.store.job_records import Job, JobState, LeaseLost, NewJob
from server.store.jobs import Effect
from tests.server.jobs.queues import KINDS, ME, PATIENCE_S, QueueRoom, counted_up, queue_room, succeed, until
from voice.errors import RolecallError


@pytest.fixture(params=KINDS)
async def room(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> AsyncIterator[QueueRoom]:
    monkeypatch.setattr(ledger, "FIRST_RETRY_S", 0.01)
    url = "" if request.param == "leased-sqlite" else request.getfixturevalue("postgres").new_database()
    async with queue_room(request.param, tmp_path, url) as opened:
        yield opened


async def test_each_job_that_is_put_has_its_effect_once(room: QueueRoom) -> None:
    before = await room.new_session()
    await room.put(before)
    async with room.working():
        meanwhile = await room.new_session()
        await room.put(meanwhile)
        await room.until_over()
    assert [await room.effects(each) for each in (before, meanwhile)] == [1, 1]
    assert len(room.tried) == 2


async def test_a_job_of_a_transaction_that_fails_is_never_tried(room: QueueRoom) -> None:
    session_id = await room.new_session()

    def put_and_fail(session: Session) -> None:
        room.jobs.put(session, NewJob("test", "never", session_id))
        raise RuntimeError("changed its mind")

    with pytest.raises(RuntimeError):
        await room.store._database.write(put_and_fail)
    await room.put(session_id)
    async with room.working():
        await room.until_over()
    assert room.tried == [f"test:{session_id}"]


async def test_a_job_put_again_while_it_waits_or_after_it_is_done_is_one_job(room: QueueRoom) -> None:
    session_id = await room.new_session()
    for _ in range(2):
        await room.put(session_id)
    async with room.working():
        await room.until_over()
        await room.put(session_id)
        await room.until_over()
    assert (await room.states(), await room.effects(session_id)) == (["done"], 1)


async def test_a_try_that_fails_is_followed_by_another(room: QueueRoom) -> None:
    session_id = await room.new_session()
    await room.put(session_id)

    async def fail_once(job: Job) -> Effect:
        if job.attempt == 1:
            raise RolecallError("The scoring process died.")
        return await succeed(job)

    async with room.working(fail_once):
        await room.until_over()
    assert (len(room.tried), await room.effects(session_id)) == (2, 1)


async def test_an_effect_that_fails_leaves_nothing_and_is_tried_again(room: QueueRoom) -> None:
    session_id = await room.new_session()
    await room.put(session_id)

    async def break_off_once(job: Job) -> Effect:
        def broken(session: Session) -> None:
            counted_up(session_id)(session)
            raise RolecallError("The disk is full.")

        return broken if job.attempt == 1 else counted_up(session_id)

    async with room.working(break_off_once):
        await room.until_over()
    assert await room.effects(session_id) == 1


async def test_a_job_that_always_fails_is_given_up_and_may_be_put_again(
    room: QueueRoom, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ledger, "TRIES", 2)
    session_id = await room.new_session()
    await room.put(session_id)

    async def fail(job: Job) -> Effect:
        raise RuntimeError("a fault")

    async with room.working(fail):
        await room.until_over(JobState.FAILED)
    assert await room.effects(session_id) == 0
    await room.put(session_id)
    async with room.working():
        await room.until_over()
    assert await room.effects(session_id) == 1


async def test_a_worker_that_lost_its_lease_changes_nothing(room: QueueRoom) -> None:
    room.jobs.lease_s = 0.0
    session_id = await room.new_session()
    await room.put(session_id)
    zombie = await room.jobs.take()
    assert zombie is not None
    room.jobs.lease_s = 60.0
    async with room.working():
        await room.until_over()
    with pytest.raises(LeaseLost, match="taken from this worker"):
        await room.jobs.finish(zombie, counted_up(session_id))
    with pytest.raises(LeaseLost):
        await room.jobs.fail(zombie, "too late", counted_up(session_id))
    assert await room.effects(session_id) == 1


async def happened(room: QueueRoom, session_id: str) -> bool:
    return await room.effects(session_id) > 0


async def test_a_job_that_is_held_by_who_put_it_is_not_taken_by_another(room: QueueRoom) -> None:
    session_id = await room.new_session()
    new = NewJob("test", f"test:{session_id}", session_id)
    mine = await room.store._database.write(lambda session: room.jobs.put_taken(session, new))
    other = await room.new_session()
    await room.put(other)
    async with room.working():
        await until(lambda: happened(room, other))
        await room.jobs.finish(mine, counted_up(session_id))
        await room.until_over()
    assert (room.tried, await room.effects(session_id)) == ([f"test:{other}"], 1)


async def test_the_jobs_of_a_session_that_is_gone_are_gone(room: QueueRoom) -> None:
    session_id = await room.new_session()
    await room.put(session_id)
    job = await room.jobs.take()
    assert job is not None
    await room.store.sessions.discard(ME, session_id)
    with pytest.raises(LeaseLost):
        await room.jobs.finish(job, counted_up(session_id))
    assert await room.states() == []


async def test_a_job_of_a_kind_that_nobody_knows_holds_up_no_other(room: QueueRoom) -> None:
    strange, known = await room.new_session(), await room.new_session()
    new = NewJob("strange", "strange", strange, priority=9)
    await room.store._database.write(lambda session: room.jobs.put(session, new))
    await room.put(known)
    async with room.working():
        await until(lambda: happened(room, known))


async def test_a_queue_that_is_stopped_at_any_moment_of_its_start_ends_and_leaves_nothing(room: QueueRoom) -> None:
    before = asyncio.all_tasks()
    for steps in range(0, 400, 8):
        running = asyncio.create_task(room.queue.run({}))
        for _ in range(steps):
            await asyncio.sleep(0)
        running.cancel()
        await asyncio.wait([running], timeout=PATIENCE_S)
        assert running.cancelled(), steps
        assert asyncio.all_tasks() - before == set(), steps


def test_a_queue_that_broke_off_names_what_broke_it() -> None:
    group = ExceptionGroup("of a queue", [ExceptionGroup("of its pool", [OSError("the database restarts")])])
    assert str(cause_of(group)) == "the database restarts"
