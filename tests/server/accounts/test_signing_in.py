"""Signing in and out, invites, tickets and tokens, asked as a browser and a program would ask."""

import asyncio
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from server.accounts.front_desk import DOOR
from server.accounts.throttle import TRIES
from server.accounts.tickets import LASTS_S, Tickets
from server.store.principal import Principal, Role
from server.store.sign_ins import CHANGES_AFTER, GRACE, LONGEST, LONGEST_IDLE
from tests.people import COOKIE, PASSWORD, World, accounts_house, cookie_of, peopled

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)


@pytest.fixture
async def world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[World]:
    async with peopled(tmp_path / "data", monkeypatch) as made:
        yield made


async def sign_in(world: World, email: str, password: str) -> tuple[int, str]:
    answer = await world.ask("nobody", "POST", "/api/sign-in", json={"email": email, "password": password})
    return answer.status_code, answer.text


async def test_the_first_admin_comes_by_the_address_of_the_first_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with accounts_house(tmp_path / "data", monkeypatch) as world:
        assert not await world.house.store.people.has_admin(DOOR)
        earlier, secret = [await world.house.store.invites.anew(DOOR) for _ in range(2)]
        body = {"name": "Ada", "email": "ada@example.org", "password": PASSWORD}
        refused = await world.ask("nobody", "POST", "/api/join/accept", json={**body, "invite": earlier})
        assert refused.status_code == 404
        made = await world.ask("nobody", "POST", "/api/join/accept", json={**body, "invite": secret})
        assert made.status_code == 204
        world.cookies["ada"] = cookie_of(made)
        seen = (await world.ask("ada", "GET", "/api/me")).json()["person"]
        assert (seen["name"], seen["roles"]) == ("Ada", [{"role": "admin", "team": None}])
        assert await world.house.store.people.has_admin(DOOR)


async def test_a_wrong_password_and_an_unknown_name_get_the_same_answer(world: World) -> None:
    wrong = await sign_in(world, "rep@rep.example", "not the password")
    unknown = await sign_in(world, "nobody@example.org", "not the password")
    assert wrong == unknown
    assert wrong[0] == 401


async def test_signing_in_gives_a_cookie_that_scripts_cannot_read_and_signing_out_ends_it(world: World) -> None:
    answer = await world.ask("nobody", "POST", "/api/sign-in", json={"email": " REP@rep.example", "password": PASSWORD})
    assert {"HttpOnly", "SameSite=Lax", "Path=/"} <= set(answer.headers["set-cookie"].split("; "))
    world.cookies["again"] = cookie_of(answer)
    assert (await world.ask("again", "GET", "/api/sessions")).status_code == 200
    assert (await world.ask("again", "DELETE", "/api/sign-in")).status_code == 204
    assert (await world.ask("again", "GET", "/api/sessions")).status_code == 401


async def test_nothing_that_lets_somebody_in_lies_in_the_data_folder(world: World) -> None:
    made = await world.ask("rep", "POST", "/api/tokens", json={"label": "x", "scopes": ["read"]})
    secrets = [*world.cookies.values(), made.json()["secret"], PASSWORD]
    held = b"".join(path.read_bytes() for path in world.house.store.folder.rglob("*") if path.is_file())
    assert [secret for secret in secrets if secret.encode() in held] == []


async def test_of_fifty_who_use_an_invite_at_once_one_gets_in(world: World) -> None:
    _, secret = await world.house.store.invites.make(DOOR, Role.REP, world.teams["north"].id)

    async def accept(number: int) -> int:
        body = {"invite": secret, "name": "N", "email": f"n{number}@example.org", "password": PASSWORD}
        while True:  # the pool of passwords is small: the others are told to come back
            answer = await world.ask("nobody", "POST", "/api/join/accept", json=body)
            if answer.status_code != 429:
                return answer.status_code

    statuses = await asyncio.gather(*(accept(number) for number in range(50)))
    assert sorted(set(statuses)) == [204, 404]
    assert statuses.count(204) == 1


async def test_an_invite_lasts_72_hours(world: World) -> None:
    invite, _ = await world.house.store.invites.make(DOOR, Role.ADMIN, None)
    assert invite.ends_at - invite.made_at == timedelta(hours=72)


async def test_a_taken_address_leaves_the_invite_for_another_try(world: World) -> None:
    _, secret = await world.house.store.invites.make(DOOR, Role.REP, world.teams["north"].id)
    body = {"invite": secret, "name": "N", "email": "rep@rep.example", "password": PASSWORD}
    assert (await world.ask("nobody", "POST", "/api/join/accept", json=body)).status_code == 409
    again = await world.ask("nobody", "POST", "/api/join/accept", json={**body, "email": "n@example.org"})
    assert again.status_code == 204


async def test_a_sign_in_ends_after_a_week_or_half_a_day_unused(world: World) -> None:
    secret = await world.house.sign_ins.open(DOOR, world.ids["rep"], NOW)
    find = world.house.sign_ins.find
    assert await find(DOOR, secret, NOW + LONGEST_IDLE) is not None
    assert await find(DOOR, secret, NOW + LONGEST_IDLE * 2 + timedelta(seconds=1)) is None
    assert await find(DOOR, secret, NOW + LONGEST + timedelta(seconds=1)) is None


async def test_the_cookie_is_changed_every_hour_and_the_old_one_ends_a_minute_later(world: World) -> None:
    old = await world.house.sign_ins.open(DOOR, world.ids["rep"], NOW)
    later = NOW + CHANGES_AFTER + timedelta(seconds=1)
    due = await world.house.sign_ins.find(DOOR, old, later)
    assert due is not None
    assert due.is_due
    fresh = await world.house.sign_ins.change(DOOR, due.id, later)
    assert fresh is not None
    assert await world.house.sign_ins.find(DOOR, fresh, later) is not None
    assert await world.house.sign_ins.find(DOOR, old, later + GRACE / 2) is not None
    assert await world.house.sign_ins.find(DOOR, old, later + GRACE) is None


async def test_a_change_of_roles_or_password_signs_every_other_browser_out(world: World) -> None:
    body = {"roles": [{"role": "coach", "team": world.teams["north"].id}]}
    assert (await world.ask("admin", "PUT", f"/api/people/{world.ids['rep']}/roles", json=body)).status_code == 200
    assert (await world.ask("rep", "GET", "/api/sessions")).status_code == 401
    change = {"old": PASSWORD, "new": "eleven purple lampshades"}
    answer = await world.ask("coach", "POST", "/api/password", json=change)
    assert (await world.ask("coach", "GET", "/api/sessions")).status_code == 401
    world.cookies["coach"] = cookie_of(answer)
    assert (await world.ask("coach", "GET", "/api/sessions")).status_code == 200


async def test_a_change_of_password_ends_the_persons_tokens_and_nobody_elses(world: World) -> None:
    body = {"label": "x", "scopes": ["read"]}
    made = [(await world.ask(who, "POST", "/api/tokens", json=body)).json()["secret"] for who in ("rep", "colleague")]
    change = {"old": PASSWORD, "new": "eleven purple lampshades"}
    assert (await world.ask("rep", "POST", "/api/password", json=change)).status_code == 204
    headers = [{"Authorization": f"Bearer {secret}"} for secret in made]
    answers = [(await world.ask("nobody", "GET", "/api/sessions", headers=each)).status_code for each in headers]
    assert answers == [401, 200]


async def test_the_last_admin_stays(world: World) -> None:
    path = f"/api/people/{world.ids['admin']}"
    assert (await world.ask("admin", "PUT", f"{path}/roles", json={"roles": []})).status_code == 409
    assert (await world.ask("admin", "PUT", f"{path}/active", json={"is_active": False})).status_code == 409


async def test_who_is_shut_out_gets_in_neither_by_cookie_nor_token_nor_password(world: World) -> None:
    made = await world.ask("rep", "POST", "/api/tokens", json={"label": "x", "scopes": ["read"]})
    path = f"/api/people/{world.ids['rep']}/active"
    assert (await world.ask("admin", "PUT", path, json={"is_active": False})).status_code == 200
    assert (await world.ask("rep", "GET", "/api/sessions")).status_code == 401
    headers = {"Authorization": f"Bearer {made.json()['secret']}"}
    assert (await world.ask("nobody", "GET", "/api/sessions", headers=headers)).status_code == 401
    assert (await sign_in(world, "rep@rep.example", PASSWORD))[0] == 401


@pytest.mark.parametrize(
    ("scope", "method", "path", "status"),
    [
        ("read", "GET", "/api/sessions", 200),
        ("read", "POST", "/api/sessions", 403),
        ("read", "GET", "/api/people", 403),
        ("call", "POST", "/api/sessions", 400),
        ("call", "GET", "/api/sessions", 403),
        ("manage", "GET", "/api/people", 403),
        ("manage", "POST", "/api/tokens", 403),
        ("read", "POST", "/api/password", 403),
        ("read", "GET", "/api/exports/x/zip", 403),
        ("read", "GET", "/metrics", 403),
        ("manage", "POST", "/api/me/erase", 403),
        ("manage", "POST", "/api/exports", 403),
        ("call", "POST", "/api/consent", 403),
        ("call", "DELETE", "/api/sessions/x", 403),
        ("call", "POST", "/api/sessions/x/shares", 403),
    ],
)
async def test_a_token_does_what_its_scope_and_its_person_may(
    world: World, scope: str, method: str, path: str, status: int
) -> None:
    made = await world.ask("rep", "POST", "/api/tokens", json={"label": "x", "scopes": [scope]})
    headers = {"Authorization": f"Bearer {made.json()['secret']}"}
    assert (await world.ask("nobody", method, path, headers=headers, json={})).status_code == status


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Host": "evil.example"}, 403),
        ({"Origin": "http://evil.example"}, 403),
        ({"Origin": "null"}, 403),
        ({"Origin": "http://localhost:9999"}, 403),
        ({"X-Forwarded-For": "10.0.0.1", "X-Forwarded-Proto": "https"}, 400),
    ],
)
async def test_another_sites_page_changes_nothing(world: World, headers: dict[str, str], status: int) -> None:
    answer = await world.ask("rep", "POST", "/api/sessions", json={"scenario": "none", "store": False}, headers=headers)
    assert answer.status_code == status


async def test_nobody_without_an_origin_is_told_to_sign_in_and_with_a_cookie_that_the_page_must_ask(
    world: World,
) -> None:
    cookie = {"Cookie": f"{COOKIE}={world.cookies['rep']}"}
    bare, with_cookie = [await world.http.post("/api/sessions", json={}, headers=headers) for headers in ({}, cookie)]
    assert bare.json()["error"]["code"] == "not-signed-in"
    assert with_cookie.json()["error"]["code"] == "wrong-origin"


ME = Principal("me")


@pytest.mark.parametrize(
    ("call", "origin", "after_s"),
    [("another", "http://here", 1), ("call", "http://evil", 1), ("call", "", 1), ("call", "http://here", LASTS_S)],
)
def test_a_ticket_for_another_call_or_page_or_too_late_opens_nothing(call: str, origin: str, after_s: float) -> None:
    tickets = Tickets()
    secret = tickets.issue(ME, "call", "http://here", 0.0)
    assert tickets.take(secret, call, origin, after_s) is None
    assert tickets.take(secret, "call", "http://here", 1) is None


def test_a_ticket_opens_its_call_once() -> None:
    tickets = Tickets()
    secret = tickets.issue(ME, "call", "http://here", 0.0)
    assert tickets.take(secret, "call", "http://here", 1) == ME
    assert tickets.take(secret, "call", "http://here", 1) is None


async def test_who_waits_waits_with_the_right_password_too_and_is_told_the_same_as_nobody(world: World) -> None:
    for email in ("rep@rep.example", "nobody@example.org"):
        for _ in range(TRIES):
            assert (await sign_in(world, email, "not the password"))[0] == 401
    known = await sign_in(world, "rep@rep.example", PASSWORD)
    assert known[0] == 429
    assert known == await sign_in(world, "nobody@example.org", PASSWORD)


async def test_an_admins_token_reads_the_metrics(world: World) -> None:
    made = await world.ask("admin", "POST", "/api/tokens", json={"label": "prometheus", "scopes": ["read"]})
    headers = {"Authorization": f"Bearer {made.json()['secret']}"}
    answer = await world.ask("nobody", "GET", "/metrics", headers=headers)
    assert answer.text.startswith("# HELP rolecall_")
