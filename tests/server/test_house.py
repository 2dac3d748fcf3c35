import asyncio
import logging
from dataclasses import replace
from pathlib import Path

import pytest

from server.calls.play import play_of
from server.house import House
from server.recording.call_files import CallFiles, call_folder
from server.scenarios import library
from server.settings import read_settings
from server.store.lock import FolderLock
from server.store.principal import local_principal
from server.store.records import Status
from server.store.store import Store
from tests.calls import NEW
from tests.open_house import PATIENCE_S, WorkersInPlace
from voice.errors import EngineUnavailable, RolecallError


@pytest.fixture(autouse=True)
def _workers_in_place(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("server.house.Workers", WorkersInPlace)


async def test_a_house_opens_in_an_empty_folder_and_again(tmp_path: Path) -> None:
    for _ in range(2):
        house = await House.open(read_settings({"data": tmp_path / "new" / "data"}, {}))
        await house.close()
    assert {"calls", "key", "rolecall.db"} <= {path.name for path in (tmp_path / "new" / "data").iterdir()}


async def test_a_named_engine_that_is_missing_keeps_the_house_shut_and_the_folder_free(tmp_path: Path) -> None:
    with pytest.raises(EngineUnavailable, match="'whisper' cannot be used"):
        await House.open(read_settings({"data": tmp_path, "stt": "whisper"}, {}))
    FolderLock(tmp_path).release()


async def test_a_data_folder_that_is_a_file_is_an_error_in_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(RolecallError, match=r"The data folder .*file cannot be used: .*--data"):
        await House.open(read_settings({"data": tmp_path / "file"}, {}))


async def test_a_house_whose_media_library_is_another_one_opens_but_refuses_calls(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def changed() -> None:
        raise EngineUnavailable("Live calls do not work with aiortc 9.")

    monkeypatch.setattr("server.house.check_media", changed)
    house = await House.open(read_settings({"data": tmp_path}, {}))
    try:
        playable = await house.shelf.require(local_principal(), "outage-escalation")
        with pytest.raises(EngineUnavailable, match="Live calls do not work with aiortc 9"):
            await house.new_call(local_principal(), play_of(playable))
        assert len(house.switchboard) == 0
    finally:
        await house.close()


async def test_a_call_that_a_crash_cut_off_is_scored_and_counted_in_the_log_when_the_house_opens_again(
    tmp_path: Path, database_url: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO, "server.house")
    settings = read_settings({"data": tmp_path, "database_url": database_url}, {})
    store = await Store.open(tmp_path, database_url)
    text = library.built_in()["outage-escalation"].read_text()
    made = await store.sessions.create(local_principal(), replace(NEW, scenario_text=text))
    CallFiles(call_folder(store.calls, made.id)).close()
    await store.close()
    house = await House.open(settings)
    try:
        async with asyncio.timeout(PATIENCE_S):
            while (await house.sessions.get(local_principal(), made.id)).status != Status.SCORED:  # noqa: ASYNC110
                await asyncio.sleep(0.02)
    finally:
        await house.close()
    assert "calls that were cut off when the last server ended, and are mended now: 1" in caplog.text
