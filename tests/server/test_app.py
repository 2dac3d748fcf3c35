"""The real application from outside: who is let in, and what is never told."""

import asyncio
from pathlib import Path
from threading import get_ident
from unittest.mock import patch

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from httpx import ASGITransport, AsyncClient
from pydantic import TypeAdapter

from server import app as app_module
from server.app import build, made_ready
from server.scenarios import library
from server.settings import read_settings
from tests.open_house import OpenHouse
from voice.scenario import Gate, Scenario
from voice.variation import varied

PATHS = ["/", "/api/scenarios", "/api/sessions", "/api/openapi.json", "/static/main.js", "/api/nothing", "/docs"]


@pytest.mark.parametrize("path", PATHS)
async def test_without_the_key_nothing_is_told(server: OpenHouse, path: str) -> None:
    answer = await server.http.get(path)
    assert answer.status_code == 401
    assert answer.json()["error"]["code"] == "no-key"


async def test_health_is_told_to_anyone_and_says_only_state_and_engines(server: OpenHouse) -> None:
    answer = await server.http.get("/api/health")
    assert answer.status_code == 200
    assert set(answer.json()) == {"state", "engines"}
    assert set(answer.json()["engines"]) == {"stt", "tts", "buyer"}


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Host": "evil.example"}, 403),
        ({"Host": "localhost:1"}, 403),
        ({"X-Forwarded-For": "10.0.0.1"}, 403),
        ({"Forwarded": "for=10.0.0.1"}, 403),
        ({"Authorization": "Bearer wrong"}, 401),
        ({"Authorization": ""}, 401),
    ],
)
async def test_requests_from_elsewhere_are_turned_away(server: OpenHouse, headers: dict[str, str], status: int) -> None:
    answer = await server.http.get("/api/sessions", headers={**server.bearer, **headers})
    assert answer.status_code == status


async def test_another_sites_page_may_not_make_a_call(server: OpenHouse) -> None:
    for headers in (server.bearer, {"Cookie": f"rolecall={server.house.key}"}):
        answer = await server.http.post(
            "/api/sessions", json={"scenario": "quiet-renewal"}, headers={**headers, "Origin": "http://evil.example"}
        )
        assert answer.status_code == 403
    assert len(server.house.switchboard) == 0


async def test_a_cookie_without_an_origin_may_not_make_a_call(server: OpenHouse) -> None:
    cookie = {"Cookie": f"rolecall={server.house.key}"}
    answer = await server.http.post("/api/sessions", json={"scenario": "quiet-renewal"}, headers=cookie)
    assert answer.status_code == 403


async def test_the_own_page_may_make_a_call_with_its_cookie(server: OpenHouse) -> None:
    headers = {"Cookie": f"rolecall={server.house.key}", "Origin": f"http://127.0.0.1:{server.port}"}
    answer = await server.http.post("/api/sessions", json={"scenario": "quiet-renewal"}, headers=headers)
    assert answer.status_code == 201


async def test_a_form_is_no_body(server: OpenHouse) -> None:
    answer = await server.http.post("/api/sessions", data={"scenario": "quiet-renewal"}, headers=server.bearer)
    assert answer.status_code == 415


async def test_a_body_of_70_kb_is_too_large(server: OpenHouse) -> None:
    answer = await server.http.post("/api/sessions", json={"scenario": "x" * 70_000}, headers=server.bearer)
    assert answer.status_code == 413


def told_only_when_earned(scenario: Scenario) -> list[str]:
    """Everything a gated fact says."""
    gated = [fact for fact in scenario.facts if fact.gate != Gate()]
    return [line for fact in gated for line in (*fact.says, *fact.numbers)]


@pytest.mark.parametrize("name", list(library.built_in()))
@pytest.mark.parametrize("seed", [0, 7])
async def test_no_gated_fact_is_told_before_the_call(server: OpenHouse, name: str, seed: int) -> None:
    secrets = told_only_when_earned(varied(library.load(library.built_in()[name]), seed))
    assert secrets
    for path in (f"/api/scenarios/{name}?seed={seed}", "/api/scenarios"):
        text = (await server.http.get(path, headers=server.bearer)).text
        assert [secret for secret in secrets if secret in text] == []


async def test_a_call_reports_its_engines_settings_never_its_key(tmp_path: Path) -> None:
    assert "hush" not in read_settings({"data": tmp_path, "chat_key": "hush"}, {}).model_dump_json()


def _all_routes_asked(app: FastAPI) -> int:
    """Signatures that a request for nothing, which is held against every route, still has to read."""
    with patch.object(TypeAdapter, "__init__", autospec=True, side_effect=TypeAdapter.__init__) as read:
        client = TestClient(app)
        assert client.get("/api/nothing").status_code == 404
    return read.call_count


def test_whoever_asks_first_does_not_wait_for_the_signatures_of_every_route(server: OpenHouse) -> None:
    with patch.object(app_module, "_routes", app_module._routes.__wrapped__):
        lazy, ready = build(server.house), made_ready(build(server.house))
    assert _all_routes_asked(lazy) > 100
    assert _all_routes_asked(ready) == 0


async def test_the_description_is_made_once_and_never_in_the_loop(
    server: OpenHouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    app, threads = build(server.house), []
    made = app.openapi

    def watched() -> dict[str, object]:
        threads.append(get_ident())
        return made()

    monkeypatch.setattr(app, "openapi", watched)
    async with AsyncClient(transport=ASGITransport(app), base_url="http://localhost") as http:
        answers = await asyncio.gather(*(http.get("/api/openapi.json") for _ in range(3)))
    assert len(threads) == 1
    assert get_ident() not in threads
    assert [answer.json() for answer in answers] == [made()] * 3


async def test_the_description_is_told_to_who_has_the_key(server: OpenHouse) -> None:
    answer = await server.http.get("/api/openapi.json", headers=server.bearer)
    assert (answer.status_code, answer.headers["Content-Type"]) == (200, "application/json")
    assert answer.json()["security"] == [{"bearer": []}]
    assert "/api/openapi.json" not in answer.json()["paths"]
