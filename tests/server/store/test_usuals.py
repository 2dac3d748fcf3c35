from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import update

from scoring.kept import KeptBaseline
from server.store.errors import NotFound
from server.store.models import BaselineRow
from server.store.principal import Principal, local_principal, server_principal
from server.store.records import NewSession
from server.store.store import Store

ME = local_principal()
CALL = KeptBaseline("stored", {"f0_median": 118.0, "articulation_rate": 4.8}, 60.0, 25.0)
WARMUP = KeptBaseline("warmup", {"f0_median": 121.0}, 75.0, 32.0)


async def session_on(store: Store, device: str) -> str:
    device_id = await store.usuals.device(ME, device)
    new = NewSession("outage", "1", "", "Outage", "usual", 1, {}, device_id)
    return (await store.sessions.create(ME, new)).id


async def test_a_usual_comes_back_for_the_next_session_on_the_same_device(store: Store) -> None:
    await store.usuals.keep(ME, await session_on(store, "desk"), CALL)
    assert (await store.usuals.of_session(ME, await session_on(store, "desk"))).kept == CALL
    assert (await store.usuals.of_session(ME, await session_on(store, "phone"))).kept is None


async def test_a_later_call_replaces_an_earlier_one(store: Store) -> None:
    session = await session_on(store, "desk")
    await store.usuals.keep(ME, session, CALL)
    later = KeptBaseline("stored", {"f0_median": 119.0}, 60.0, 25.0)
    await store.usuals.keep(ME, session, later)
    assert [one.kept for one in await store.usuals.list(ME)] == [later]


async def test_a_call_does_not_replace_the_day_s_warmup_but_does_after_it(store: Store) -> None:
    session = await session_on(store, "desk")
    await store.usuals.keep(ME, session, WARMUP)
    await store.usuals.keep(ME, session, CALL)
    assert (await store.usuals.of_session(ME, session)).kept == WARMUP
    yesterday = datetime.now(UTC) - timedelta(hours=25)
    await store._database.write(lambda work: work.execute(update(BaselineRow).values(made_at=yesterday)))
    await store.usuals.keep(ME, session, CALL)
    assert (await store.usuals.of_session(ME, session)).kept == CALL


async def test_what_is_left_out_goes_with_every_session_of_the_person(store: Store) -> None:
    session = await session_on(store, "desk")
    assert (await store.usuals.of_session(ME, session)).leaves_out == frozenset()
    await store.usuals.leave_out(ME, frozenset({"pace", "pitch"}))
    assert (await store.usuals.of_session(server_principal(), session)).leaves_out == {"pace", "pitch"}
    await store.usuals.leave_out(ME, frozenset())
    assert await store.usuals.leaves_out(ME) == frozenset()


async def test_a_usual_can_be_forgotten(store: Store) -> None:
    await store.usuals.keep(ME, await session_on(store, "desk"), CALL)
    await store.usuals.forget(ME, "desk")
    assert not await store.usuals.list(ME)
    with pytest.raises(NotFound):
        await store.usuals.forget(ME, "desk")


async def test_somebody_else_neither_reads_nor_changes_a_usual(store: Store) -> None:
    session = await session_on(store, "desk")
    await store.usuals.keep(ME, session, CALL)
    other = Principal("somebody-else")
    assert not await store.usuals.list(other)
    with pytest.raises(NotFound):
        await store.usuals.of_session(other, session)
    with pytest.raises(NotFound):
        await store.usuals.keep(other, session, WARMUP)


async def test_a_usual_read_without_a_call_is_kept_for_its_device(store: Store) -> None:
    await store.usuals.keep_for(ME, "desk", WARMUP)
    assert (await store.usuals.of_session(ME, await session_on(store, "desk"))).kept == WARMUP
    assert (await store.usuals.of_session(ME, await session_on(store, "phone"))).kept is None
