"""`rolecall scenario list`."""

import asyncio
import json
from pathlib import Path

import pytest

from server.__main__ import run
from server.authoring.writing import FIRST
from server.scenarios.library import built_in
from server.store.authored import Save
from server.store.principal import local_principal
from server.store.store import Store

Say = pytest.CaptureFixture[str]


async def publish(folder: Path) -> None:
    store = await Store.open(folder)
    text = FIRST.read_text("utf-8")
    draft = await store.authored.add(local_principal(), "late-parts", None, text, "Late parts")
    await store.authored.publish(local_principal(), draft.id, Save(text, "Late parts", draft.revision), 1)
    await store.authored.add(local_principal(), "a-draft", None, text, "A draft")
    await store.close()


def test_what_authors_published_stands_after_the_built_in_scenarios(tmp_path: Path, capsys: Say) -> None:
    asyncio.run(publish(tmp_path))
    assert run(["scenario", "list", "--data", str(tmp_path), "--json"]) == 0
    found = json.loads(capsys.readouterr().out)["scenarios"]
    assert [one["id"] for one in found] == [*built_in(), "late-parts"]
    assert found[-1] == {"id": "late-parts", "version": 1, "origin": "published", "title": "Late parts"}


def test_without_a_data_folder_there_are_the_built_in_ones(tmp_path: Path, capsys: Say) -> None:
    assert run(["scenario", "list", "--data", str(tmp_path / "none")]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines] == list(built_in())
