"""Consent before a call is stored; practice without storage writes a counter and nothing else."""

import os
import tempfile
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from server.privacy.consent import consent_text
from server.privacy.counter import NAME
from server.privacy.memory import MEMORY, PREFIX
from server.store.rules import Days
from tests.open_house import OpenHouse, open_house
from tests.people import World, peopled

ORDER = {"scenario": "outage-escalation", "seed": 0}
SAID = "Zanzibar lanterns flicker over forty missed appointments."


@pytest.fixture
async def world(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[World]:
    async with peopled(tmp_path / "data", monkeypatch) as made:
        yield made


async def agree(world: World, *, is_given: bool = True) -> int:
    text = (await world.ask("rep", "GET", "/api/consent")).json()
    said = {"version": text["version"], "is_given": is_given}
    return (await world.ask("rep", "POST", "/api/consent", json=said)).status_code


async def test_a_call_that_is_stored_needs_consent_and_one_that_is_not_needs_none(world: World) -> None:
    refused = await world.ask("rep", "POST", "/api/sessions", json=ORDER)
    assert (refused.status_code, refused.json()["error"]["code"]) == (403, "consent-needed")
    assert (await world.ask("rep", "POST", "/api/sessions", json={**ORDER, "store": False})).status_code == 201
    assert await agree(world) == 200
    assert (await world.ask("rep", "POST", "/api/sessions", json=ORDER)).status_code == 201
    assert await agree(world, is_given=False) == 200
    assert (await world.ask("rep", "POST", "/api/sessions", json=ORDER)).status_code == 403


async def test_other_rules_are_another_text_and_are_asked_for_again(world: World) -> None:
    await agree(world)
    await world.house.store.rules.set(world.people["admin"], {"audio_days": 90})
    assert (await world.ask("rep", "POST", "/api/sessions", json=ORDER)).status_code == 403
    stale = {"version": consent_text(Days(30, 180)).version, "is_given": True}
    assert (await world.ask("rep", "POST", "/api/consent", json=stale)).status_code == 409


def test_the_text_says_the_days_and_where_words_go() -> None:
    text = " ".join(consent_text(Days(1, 180), ("models.example.org",)).paragraphs)
    assert "deleted after 1 day, the words after 180 days" in text
    assert "also go to models.example.org" in text
    assert "You talk to a machine." in text


def held(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


async def practise(server: OpenHouse, **order: Any) -> dict[str, Any]:
    session = await server.order(**order)
    async with server.page(session) as page:
        await page.say("typed", text=SAID)
        await page.until("caption", speaker="buyer", final=True)
        await page.say("end")
        await page.until("debrief")
    await server.until_no_call()
    return session


async def test_practice_without_storage_changes_no_byte_of_the_data_folder_but_the_counter(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))
    (tmp_path / "temporary").mkdir()
    async with open_house(tmp_path / "data", monkeypatch) as server:
        before = held(tmp_path / "data")
        session = await practise(server, store=False)
        after = held(tmp_path / "data")
        kept = await server.get(f"/api/sessions/{session['id']}")
        listed = await server.get("/api/sessions")
    assert after.pop(NAME) == b"1\n"
    assert after == before
    assert held(tmp_path / "temporary") == {}
    assert list(MEMORY.glob(f"{PREFIX}{os.getpid()}-*")) == []
    assert (kept["status"], kept["is_stored"], set(kept["audio"].values())) == ("scored", False, {None})
    assert kept["transcript"]["turns"][0]["text"] == SAID
    assert listed["sessions"] == []


async def test_the_words_of_a_stored_practice_are_found_by_the_same_search(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with open_house(tmp_path / "data", monkeypatch) as server:
        await practise(server)
        found = [name for name, data in held(tmp_path / "data").items() if SAID.encode() in data]
    assert found != []
