"""Signing in by an OpenID provider: who gets in as whom, and every way in which an answer does not hold."""

import time
from collections.abc import AsyncIterator, Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from joserfc import jwt

from server.accounts.front_desk import DOOR
from server.accounts.single_sign_on import LASTS_S, Answer, Departure, Lost, SingleSignOn
from server.store.account_records import Identity
from server.store.identities import Newcomers
from server.store.principal import Role
from tests.browsing import Browser
from tests.openid_provider import CLIENT_ID, CLIENT_SECRET, KEY, Claims, FakeProvider, fake_provider
from tests.people import World, peopled
from tests.server.accounts.forged_tokens import altered, signed_by_its_own_key, signed_with_a_secret, unsigned


@pytest.fixture
async def provider(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[FakeProvider]:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    async with fake_provider() as running:
        yield running


@pytest.fixture
async def world(provider: FakeProvider, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[World]:
    settings = {
        "oidc_issuer": provider.issuer,
        "oidc_client_id": CLIENT_ID,
        "oidc_client_secret": CLIENT_SECRET,
        "oidc_name": "Corp account",
        "oidc_domains": "Corp.example",
        "oidc_team": "north",
    }
    async with peopled(tmp_path / "data", monkeypatch, **settings) as made:
        yield made


async def invite(world: World, role: Role = Role.COACH) -> str:
    _, secret = await world.house.store.invites.make(DOOR, role, world.teams["north"].id)
    return secret


async def signed_in(world: World, who: str) -> Browser:
    return Browser(world, {"rolecall-person": world.cookies[who]})


async def actions(world: World) -> list[str]:
    entries = (await world.ask("admin", "GET", "/api/audit")).json()["entries"]
    return [entry["action"] for entry in reversed(entries)]


async def test_an_invite_is_used_up_by_who_comes_back_and_later_the_button_alone_is_enough(world: World) -> None:
    browser = Browser(world)
    assert (await browser.ask("GET", "/api/me")).json()["single_sign_on"] == "Corp account"
    assert await browser.sign_on(invite=await invite(world)) == "/#/"
    first = await browser.who()
    assert first is not None
    assert (first["name"], first["email"], first["roles"][0]["role"]) == ("Ines", None, "coach")
    again = Browser(world)
    assert await again.sign_on() == "/#/"
    assert await again.who() == first
    assert (await actions(world))[-4:] == ["join", "link", "sign-in", "sign-in"]


async def test_a_stranger_without_an_invite_stays_outside(world: World, provider: FakeProvider) -> None:
    provider.claims |= {"email": "ines@elsewhere.example", "email_verified": True}
    browser = Browser(world)
    assert await browser.sign_on() == "/#/sign-on/stranger"
    assert await browser.who() is None
    assert browser.cookies == {}


@pytest.mark.parametrize("verified", [None, False, "false", 1])
async def test_an_address_that_nobody_verified_opens_nobodys_account(
    world: World, provider: FakeProvider, verified: object
) -> None:
    provider.claims |= {"email": "rep@corp.example", "email_verified": verified}
    await world.house.store.invites.accept(DOOR, await invite(world), name="R", email="rep@corp.example", password="x")
    assert await Browser(world).sign_on() == "/#/sign-on/stranger"


async def test_a_verified_address_of_the_companys_domain_opens_its_account_or_makes_a_rep(
    world: World, provider: FakeProvider
) -> None:
    provider.claims |= {"email": "Rep@Corp.example", "email_verified": True}
    known = await world.house.store.invites.accept(
        DOOR, await invite(world), name="R", email="rep@corp.example", password="x"
    )
    browser = Browser(world)
    assert await browser.sign_on() == "/#/"
    assert (await browser.who() or {})["id"] == known
    provider.claims |= {"sub": "u-2", "email": "new@corp.example"}
    newcomer = Browser(world)
    assert await newcomer.sign_on() == "/#/"
    assert (await newcomer.who() or {})["roles"] == [{"role": "rep", "team": world.teams["north"].id}]


async def test_a_taken_address_is_not_taken_over_and_leaves_the_invite(world: World, provider: FakeProvider) -> None:
    provider.claims |= {"email": "rep@rep.example", "email_verified": True}
    secret = await invite(world)
    assert await Browser(world).sign_on(invite=secret) == "/#/sign-on/taken"
    assert (await world.ask("nobody", "POST", "/api/join/look", json={"invite": secret})).status_code == 200


async def test_who_is_signed_in_links_their_account_and_takes_the_link_back(world: World) -> None:
    rep = await signed_in(world, "rep")
    assert await rep.sign_on(link=True) == "/#/me"
    assert (await rep.ask("GET", "/api/oidc/mine")).json()["issuers"] == [world.house.settings.oidc_issuer]
    elsewhere = Browser(world)
    await elsewhere.sign_on()
    assert (await elsewhere.who() or {})["id"] == world.ids["rep"]
    coach = await signed_in(world, "coach")
    assert await coach.sign_on(link=True) == "/#/sign-on/taken"
    assert (await rep.ask("DELETE", "/api/oidc/mine")).status_code == 204
    assert (await rep.ask("DELETE", "/api/oidc/mine")).status_code == 404
    assert await Browser(world).sign_on() == "/#/sign-on/stranger"


async def test_who_has_no_password_keeps_the_link(world: World) -> None:
    browser = Browser(world)
    await browser.sign_on(invite=await invite(world))
    assert (await browser.ask("GET", "/api/oidc/mine")).json()["has_password"] is False
    assert (await browser.ask("DELETE", "/api/oidc/mine")).status_code == 409


async def test_linking_needs_somebody_signed_in_and_the_same_one_at_the_end(world: World) -> None:
    assert (await Browser(world).ask("POST", "/api/oidc/start", json={"link": True})).status_code == 401
    rep = await signed_in(world, "rep")
    address = await rep.leave(link=True)
    rep.cookies["rolecall-person"] = world.cookies["coach"]
    assert await rep.come_back(address) == "/#/sign-on/lost"


async def test_an_account_that_was_shut_out_stays_out(world: World) -> None:
    browser = Browser(world)
    await browser.sign_on(invite=await invite(world))
    person = await browser.who()
    assert person is not None
    await world.ask("admin", "PUT", f"/api/people/{person['id']}/active", json={"is_active": False})
    assert await Browser(world).sign_on() == "/#/sign-on/shut-out"


async def test_an_answer_counts_once_and_in_the_browser_that_left_alone(world: World, provider: FakeProvider) -> None:
    browser, secret = Browser(world), await invite(world)
    address = await browser.leave(invite=secret)
    assert await Browser(world).come_back(address) == "/#/sign-on/lost"
    thief = Browser(world)
    await thief.leave()
    assert await thief.come_back(address) == "/#/sign-on/lost"
    assert await browser.come_back(address) == "/#/"
    replayed = Browser(world, dict(browser.cookies))
    assert await replayed.come_back(address) == "/#/sign-on/lost"
    assert provider.granted == 1


async def test_another_state_and_another_issuers_answer_are_not_taken(world: World, provider: FakeProvider) -> None:
    browser = Browser(world)
    assert await browser.come_back(f"{(await browser.leave()).split('state=')[0]}state=x") == "/#/sign-on/lost"
    provider.answer = {"iss": "https://other.example"}
    assert await browser.sign_on() == "/#/sign-on/not-believed"
    provider.answer = {"error": "access_denied", "code": ""}
    assert await browser.sign_on() == "/#/sign-on/refused"
    assert provider.granted == 0


@pytest.mark.parametrize(
    "sign",
    [
        unsigned,
        signed_by_its_own_key,
        partial(signed_with_a_secret, KEY.as_pem(private=False)),
        partial(signed_with_a_secret, CLIENT_SECRET.encode()),
        altered,
        lambda claims: "no token",
        lambda claims: jwt.encode({"alg": "RS256", "kid": "unknown"}, claims, KEY),
    ],
)
async def test_a_token_that_the_providers_key_did_not_sign_is_not_believed(
    world: World, provider: FakeProvider, sign: Callable[[Claims], str]
) -> None:
    provider.sign = sign
    browser = Browser(world)
    assert await browser.sign_on(invite=await invite(world)) == "/#/sign-on/not-believed"
    assert await browser.who() is None


@pytest.mark.parametrize(
    "claims",
    [
        {"iss": "https://other.example"},
        {"iss": None},
        {"aud": "another client"},
        {"aud": [CLIENT_ID, "another client"]},
        {"aud": None},
        {"azp": "another client"},
        {"nonce": "of another flow"},
        {"nonce": None},
        {"exp": time.time() - 3600},
        {"exp": None},
        {"iat": time.time() + 3600},
        {"at_hash": "of another token"},
        {"sub": ""},
        {"sub": "x" * 256},
        {"sub": None},
        {"sub": 7},
    ],
)
async def test_a_token_for_another_place_moment_or_flow_is_not_believed(
    world: World, provider: FakeProvider, claims: dict[str, Any]
) -> None:
    provider.claims |= claims
    assert await Browser(world).sign_on(invite=await invite(world)) == "/#/sign-on/not-believed"


@pytest.mark.parametrize(
    "metadata",
    [
        {"issuer": "https://other.example"},
        {"token_endpoint": "http://id.example.org/token"},
        {"jwks_uri": "http://10.0.0.1/keys"},
        {"authorization_endpoint": "javascript:alert(1)"},
        {"jwks_uri": None},
        {"token_endpoint": ["https://id.example.org/token"]},
    ],
)
async def test_a_provider_that_calls_itself_otherwise_or_is_not_https_is_not_gone_to(
    world: World, provider: FakeProvider, metadata: dict[str, Any]
) -> None:
    provider.metadata = metadata
    answer = await Browser(world).ask("POST", "/api/oidc/start", json={})
    assert (answer.status_code, answer.json()["error"]["code"]) == (401, "not-believed")


async def test_a_provider_that_does_not_answer_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    settings = {"oidc_issuer": "http://127.0.0.1:9", "oidc_client_id": CLIENT_ID}
    async with peopled(tmp_path / "data", monkeypatch, **settings) as world:
        answer = await Browser(world).ask("POST", "/api/oidc/start", json={})
        assert (answer.status_code, answer.json()["error"]["code"]) == (502, "unreachable")
        assert "127.0.0.1" not in answer.text


class NoProvider:
    async def address(self, departure: Departure) -> str:
        return departure.state

    async def identity(self, departure: Departure, code: str, issuer: str) -> Identity:
        raise AssertionError("nobody gets this far")


async def test_who_takes_longer_than_ten_minutes_starts_again(world: World) -> None:
    now_s = [0.0]
    slow = SingleSignOn("x", NoProvider(), world.house.store.identities, Newcomers(), lambda: now_s[0])
    state, word = await slow.leave("http://here/back")
    now_s[0] = LASTS_S
    with pytest.raises(Lost):
        await slow.come_back(word, Answer(state, "code"), None)


async def test_nothing_of_a_flow_lies_in_the_data_folder_or_the_log(
    world: World, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("INFO")
    browser = Browser(world)
    address = await browser.leave(invite=await invite(world))
    secrets = [address.split("code=")[1].split("&")[0], *browser.cookies.values()]
    await browser.come_back(address)
    held = b"".join(path.read_bytes() for path in world.house.store.folder.rglob("*") if path.is_file())
    ours = "".join(record.getMessage() for record in caplog.records if record.name.startswith("server"))
    assert [each for each in secrets if each.encode() in held or each in ours] == []
