"""A call through a relay that loses, delays, reorders, copies, goes black and changes address.

The rep sends a beep with every second of its own time; where the beeps lie in the recording is the error of the axis.
"""

import asyncio
import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from bench.media_client import CannedTrack, MediaClient, payloads
from server.headless.call import call_socket, new_session
from server.media.opus import WIRE_RATE_HZ
from server.recording import wav
from tests.full_counts import UNTIMED, counted, tell
from tests.open_house import Page
from tests.quick_calls import ORDER, quick_server
from tests.relay import LOOPBACK, Network, Relay
from tests.running import Running
from tests.tones import tone
from voice.pcm import AXIS_RATE_HZ, Pcm

pytestmark = pytest.mark.acceptance

SEEDS = range(counted(1, 20))
STORM = Network(loss=0.05, burst_begins=0.004, burst_ends=0.25, jitter_s=0.1, copied=0.02)
STORM_S = counted(6.0, 20.0)
BLACK_S = counted(4.0, 10.0)
AXIS_ERROR_S = counted(0.3, 0.040)
RESUMED_WITHIN_S = counted(UNTIMED, 2.0)
"""A sample runs beside other tests, and its own client and relay are as late as the machine."""
BEEP_HZ, BEEP_S = 1000.0, 0.1
CANDIDATE = re.compile(r"a=candidate:\S+ 1 udp \d+ 127\.0\.0\.1 (\d+) typ host[^\r\n]*", re.IGNORECASE)
LONG_S = 60.0


def beeps() -> list[bytes]:
    """A second that begins with a beep, too quiet and too short to be taken for speech."""
    second = np.zeros(WIRE_RATE_HZ, np.int16)
    beep = tone(BEEP_HZ, BEEP_S, WIRE_RATE_HZ, peak=0.02).samples
    second[: len(beep)] = beep
    return payloads(Pcm(second, WIRE_RATE_HZ))


@dataclass
class Rep:
    """Calls through a relay, and may call again."""

    server: Running
    page: Page
    folder: Path
    """Where the server records it."""
    seed: int
    relay: Relay | None = None
    client: MediaClient | None = None
    old: list[tuple[Relay, MediaClient]] = field(default_factory=list)

    async def connect(self) -> float:
        """Offers anew; seconds until the sound flows."""
        clock = asyncio.get_running_loop()
        began_s = clock.time()
        network = self.relay.network if self.relay else Network()
        if self.relay is not None and self.client is not None:
            self.old.append((self.relay, self.client))
        self.client = MediaClient(CannedTrack(beeps()))
        offer = re.sub(r"a=candidate:[^\r\n]*\r\n", "", await self.client.offer())  # only the relay knows the way
        await self.page.say("offer", sdp=offer)
        answer = (await self.page.until("answer"))["sdp"]
        found = CANDIDATE.search(answer)
        assert found is not None
        self.relay = Relay((LOOPBACK, int(found[1])), self.seed + len(self.old))
        await self.relay.open()
        self.relay.network = network
        way = found[0].replace(f" {found[1]} ", f" {self.relay.port} ")
        others = re.sub(r"a=candidate:[^\r\n]*\r\n", "", answer)
        await self.client.connect(others.replace("a=end-of-candidates", f"{way}\r\na=end-of-candidates"))
        return clock.time() - began_s

    async def sends(self, seconds: float) -> None:
        """Until so much more of the rep's sound is on its way."""
        assert self.client is not None
        await self.client.track.more(seconds)

    async def close(self) -> None:
        assert self.relay is not None
        assert self.client is not None
        for relay, client in [*self.old, (self.relay, self.client)]:
            client.track.stop()
            relay.close()
            await client.connection.close()


@asynccontextmanager
async def rep_through_a_relay(server: Running, seed: int) -> AsyncIterator[Rep]:
    session = await new_session(server.url, server.key, ORDER)
    async with (
        asyncio.timeout(LONG_S + STORM_S + BLACK_S),
        call_socket(server.url + session["socket"], server.key) as socket,
    ):
        rep = Rep(server, Page(socket), server.data / "calls" / session["id"], seed)
        try:
            await rep.connect()
            yield rep
            await rep.page.say("end")
            await rep.page.until("debrief")
        finally:
            await rep.close()


@dataclass(frozen=True, slots=True)
class Beep:
    begins_s: float
    ends_s: float


def beeps_of(rep: Rep) -> list[Beep]:
    """The beeps in the recording."""
    return beeps_in(wav.read(rep.folder / "rep.wav"))


def beeps_in(track: NDArray[np.int16]) -> list[Beep]:
    at = np.arange(len(track)) / AXIS_RATE_HZ
    wave = track * np.exp(-2j * np.pi * BEEP_HZ * at)
    step = AXIS_RATE_HZ // 200
    level = np.abs(np.add.reduceat(wave, np.arange(0, len(wave), step))) / step
    is_loud = level > 0.3 * np.percentile(level, 99)
    found: list[Beep] = []
    for loud in np.flatnonzero(is_loud):
        begins_s = found.pop().begins_s if found and loud * 0.005 - found[-1].begins_s < 0.3 else loud * 0.005
        found.append(Beep(float(begins_s), float(loud + 1) * 0.005))
    return found


def axis_error_s(found: list[Beep]) -> float:
    """How far the beeps lie from whole seconds after the middle one's place in its second.

    A beep whose first packets were lost begins late where it lies right, and one whose last was is drawn out by the
    concealment: of its two edges the better one tells where it lies. On a wrong place both are off.
    """
    begins, ends = (off_s([getattr(each, edge) for each in found]) for edge in ("begins_s", "ends_s"))
    return float(np.max(np.minimum(begins, ends)))


def off_s(edges_s: list[float]) -> NDArray[np.float64]:
    """Of each edge, from where the middle one lies in its second."""
    phases = np.mod(np.array(edges_s), 1.0)
    about = np.angle(np.mean(np.exp(2j * np.pi * phases))) / (2 * np.pi)
    around = np.mod(phases - about + 0.5, 1.0) - 0.5
    off: NDArray[np.float64] = np.abs(around - np.median(around))
    return off


def test_a_beep_that_lies_wrong_is_told_from_one_that_lost_an_edge() -> None:
    beep = tone(BEEP_HZ, BEEP_S, AXIS_RATE_HZ, peak=0.02).samples

    def track(moved_s: float, lost: tuple[float, float]) -> NDArray[np.int16]:
        made = np.random.default_rng(0).normal(0, 5, 8 * AXIS_RATE_HZ).astype(np.int16)
        for second in range(7):
            at = round((second + 0.2 + (moved_s if second == 4 else 0)) * AXIS_RATE_HZ)
            made[at : at + len(beep)] += beep
        made[round((2.2 + lost[0]) * AXIS_RATE_HZ) : round((2.2 + lost[1]) * AXIS_RATE_HZ)] = 0
        return made

    assert axis_error_s(beeps_in(track(0.05, (0.0, 0.0)))) == pytest.approx(0.05, abs=0.006)
    assert axis_error_s(beeps_in(track(0.0, (0.0, 0.08)))) < 0.006
    assert axis_error_s(beeps_in(track(0.0, (0.04, 0.2)))) < 0.006


def until_s(rep: Rep, kind: str) -> "asyncio.Task[float]":
    async def wait() -> float:
        await rep.page.until(kind)
        return asyncio.get_running_loop().time()

    return asyncio.create_task(wait())


async def test_in_a_storm_the_call_goes_on_and_the_axis_holds(tmp_path: Path) -> None:
    errors, heard = [], []
    with quick_server(tmp_path / "data") as server:
        for seed in SEEDS:
            async with rep_through_a_relay(server, seed) as rep:
                assert rep.relay is not None
                rep.relay.network = STORM
                await rep.sends(STORM_S)
                rep.relay.network = Network()
                await rep.sends(1.0)
            found = beeps_of(rep)
            errors.append(axis_error_s(found))
            heard.append(len(found) / (STORM_S + 1.0))
    tell(
        "storm", calls=len(SEEDS), axis_error_at_most_ms=round(1000 * max(errors), 1), beeps_heard=round(min(heard), 2)
    )
    assert max(errors) < AXIS_ERROR_S
    assert min(heard) > 0.7


async def test_after_a_blackout_and_at_another_address_the_call_is_back_within_two_seconds(tmp_path: Path) -> None:
    waits, changes, errors = [], [], []
    with quick_server(tmp_path / "data") as server:
        for seed in SEEDS:
            async with rep_through_a_relay(server, seed) as rep:
                assert rep.relay is not None
                await rep.sends(2.0)
                away = until_s(rep, "reconnecting")
                rep.relay.turns(is_black=True)
                await rep.sends(BLACK_S)
                await away
                back = until_s(rep, "reconnected")
                returned_s = asyncio.get_running_loop().time()
                rep.relay.turns(is_black=False)
                waits.append(await back - returned_s)
                await rep.sends(3.0)
                await rep.relay.change_address()
                changes.append(await rep.connect())
                await rep.sends(3.0)
            found = beeps_of(rep)
            errors.append(axis_error_s([each for each in found if each.begins_s < 2.0 + BLACK_S + 2.5]))
    tell(
        "blackout",
        calls=len(SEEDS),
        black_s=BLACK_S,
        resumed_after_s=round(max(waits), 2),
        another_address_s=round(max(changes), 2),
        axis_error_at_most_ms=round(1000 * max(errors), 1),
    )
    assert max(waits) <= RESUMED_WITHIN_S
    assert max(changes) <= RESUMED_WITHIN_S
    assert max(errors) < AXIS_ERROR_S
