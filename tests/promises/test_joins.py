"""Everybody joins at once, and many break off: never more calls than allowed, no line lost, refusals at once."""

import asyncio
import json
import random
import time
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from bench.figure import percentile
from server.headless.call import call_socket
from tests.full_counts import UNTIMED, counted, tell
from tests.quick_calls import ORDER, metrics, quick_server, until_idle
from tests.running import Running

pytestmark = pytest.mark.acceptance

JOINS = counted(150, 1_000)
OVER_S = counted(0.5, 2.0)
"""In which they come."""
READY_S = 0.2
"""Making a thousand joins takes us 60 ms; the first of them would come all at once after it."""
LINES = 8
BREAK_OFF = 0.3
LOOK_EVERY_S = 0.1


@dataclass
class Tally:
    on: int = 0
    most_on: int = 0
    most_live: float = 0.0
    admitted: int = 0
    broken_off: int = 0
    refusals_ms: list[float] = field(default_factory=list)
    others: list[int] = field(default_factory=list)
    retry_after: set[str] = field(default_factory=set)


async def join(server: Running, tally: Tally, chance: random.Random) -> None:
    at = urlsplit(server.url)
    await asyncio.sleep(READY_S + OVER_S * chance.random())
    reader, writer = await asyncio.open_connection(at.hostname, at.port)
    body = json.dumps(ORDER).encode()
    head = f"POST /api/sessions HTTP/1.1\r\nHost: {at.netloc}\r\nAuthorization: Bearer {server.key}\r\n"
    head += f"Content-Type: application/json\r\nContent-Length: {len(body)}\r\nConnection: close\r\n\r\n"
    began_s = time.monotonic()
    writer.write(head.encode() + body)
    try:
        if chance.random() < BREAK_OFF:
            await asyncio.sleep(counted(0.0, 0.05 * chance.random()))
            writer.transport.abort()
            tally.broken_off += 1
            return
        answer = await reader.read()
    finally:
        writer.close()
    took_ms = 1000 * (time.monotonic() - began_s)
    status = int(answer[9:12])
    if status == 201:
        await hold(server, tally, json.loads(answer.partition(b"\r\n\r\n")[2]), chance)
    elif status == 503:
        tally.refusals_ms.append(took_ms)
        tally.retry_after |= {line for line in answer.decode().lower().splitlines() if line.startswith("retry-after")}
    else:
        tally.others.append(status)


async def watch(server: Running, tally: Tally) -> None:
    """What the server says is on. A look costs it as much as five refusals: one for each join would be what it is
    late by."""
    while True:
        tally.most_live = max(tally.most_live, (await metrics(server))["rolecall_live_calls"])
        await asyncio.sleep(LOOK_EVERY_S)


async def hold(server: Running, tally: Tally, session: dict[str, str], chance: random.Random) -> None:
    tally.admitted += 1
    tally.on += 1
    tally.most_on = max(tally.most_on, tally.on)
    async with call_socket(f"{server.url}{session['socket']}", server.key) as socket:
        await asyncio.sleep(chance.random())
        tally.on -= 1
        await socket.send(json.dumps({"v": 1, "type": "end"}))


async def test_never_more_than_allowed_and_no_line_is_lost(tmp_path: Path) -> None:
    with quick_server(tmp_path / "data", "--max-calls", str(LINES)) as server:
        tally, chance = Tally(), random.Random(1)
        joins = [asyncio.create_task(join(server, tally, random.Random(chance.random()))) for _ in range(JOINS)]
        watching = asyncio.create_task(watch(server, tally))
        await asyncio.gather(*joins)
        watching.cancel()
        back_s = await until_idle(server, 60)
    p99_ms = percentile(tally.refusals_ms, 99) if tally.refusals_ms else 0.0
    tell(
        "joins",
        joins=JOINS,
        over_s=OVER_S,
        admitted=tally.admitted,
        refused=len(tally.refusals_ms),
        broken_off=tally.broken_off,
        most_at_once=max(tally.most_live, tally.most_on),
        refusal_p99_ms=round(p99_ms),
        all_lines_back_after_s=round(back_s, 1),
    )
    assert max(tally.most_live, tally.most_on) <= LINES
    assert tally.others == []
    assert tally.admitted >= counted(1, LINES)
    assert tally.retry_after == {"retry-after: 60"}
    assert p99_ms < counted(UNTIMED, 200)
