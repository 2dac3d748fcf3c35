"""Route × role × team, on both databases: who gets what, for every route there is. One that is not listed fails.

The routes come from the application's own OpenAPI and router. `rep` owns the one session; `coach` was given it,
`team_coach` coaches the team it was given to; nobody else may learn that it exists.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest
import pytest_asyncio
from fastapi import FastAPI
from starlette.routing import WebSocketRoute

from server.store.principal import Role
from tests.people import MARK, PEOPLE, Left, World, accounts_house, begin, fill
from tests.postgres import Postgres
from tests.server.routes.matrix_rules import ALL, PAGES, RULES, SOCKETS


def is_reading(route: str) -> bool:
    return route.startswith("GET ")


MARKED = frozenset({"rep", "coach", "team_coach"})
"""Who may read the session's words."""


@dataclass
class Given:
    world: World
    values: dict[str, str] = field(default_factory=dict)

    async def ask(self, who: str, route: str) -> httpx.Response:
        method, path = route.split(" ")
        body = RULES[route].body
        given = {} if body is None else {"json": filled(body, self.values)}
        return await self.world.ask(who, method, path.format(**self.values), **given)


async def prepare(world: World) -> Given:
    """What may be there to be had; `left` has published a scenario and asked for practice."""
    token = await world.ask("rep", "POST", "/api/tokens", json={"label": MARK, "scopes": ["read"]})
    export = await world.ask("rep", "POST", "/api/exports")
    invite = await world.ask("admin", "POST", "/api/invites", json={"role": Role.ADMIN})
    saved = await world.ask("rep", "POST", "/api/saved-comments", json={"text": MARK})
    values = {
        "assignment_id": world.ids["assignment"],
        "authored_id": "late-parts",
        "number": "1",
        "north": world.teams["north"].id,
        "share_id": await share(world),
        "comment_id": await said(world),
        "saved_id": saved.json()["id"],
        "behaviour": "impact-before-fix",
        "beat": "harm-1",
        "turn": "1",
        "rating_id": "nobody's",
        "session_id": world.ids["session"],
        "person_id": world.ids["colleague"],
        "team_id": world.teams["south"].id,
        "token_id": token.json()["id"],
        "invite_id": invite.json()["id"],
        "export_id": export.json()["id"],
        "erasure_id": "nobody's",
        "scenario_id": "outage-escalation",
        "speaker": "rep",
        "correction_id": "none",
        "other_id": world.ids["session"],
        "team": world.teams["east"].id,
    }
    return Given(world, values)


@dataclass(frozen=True, slots=True)
class Prepared:
    left: Left
    postgres: Postgres | None

    @asynccontextmanager
    async def opened(self, data: Path) -> AsyncIterator[Given]:
        url = self.postgres.new_database() if self.postgres else ""
        with pytest.MonkeyPatch.context() as patched:
            async with self.left.opened(data, patched, database_url=url) as world:
                await begin(world)
                yield await prepare(world)
        if self.postgres:
            self.postgres.drop(url)


@pytest_asyncio.fixture(loop_scope="module", scope="module", params=["sqlite", "postgresql"])
async def prepared(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Prepared:
    """On each database."""
    postgres = request.getfixturevalue("postgres") if request.param == "postgresql" else None
    data, url = tmp_path_factory.mktemp("matrix") / "data", postgres.store_database() if postgres else ""
    with pytest.MonkeyPatch.context() as patched:
        async with accounts_house(data, patched, database_url=url) as world:
            await fill(world)
            await publish_one(world)
            world.ids["assignment"] = await assign(world)
    return Prepared(Left(world, data, url), postgres)


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def house(prepared: Prepared, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Given]:
    """One for all that changes nothing."""
    async with prepared.opened(tmp_path_factory.mktemp("house") / "data") as given:
        yield given


@pytest.fixture
async def fresh(prepared: Prepared, tmp_path: Path) -> AsyncIterator[Given]:
    async with prepared.opened(tmp_path / "data") as given:
        yield given


async def publish_one(world: World) -> None:
    made = await world.ask(
        "author", "POST", "/api/authored", json={"id": "late-parts", "team": world.teams["north"].id}
    )
    assert made.status_code == 201, made.text
    answer = await world.ask("author", "POST", "/api/authored/late-parts/published", json={"revision": 1})
    assert answer.status_code == 200, answer.text


async def assign(world: World) -> str:
    due_on = (datetime.now(UTC) + timedelta(days=2)).date().isoformat()
    body = {"scenario": "outage-escalation", "due_on": due_on, "people": [world.ids["rep"]]}
    made = await world.ask("coach", "POST", f"/api/teams/{world.teams['north'].id}/assignments", json=body)
    assert made.status_code == 201, made.text
    return str(made.json()["id"])


async def share(world: World) -> str:
    """With one coach, and with the team of another; gives the first share's id."""
    path, shares = f"/api/sessions/{world.ids['session']}/shares", []
    for whom in ({"person": world.ids["coach"]}, {"team": world.teams["east"].id}):
        made = await world.ask("rep", "POST", path, json=whom)
        assert made.status_code == 201, made.text
        shares.append(str(made.json()["id"]))
    return shares[0]


async def said(world: World) -> str:
    """By the coach, of the session."""
    body = {"text": MARK, "start_s": 0, "end_s": 1}
    made = await world.ask("coach", "POST", f"/api/sessions/{world.ids['session']}/comments", json=body)
    assert made.status_code == 201, made.text
    return str(made.json()["id"])


def routes_of(app: FastAPI) -> set[str]:
    paths: dict[str, dict[str, object]] = app.openapi()["paths"]
    return {f"{method.upper()} {path}" for path, methods in paths.items() for method in methods}


@pytest.mark.asyncio(loop_scope="module")
async def test_every_route_is_listed_and_no_other_is(house: Given) -> None:
    assert routes_of(house.world.app) == set(RULES)
    listed = {route.split(" ")[1] for route in RULES} | PAGES | SOCKETS
    assert {getattr(route, "path", "") for route in all_routes(house.world.app)} - listed == set()


def all_routes(app: FastAPI) -> list[Any]:
    """Also what the OpenAPI leaves out: sockets, pages, hidden routes."""
    found: list[Any] = []
    waiting = list(app.routes)
    while waiting:
        route = waiting.pop()
        inner = getattr(route, "routes", None) or getattr(getattr(route, "original_router", None), "routes", None)
        waiting += list(inner or ())
        if hasattr(route, "path") and not inner:
            found.append(route)
    assert any(isinstance(route, WebSocketRoute) for route in found)
    return found


@pytest.mark.asyncio(loop_scope="module")
@pytest.mark.parametrize("route", RULES)
async def test_a_route_tells_those_who_may_not_nothing(house: Given, route: str) -> None:
    answer = await house.ask("nobody", route)
    assert answer.status_code == RULES[route].nobody, answer.text
    for who in sorted(ALL - RULES[route].may):
        answer = await house.ask(who, route)
        refusal = RULES[route].told.get(who, RULES[route].refusal)
        assert (answer.status_code, MARK in answer.text) == (refusal, False), (who, answer.text)


@pytest.mark.asyncio(loop_scope="module")
@pytest.mark.parametrize("route", [route for route in RULES if is_reading(route)])
async def test_what_a_route_lets_read_is_for_whom_it_may_be(house: Given, route: str) -> None:
    for who in sorted(RULES[route].may):
        check(route, who, await house.ask(who, route))


@pytest.mark.parametrize("route", [route for route in RULES if not is_reading(route) and RULES[route].may])
async def test_a_route_that_changes_something_lets_in_whom_it_may(fresh: Given, route: str) -> None:
    for who in sorted(RULES[route].may):
        check(route, who, await fresh.ask(who, route))


def check(route: str, who: str, answer: httpx.Response) -> None:
    """They were let in, and see no words that are not theirs."""
    assert answer.status_code < 500, (who, answer.text)
    assert who in MARKED or MARK not in answer.text, (who, answer.text)
    if not RULES[route].is_public:
        assert answer.status_code != 403, (who, answer.text)
        assert "not yours to see" not in answer.text or is_used_up(answer.text), (who, answer.text)


def filled(body: dict[str, Any], values: dict[str, str]) -> dict[str, Any]:
    return {name: value.format(**values) if isinstance(value, str) else value for name, value in body.items()}


def is_used_up(text: str) -> bool:
    """What was there to be had is gone by now, or was never made: a recording of a call without sound."""
    return any(f"such {what}" in text for what in USED_UP)


USED_UP = (
    "recording",
    "team",
    "scenario",
    "token",
    "invite",
    "link",
    "provider",
    "usual",
    "correction",
    "comment",
    "saved-comment",
    "chance",
    "decision",
    "assignment",
)


def test_everybody_of_the_matrix_is_somebody_else() -> None:
    assert {role for role, _ in PEOPLE.values()} == set(Role)
