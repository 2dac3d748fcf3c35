"""What prints nothing comes into no address and no text: on both databases, at both doors, in one sentence."""

import json
from collections.abc import AsyncIterator
from pathlib import Path

import httpx
import pytest

from server.security.accounts_door import needed
from server.security.bodies import NO_TEXT
from server.security.control_characters import UNPRINTABLE, unprintable
from server.security.local_mode import secured
from server.store.tokens import Scope
from tests.people import World, peopled
from tests.server.security.test_local_mode import APP, BEARER, KEY, OWN

TOLD = {"code": "bad-input", "message": UNPRINTABLE.message}


@pytest.fixture
async def world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, store_url: str) -> AsyncIterator[World]:
    async with peopled(tmp_path / "data", monkeypatch, database_url=store_url) as made:
        yield made


@pytest.mark.parametrize(
    "path", ["/api/sessions/%00", "/api/scenarios/%00", "/api/sessions?before=%00", "/static/x%0Ay", "/api/x%C2%85y"]
)
async def test_an_address_with_a_control_character_is_refused_at_the_door(world: World, path: str) -> None:
    answer = await world.ask("rep", "GET", path)
    assert (answer.status_code, answer.json()["error"]) == (400, TOLD)


async def test_a_query_with_one_is_refused_whatever_is_asked(world: World) -> None:
    answer = await world.ask("rep", "DELETE", "/api/usual?device=%00")
    assert (answer.status_code, answer.json()["error"]) == (400, TOLD)


@pytest.mark.parametrize("path", ["/api/sessions/%00", "/api/sessions%0A", "/api/sessions?before=%7F"])
async def test_local_mode_refuses_them_too(path: str) -> None:
    transport = httpx.ASGITransport(secured(APP, key=KEY, port=8000))
    async with httpx.AsyncClient(transport=transport, base_url=OWN, headers=BEARER) as client:
        assert (await client.get(path)).json()["error"] == TOLD


def test_a_socket_is_refused_too() -> None:
    assert unprintable({"type": "websocket", "path": "/api/\n/socket", "query_string": b""}) is UNPRINTABLE


def test_the_line_breaks_of_a_providers_reason_and_letters_of_any_language_pass() -> None:
    query = b"error_description=AADSTS50011%3a+no.%0d%0aTrace&name=%C3%80%C5%81%E4%B8%8B"
    assert unprintable({"type": "http", "path": "/api/oidc/back/À下", "query_string": query}) is None


@pytest.mark.parametrize(
    ("path", "scope"), [("/api/exports/x\n/zip", None), ("/api/erasures/\n", None), ("/api/people/\n", Scope.MANAGE)]
)
def test_a_line_break_in_a_path_changes_nothing_about_the_scope_it_needs(path: str, scope: Scope | None) -> None:
    assert needed("GET", path) is scope


async def test_a_token_that_may_read_gets_no_export_by_a_line_break_in_its_address(world: World) -> None:
    made = await world.ask("rep", "POST", "/api/tokens", json={"label": "x", "scopes": ["read"]})
    headers = {"Authorization": f"Bearer {made.json()['secret']}"}
    assert (await world.ask("nobody", "GET", "/api/exports/x%0A/zip", headers=headers)).status_code == 400


@pytest.mark.parametrize(
    ("who", "path", "body"),
    [
        ("nobody", "/api/sign-in", {"email": "a\0@b.example", "password": "x"}),
        ("nobody", "/api/join/accept", {"invite": "x", "name": "a\0b", "email": "e", "password": "p"}),
        ("admin", "/api/teams", {"name": "a\0b"}),
        ("rep", "/api/tokens", {"label": "a\0b", "scopes": ["read"]}),
        ("rep", "/api/saved-comments", {"text": "a\0b"}),
        ("author", "/api/authored/check", {"text": "id: \0"}),
        ("rep", "/api/sessions", {"scenario": "x", "a\0": 1}),
        ("admin", "/api/invites", {"role": "rep", "team": "\ud800"}),
    ],
)
async def test_a_text_with_what_is_no_character_is_refused_in_one_sentence(
    world: World, who: str, path: str, body: dict[str, object]
) -> None:
    headers = {"Content-Type": "application/json"}
    answer = await world.ask(who, "POST", path, content=json.dumps(body), headers=headers)
    assert (answer.status_code, answer.json()["error"]) == (400, {"code": "bad-input", "message": NO_TEXT.message})


async def test_a_body_in_another_encoding_than_utf_8_is_refused(world: World) -> None:
    content = json.dumps({"text": "again"}).encode("utf-16")
    headers = {"Content-Type": "application/json"}
    answer = await world.ask("rep", "POST", "/api/saved-comments", content=content, headers=headers)
    assert answer.status_code == 400
