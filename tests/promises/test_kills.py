"""The server killed with SIGKILL at a random moment of a call: what is lost, against what the rep's end sent.

The rep's sound goes over the socket at the recording's own rate, so what was recorded can be compared sample by sample.
Each server that starts mends the call before it, and holds the next one.
"""

import asyncio
import itertools
import random
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import httpx
import numpy as np
import pytest
from numpy.typing import NDArray
from websockets.exceptions import ConnectionClosed

from server.headless.call import authorisation, call_socket, new_session
from server.recording import wav
from tests.full_counts import counted, tell
from tests.open_house import Page
from tests.quick_calls import NO_LIMITS, ORDER
from tests.running import Running, running_server
from voice.pcm import AXIS_RATE_HZ

pytestmark = pytest.mark.acceptance

KILLS = counted(1, 200)
LONGEST_S = counted(2.0, 8.0)
"""Of a call until it is killed."""
LINES = (
    "Where do your approvals get stuck today?",
    "What does that hold up?",
    "Who has to sign, then?",
    "Fair enough.",
)
BLOCK = AXIS_RATE_HZ // 50
LOST_AT_MOST_S = 1.0
LONG_S = 120.0


@dataclass
class Trial:
    """What the rep's end knows of one call."""

    session: str
    noise: NDArray[np.int16]
    sent: int = 0
    """Samples."""
    typed: list[str] = field(default_factory=list)
    """Lines that the server has shown as taken."""
    heard: dict[int, str] = field(default_factory=dict)
    """Turn to the buyer's words that were shown last."""


def noise(seed: int) -> NDArray[np.int16]:
    """Too quiet for speech, and different at every place."""
    return np.random.default_rng(seed).integers(-90, 91, round(60 * AXIS_RATE_HZ)).astype(np.int16)


async def send_sound(page: Page, trial: Trial) -> None:
    clock = asyncio.get_running_loop()
    began_s = clock.time()
    while True:
        block = trial.noise[trial.sent : trial.sent + BLOCK]
        await page.socket.send((trial.sent % 2**32).to_bytes(4, "little") + block.astype("<i2").tobytes())
        trial.sent += BLOCK
        await asyncio.sleep(max(0.0, began_s + trial.sent / AXIS_RATE_HZ - clock.time()))


async def read_all(page: Page, trial: Trial) -> None:
    while True:
        message = await page.next()
        if message["type"] != "caption":
            continue
        if message["speaker"] == "rep" and message["final"]:
            trial.typed.append(message["text"])
        elif message["speaker"] == "buyer":
            trial.heard[message["turn"]] = message["text"]


@asynccontextmanager
async def on_a_call(server: Running, seed: int) -> AsyncIterator[tuple[Page, Trial]]:
    session = await new_session(server.url, server.key, ORDER)
    async with call_socket(urljoin(server.url, session["socket"]), server.key) as socket:
        page = Page(socket)
        await page.say("socket_audio", rate_hz=AXIS_RATE_HZ)
        await page.until("socket_audio")
        yield page, Trial(session["id"], noise(seed))


async def killed_in_a_call(server: Running, seed: int) -> Trial | None:
    """None where the buyer hung up before the moment came: then nothing was killed."""
    async with on_a_call(server, seed) as (page, trial):
        try:
            await killed(server, page, trial, random.Random(seed))
        except ConnectionClosed:
            await page.closed()
            reasons = [message["reason"] for message in page.heard if message["type"] == "ended"]
            assert reasons == ["buyer"], "the server closed the socket by itself"
            return None
    server.process.wait()
    return trial


async def killed(server: Running, page: Page, trial: Trial, chance: random.Random) -> None:
    working = [asyncio.create_task(each) for each in (send_sound(page, trial), read_all(page, trial))]
    ends_s = asyncio.get_running_loop().time() + chance.uniform(0.2, LONGEST_S)
    try:
        while (left_s := ends_s - asyncio.get_running_loop().time()) > 0:
            await page.say("typed", text=chance.choice(LINES))
            await asyncio.sleep(min(left_s, chance.uniform(0.5, 3.0)))
        server.process.send_signal(signal.SIGKILL)
    finally:
        for each in working:
            each.cancel()
        await asyncio.gather(*working, return_exceptions=True)


@dataclass(frozen=True, slots=True)
class Left:
    """What came of it."""

    lost_s: float
    turns_lost: int
    is_scored: bool
    replay_opens: bool


async def left_of(server: Running, trial: Trial) -> Left:
    async with httpx.AsyncClient(base_url=server.url, headers=authorisation(server.key), trust_env=False) as client:
        kept = await scored(client, trial.session)
        peaks = await client.get(f"/api/sessions/{trial.session}/peaks")
        sound = await client.get(f"/api/sessions/{trial.session}/audio/rep.wav", headers={"Range": "bytes=0-999"})
    recorded = wav.read(server.data / "calls" / trial.session / "rep.wav")
    texts = [turn["text"] for turn in kept["transcript"]["turns"] if turn["speaker"] == "rep"]
    said = " ".join(turn["text"] for turn in kept["transcript"]["turns"] if turn["speaker"] == "buyer")
    lost = sum(line not in " ".join(texts) for line in trial.typed)
    lost += sum(text not in said for turn, text in trial.heard.items() if turn < max(trial.heard))
    opens = (peaks.status_code, sound.status_code) == (200, 206)
    return Left(lost_s(recorded, trial), lost, kept["scorecard"] is not None, opens)


def lost_s(recorded: NDArray[np.int16], trial: Trial) -> float:
    """Seconds of what was sent that are not in the recording: after its last sample, or wrong in it."""
    known = np.flatnonzero(recorded)
    if not len(known):
        return trial.sent / AXIS_RATE_HZ
    first = int(known[0])
    at = place_of(recorded[first : first + BLOCK], trial.noise)
    found = recorded[first:]
    same = int(np.count_nonzero(found == trial.noise[at : at + len(found)]))
    return (trial.sent - at - same) / AXIS_RATE_HZ


def place_of(piece: NDArray[np.int16], within: NDArray[np.int16]) -> int:
    """Where the first recorded samples were sent: the call began a little after the sound did."""
    for at in range(0, 5 * AXIS_RATE_HZ):
        if np.array_equal(within[at : at + len(piece)], piece):
            return at
    raise AssertionError("what was recorded was never sent")


async def scored(client: httpx.AsyncClient, session: str) -> dict[str, Any]:
    async with asyncio.timeout(LONG_S):
        while True:
            kept: dict[str, Any] = (await client.get(f"/api/sessions/{session}")).json()
            if kept.get("status") in ("scored", "failed"):
                return kept
            await asyncio.sleep(0.1)  # another process mends it, and nobody is told when it has


async def test_a_server_killed_at_any_moment_loses_a_second_at_most_and_no_turn(tmp_path: Path) -> None:
    data, seeds, found = tmp_path / "data", itertools.count(), list[Left]()
    waiting: Trial | None = None
    while len(found) < KILLS:
        with running_server(data, *NO_LIMITS, program=("tests.quick_server",)) as server:
            if waiting is not None:
                found.append(await left_of(server, waiting))
            waiting = None
            while waiting is None and len(found) < KILLS:
                waiting = await killed_in_a_call(server, next(seeds))
    lost = [each.lost_s for each in found]
    tell(
        "kills",
        kills=KILLS,
        lost_at_most_s=round(max(lost), 3),
        lost_median_s=round(float(np.median(lost)), 3),
        turns_lost=sum(each.turns_lost for each in found),
        scored=sum(each.is_scored for each in found),
        replays=sum(each.replay_opens for each in found),
    )
    assert max(lost) <= LOST_AT_MOST_S
    assert sum(each.turns_lost for each in found) == 0
    assert all(each.is_scored and each.replay_opens for each in found)
