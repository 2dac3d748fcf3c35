from pathlib import Path

import pytest

from server.house import House
from server.settings import read_settings
from server.store.lock import FolderLock
from tests.open_house import WorkersInPlace
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
