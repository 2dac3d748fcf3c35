"""What calls feel while 500 people a second try to sign in, and whether an answer tells who has an account.

The flood comes from a process of its own. What is measured is how late a 20 ms tick, as media are sent by, comes on
the server's loop; p99 of all ticks, so that one long gap counts as many late ticks.
"""

import asyncio
import json
import statistics
import sys
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from typing import Any

import httpx

from bench.figure import Figure, Setup, percentile
from server.accounts.front_desk import DOOR
from server.app import build
from server.house import House
from server.security.accounts_mode import secured
from server.settings import read_settings
from server.store.principal import Role
from tests.served import served

ORIGIN = "http://localhost:8350"
"""Of the proxy that the flood pretends to come through: it names the addresses."""
PASSWORD = "a dozen brown envelopes"
PEOPLE = 20
RATE_PER_S = 500
ROUND_S = 6.0
TICK_S = 0.02
ASKED_EACH = 25


def run(setup: Setup) -> Iterator[Figure]:
    yield from asyncio.run(_figures(setup))


async def _figures(setup: Setup) -> list[Figure]:
    async with _server(setup) as port:
        idle = await _lateness_ms(ROUND_S)
        figures = [Figure("logins", "20 ms tick late, nobody signs in, p99", "ms", (percentile(idle, 99),))]
        for what, addresses in (("each from an address of its own", "many"), ("all from one address", "one")):
            figures += await _flooded(port, what, addresses)
        return figures + await _one_at_a_time(port)


async def _flooded(port: int, what: str, addresses: str) -> list[Figure]:
    command = [sys.executable, "-m", "bench.login_flood", str(port), str(RATE_PER_S), str(ROUND_S), addresses]
    flood = await asyncio.create_subprocess_exec(*command, stdout=asyncio.subprocess.PIPE)
    assert flood.stdout is not None
    await flood.stdout.readline()  # it begins
    late_ms = await _lateness_ms(ROUND_S)
    told: dict[str, Any] = json.loads((await flood.communicate())[0])
    note = f"{told['sent']} sent in {ROUND_S:g} s, {told['answered_per_s']:.0f}/s answered, " + ", ".join(
        f"{status}: {count}" for status, count in sorted(told["statuses"].items())
    )
    named = f"{RATE_PER_S} sign-ins/s, {what}"
    return [
        Figure("logins", f"20 ms tick late, {named}, p99", "ms", (percentile(late_ms, 99),), note),
        Figure("logins", f"20 ms tick late, {named}, largest", "ms", (max(late_ms),)),
        Figure("logins", f"answer, {named}, p95", "ms", (told["p95_ms"],)),
        Figure("logins", f"texts that tell a name that exists, {named}", "", (float(told["telling_texts"]),)),
    ]


async def _one_at_a_time(port: int) -> list[Figure]:
    """The wrong password of somebody, and of nobody, by turns."""
    took_ms: dict[str, list[float]] = {"somebody": [], "nobody": []}
    async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}", trust_env=False, timeout=60) as http:
        for number in range(ASKED_EACH):
            for who in took_ms:
                took_ms[who].append(await _answer_ms(http, f"{who}{number % PEOPLE}@corp.example", number))
    middle = {who: statistics.median(times) for who, times in took_ms.items()}
    return [
        *(Figure("logins", f"wrong password of {who} → answer", "ms", tuple(times)) for who, times in took_ms.items()),
        Figure("logins", "somebody − nobody, medians", "ms", (middle["somebody"] - middle["nobody"],)),
    ]


async def _answer_ms(http: httpx.AsyncClient, email: str, number: int) -> float:
    """Of a wrong password; what the flood left in the pool is waited for first."""
    headers = {"Host": "localhost:8350", "Origin": ORIGIN, "X-Forwarded-For": f"10.9.{number}.1"}
    while True:
        began_s = time.perf_counter()
        answer = await http.post("/api/sign-in", json={"email": email, "password": "wrong"}, headers=headers)
        if answer.status_code == 401:
            return (time.perf_counter() - began_s) * 1000
        await asyncio.sleep(0.5)


async def _lateness_ms(seconds: float) -> list[float]:
    """Of every tick that was due."""
    began_s = time.perf_counter()
    late_ms = []
    for number in range(1, round(seconds / TICK_S)):
        due_s = began_s + number * TICK_S
        await asyncio.sleep(max(0.0, due_s - time.perf_counter()))
        late_ms.append((time.perf_counter() - due_s) * 1000)
    return late_ms


@asynccontextmanager
async def _server(setup: Setup) -> AsyncIterator[int]:
    """With accounts, and people whose passwords are hashed as they are in earnest."""
    house = await House.open(read_settings({"data": setup.scratch / "logins", "accounts": True, "origin": ORIGIN}, {}))
    try:
        while not house.is_ready:  # noqa: ASYNC110 (a house does not tell)
            await asyncio.sleep(0.1)
        team = await house.store.teams.add(DOOR, "north")
        assert house.desk is not None
        for number in range(PEOPLE):
            _, invite = await house.store.invites.make(DOOR, Role.REP, team.id)
            email = f"somebody{number}@corp.example"
            await house.desk.join(invite, name="Somebody", email=email, password=PASSWORD)
        async with served(lambda port: secured(build(house), keeper=house, origin=ORIGIN, port=port)) as port:
            yield port
    finally:
        await house.close()
