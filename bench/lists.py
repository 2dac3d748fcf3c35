"""What a list of sessions waits for in a store of 10,000, on SQLite and, where it is installed, on PostgreSQL."""

import asyncio
import random
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

from bench.figure import Figure, Setup, percentile
from server.store.ids import uuid7
from server.store.principal import Principal, Role, local_principal, server_principal
from server.store.records import Status
from server.store.store import Store
from tests.postgres import MISSING, programs, running_postgres
from tests.server.store import many_sessions
from tests.server.store.many_sessions import person_id, team_id

SESSIONS = 10_000
PEOPLE = 50
QUERIES = 300
PAGE = 50

Ask = Callable[[Store, random.Random], Awaitable[object]]


def run(setup: Setup) -> Iterator[Figure]:
    with ExitStack() as stack:
        yield from _figures("SQLite", setup.scratch / "sqlite", "")
        if programs() is None:
            yield Figure("lists", "any list query on PostgreSQL, p95", "ms", (), MISSING)
            return
        url = stack.enter_context(running_postgres()).new_database()
        yield from _figures("PostgreSQL", setup.scratch / "postgres", url)


def _figures(named: str, folder: Path, url: str) -> Iterator[Figure]:
    for what, took_ms in asyncio.run(_measured(folder, url)).items():
        note = f"{SESSIONS} sessions of {PEOPLE} people, {QUERIES} queries"
        yield Figure("lists", f"{what}, {named}, p95", "ms", (percentile(took_ms, 95),), note)


async def _measured(folder: Path, url: str) -> dict[str, list[float]]:
    store = await Store.open(folder, url)
    try:
        await store._database.write(lambda session: many_sessions.write(session, SESSIONS, PEOPLE))
        return {what: await _times_ms(store, ask) for what, ask in ASKED.items()}
    finally:
        await store.close()


async def _times_ms(store: Store, ask: Ask) -> list[float]:
    chance, took_ms = random.Random(1), []
    for _ in range(QUERIES):
        began_s = time.perf_counter()
        await ask(store, chance)
        took_ms.append((time.perf_counter() - began_s) * 1000)
    return took_ms


def _rep(chance: random.Random) -> Principal:
    return Principal(person_id(chance.randrange(PEOPLE)))


def _coach(chance: random.Random) -> Principal:
    coached = frozenset(map(team_id, chance.sample(range(10), 3)))
    return Principal(person_id(chance.randrange(PEOPLE)), frozenset({Role.COACH}), coached_ids=coached)


async def _a_middle_page(store: Store, chance: random.Random) -> object:
    day = chance.randrange(1, 35)
    before = uuid7(int((many_sessions.FIRST.timestamp() + day * 86_400) * 1e9), 0)
    return await store.sessions.list(_coach(chance), limit=PAGE, before=before)


ASKED: dict[str, Ask] = {
    "a rep's first page": lambda store, chance: store.sessions.list(_rep(chance), limit=PAGE),
    "a coach's first page": lambda store, chance: store.sessions.list(_coach(chance), limit=PAGE),
    "a coach's page in the middle": _a_middle_page,
    "a page of a person with nothing": lambda store, chance: store.sessions.list(local_principal(), limit=PAGE),
    "the server's list of failed sessions": lambda store, chance: store.sessions.with_status(
        server_principal(), Status.FAILED
    ),
}
