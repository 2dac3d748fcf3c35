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
from tests.people import MARK, PEOPLE, World, peopled

ALL = frozenset(PEOPLE)
OWNER = frozenset({"rep"})
SEES = frozenset({"rep", "coach", "team_coach"})
ADMIN = frozenset({"admin"})
COACHES = frozenset(who for who, (role, _) in PEOPLE.items() if role is Role.COACH)
THEIR_COACHES = SEES - OWNER
AUTHOR = frozenset({"author"})


@dataclass(frozen=True, slots=True)
class Rule:
    """Who may; what the others are told."""

    may: frozenset[str]
    refusal: int = 404
    """404: as if it were not there; 403: it is no secret that it exists."""
    body: dict[str, Any] | None = None
    nobody: int = 401
    """What somebody who is not signed in is told."""
    is_public: bool = False
    told: dict[str, int] = field(default_factory=dict)
    """What some of the others are told instead, who know that it exists."""


ANYBODY = Rule(ALL, nobody=200, is_public=True)
SIGNED_IN = Rule(ALL)
READING = Rule(SEES)
OWN_EXPORT = Rule(OWNER)
SOUTH = Rule(frozenset({"foreign_coach"}))
"""For the coaches of the team south."""
RULES: dict[str, Rule] = {
    "GET /api/health": ANYBODY,
    "GET /api/health/live": ANYBODY,
    "GET /api/health/ready": ANYBODY,
    "POST /api/check": SIGNED_IN,
    "POST /api/check/offer": Rule(ALL, body={"sdp": "no offer"}),
    "GET /api/me": ANYBODY,
    "POST /api/sign-in": Rule(ALL, body={"email": "x@example.org", "password": "y"}, nobody=401, is_public=True),
    "DELETE /api/sign-in": Rule(ALL, nobody=204, is_public=True),
    "POST /api/join/look": Rule(ALL, body={"invite": "x"}, nobody=404, is_public=True),
    "POST /api/join/accept": Rule(
        ALL, body={"invite": "x", "name": "n", "email": "e", "password": "p"}, nobody=404, is_public=True
    ),
    "POST /api/password": Rule(ALL, body={"old": "wrong", "new": "wrong"}),
    "GET /api/tokens": SIGNED_IN,
    "POST /api/tokens": Rule(ALL, body={"label": "l", "scopes": ["read"]}),
    "DELETE /api/tokens/{token_id}": Rule(OWNER),
    "GET /api/scenarios": SIGNED_IN,
    "GET /api/scenarios/{scenario_id}": SIGNED_IN,
    "GET /api/authored": Rule(AUTHOR, 403),
    "POST /api/authored": Rule(AUTHOR, 403, {"id": "more-parts", "team": "{north}"}),
    "POST /api/authored/check": Rule(AUTHOR, 403, {"text": "id: x"}),
    "POST /api/authored/rehearse": Rule(AUTHOR, 403, {"text": "id: x", "rep": "weak"}),
    "POST /api/authored/outcomes": Rule(AUTHOR, 403, {"text": "id: x"}),
    "GET /api/authored/{authored_id}": Rule(AUTHOR, 403),
    "PUT /api/authored/{authored_id}": Rule(AUTHOR, 403, {"text": "id: x", "revision": 1}),
    "DELETE /api/authored/{authored_id}": Rule(AUTHOR, 403),
    "POST /api/authored/{authored_id}/published": Rule(AUTHOR, 403, {"revision": 1}),
    "DELETE /api/authored/{authored_id}/published": Rule(AUTHOR, 403),
    "GET /api/authored/{authored_id}/versions/{number}": Rule(AUTHOR, 403),
    "GET /api/authored/{authored_id}/versions/{number}/changes": Rule(AUTHOR, 403),
    "POST /api/sessions": Rule(ALL, body={"scenario": "no such scenario", "store": False}),
    "GET /api/sessions": SIGNED_IN,
    "GET /api/sessions/{session_id}": READING,
    "POST /api/sessions/{session_id}/again": Rule(OWNER, body={"turn": 0, "store": False}),
    "GET /api/sessions/{session_id}/beside/{other_id}": READING,
    "POST /api/sessions/{session_id}/ticket": Rule(frozenset()),
    "GET /api/sessions/{session_id}/audio/{speaker}.wav": READING,
    "GET /api/sessions/{session_id}/audio/{speaker}.ogg": READING,
    "GET /api/sessions/{session_id}/peaks": READING,
    "GET /api/sessions/{session_id}/bundle": Rule(OWNER),
    "GET /api/sessions/{session_id}/comments": READING,
    "POST /api/sessions/{session_id}/comments": Rule(SEES, body={"text": "t", "start_s": 0, "end_s": 1}),
    "GET /api/sessions/{session_id}/corrections": READING,
    "POST /api/sessions/{session_id}/corrections": Rule(SEES, body={"turn": 0, "said": "s"}),
    "POST /api/sessions/{session_id}/corrections/{correction_id}/decision": Rule(SEES, body={"is_accepted": True}),
    "DELETE /api/sessions/{session_id}/corrections/{correction_id}": Rule(SEES),
    "GET /api/sessions/{session_id}/corrections/{correction_id}/versions": Rule(SEES),
    "GET /api/progress/next": SIGNED_IN,
    "GET /api/progress": SIGNED_IN,
    "GET /api/sessions/{session_id}/changes": Rule(OWNER),
    "DELETE /api/sessions/{session_id}/comments/{comment_id}": Rule(frozenset({"coach"})),
    "GET /api/saved-comments": SIGNED_IN,
    "POST /api/saved-comments": Rule(ALL, body={"text": "again"}),
    "DELETE /api/saved-comments/{saved_id}": Rule(OWNER),
    "POST /api/wording": Rule(ALL, body={"text": "t"}),
    "GET /api/review-queue": SIGNED_IN,
    "GET /api/disagreements": SIGNED_IN,
    "GET /api/sessions/{session_id}/decisions": READING,
    "PUT /api/sessions/{session_id}/decisions/{behaviour}/{beat}/{turn}": Rule(
        THEIR_COACHES, body={"met": True}, told={"rep": 403}
    ),
    "DELETE /api/sessions/{session_id}/decisions/{behaviour}/{beat}/{turn}": Rule(THEIR_COACHES, told={"rep": 403}),
    "GET /api/sessions/{session_id}/drills": Rule(THEIR_COACHES, told={"rep": 403}),
    "POST /api/sessions/{session_id}/drills": Rule(
        THEIR_COACHES, body={"behaviour": "impact-before-fix", "due_on": "2099-01-01"}, told={"rep": 403}
    ),
    "GET /api/ratings": SIGNED_IN,
    "POST /api/ratings/draw": Rule(COACHES, 403),
    "GET /api/ratings/{rating_id}": Rule(frozenset()),
    "PUT /api/ratings/{rating_id}": Rule(frozenset(), body={"met": True}),
    "DELETE /api/ratings/{rating_id}": Rule(frozenset()),
    "GET /api/agreement": SIGNED_IN,
    "GET /api/usual": SIGNED_IN,
    "DELETE /api/usual": SIGNED_IN,
    "PUT /api/usual/left-out": Rule(ALL, body={"dimensions": []}),
    "POST /api/usual/warmup": Rule(frozenset(), body={"session": "nobody's"}),
    "GET /api/share-with": SIGNED_IN,
    "GET /api/sessions/{session_id}/shares": Rule(OWNER),
    "POST /api/sessions/{session_id}/shares": Rule(OWNER, body={"team": "{team}"}),
    "DELETE /api/sessions/{session_id}/shares/{share_id}": Rule(OWNER),
    "GET /api/consent": SIGNED_IN,
    "POST /api/consent": Rule(ALL, body={"version": "x", "is_given": True}),
    "GET /what-is-measured": ANYBODY,
    "GET /api/what-is-measured": ANYBODY,
    "GET /api/retention": SIGNED_IN,
    "DELETE /api/sessions/{session_id}": Rule(OWNER),
    "POST /api/me/erase": Rule(ALL, body={"sure": "no"}),
    "GET /api/erasures/{erasure_id}": Rule(frozenset()),
    "POST /api/exports": SIGNED_IN,
    "GET /api/exports/{export_id}": OWN_EXPORT,
    "GET /api/exports/{export_id}/zip": OWN_EXPORT,
    "POST /api/oidc/start": Rule(ALL, body={}, nobody=404, is_public=True),
    "GET /api/oidc/back": Rule(ALL, nobody=404, is_public=True),
    "GET /api/oidc/mine": SIGNED_IN,
    "DELETE /api/oidc/mine": SIGNED_IN,
    "GET /metrics": Rule(ADMIN, 403),
    "GET /api/rules": SIGNED_IN,
    "PUT /api/rules": Rule(ADMIN, 403, {"audio_days": 20}),
    "GET /api/people": Rule(ADMIN, 403),
    "PUT /api/people/{person_id}/roles": Rule(ADMIN, 403, {"roles": []}),
    "PUT /api/people/{person_id}/active": Rule(ADMIN, 403, {"is_active": True}),
    "GET /api/teams": SIGNED_IN,
    "POST /api/teams": Rule(ADMIN, 403, {"name": "east"}),
    "PUT /api/teams/{team_id}": Rule(ADMIN, 403, {"name": "north"}),
    "GET /api/teams/{team_id}/belongings": Rule(ADMIN, 403),
    "DELETE /api/teams/{team_id}": Rule(ADMIN, 403),
    "GET /api/assignments": SIGNED_IN,
    "DELETE /api/assignments/{assignment_id}": Rule(frozenset({"coach", "unshared_coach"})),
    "GET /api/teams/{team_id}/reps": SOUTH,
    "GET /api/teams/{team_id}/assignments": SOUTH,
    "POST /api/teams/{team_id}/assignments": Rule(
        frozenset({"foreign_coach"}), body={"scenario": "outage-escalation", "due_on": "2099-01-01", "people": []}
    ),
    "GET /api/teams/{team_id}/counts": SOUTH,
    "GET /api/teams/{team_id}/counts.csv": SOUTH,
    "GET /api/invites": Rule(ADMIN, 403),
    "POST /api/invites": Rule(ADMIN, 403, {"role": "admin"}),
    "DELETE /api/invites/{invite_id}": Rule(ADMIN, 403),
    "GET /api/audit": Rule(ADMIN, 403),
    "GET /api/audit/verdict": Rule(ADMIN, 403),
}
SOCKETS = {"/api/sessions/{session_id}/socket", "/api/check/socket"}
"""Opened by ticket alone: tests/server/accounts/test_socket_tickets.py."""
PAGES = {"/", "/check", "/static/{path:path}", "/npm/{path:path}", "/api/openapi.json"}
"""The page and its files say nothing about anybody."""


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


@asynccontextmanager
async def prepared(data: Path, database_url: str) -> AsyncIterator[Given]:
    with pytest.MonkeyPatch.context() as patched:
        async with peopled(data, patched, database_url=database_url) as world:
            token = await world.ask("rep", "POST", "/api/tokens", json={"label": MARK, "scopes": ["read"]})
            export = await world.ask("rep", "POST", "/api/exports")
            invite = await world.ask("admin", "POST", "/api/invites", json={"role": Role.ADMIN})
            await publish_one(world)
            values = {
                "assignment_id": await assign(world),
                "authored_id": "late-parts",
                "number": "1",
                "north": world.teams["north"].id,
                "share_id": await share(world),
                "comment_id": await said(world),
                "saved_id": (await world.ask("rep", "POST", "/api/saved-comments", json={"text": MARK})).json()["id"],
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
            yield Given(world, values)


@pytest_asyncio.fixture(loop_scope="module", scope="module", params=["sqlite", "postgresql"])
async def house(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Given]:
    """One for all that changes nothing, on each database."""
    url = "" if request.param == "sqlite" else request.getfixturevalue("postgres").store_database()
    async with prepared(tmp_path_factory.mktemp("matrix") / "data", url) as given:
        yield given


@pytest.fixture
async def fresh(tmp_path: Path, store_url: str) -> AsyncIterator[Given]:
    async with prepared(tmp_path / "data", store_url) as given:
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
