"""A call whose disk fills up, or breaks, goes on; its rep is told, and what was written stays."""

from pathlib import Path
from typing import Any

import pytest

from server.calls import debrief
from server.recording import journal
from server.store.errors import StoreFailed
from server.store.sessions import Sessions
from tests.faulty_disk import BROKEN, FULL, Disk
from tests.open_house import OpenHouse, Page, open_house

LINES = ("Where do your approvals get stuck today?", "What does that hold up?")


async def said(page: Page, line: str) -> None:
    await page.say("typed", text=line)
    await page.until("caption", speaker="buyer", final=True)


def texts(server: OpenHouse, session: dict[str, Any]) -> list[str]:
    path = server.house.calls / session["id"] / "events.journal"
    turns = [each.fields for each in journal.read(path.read_bytes()).frames if each.kind == "turn"]
    return [str(each["text"]) for each in turns if each["speaker"] == "rep"]


@pytest.mark.parametrize(("error", "sentence"), [(FULL, "the disk is full"), (BROKEN, "Input/output error")])
async def test_the_rep_is_told_and_the_call_comes_to_its_debrief(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: int, sentence: str
) -> None:
    disk = Disk()
    monkeypatch.setattr("server.house.RecordingThread", disk.thread)
    async with open_house(tmp_path / "data", monkeypatch) as server:
        session = await server.order()
        async with server.page(session) as page:
            await said(page, LINES[0])
            disk.error = error
            await page.say("typed", text=LINES[1])
            notice = await page.until("notice", code="recording")
            await page.say("end")
            await page.until("ended", reason="rep")
            scorecard = (await page.until("debrief"))["scorecard"]
        assert sentence in notice["message"]
        assert notice["message"].endswith("The call goes on; what was recorded is kept.")
        assert scorecard["schema"] == 1
        kept = await server.get(f"/api/sessions/{session['id']}")
        assert [turn["text"] for turn in kept["transcript"]["turns"] if turn["speaker"] == "rep"] == [*LINES]
        assert texts(server, session) == [LINES[0]]


async def test_a_disk_that_has_room_again_is_written_to_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    disk = Disk()
    monkeypatch.setattr("server.house.RecordingThread", disk.thread)
    async with open_house(tmp_path / "data", monkeypatch) as server:
        session = await server.order()
        async with server.page(session) as page:
            disk.error = FULL
            await said(page, LINES[0])
            disk.error = 0
            await said(page, LINES[1])
            await page.say("end")
            await page.until("debrief")
        assert texts(server, session) == [LINES[1]]


async def test_a_database_that_fails_as_the_call_ends_is_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(debrief, "AGAIN_AFTER_S", (0.0, 0.0))
    real, fails = Sessions.finish, [StoreFailed("The disk is full.")] * 2

    async def finish(*arguments: Any, **named: Any) -> Any:
        if fails:
            raise fails.pop()
        return await real(*arguments, **named)

    monkeypatch.setattr(Sessions, "finish", finish)
    async with open_house(tmp_path / "data", monkeypatch) as server:
        session = await server.order()
        async with server.page(session) as page:
            await said(page, LINES[0])
            await page.say("end")
            await page.until("debrief")
        assert (await server.get(f"/api/sessions/{session['id']}"))["status"] == "scored"
