"""A person has one export at a time, however often they ask."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select, update
from sqlalchemy.orm import Session

from server.privacy.erasing import EXPORTS
from server.privacy.exports import FRESH
from server.store.account_rows import ExportRow
from server.store.audit import Action
from server.store.job_records import JobState
from server.store.models import JobRow
from server.store.principal import server_principal
from tests.people import World, peopled


@pytest.fixture
async def world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[World]:
    async with peopled(tmp_path / "data", monkeypatch) as made:
        yield made


async def ask(world: World, who: str = "rep") -> str:
    made = await world.ask(who, "POST", "/api/exports")
    assert (made.status_code, made.json()["is_ready"]) == (202, True)
    return str(made.json()["id"])


def zips(world: World) -> set[str]:
    return {path.stem for path in (world.house.store.folder / EXPORTS).glob("*.zip")}


async def test_who_asks_again_and_again_gets_the_one_export_that_is_there(world: World) -> None:
    made = set(await asyncio.gather(*(ask(world) for _ in range(5)))) | {await ask(world)}
    assert len(made) == 1
    assert zips(world) == made
    entries = (await world.ask("admin", "GET", "/api/audit")).json()["entries"]
    assert [each["action"] for each in entries].count(Action.EXPORT) == 1


async def test_everybody_has_an_export_of_their_own(world: World) -> None:
    assert await ask(world) != await ask(world, "colleague")


async def test_an_hour_later_a_new_export_takes_the_place_of_the_first(world: World) -> None:
    first, earlier = await ask(world), datetime.now(UTC) - FRESH - timedelta(minutes=1)

    def passes(session: Session) -> None:
        session.execute(update(ExportRow).values(asked_at=earlier))

    await world.house.store.database.write(passes)
    second = await ask(world)
    await world.house.privacy.exports.sweep(server_principal(), datetime.now(UTC))
    assert zips(world) == {second} != {first}
    assert (await world.ask("rep", "GET", f"/api/exports/{first}/zip")).status_code == 404


async def test_an_export_that_failed_is_tried_again_when_it_is_asked_for(world: World) -> None:
    first = await ask(world)

    def fails(session: Session) -> None:
        session.scalars(select(ExportRow)).one().ready_at = None
        session.execute(update(JobRow).where(JobRow.kind == "export").values(state=JobState.FAILED))

    await world.house.store.database.write(fails)
    assert await ask(world) == first
