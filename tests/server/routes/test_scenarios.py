from collections.abc import AsyncIterator, Callable, Sequence

import httpx
import pytest
from fastapi import FastAPI
from starlette.requests import HTTPConnection

from server import problems
from server.authoring.examined import Examined
from server.authoring.shelf import Shelf
from server.routes import scenarios
from server.scenarios import library
from server.store.authored_records import Published
from server.store.principal import Principal, local_principal


class Nothing:
    """No team published anything."""

    async def published(self, principal: Principal, scenario_id: str | None = None) -> Sequence[Published]:
        return ()


class House:
    def __init__(self) -> None:
        self.shelf = Shelf(Nothing(), nowhere)

    def principal(self, request: HTTPConnection) -> Principal:
        return local_principal()


async def nowhere(work: Callable[[str], Examined], text: str) -> Examined:
    raise AssertionError("the built-in ones are read already")


@pytest.fixture
async def client() -> AsyncIterator[httpx.AsyncClient]:
    app = FastAPI()
    problems.install(app)
    app.state.house = House()
    app.include_router(scenarios.router)
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://server") as client:
        yield client


async def test_every_built_in_scenario_is_listed_with_what_counts(client: httpx.AsyncClient) -> None:
    listed = (await client.get("/api/scenarios")).json()["scenarios"]
    assert [card["id"] for card in listed] == list(library.built_in())
    for card in listed:
        assert set(card) == {"id", "title", "minutes", "level", "lengths", "buyer", "behaviours"}
        assert all(behaviour["definition"] for behaviour in card["behaviours"])


@pytest.mark.parametrize("name", list(library.built_in()))
async def test_one_scenario_brings_its_briefing_and_its_tone_targets(client: httpx.AsyncClient, name: str) -> None:
    detail = (await client.get(f"/api/scenarios/{name}")).json()
    assert set(detail["briefing"]) == {"you", "buyer", "situation", "goal", "notes"}
    assert all(target["low"] < target["high"] for target in detail["tone"])
    assert "{" not in detail["briefing"]["situation"], "every name is filled in"


async def test_a_seed_gives_the_same_briefing_every_time(client: httpx.AsyncClient) -> None:
    first, second = [(await client.get("/api/scenarios/quiet-renewal?seed=7")).json() for _ in range(2)]
    assert first == second


@pytest.mark.parametrize("path", ["none", "..%2Fsettings", "quiet-renewal.yaml"])
async def test_a_scenario_that_is_not_there_is_not_found(client: httpx.AsyncClient, path: str) -> None:
    answer = await client.get(f"/api/scenarios/{path}")
    assert answer.status_code == 404


@pytest.mark.parametrize("seed", ["-1", "2147483648", "x"])
async def test_a_seed_that_cannot_be_used_is_refused(client: httpx.AsyncClient, seed: str) -> None:
    answer = await client.get(f"/api/scenarios/quiet-renewal?seed={seed}")
    assert answer.status_code == 400


async def test_a_scenario_is_read_once_and_not_for_every_request(client: httpx.AsyncClient) -> None:
    await client.get("/api/scenarios")
    before = library._read.cache_info().misses
    await client.get("/api/scenarios")
    assert library._read.cache_info().misses == before
