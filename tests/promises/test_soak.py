"""Half the calls a server takes, for hours: memory does not grow."""

import asyncio
import contextlib
import time
from pathlib import Path

import numpy as np
import pytest
from websockets.exceptions import ConnectionClosedOK

from tests.full_counts import IS_FULL, asked, tell
from tests.quick_calls import held_by, quick_server, rep_in_call
from tests.running import Running

pytestmark = pytest.mark.acceptance

CALLS = round(asked("SOAK_CALLS", 4))
MINUTES = asked("SOAK_MINUTES", 240.0 if IS_FULL else 0.2)
CALL_MINUTES = min(5.0, MINUTES / 2)
"""Calls end and others begin, as they would."""
WARM_SHARE = 0.25
LOOK_S = min(10.0, 60 * MINUTES / 60)
TYPES_EVERY_S = 6.0
SHORTEST_S = 5.0
"""Calls that are over sooner are none: the buyer hangs up after a minute and a half."""
LONG_ENOUGH_MINUTES = 60.0
"""Below it a slope says little, and is only told."""
LOADED_MB = 80
"""What the first calls load, and the allocator keeps."""


async def talk(server: Running, until_s: float) -> int:
    """One call after another, each until the buyer hangs up or it has lasted long enough; how many."""
    calls = 0
    while time.monotonic() < until_s:
        over_s = min(until_s, time.monotonic() + 60 * CALL_MINUTES)
        async with rep_in_call(server) as rep:
            listening = asyncio.create_task(rep.page.closed())
            while not listening.done() and time.monotonic() < over_s:
                with contextlib.suppress(ConnectionClosedOK):  # the buyer has just hung up
                    await rep.type()
                await asyncio.wait([listening], timeout=min(TYPES_EVERY_S, max(0.1, over_s - time.monotonic())))
            with contextlib.suppress(ConnectionClosedOK):
                await rep.page.say("end")
            await listening
            assert "debrief" in rep.page.kinds
        calls += 1
    return calls


async def test_memory_does_not_grow(tmp_path: Path) -> None:
    with quick_server(tmp_path / "data", "--max-calls", str(2 * CALLS)) as server:
        began_s = time.monotonic()
        until_s = began_s + 60 * MINUTES
        looks: list[tuple[float, float]] = []
        async with asyncio.TaskGroup() as talking:  # a call that breaks ends the trial at once
            lines = [talking.create_task(talk(server, until_s)) for _ in range(CALLS)]
            while time.monotonic() < until_s:
                await asyncio.sleep(LOOK_S)
                looks.append((time.monotonic() - began_s, held_by(server.process.pid).rss_mb))
    warm = [look for look in looks if look[0] > WARM_SHARE * 60 * MINUTES]
    slope, _ = np.polyfit([at_s / 3600 for at_s, _ in warm], [mb for _, mb in warm], 1)
    calls = sum(line.result() for line in lines)
    eighths = [
        round(float(np.median([mb for _, mb in part])), 1) for part in np.array_split(np.array(looks), 8) if len(part)
    ]
    told = {"slope_mb_per_h": round(float(slope), 2), "first_mb": round(looks[0][1]), "eighths_mb": eighths}
    tell("soak", minutes=MINUTES, at_once=CALLS, calls=calls, **told)
    assert 60 * MINUTES * CALLS / calls > SHORTEST_S
    if MINUTES >= LONG_ENOUGH_MINUTES:
        assert slope < 1.0
    assert looks[-1][1] - looks[0][1] < LOADED_MB
