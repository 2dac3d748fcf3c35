"""Twenty thousand packets of junk a second at one call's media port: the other calls do not hear of it."""

import asyncio
import re
import sys
from pathlib import Path

import numpy as np
import pytest

from bench.figure import percentile
from server.recording import journal, wav
from tests.full_counts import UNTIMED, counted, tell
from tests.quick_calls import Held, QuickRep, held_by, quick_server, rep_in_call
from voice.pcm import AXIS_RATE_HZ

pytestmark = pytest.mark.acceptance

PER_S = 20_000
SECONDS = counted(4.0, 60.0)
SAYS_EVERY_S = 15.0
A_SECOND = 50
"""Packets of the buyer's sound."""


async def flooded(port: int) -> int:
    command = (sys.executable, "-m", "tests.flood", str(port), str(PER_S), str(SECONDS))
    process = await asyncio.create_subprocess_exec(*command, stdout=asyncio.subprocess.PIPE)
    sent, _ = await process.communicate()
    return int(sent)


def port_of(rep: QuickRep) -> int:
    """Where the server listens for this rep."""
    sdp = rep.client.connection.remoteDescription.sdp
    found = re.search(r"a=candidate:\S+ 1 udp \d+ 127\.0\.0\.1 (\d+) ", sdp)
    assert found is not None
    return int(found[1])


async def stay(rep: QuickRep) -> None:
    """Says something now and then: the buyer hangs up on who is silent for a minute."""
    while True:
        await rep.type()
        await asyncio.sleep(SAYS_EVERY_S)


async def test_junk_at_one_calls_port_does_not_reach_the_others(tmp_path: Path) -> None:
    with quick_server(tmp_path / "data") as server:
        async with rep_in_call(server) as other, rep_in_call(server) as target:
            await asyncio.gather(*(rep.client.arrived(A_SECOND) for rep in (other, target)))
            before: Held = held_by(server.process.pid)
            marks = [len(rep.client.arrivals_s) for rep in (other, target)]
            staying = [asyncio.create_task(work) for rep in (other, target) for work in (rep.page.closed(), stay(rep))]
            sent = await flooded(port_of(target))
            for each in staying:
                each.cancel()
            await asyncio.gather(*staying, return_exceptions=True)
            gaps = [rep.gaps_ms(mark) for rep, mark in zip((other, target), marks, strict=True)]
            after = held_by(server.process.pid)
            for rep in (other, target):
                await rep.hang_up()
        folders = [server.data / "calls" / rep.session["id"] for rep in (other, target)]
        seconds = [wav.samples_in(folder / "rep.wav") / AXIS_RATE_HZ for folder in folders]
        missing_s = [gap_s(folder) for folder in folders]
        holes = [longest_silence_s(folder) for folder in folders]
    p99 = [percentile(each, 99) for each in gaps]
    tell(
        "flood",
        packets_per_s=round(sent / SECONDS),
        seconds=SECONDS,
        others_gap_p99_ms=round(p99[0], 1),
        targets_gap_p99_ms=round(p99[1], 1),
        recorded_s=[round(each, 1) for each in seconds],
        missing_s=missing_s,
        memory_mb=round(after.rss_mb - before.rss_mb, 1),
    )
    assert p99[0] < counted(UNTIMED, 100), "milliseconds between the packets of a call that is not attacked"
    assert min(seconds) > SECONDS
    assert missing_s[0] < counted(UNTIMED, 0.5)
    assert holes[0] < counted(UNTIMED, 0.5)
    assert after.rss_mb - before.rss_mb < 50


def gap_s(folder: Path) -> float:
    frames = journal.read((folder / "events.journal").read_bytes()).frames
    gaps = [each.fields for each in frames if each.kind == "gap"]
    return round(sum(float(each["end_s"]) - float(each["start_s"]) for each in gaps), 2)


def longest_silence_s(folder: Path) -> float:
    """Of the rep's track, where the rep's end never was silent."""
    blocks = np.abs(wav.read(folder / "rep.wav")[AXIS_RATE_HZ:]).astype(np.int32)
    loud = blocks[: len(blocks) // 160 * 160].reshape(-1, 160).max(axis=1) > 0
    runs = np.diff(np.flatnonzero(np.concatenate(([True], loud, [True]))))
    return float(runs.max()) * 0.01
