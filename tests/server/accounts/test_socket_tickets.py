"""A call's socket with accounts, over a real server: a ticket opens it, nothing else does."""

import json
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest
from websockets.asyncio.client import connect
from websockets.exceptions import InvalidStatus
from websockets.typing import Origin

from server.security.accounts_mode import secured
from tests.people import COOKIE, World, peopled
from tests.served import served


@pytest.fixture
async def world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[World]:
    async with peopled(tmp_path / "data", monkeypatch) as made:
        yield made


@dataclass
class Served:
    world: World
    port: int
    path: str
    """Of a call of the rep's."""

    @property
    def origin(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    async def ask(self, who: str) -> httpx.Response:
        """For a ticket."""
        headers = {"Origin": self.origin, "Cookie": f"{COOKIE}={self.world.cookies[who]}"}
        async with httpx.AsyncClient(trust_env=False) as http:
            return await http.post(f"{self.origin}{self.path}/ticket", headers=headers)

    async def ticket(self) -> str:
        made = await self.ask("rep")
        assert made.status_code == 201, made.text
        return f"?ticket={made.json()['ticket']}"

    async def open(self, query: str, origin: str | None = "", cookie: str = "") -> str:
        """The first message's type, or the status that refused."""
        address = f"ws://127.0.0.1:{self.port}{self.path}/socket{query}"
        shown = Origin(origin or self.origin) if origin is not None else None
        headers = {"Cookie": f"{COOKIE}={cookie}"} if cookie else None
        try:
            async with connect(address, origin=shown, additional_headers=headers, proxy=None) as socket:
                kind: str = json.loads(await socket.recv())["type"]
                return kind
        except InvalidStatus as refused:
            return str(refused.response.status_code)


@pytest.fixture
async def call(world: World) -> AsyncIterator[Served]:
    made = await world.ask("rep", "POST", "/api/sessions", json={"scenario": "outage-escalation", "store": False})
    assert made.json()["needs_ticket"] is True
    async with served(lambda port: secured(world.app, keeper=world.house, origin="", port=port)) as port:
        yield Served(world, port, f"/api/sessions/{made.json()['id']}")


async def test_a_ticket_opens_its_call_once(call: Served) -> None:
    ticket = await call.ticket()
    assert await call.open(ticket) == "welcome"
    assert await call.open(ticket) == "401"


async def test_a_cookie_alone_opens_no_socket(call: Served) -> None:
    assert await call.open("", cookie=call.world.cookies["rep"]) == "401"


@pytest.mark.parametrize("origin", ["http://evil.example", "null", "http://127.0.0.1:1"])
async def test_a_ticket_opens_nothing_for_another_page(call: Served, origin: str) -> None:
    assert await call.open(await call.ticket(), origin=origin) == "403"


async def test_a_ticket_that_a_page_got_opens_nothing_for_a_program(call: Served) -> None:
    assert await call.open(await call.ticket(), origin=None) == "401"


@pytest.mark.parametrize("who", ["colleague", "coach", "admin"])
async def test_nobody_else_gets_a_ticket_for_the_call(call: Served, who: str) -> None:
    assert (await call.ask(who)).status_code == 404
