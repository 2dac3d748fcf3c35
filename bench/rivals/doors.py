"""How each contestant takes an offer."""

import asyncio
import contextlib
import json
import uuid
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager
from typing import Any
from urllib.parse import urljoin

import httpx
from websockets.asyncio.client import ClientConnection, connect

from bench.rivals.servers import Server
from voice.errors import RolecallError

ANSWER_LIMIT_S = 30.0
REPORT_S = 1.0
Told = Callable[[dict[str, Any]], None]
"""Hears every message of a contestant that has a socket beside its media."""
SCENARIO = "outage-escalation"


class NotConnected(RolecallError):
    """A contestant did not take the call."""


def opened(server: Server, offer: dict[str, str], told: Told) -> AbstractAsyncContextManager[dict[str, str]]:
    """The answer to `offer`; the call's socket, where there is one, stays open until the block ends."""
    match server.contestant.door:
        case "session":
            return _session(server, offer, told)
        case "webrtc":
            return _posted(server.url + "/webrtc/offer", {**offer, "webrtc_id": uuid.uuid4().hex})
        case "api":
            return _posted(server.url + "/api/offer", offer)
        case _:
            return _posted(server.url + "/offer", offer)


def has_data_channel(server: Server) -> bool:
    """FastRTC sends nothing before one is open; pipecat's own client has one; rolecall refuses one."""
    return server.contestant.door == "webrtc" or (server.contestant.door == "api" and server.setup == "default")


@contextlib.asynccontextmanager
async def _posted(url: str, body: dict[str, str]) -> AsyncIterator[dict[str, str]]:
    yield _checked(await _post(url, body, {}))


@contextlib.asynccontextmanager
async def _session(server: Server, offer: dict[str, str], told: Told) -> AsyncIterator[dict[str, str]]:
    key = {"Authorization": f"Bearer {server.told['key']}"}
    session = await _post(server.url + "/api/sessions", {"scenario": SCENARIO}, key)
    address = "ws" + urljoin(server.url, str(session["socket"])).removeprefix("http")
    async with connect(address, additional_headers=key, max_size=2**24, proxy=None) as socket:
        await socket.send(json.dumps({"v": 1, "type": "offer", "sdp": offer["sdp"]}))
        answer: asyncio.Future[dict[str, Any]] = asyncio.get_running_loop().create_future()
        talking = [asyncio.create_task(_listen(socket, answer, told)), asyncio.create_task(_report(socket))]
        try:
            async with asyncio.timeout(ANSWER_LIMIT_S):
                message = await answer
            yield {"type": "answer", "sdp": str(message["sdp"])}
        finally:
            for task in talking:
                task.cancel()
            await asyncio.gather(*talking, return_exceptions=True)
            with contextlib.suppress(Exception):
                await socket.send(json.dumps({"v": 1, "type": "end"}))


async def _listen(socket: ClientConnection, answer: "asyncio.Future[dict[str, Any]]", told: Told) -> None:
    async for text in socket:
        message: dict[str, Any] = json.loads(text)
        if message["type"] == "answer" and not answer.done():
            answer.set_result(message)
        told(message)


async def _report(socket: ClientConnection) -> None:
    """This client hears a packet when it arrives; it says so once a second, as a page does."""
    while True:
        await asyncio.sleep(REPORT_S)
        await socket.send(json.dumps({"v": 1, "type": "stats", "playout_delay_s": 0.0}))


async def _post(url: str, body: dict[str, str], headers: dict[str, str]) -> dict[str, Any]:
    try:
        async with httpx.AsyncClient(timeout=ANSWER_LIMIT_S, trust_env=False) as client:
            response = await client.post(url, json=body, headers=headers)
        response.raise_for_status()
        answer: dict[str, Any] = response.json()
    except (httpx.HTTPError, ValueError) as error:
        raise NotConnected(f"The offer to {url} was not answered: {error or type(error).__name__}.") from error
    return answer


def _checked(answer: dict[str, Any]) -> dict[str, str]:
    if "sdp" not in answer:
        raise NotConnected(f"The offer was refused: {json.dumps(answer)}.")
    return {"sdp": str(answer["sdp"]), "type": str(answer["type"])}
