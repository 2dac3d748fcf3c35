"""Reps who connect and vanish, over and over: what they took is given back."""

import asyncio
from dataclasses import asdict
from pathlib import Path

import pytest

from tests.full_counts import counted, tell
from tests.quick_calls import Held, held_by, quick_server, rep_in_call, until_idle
from tests.running import Running

pytestmark = pytest.mark.acceptance

CYCLES = counted(12, 500)
AT_ONCE = 4
FIRST = counted(8, 160)
"""Cycles that load what is loaded once: memory rose from 262 to 298 MB in 140 of them, then by 0.1 MB in 60 more."""


async def vanish_once(server: Running) -> None:
    async with rep_in_call(server) as rep:
        await rep.page.until("clock")
        await rep.vanish()


async def vanish(server: Running, times: int) -> None:
    for _ in range(times // AT_ONCE):
        await asyncio.gather(*(vanish_once(server) for _ in range(AT_ONCE)))
        await until_idle(server, 60)


async def test_threads_descriptors_and_memory_come_back_to_where_they_were(tmp_path: Path) -> None:
    with quick_server(tmp_path / "data", "--reconnect-s", "0.2", "--max-calls", str(2 * AT_ONCE)) as server:
        await vanish(server, FIRST)
        base: Held = held_by(server.process.pid)
        await vanish(server, CYCLES)
        after = held_by(server.process.pid)
    tell("vanishing", cycles=CYCLES, before=asdict(base), after=asdict(after))
    assert after.threads <= base.threads + 1
    assert after.descriptors <= base.descriptors + 2
    assert after.rss_mb - base.rss_mb < counted(60, 30)
