"""A house with accounts, and people of every kind in it."""

import atexit
import shutil
import tempfile
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from http.cookiejar import DefaultCookiePolicy
from pathlib import Path
from typing import Any

import httpx
import pytest
from argon2 import PasswordHasher
from fastapi import FastAPI
from starlette.types import ASGIApp

from server.accounts.front_desk import DOOR
from server.accounts.passwords import Passwords
from server.app import build
from server.house import House
from server.security.accounts_mode import secured
from server.settings import read_settings
from server.store.account_records import Held, Team
from server.store.principal import Principal, Role
from server.store.records import NewSession
from server.wiring import EngineRoom
from tests.calls import NEW
from tests.open_house import CALM, WorkersInPlace, quick_choice
from tests.postgres import beside, replace_by_copy, server_of

ORIGIN = "http://localhost:8350"
COOKIE = "rolecall-person"
PASSWORD = "a dozen brown envelopes"
MARK = "zanzibar-lanterns"
"""Stands in everything that only some may read."""
QUICK = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)


def quick_passwords() -> Passwords:
    return Passwords(QUICK)


@dataclass
class World:
    """`rep` (of the teams north and east) has one session."""

    house: House
    app: FastAPI
    http: httpx.AsyncClient
    door: ASGIApp
    origin: str = ORIGIN
    people: dict[str, Principal] = field(default_factory=dict)
    cookies: dict[str, str] = field(default_factory=dict)
    teams: dict[str, Team] = field(default_factory=dict)
    ids: dict[str, str] = field(default_factory=dict)

    async def ask(self, who: str, method: str, path: str, **given: Any) -> httpx.Response:
        """As the page of `who` asks; `nobody` is not signed in."""
        headers = {"Origin": self.origin, **given.pop("headers", {})}
        if "Authorization" in headers:
            del headers["Origin"]  # a program has none
        if who in self.cookies:
            headers["Cookie"] = f"{COOKIE}={self.cookies[who]}"
        return await self.http.request(method, path, headers=headers, **given)

    async def join(self, who: str, role: Role, team: str | None) -> None:
        """By a real invite."""
        team_id = self.teams[team].id if team else None
        _, secret = await self.house.store.invites.make(DOOR, role, team_id)
        body = {"invite": secret, "name": who.title(), "email": f"{who}@{who}.example", "password": PASSWORD}
        answer = await self.ask("nobody", "POST", "/api/join/accept", json=body)
        assert answer.status_code == 204, answer.text
        await self._let_in(who, answer)

    async def sign_in(self, who: str) -> None:
        body = {"email": f"{who}@{who}.example", "password": PASSWORD}
        await self._let_in(who, await self.ask("nobody", "POST", "/api/sign-in", json=body))

    async def _let_in(self, who: str, answer: httpx.Response) -> None:
        self.cookies[who] = cookie_of(answer)
        answer = await self.ask(who, "GET", "/api/me")
        signed_in = await self.house.sign_ins.find(DOOR, self.cookies[who], datetime.now(UTC))
        assert signed_in is not None
        self.people[who] = signed_in.principal
        self.ids[who] = answer.json()["person"]["id"]


def cookie_of(answer: httpx.Response) -> str:
    """The word that an answer gives a browser to keep."""
    line: str = answer.headers["set-cookie"]
    return line.partition(";")[0].partition("=")[2]


PEOPLE: Mapping[str, tuple[Role, str | None]] = {
    "admin": (Role.ADMIN, None),
    "rep": (Role.REP, "north"),
    "colleague": (Role.REP, "north"),
    "coach": (Role.COACH, "north"),
    "team_coach": (Role.COACH, "east"),
    "unshared_coach": (Role.COACH, "north"),
    "unasked_coach": (Role.COACH, "west"),
    "foreign_rep": (Role.REP, "south"),
    "foreign_coach": (Role.COACH, "south"),
    "author": (Role.AUTHOR, "north"),
}


@asynccontextmanager
async def accounts_house(
    data: Path, monkeypatch: pytest.MonkeyPatch, *, origin: str = ORIGIN, **settings: Any
) -> AsyncIterator[World]:
    """Nobody is in it yet."""
    monkeypatch.setattr("server.house.Workers", WorkersInPlace)
    monkeypatch.setattr("server.accounts.front_desk.Passwords", quick_passwords)
    monkeypatch.setattr(EngineRoom, "for_call", quick_choice)
    house = await House.open(read_settings({"data": data, "accounts": True, "origin": origin, **CALM, **settings}, {}))
    app = build(house)
    door = secured(app, keeper=house, origin=origin, port=8350)
    async with httpx.AsyncClient(transport=httpx.ASGITransport(door), base_url=origin) as http:
        http.cookies.jar.set_policy(DefaultCookiePolicy(allowed_domains=[]))  # each request names its own
        try:
            yield World(house, app, http, door, origin)
        finally:
            await house.close()


@dataclass(frozen=True, slots=True)
class Left:
    """What a house leaves when it is closed, no call on: to open a copy takes a seventh of filling it (measured)."""

    world: World
    data: Path
    database_url: str = ""

    @asynccontextmanager
    async def opened(self, data: Path, monkeypatch: pytest.MonkeyPatch, **settings: Any) -> AsyncIterator[World]:
        """With a PostgreSQL database, what is in that of the settings is replaced."""
        shutil.copytree(self.data, data)
        if self.database_url:
            replace_by_copy(settings["database_url"], self.database_url)
        async with accounts_house(data, monkeypatch, **settings) as world:
            world.people, world.cookies = dict(self.world.people), dict(self.world.cookies)
            world.teams, world.ids = dict(self.world.teams), dict(self.world.ids)
            yield world


_LEFT: dict[str, Left] = {}
"""Filled once a process, for each server of databases; SQLite has none."""


@asynccontextmanager
async def peopled(data: Path, monkeypatch: pytest.MonkeyPatch, **settings: Any) -> AsyncIterator[World]:
    url = settings.get("database_url", "")
    server = server_of(url)
    if server not in _LEFT:
        _LEFT[server] = await _left(Path(tempfile.mkdtemp(prefix="rolecall-peopled-")), url and beside(url))
    async with _LEFT[server].opened(data, monkeypatch, **settings) as world:
        await begin(world)
        yield world


async def _left(folder: Path, database_url: str) -> Left:
    atexit.register(shutil.rmtree, folder)
    with pytest.MonkeyPatch.context() as patched:
        async with accounts_house(folder / "data", patched, database_url=database_url) as world:
            await fill(world)
    return Left(world, folder / "data", database_url)


async def fill(world: World) -> None:
    for name in ("north", "east", "west", "south"):
        world.teams[name] = await world.house.store.teams.add(DOOR, name)
    for who, (role, team) in PEOPLE.items():
        await world.join(who, role, team)
    both = [Held(Role.REP, world.teams[name].id) for name in ("north", "east")]
    await world.house.store.people.set_roles(DOOR, world.ids["rep"], both)
    await world.sign_in("rep")


async def begin(world: World) -> None:
    """The session, in each house anew: one that is on when a server starts was cut off by the end of another."""
    made = await world.house.sessions.create(world.people["rep"], marked())
    world.ids["session"] = made.id


def marked() -> NewSession:
    return replace(NEW, title=f"Outage {MARK}", scenario_text=MARK)
