"""A server that is told to stop: in a process of its own, by real signals."""

import asyncio
import os
import signal
from pathlib import Path
from urllib.parse import urljoin

import httpx
import pytest

from server.headless.call import authorisation, call_socket, new_session
from tests.open_house import Page
from tests.running import Running, running_server

pytestmark = pytest.mark.acceptance

ORDER = {"scenario": "procurement-stall", "seed": 0}
LINE = "Where do your approvals get stuck today?"
LONG_S = 60.0


async def another_call(server: Running) -> httpx.Response:
    async with httpx.AsyncClient(base_url=server.url, trust_env=False) as client:
        return await client.post("/api/sessions", json=ORDER, headers=authorisation(server.key))


async def health(server: Running) -> str:
    async with httpx.AsyncClient(base_url=server.url, trust_env=False) as client:
        return str((await client.get("/api/health")).json()["state"])


async def exited(server: Running) -> int:
    has_ended, loop = asyncio.Event(), asyncio.get_running_loop()
    process = os.pidfd_open(server.process.pid)
    loop.add_reader(process, has_ended.set)
    async with asyncio.timeout(LONG_S):
        await has_ended.wait()
    loop.remove_reader(process)
    os.close(process)
    return server.process.wait()


async def test_a_call_that_is_on_comes_to_its_debrief_while_new_ones_are_refused(tmp_path: Path) -> None:
    with running_server(tmp_path / "data", "--drain-minutes", "5") as server:
        session = await new_session(server.url, server.key, ORDER)
        async with asyncio.timeout(LONG_S), call_socket(urljoin(server.url, session["socket"]), server.key) as socket:
            page = Page(socket)
            await page.say("typed", text=LINE)
            await page.until("caption", speaker="buyer", final=True)
            server.process.send_signal(signal.SIGTERM)
            await page.until("notice", code="restart")
            refused = await another_call(server)
            assert (refused.status_code, refused.json()["error"]["code"]) == (503, "stopping")
            assert int(refused.headers["Retry-After"]) > 0
            assert await health(server) == "stopping"
            await page.say("typed", text=LINE)
            await page.until("caption", speaker="rep", final=True)
            await page.say("end")
            assert (await page.until("ended"))["reason"] == "rep"
            await page.until("debrief")
        assert await exited(server) == 0


async def test_a_second_signal_ends_the_server_at_once_and_the_call_is_kept(tmp_path: Path) -> None:
    with running_server(tmp_path / "data", "--drain-minutes", "5") as server:
        session = await new_session(server.url, server.key, ORDER)
        async with asyncio.timeout(LONG_S), call_socket(urljoin(server.url, session["socket"]), server.key) as socket:
            page = Page(socket)
            await page.say("typed", text=LINE)
            await page.until("caption", speaker="buyer", final=True)
            server.process.send_signal(signal.SIGTERM)
            await page.until("notice", code="restart")
            server.process.send_signal(signal.SIGTERM)
            await exited(server)
    journal = server.data / "calls" / session["id"] / "events.journal"
    assert LINE.encode() in journal.read_bytes()
