"""`rolecall password`, as an operator types it after somebody forgot theirs."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TypeVar

import pytest

from server.__main__ import run
from server.store.lock import FolderLock
from server.store.principal import server_principal
from server.store.store import Store
from tests.people import PASSWORD, World, accounts_house, peopled, quick_passwords

Answer = TypeVar("Answer")
EMAIL = "rep@rep.example"


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Of a server with people, stopped."""
    monkeypatch.setattr("server.cli.password.Passwords", quick_passwords)

    async def leave() -> None:
        async with peopled(tmp_path / "data", monkeypatch):
            pass

    asyncio.run(leave())
    return tmp_path / "data"


@pytest.fixture
def asked(data: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[World], Awaitable[Answer]]], Answer]:
    """What the server says when it is started again."""

    def ask(question: Callable[[World], Awaitable[Answer]]) -> Answer:
        async def opened() -> Answer:
            async with accounts_house(data, monkeypatch) as world:
                return await question(world)

        return asyncio.run(opened())

    return ask


def new_password(data: Path, capsys: pytest.CaptureFixture[str], email: str = EMAIL) -> str:
    assert run(["password", email, "--data", str(data), "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["email"], told["name"]) == (EMAIL, "Rep")
    password: str = told["password"]
    return password


def signing_in(password: str) -> Callable[[World], Awaitable[int]]:
    async def sign_in(world: World) -> int:
        body = {"email": EMAIL, "password": password}
        return (await world.ask("nobody", "POST", "/api/sign-in", json=body)).status_code

    return sign_in


def test_whoever_forgot_theirs_signs_in_with_the_new_password(
    data: Path, asked: Callable[..., int], capsys: pytest.CaptureFixture[str]
) -> None:
    assert asked(signing_in(new_password(data, capsys, " REP@rep.example"))) == 204
    assert asked(signing_in(PASSWORD)) == 401


def test_it_is_told_in_one_line(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["password", EMAIL, "--data", str(data)]) == 0
    said = capsys.readouterr()
    assert said.out.startswith("Rep signs in with this password and changes it on their own page: ")
    assert (said.out.count("\n"), said.err) == (1, "")


def test_their_sign_ins_and_tokens_end(
    data: Path, asked: Callable[..., list[int]], capsys: pytest.CaptureFixture[str]
) -> None:
    async def sign_in_and_make_a_token(world: World) -> tuple[str, str]:
        await world.sign_in("rep")
        made = await world.ask("rep", "POST", "/api/tokens", json={"label": "x", "scopes": ["read"]})
        return world.cookies["rep"], made.json()["secret"]

    cookie, token = asked(sign_in_and_make_a_token)

    async def with_both(world: World) -> list[int]:
        world.cookies["rep"] = str(cookie)
        headers = {"Authorization": f"Bearer {token}"}
        answers = [await world.ask("rep", "GET", "/api/sessions")]
        answers.append(await world.ask("nobody", "GET", "/api/sessions", headers=headers))
        return [answer.status_code for answer in answers]

    assert asked(with_both) == [200, 200]
    new_password(data, capsys)
    assert asked(with_both) == [401, 401]


def test_the_log_says_that_the_program_did_it_and_to_whom(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    new_password(data, capsys)

    async def last() -> tuple[str, str, str, bool]:
        store = await Store.open_read_only(data)
        entry = (await store.audit.list(server_principal(), limit=1))[0]
        known = await store.people.credentials(server_principal(), EMAIL)
        await store.close()
        return entry.actor_id, entry.action, entry.details, known is not None and entry.subject_id == known.person_id

    assert asyncio.run(last()) == ("", "password", '{"reset":true}', True)


@pytest.mark.parametrize(
    ("email", "said"),
    [
        ("nobody@example.org", "Nobody has an account with the e-mail address nobody@example.org in "),
        ("rep", "This is no e-mail address; write it as name@example.org."),
    ],
)
def test_an_address_that_nobody_has_is_told_in_one_sentence(
    data: Path, capsys: pytest.CaptureFixture[str], email: str, said: str
) -> None:
    assert run(["password", email, "--data", str(data)]) == 2
    told = capsys.readouterr()
    assert told.err.startswith(said)
    assert (told.err.count("\n"), told.out) == (1, "")


def test_who_is_shut_out_gets_no_password(
    data: Path, asked: Callable[..., None], capsys: pytest.CaptureFixture[str]
) -> None:
    async def shut_out(world: World) -> None:
        known = await world.house.store.people.credentials(server_principal(), EMAIL)
        assert known is not None
        await world.house.store.people.set_active(server_principal(), known.person_id, is_active=False)

    asked(shut_out)
    assert run(["password", EMAIL, "--data", str(data)]) == 1
    assert capsys.readouterr().err == "Rep is shut out; an admin lets them in again first.\n"


def test_a_server_that_runs_is_to_be_stopped_first(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with FolderLock(data):
        assert run(["password", EMAIL, "--data", str(data)]) == 1
    assert "stop it first" in capsys.readouterr().err


def test_a_folder_without_data_stays_one(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["password", EMAIL, "--data", str(tmp_path / "none")]) == 1
    assert "There is no rolecall data in" in capsys.readouterr().err
    assert not (tmp_path / "none").exists()
