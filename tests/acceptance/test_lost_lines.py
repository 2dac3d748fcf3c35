"""Real calls whose sound or socket goes without a goodbye, and comes back or does not."""

import asyncio
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import httpx
import pytest
from websockets.asyncio.client import ClientConnection

from server.headless.call import authorisation, call, call_socket, new_session
from server.headless.media import PeerWay
from server.headless.rep import NO_MEDIA_PATH, HeadlessRep
from server.media.opus import WIRE_RATE_HZ
from server.recording import journal, wav
from server.sound_file import write_sound
from tests.running import Running, light_server
from tests.spoken import spoken
from voice.pcm import AXIS_RATE_HZ

pytestmark = pytest.mark.acceptance

ENGINES = ("--stt", "pocketsphinx", "--tts", "espeak", "--buyer", "scripted")
ORDER = {"scenario": "procurement-stall", "seed": 0}
OPENING = "I have fifteen minutes. What have you got?"
QUESTION = "Where do your approvals get stuck today, and what does that hold up for your sites?"
LOOK_S = 0.02
LONG_S = 90.0
"""For a loaded machine; nothing waits this long when all is well."""
SHORT_S = 4.0
"""How long the impatient server keeps a call."""


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    with light_server(tmp_path_factory.mktemp("patient") / "data", *ENGINES) as running:
        yield running


@pytest.fixture(scope="module")
def impatient(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    """Keeps a call for a short time only."""
    with light_server(
        tmp_path_factory.mktemp("impatient") / "data", *ENGINES, "--reconnect-s", str(SHORT_S)
    ) as running:
        yield running


class Held:
    """One call, held by a headless rep while the test takes its line or its socket away."""

    def __init__(self, server: Running, session: dict[str, Any], rep: HeadlessRep) -> None:
        self.server, self.session, self.rep = server, session, rep
        self.holding: asyncio.Task[None] | None = None

    async def hold(self, socket: ClientConnection) -> None:
        """Up to the buyer's first word; the rep will say one thing after it, and hang up."""
        sound = (await spoken(QUESTION)).at_rate(WIRE_RATE_HZ)
        self.holding = asyncio.create_task(self.rep.hold(socket, [sound]))
        await self.until(lambda: self.rep.times.has_heard)

    async def until(self, holds: Callable[[], bool]) -> float:
        """Seconds that it took."""
        began_s = time.monotonic()
        while not holds():
            if self.holding is not None and self.holding.done():
                self.holding.result()
            await asyncio.sleep(LOOK_S)
        return time.monotonic() - began_s

    async def heard_again(self) -> float:
        """Seconds until the buyer is heard once more."""
        now_s = asyncio.get_running_loop().time()
        return await self.until(lambda: self.rep.times.last_heard_s > now_s)

    @asynccontextmanager
    async def socket_again(self) -> AsyncIterator[ClientConnection]:
        query = f"?since={self.rep.log.last_seq}&token={self.session['token']}"
        async with call_socket(urljoin(self.server.url, self.session["socket"] + query), self.server.key) as socket:
            yield socket

    async def over(self) -> dict[str, Any]:
        """The report after the debrief."""
        assert self.holding is not None
        await self.holding
        return self.rep.report(self.session["id"], ())

    @property
    def folder(self) -> Path:
        return self.server.data / "calls" / str(self.session["id"])

    def noted(self, kind: str) -> list[dict[str, Any]]:
        frames = journal.read((self.folder / "events.journal").read_bytes()).frames
        return [dict(frame.fields) for frame in frames if frame.kind == kind]

    def happened(self) -> str:
        """The journal, to be read when something went wrong."""
        frames = journal.read((self.folder / "events.journal").read_bytes()).frames
        return "\n".join(f"{frame.kind} {dict(frame.fields)}" for frame in frames)

    def recorded_s(self) -> float:
        """Of the rep's track, while it grows."""
        path = self.folder / "rep.wav.part"
        return wav.samples_in(path) / AXIS_RATE_HZ if path.exists() else 0.0


@asynccontextmanager
async def held(server: Running, audio: str = "webrtc") -> AsyncIterator[Held]:
    session = await new_session(server.url, server.key, ORDER)
    rep = HeadlessRep(on_loopback=True, keeps_sound=False, audio=audio)
    try:
        async with asyncio.timeout(LONG_S), call_socket(urljoin(server.url, session["socket"]), server.key) as socket:
            one = Held(server, session, rep)
            await one.hold(socket)
            yield one
    finally:
        await rep.close()


async def kept(server: Running, session: str) -> dict[str, Any]:
    """The session once the call is over and scored."""
    async with asyncio.timeout(LONG_S), httpx.AsyncClient(base_url=server.url, trust_env=False) as client:
        while True:
            answer = await client.get(f"/api/sessions/{session}", headers=authorisation(server.key))
            found: dict[str, Any] = answer.json()
            if found["scorecard"] is not None:
                return found
            await asyncio.sleep(LOOK_S)


@pytest.mark.parametrize("audio", ["webrtc", "socket"])
async def test_a_line_that_is_cut_in_the_buyers_turn_comes_back_and_the_unheard_rest_is_said_again(
    server: Running, audio: str
) -> None:
    async with held(server, audio) as one:
        await one.rep.lose_line()
        lost_s = await one.until(lambda: one.rep.log.is_away)
        floor = one.rep.log.floor
        began_s = time.monotonic()
        await one.rep.regain_line()
        connected_s = time.monotonic() - began_s
        again_s = connected_s + await one.heard_again()
        await one.until(lambda: not one.rep.log.is_away)
        report = await one.over()
    print(f"{audio}: reconnecting after {lost_s:.2f} s; connected {connected_s:.2f}, heard {again_s:.2f} s after offer")
    assert floor == "away"
    assert report["turns"][0]["text"] == OPENING, one.happened()
    assert report["scorecard"]["schema"] == 1
    assert [way["by"] for way in one.noted("way") if way["by"] != "none"] == [audio, audio]
    (gap,) = [each for each in one.noted("gap") if each["end_s"] - each["start_s"] > 1.5]
    assert one.noted("reconnecting") == one.noted("reconnected") == [{}]
    recorded_s = wav.samples_in(one.folder / "rep.wav") / AXIS_RATE_HZ
    assert recorded_s > gap["end_s"]


async def test_a_rep_whose_process_is_killed_is_waited_for_and_may_come_back_from_another(server: Running) -> None:
    session = await new_session(server.url, server.key, ORDER)
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "tests.lonely_rep", server.url, server.key, session["socket"]),
        stdout=subprocess.PIPE,
    )
    assert process.stdout is not None
    async with asyncio.timeout(LONG_S):
        assert await process.stdout.readline() == b"heard\n"
        process.kill()
        await process.wait()
    rep = HeadlessRep(on_loopback=True, keeps_sound=False)
    one = Held(server, session, rep)
    try:
        async with asyncio.timeout(LONG_S):
            await one.until(lambda: one.noted("reconnecting") != [])
            async with one.socket_again() as socket:
                await one.hold(socket)
                report = await one.over()
    finally:
        await rep.close()
    assert report["turns"][0]["text"] == OPENING
    assert report["reason"] == "rep"
    assert one.noted("reconnected") == [{}]


async def test_a_socket_that_is_lost_under_a_living_line_ends_nothing(impatient: Running) -> None:
    async with held(impatient) as one:
        one.rep.lose_socket()
        recorded_s = one.recorded_s()
        await one.until(lambda: one.recorded_s() > recorded_s + 2 * SHORT_S)
        async with one.socket_again() as socket:
            one.rep.attend(socket)
            report = await one.over()
    assert report["reason"] == "rep"
    assert one.noted("reconnecting") == []
    assert report["turns"][0]["text"] == OPENING


async def test_a_call_to_which_nobody_comes_back_is_ended_and_scored(impatient: Running) -> None:
    async with held(impatient) as one:
        one.rep.lose_socket()
        await one.rep.lose_line()
        found = await kept(impatient, one.session["id"])
        assert one.holding is not None
        one.holding.cancel()
    assert found["reason"] == "line-lost"
    assert one.noted("reconnecting") == [{}]
    assert found["status"] == "scored"


async def test_where_no_media_path_opens_the_sound_goes_over_the_socket(
    server: Running, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    async def hear_nothing(way: PeerWay, answer_sdp: str) -> None:
        """A network that lets nothing through."""

    monkeypatch.setattr(PeerWay, "accept", hear_nothing)
    monkeypatch.setattr("server.headless.rep.MEDIA_PATH_LIMIT_S", 0.5)
    file = tmp_path / "rep.wav"
    write_sound(file, await spoken(QUESTION))
    happened = await call(server.url, server.key, **ORDER, wavs=[file], timeout_s=LONG_S)  # type: ignore[arg-type]
    assert (happened["audio"], happened["scorecard"]["source"]) == ("socket", "socket")
    assert NO_MEDIA_PATH in happened["notes"]
    assert happened["turns"][0]["text"] == OPENING
