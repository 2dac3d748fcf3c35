"""A server that costs little, and reps that do: what the promises about many calls stand on."""

import asyncio
import contextlib
import os
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import httpx
import numpy as np

from bench.media_client import CannedTrack, MediaClient, payloads
from server.headless.call import authorisation, call_socket, new_session
from server.headless.media import _say_nothing, _send_nothing
from server.media.opus import WIRE_RATE_HZ
from tests.open_house import Page
from tests.running import Running, running_server
from voice.pcm import Pcm

ORDER = {"scenario": "procurement-stall", "seed": 0}
NO_LIMITS = ("--requests-per-minute", "0", "--address-requests-per-minute", "0")
PATIENCE_S = 60.0
LINE = "Where do your approvals get stuck today?"


@contextmanager
def quick_server(data: Path, *flags: str) -> Iterator[Running]:
    with running_server(data, *NO_LIMITS, *flags, program=("tests.quick_server",)) as server:
        yield server


@cache
def murmur() -> tuple[bytes, ...]:
    """A second of noise, far too quiet for speech, as packets."""
    noise = np.random.default_rng(1).normal(0, 60, WIRE_RATE_HZ).astype(np.int16)
    return tuple(payloads(Pcm(noise, WIRE_RATE_HZ)))


@dataclass
class QuickRep:
    """In a call, heard and hearing."""

    session: dict[str, Any]
    page: Page
    client: MediaClient

    async def type(self, line: str = LINE) -> None:
        await self.page.say("typed", text=line)

    async def hang_up(self) -> None:
        """To the debrief."""
        await self.page.say("end")
        await self.page.until("debrief")

    async def vanish(self) -> None:
        """As when a machine is switched off: nobody is told anything."""
        for protocol in ice_of(self.client)._protocols:
            for name in ("send_stun", "datagram_received"):
                setattr(protocol, name, _say_nothing)
            setattr(protocol, "send_data", _send_nothing)  # noqa: B010
        self.page.socket.transport.abort()
        await self.close()

    async def close(self) -> None:
        self.client.track.stop()
        await self.client.connection.close()

    def gaps_ms(self, since: int = 0) -> list[float]:
        """Between the buyer's packets as they came."""
        return [float(gap) for gap in 1000 * np.diff(self.client.arrivals_s[since:])]


def ice_of(client: MediaClient) -> Any:
    return client.connection.getTransceivers()[0].receiver.transport.transport.iceGatherer._connection


@asynccontextmanager
async def rep_in_call(server: Running, *, packets: tuple[bytes, ...] | None = None) -> AsyncIterator[QuickRep]:
    session = await new_session(server.url, server.key, ORDER)
    client = MediaClient(CannedTrack(packets or murmur()))
    rep: QuickRep | None = None
    try:
        async with call_socket(urljoin(server.url, session["socket"]), server.key) as socket:
            page = Page(socket)
            await page.say("offer", sdp=await client.offer())
            await client.connect((await page.until("answer"))["sdp"])
            rep = QuickRep(session, page, client)
            yield rep
    finally:
        client.track.stop()
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(client.connection.close(), 5.0)


async def metrics(server: Running) -> dict[str, float]:
    """`/metrics` by name and labels; without reading certificates first, which takes 30 ms each time."""
    async with httpx.AsyncClient(base_url=server.url, trust_env=False, verify=False, timeout=PATIENCE_S) as client:
        text = (await client.get("/metrics", headers=authorisation(server.key))).text
    lines = [line.rsplit(" ", 1) for line in text.splitlines() if line and not line.startswith("#")]
    return {name: float(value) for name, value in lines}


async def until_idle(server: Running, limit_s: float) -> float:
    """Until no call is left; seconds it took."""
    loop = asyncio.get_running_loop()
    began_s = loop.time()
    async with asyncio.timeout(limit_s):
        while (await metrics(server))["rolecall_live_calls"]:  # noqa: ASYNC110 (another process)
            await asyncio.sleep(0.1)
    return loop.time() - began_s


@dataclass(frozen=True, slots=True)
class Held:
    """What a process holds."""

    threads: int
    descriptors: int
    rss_mb: float


def held_by(process_id: int) -> Held:
    status = Path(f"/proc/{process_id}/status").read_text().splitlines()
    fields = {line.partition(":")[0]: line.partition(":")[2].split() for line in status}
    return Held(
        int(fields["Threads"][0]),
        len(os.listdir(f"/proc/{process_id}/fd")),
        int(fields["VmRSS"][0]) / 1024,
    )
