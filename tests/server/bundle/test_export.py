"""A call leaves the house as a bundle: by the command line, and by its page."""

import asyncio
import json
from collections.abc import AsyncIterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from server.__main__ import run
from server.store.principal import Principal
from tests.bundles import a_scored_call, taken_apart
from tests.open_house import OpenHouse, open_house


@pytest.fixture
async def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[OpenHouse]:
    async with open_house(tmp_path / "data", monkeypatch) as opened:
        yield opened


async def typed(words: Sequence[str]) -> int:
    """The status of a command that somebody types while the server runs."""
    with ThreadPoolExecutor(1) as terminal:
        return await asyncio.get_running_loop().run_in_executor(terminal, run, words)


async def test_the_page_gets_a_bundle_that_recounts_to_the_same(
    house: OpenHouse, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    session = await a_scored_call(house.house.store)
    answer = await house.http.get(f"/api/sessions/{session}/bundle", headers=house.bearer)
    assert answer.status_code == 200
    assert f"{session}.zip" in answer.headers["content-disposition"]
    path = tmp_path / "call.zip"
    path.write_bytes(answer.content)
    assert run(["recount", str(path)]) == 0
    assert "byte for byte" in capsys.readouterr().out


async def test_the_sound_may_stay_at_home(house: OpenHouse, tmp_path: Path) -> None:
    session = await a_scored_call(house.house.store)
    answer = await house.http.get(f"/api/sessions/{session}/bundle?sound=false", headers=house.bearer)
    path = tmp_path / "call.zip"
    path.write_bytes(answer.content)
    assert "rep.wav" not in taken_apart(path)


async def test_a_call_without_a_score_has_no_bundle_yet(house: OpenHouse) -> None:
    session = await a_scored_call(house.house.store, is_scored=False)
    answer = await house.http.get(f"/api/sessions/{session}/bundle", headers=house.bearer)
    assert answer.status_code == 409
    assert answer.json()["error"]["code"] == "not-scored"


async def test_only_the_owner_takes_a_bundle(house: OpenHouse, monkeypatch: pytest.MonkeyPatch) -> None:
    session = await a_scored_call(house.house.store)
    monkeypatch.setattr(house.house, "principal", lambda request: Principal("00000000-0000-7000-8000-00000000000f"))
    answer = await house.http.get(f"/api/sessions/{session}/bundle", headers=house.bearer)
    assert answer.status_code == 404


async def test_the_command_writes_one_beside_a_running_server(
    house: OpenHouse, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    session = await a_scored_call(house.house.store)
    target = tmp_path / "out.zip"
    words = ["export", session, "--data", str(tmp_path / "data"), "--to", str(target), "--json"]
    assert await typed(words) == 0
    assert json.loads(capsys.readouterr().out)["bundle"] == str(target)
    assert "rep.wav" in taken_apart(target)
    assert await typed(words) == 2
    assert "is there already" in capsys.readouterr().err


async def test_a_session_that_is_not_there_is_said(
    house: OpenHouse, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert await typed(["export", "nobody", "--data", str(tmp_path / "data")]) == 2
    assert "There is no session 'nobody'" in capsys.readouterr().err
