"""The real application behind its real door on a free port, with engines and workers that need no process."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar, TypeVarTuple

import httpx
import pytest
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed

from scoring.kept import KeptBaseline
from server.app import build
from server.house import House
from server.security.local_mode import secured
from server.settings import read_settings
from server.wiring import Chosen, EngineRoom
from server.work import Scored, ScoringJob, UsualJob, copy_as_opus, score_again, score_call, usual_of
from tests.cast import FakeBuyer, FakeEar, FakeVoice, LoudnessDetector
from tests.served import served
from voice.call import Engines
from voice.ports import Reader
from voice.reading import Reading
from voice.scenario import Scenario
from voice.transcript import Speaker, Transcript

Given = TypeVarTuple("Given")
T = TypeVar("T")
NAMES = {"stt": "pocketsphinx", "tts": "espeak", "buyer": "scripted"}
CALM = {"max_processor_percent": 1000, "max_gap_ms": 10_000}
"""A machine that is busy with other tests turns no call away."""
PATIENCE_S = 20.0
"""For a loaded machine; nothing waits this long when all is well."""


class WorkersInPlace:
    """What the worker processes do, done here."""

    async def warm(self) -> None: ...

    async def read(self, scenario: Scenario, transcript: Transcript) -> Reading:
        from scoring.read import read

        return read(scenario, transcript)

    async def score(self, job: ScoringJob) -> Scored:
        return score_call(job)

    async def score_again(self, job: ScoringJob, card: Mapping[str, Any]) -> dict[str, object]:
        return score_again(job, card)

    async def opus_copy(self, track: Path, speaker: Speaker) -> bytes:
        return copy_as_opus(track, speaker)

    async def draft(self, work: Callable[[*Given], T], *args: *Given) -> T:
        return work(*args)

    async def usual(self, job: UsualJob) -> KeptBaseline | None:
        return usual_of(job)

    def close(self) -> None: ...


def quick_engines(reader: Reader) -> Engines:
    return Engines(LoudnessDetector(), FakeEar([]), FakeVoice(word_s=0.02), FakeBuyer(), reader)


async def quick_choice(room: EngineRoom, reader: Reader) -> Chosen:
    return Chosen(quick_engines(reader), NAMES)


@dataclass
class Page:
    """The page's end of a call's socket."""

    socket: ClientConnection
    heard: list[dict[str, Any]] = field(default_factory=list)
    sound: list[bytes] = field(default_factory=list)
    """Binary messages."""

    async def say(self, kind: str, **fields: object) -> None:
        await self.socket.send(json.dumps({"v": 1, "type": kind, **fields}))

    async def next(self) -> dict[str, Any]:
        """The next message that is no sound."""
        while isinstance(data := await self.socket.recv(), bytes):
            self.sound.append(data)
        message: dict[str, Any] = json.loads(data)
        self.heard.append(message)
        return message

    async def until(self, kind: str, **fields: object) -> dict[str, Any]:
        """The next message of this kind with these fields."""
        async with asyncio.timeout(PATIENCE_S):
            while True:
                message = await self.next()
                if message["type"] == kind and all(message.get(name) == value for name, value in fields.items()):
                    return message

    async def closed(self) -> int:
        """Reads to the end; the closing code."""
        try:
            while True:
                await self.next()
        except ConnectionClosed as end:
            return int(end.rcvd.code) if end.rcvd else 0

    @property
    def kinds(self) -> list[str]:
        return [message["type"] for message in self.heard]

    @property
    def last_seq(self) -> int:
        return max(int(message.get("seq", 0)) for message in self.heard)


@dataclass
class OpenHouse:
    house: House
    port: int
    http: httpx.AsyncClient

    @property
    def bearer(self) -> dict[str, str]:
        return {"Authorization": f"Bearer {self.house.key}"}

    async def order(self, **order: object) -> dict[str, Any]:
        """A session made."""
        body = {"scenario": "outage-escalation", "seed": 0, **order}
        answer = await self.http.post("/api/sessions", json=body, headers=self.bearer)
        assert answer.status_code == 201, answer.text
        made: dict[str, Any] = answer.json()
        return made

    async def get(self, path: str) -> dict[str, Any]:
        answer = await self.http.get(path, headers=self.bearer)
        assert answer.status_code == 200, answer.text
        found: dict[str, Any] = answer.json()
        return found

    @asynccontextmanager
    async def page_again(self, session: Mapping[str, Any], since: int) -> AsyncIterator[Page]:
        """The page that made the call comes back to it."""
        async with self.page(session, f"?since={since}&token={session['token']}") as page:
            yield page

    @asynccontextmanager
    async def page(self, session: Mapping[str, Any], query: str = "") -> AsyncIterator[Page]:
        address = f"ws://127.0.0.1:{self.port}{session['socket']}{query}"
        async with connect(address, additional_headers=self.bearer, proxy=None) as socket:
            yield Page(socket)

    async def until_no_call(self) -> None:
        async with asyncio.timeout(PATIENCE_S):
            while calls := self.house.switchboard._tasks:
                await asyncio.wait(calls)


@asynccontextmanager
async def open_house(data: Path, monkeypatch: pytest.MonkeyPatch, **settings: Any) -> AsyncIterator[OpenHouse]:
    """Serves until the end of the block; the house is closed first, as when the server stops."""
    monkeypatch.setattr("server.house.Workers", WorkersInPlace)
    monkeypatch.setattr(EngineRoom, "for_call", quick_choice)
    house = await House.open(read_settings({"data": data, **CALM, **settings}, {}))
    async with (
        served(lambda port: secured(build(house), key=house.key, port=port)) as port,
        httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}", trust_env=False) as http,
    ):
        try:
            yield OpenHouse(house, port, http)
        finally:
            await house.close()
