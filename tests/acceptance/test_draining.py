"""A server that is told to stop: in a process of its own, by real signals."""

import asyncio
import signal
import time
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
    while server.process.poll() is None:  # noqa: ASYNC110 (another process does not tell)
        await asyncio.sleep(0.02)
    return int(server.process.returncode)


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
        async with asyncio.timeout(LONG_S):
            assert await exited(server) == 0


async def test_a_second_signal_ends_the_server_within_five_seconds_and_the_call_is_kept(tmp_path: Path) -> None:
    with running_server(tmp_path / "data", "--drain-minutes", "5") as server:
        session = await new_session(server.url, server.key, ORDER)
        async with asyncio.timeout(LONG_S), call_socket(urljoin(server.url, session["socket"]), server.key) as socket:
            page = Page(socket)
            await page.say("typed", text=LINE)
            await page.until("caption", speaker="buyer", final=True)
            server.process.send_signal(signal.SIGTERM)
            await page.until("notice", code="restart")
            began_s = time.monotonic()
            server.process.send_signal(signal.SIGTERM)
            await exited(server)
            took_s = time.monotonic() - began_s
    print(f"gone {took_s:.2f} s after the second signal")
    assert took_s < 10, "five seconds, on a machine that is not ours alone"
    journal = server.data / "calls" / session["id"] / "events.journal"
    assert LINE.encode() in journal.read_bytes()
