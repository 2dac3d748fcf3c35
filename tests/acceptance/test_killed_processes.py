"""What happens to a call when a process dies under it: a recogniser, or the server itself."""

import asyncio
import os
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import httpx
import pytest

from server.headless.call import authorisation, call_socket, new_session
from server.headless.rep import HeadlessRep
from server.media.opus import WIRE_RATE_HZ
from server.privacy.counter import NAME
from server.privacy.memory import MEMORY, PREFIX
from server.recording import journal
from tests.open_house import Page
from tests.running import Running, running_server
from tests.spoken import spoken

pytestmark = pytest.mark.acceptance

QUESTION = "Where do your approvals get stuck today, and what does that hold up for your sites?"
ORDER = {"scenario": "procurement-stall", "seed": 0}
LOOK_S = 0.02
"""How often another process is looked at, where it does not tell."""
LONG_S = 90.0
"""For a loaded machine; nothing waits this long when all is well."""


@asynccontextmanager
async def rep_in_call(server: Running) -> AsyncIterator[tuple[HeadlessRep, Any]]:
    session = await new_session(server.url, server.key, ORDER)
    rep = HeadlessRep(on_loopback=True, keeps_sound=False)
    try:
        async with asyncio.timeout(LONG_S), call_socket(urljoin(server.url, session["socket"]), server.key) as socket:
            yield rep, socket
    finally:
        await rep.close()


def live_recogniser(server: Running) -> int:
    """The process id of the recogniser of the call that goes on."""
    children = Path(f"/proc/{server.process.pid}/task/{server.process.pid}/children").read_text().split()
    commands = {int(child): Path(f"/proc/{child}/cmdline").read_bytes().split(b"\0") for child in children}
    return next(child for child, command in commands.items() if command[-2:] == [b"live", b""])


async def until(holds: Any) -> None:
    while not holds():  # noqa: ASYNC110 (a file or another process does not tell)
        await asyncio.sleep(LOOK_S)


async def test_a_recogniser_killed_while_the_rep_speaks_is_told_and_the_call_comes_to_its_debrief(
    tmp_path: Path,
) -> None:
    sound = (await spoken(QUESTION)).at_rate(WIRE_RATE_HZ)
    with running_server(tmp_path / "data", "--stt", "pocketsphinx") as server:
        async with rep_in_call(server) as (rep, socket):
            holding = asyncio.create_task(rep.hold(socket, [sound, sound]))
            await until(lambda: rep.log.floor == "rep" or holding.done())
            os.kill(live_recogniser(server), signal.SIGKILL)
            await holding
    report = rep.report("", ())
    assert any("recogniser stopped" in note and "The call goes on." in note for note in report["notes"])
    assert any(turn["speaker"] == "rep" and turn["text"] for turn in report["turns"]), "it was opened again"
    assert report["reason"] == "rep"
    assert report["scorecard"]["schema"] == 1


async def test_a_call_in_a_server_that_is_killed_is_scored_by_the_next_one(tmp_path: Path) -> None:
    data = tmp_path / "data"
    with running_server(data) as server:
        session = await new_session(server.url, server.key, ORDER)
        async with call_socket(urljoin(server.url, session["socket"]), server.key) as socket:
            page = Page(socket)
            await page.say("typed", text=QUESTION)
            answer = await page.until("caption", speaker="buyer", final=True)
            await until(lambda: answer["text"] in turns_of(data))
            server.process.send_signal(signal.SIGKILL)
            server.process.wait()
    with running_server(data) as again:
        kept = await scored(again, session["id"])
    assert kept["status"] == "scored"
    assert "server stopped during the call" in kept["reason"]
    assert [turn["text"] for turn in kept["transcript"]["turns"]] == [QUESTION, answer["text"]]
    assert kept["scorecard"]["schema"] == 1


async def test_a_practice_without_storage_leaves_nothing_where_its_server_is_killed(tmp_path: Path) -> None:
    data, temporary = tmp_path / "data", tmp_path / "temporary"
    temporary.mkdir()
    with running_server(data, env={**os.environ, "TMPDIR": str(temporary)}) as server:
        session = await new_session(server.url, server.key, {**ORDER, "store": False})
        async with call_socket(urljoin(server.url, session["socket"]), server.key) as socket:
            page = Page(socket)
            await page.say("typed", text=QUESTION)
            await page.until("caption", speaker="buyer", final=True)
            (held,) = MEMORY.glob(f"{PREFIX}{server.process.pid}-*")
            assert list(held.iterdir())
            server.process.send_signal(signal.SIGKILL)
            server.process.wait()
        async with asyncio.timeout(LONG_S):
            await until(lambda: not held.exists())
    files = [path for folder in (data, temporary) for path in folder.rglob("*") if path.is_file()]
    assert (data / NAME).read_text() == "1\n"
    assert [path for path in files if QUESTION.encode() in path.read_bytes()] == []
    assert list((data / "calls").iterdir()) == []


def turns_of(data: Path) -> list[str]:
    (path,) = data.glob("calls/*/events.journal")
    return [frame.fields["text"] for frame in journal.read(path.read_bytes()).frames if frame.kind == "turn"]


async def scored(server: Running, session: str) -> dict[str, Any]:
    """The session once it has its scorecard."""
    async with asyncio.timeout(LONG_S), httpx.AsyncClient(base_url=server.url, trust_env=False) as client:
        while True:
            kept: dict[str, Any] = (
                await client.get(f"/api/sessions/{session}", headers=authorisation(server.key))
            ).json()
            if kept["scorecard"] is not None:
                return kept
            await asyncio.sleep(LOOK_S)
