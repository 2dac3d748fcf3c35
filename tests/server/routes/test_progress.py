"""What to practise next, progress and changes, over HTTP."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import pytest
from fastapi import FastAPI, Request

from server import problems
from server.authoring.shelf import Shelf
from server.routes import progress
from server.store.agreements import Agreements
from server.store.principal import Principal, local_principal
from server.store.records import NewSession
from server.store.store import Store
from server.workers import Workers

ME = local_principal()


@dataclass
class House:
    store: Store

    @property
    def shelf(self) -> Shelf:
        return Shelf(self.store.authored, Workers().draft)

    @property
    def agreements(self) -> Agreements:
        return Agreements(self.store.database)

    def principal(self, request: Request) -> Principal:
        return ME


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[House]:
    store = await Store.open(tmp_path)
    yield House(store)
    await store.close()


@pytest.fixture
async def client(house: House) -> AsyncIterator[httpx.AsyncClient]:
    app = FastAPI()
    problems.install(app)
    app.state.house = house
    app.include_router(progress.router)
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://here") as client:
        yield client


async def scored(house: House, met: int, chances: int, talk_share: float = 0.5) -> str:
    new = NewSession(
        "outage-escalation", "1", "", "Outage", "usual", 1, {}, await house.store.usuals.device(ME, "desk")
    )
    made = await house.store.sessions.create(ME, new)
    behaviour = {"id": "impact-before-fix", "observed": met, "opportunities": chances, "status": "scored"}
    tone = {
        "target": "after-harm-pace",
        "measure": "articulation_rate",
        "unit": "syll/s",
        "value": 4.5,
        "interval": [4.25, 4.75],
        "baseline": 5.0,
        "band": [4.0, 4.75],
        "band_relative": "-20..-5 %",
        "status": "within",
    }
    card = {
        "behaviours": [behaviour],
        "tone_targets": [tone],
        "measures": [{"id": "talk_share", "unit": "1", "value": talk_share, "status": "measured"}],
    }
    await house.store.sessions.save_scorecard(ME, made.id, card)
    return made.id


async def got(client: httpx.AsyncClient, path: str) -> dict[str, Any]:
    answer = await client.get(path)
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


async def test_the_first_call_is_suggested_gently(client: httpx.AsyncClient) -> None:
    found = (await got(client, "/api/progress/next"))["next"]
    assert (found["why"], found["level"], found["title"]) == ("first", "gentle", None)


async def test_the_smallest_share_is_suggested_by_its_title(client: httpx.AsyncClient, house: House) -> None:
    await scored(house, 1, 4)
    found = (await got(client, "/api/progress/next"))["next"]
    assert (found["why"], found["behaviour"], found["met"], found["chances"]) == ("fewest", "impact-before-fix", 1, 4)
    assert found["title"]


async def test_progress_has_counts_weeks_and_tone_against_the_own_usual(
    client: httpx.AsyncClient, house: House
) -> None:
    for met in (1, 2, 3):
        await scored(house, met, 4)
    found = await got(client, "/api/progress?clock_min=60")
    (behaviour,) = found["behaviours"]
    assert (behaviour["met"], behaviour["chances"], len(behaviour["points"])) == (6, 12, 1)
    assert (found["calls"], sum(week["practices"] for week in found["weeks"])) == (3, 3)
    (target,) = found["tone"]
    assert (target["unit"], target["asked"], len(target["calls"])) == ("%", [-20, -5], 3)
    assert (target["calls"][0]["reading"], target["calls"][0]["plus_minus"]) == (-10.0, 5.0)
    assert found["heard"] == []


async def test_progress_without_a_call_is_empty(client: httpx.AsyncClient) -> None:
    found = await got(client, "/api/progress")
    assert (found["calls"], found["behaviours"], found["tone"]) == (0, [], [])


async def test_a_clock_beyond_any_time_zone_is_refused(client: httpx.AsyncClient) -> None:
    assert (await client.get("/api/progress?clock_min=9999")).status_code == 400


async def test_a_call_that_differs_from_the_earlier_ones_says_in_what(client: httpx.AsyncClient, house: House) -> None:
    for _ in range(3):
        await scored(house, 2, 3, talk_share=0.4)
    last = await scored(house, 2, 3, talk_share=0.6)
    (change,) = (await got(client, f"/api/sessions/{last}/changes"))["changes"]
    assert (change["measure"], change["value"], change["before"], change["calls"]) == ("talk_share", 0.6, 0.4, 3)


async def test_a_call_that_is_not_there_has_no_changes(client: httpx.AsyncClient) -> None:
    assert (await client.get("/api/sessions/nowhere/changes")).status_code == 404
