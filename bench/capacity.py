"""How many calls one core carries: real calls on fake engines in a process on one core, the reps on another.

In an active call the rep is heard and the buyer speaks all the time, which no real call does; in an idle one the
connection is up and both sides are silent. On a machine that does other things too the server may not get to send
every packet, so its load is set against the calls' worth of packets it sent.
"""

import asyncio
import json
import os
import sys
import time
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

import numpy as np

from bench.call_server import LONGEST_LINE
from bench.figure import Figure, Setup, percentile
from bench.material import speech
from bench.media_client import CannedTrack, MediaClient, payloads
from server.media.opus import FRAME_S, WIRE_RATE_HZ
from voice.errors import RolecallError
from voice.pcm import silence

STEPS = (1, 4, 8, 12, 16, 20, 24)
SETTLE_S = 0.5
PHASE_S = 2.0
LONGEST_GAP_MS = 60.0
SPEECH_S = 10.0


@dataclass(frozen=True, slots=True)
class Usage:
    """What a process has used at a moment."""

    at_s: float
    server_s: float
    clients_s: float
    rss_bytes: int


@dataclass(frozen=True, slots=True)
class Phase:
    """A few seconds with this many calls."""

    calls: int
    carried: float
    """As many calls' worth of packets were sent."""
    server_load: float
    """CPU seconds per second."""
    clients_load: float
    rss_bytes: int
    gaps_ms: tuple[float, ...]
    """Between one packet of the buyer and the next, at the reps' end."""


@dataclass(slots=True)
class Hall:
    """All the reps, and the line to the server."""

    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter
    speech: Sequence[bytes]
    silence: Sequence[bytes]
    clients: list[MediaClient] = field(default_factory=list)

    async def ask(self, **command: Any) -> dict[str, Any]:
        self.writer.write(json.dumps(command).encode() + b"\n")
        answer: dict[str, Any] = json.loads(await self.reader.readline())
        return answer

    async def grow_to(self, count: int) -> None:
        while len(self.clients) < count:
            client = MediaClient(CannedTrack(self.silence, phase_s=FRAME_S * (len(self.clients) * 0.618 % 1)))
            answer = await self.ask(offer=await client.offer())
            await client.connect(answer["answer"])
            self.clients.append(client)

    async def phase(self, *, is_active: bool) -> Phase:
        await self.ask(active=is_active)
        for client in self.clients:
            client.track.packets = self.speech if is_active else self.silence
        await asyncio.sleep(SETTLE_S)
        for client in self.clients:
            client.arrivals_s.clear()
        before = await self._usage()
        await asyncio.sleep(PHASE_S)
        after = await self._usage()
        passed_s = after.at_s - before.at_s
        gaps = tuple(1000 * (b - a) for client in self.clients for a, b in pairwise(client.arrivals_s))
        return Phase(
            len(self.clients),
            sum(len(client.arrivals_s) for client in self.clients) * FRAME_S / passed_s,
            (after.server_s - before.server_s) / passed_s,
            (after.clients_s - before.clients_s) / passed_s,
            after.rss_bytes,
            gaps,
        )

    async def _usage(self) -> Usage:
        now = await self.ask(usage=True)
        return Usage(time.monotonic(), now["cpu_s"], time.process_time(), now["rss_bytes"])


def run(setup: Setup) -> Iterator[Figure]:
    cores = sorted(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else [0]
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {cores[-1]})
    try:
        idle, active = asyncio.run(_phases(cores[0]))
    finally:
        if hasattr(os, "sched_setaffinity"):
            os.sched_setaffinity(0, set(cores))
    yield from _figures(idle, active, shares_core=len(cores) == 1)


async def _phases(core: int) -> tuple[list[Phase], list[Phase]]:
    sound = (await speech(SPEECH_S)).at_rate(WIRE_RATE_HZ)
    async with _server(core) as port:
        reader, writer = await asyncio.open_connection("127.0.0.1", port, limit=LONGEST_LINE)
        hall = Hall(reader, writer, payloads(sound), payloads(silence(1.0, WIRE_RATE_HZ))[-1:])
        idle, active = [], []
        for count in STEPS:
            await hall.grow_to(count)
            idle.append(await hall.phase(is_active=False))
            active.append(await hall.phase(is_active=True))
        await asyncio.gather(*(client.connection.close() for client in hall.clients))
        writer.close()
    return idle, active


@asynccontextmanager
async def _server(core: int) -> AsyncIterator[int]:
    command = (sys.executable, "-m", "bench.call_server", str(core))
    process = await asyncio.create_subprocess_exec(*command, stdout=asyncio.subprocess.PIPE)
    try:
        line = await process.stdout.readline() if process.stdout else b""
        if not line:
            raise RolecallError("The media server of the benchmark did not start.")
        yield int(line)
    finally:
        process.kill()
        await process.wait()


def _figures(idle: Sequence[Phase], active: Sequence[Phase], *, shares_core: bool) -> Iterator[Figure]:
    where = "clients on the same core" if shares_core else "clients on another core"
    for kind, phases in (("idle", idle), ("active", active)):
        slope, base = np.polyfit([each.carried for each in phases], [each.server_load for each in phases], 1)
        note = f"slope over {phases[0].calls} to {phases[-1].calls} calls; {where}"
        yield Figure("capacity", f"server load per {kind} call", "% of a core", (100 * float(slope),), note)
        if kind == "active":
            most = (1 - float(base)) / float(slope)
            yield Figure("capacity", "active calls that fill one core, from the slope", "calls", (float(most),))
        memory, _ = np.polyfit([each.calls for each in phases], [each.rss_bytes for each in phases], 1)
        yield Figure("capacity", f"memory per {kind} call", "MB", (float(memory) / 1e6,))
    for phase in active:
        p99, p50 = percentile(phase.gaps_ms, 99), percentile(phase.gaps_ms, 50)
        note = f"p50 {p50:.1f}, longest {max(phase.gaps_ms):.0f} ms; {phase.carried:.1f} calls' worth of packets; "
        note += f"server {100 * phase.server_load:.0f} %, reps {100 * phase.clients_load:.0f} % of a core"
        yield Figure("capacity", f"gap between the buyer's packets, p99, {phase.calls} active", "ms", (p99,), note)
    within = [each.calls for each in active if percentile(each.gaps_ms, 99) < LONGEST_GAP_MS]
    yield Figure("capacity", "most active calls tried with that p99 under 60 ms", "calls", (max(within, default=0),))
