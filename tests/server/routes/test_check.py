"""What the connection test gets: a connection that carries silence, a socket that echoes, and never a call."""

import asyncio
import time
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from aiortc import RTCPeerConnection, RTCSessionDescription
from websockets.asyncio.client import connect

from server import connection_test
from server.media.loopback import add_loopback_candidate
from server.media.peer import no_public_servers
from tests.open_house import PATIENCE_S, OpenHouse, open_house


@pytest.fixture
async def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[OpenHouse]:
    ports = {"media_ports": "47400-47499", "turn_urls": "turn:127.0.0.1:9", "turn_secret": "hush"}
    async with open_house(tmp_path / "data", monkeypatch, **ports) as opened:
        yield opened


async def test_it_is_told_the_ports_the_clock_and_credentials_that_end(house: OpenHouse) -> None:
    answer = await house.http.post("/api/check", headers=house.bearer)
    made = answer.json()
    assert (answer.status_code, made["media_ports"], made["ticket"]) == (201, "47400-47499", "")
    assert abs(made["now_s"] - time.time()) < 60
    ends_s, _, name = made["ice_servers"][0]["username"].partition(":")
    assert (name, int(ends_s) > time.time()) == ("check", True)


async def test_its_socket_sends_back_what_comes_and_closes_on_anything_else(house: OpenHouse) -> None:
    address = f"ws://127.0.0.1:{house.port}/api/check/socket"
    async with connect(address, additional_headers=house.bearer, proxy=None) as socket:
        await socket.send(b"\x01" * 960)
        assert await socket.recv() == b"\x01" * 960
        await socket.send("no sound")
        await socket.wait_closed()
    assert socket.close_code == 1000


async def test_its_connection_comes_about_at_a_port_of_the_range_and_is_no_call(house: OpenHouse) -> None:
    peer, connected = RTCPeerConnection(no_public_servers()), asyncio.Event()
    peer.addTransceiver("audio", direction="recvonly")
    add_loopback_candidate(peer)
    peer.on("connectionstatechange", lambda: connected.set() if peer.connectionState == "connected" else None)
    await peer.setLocalDescription(await peer.createOffer())
    body = {"sdp": peer.localDescription.sdp}
    answer = await house.http.post("/api/check/offer", json=body, headers=house.bearer, timeout=PATIENCE_S)
    assert answer.status_code == 201, answer.text
    lines = [line.split() for line in answer.json()["sdp"].splitlines() if line.startswith("a=candidate")]
    assert {int(line[5]) in range(47400, 47500) for line in lines} == {True}
    await peer.setRemoteDescription(RTCSessionDescription(answer.json()["sdp"], "answer"))
    async with asyncio.timeout(PATIENCE_S):
        await connected.wait()
    await peer.close()
    assert len(house.house.switchboard) == 0
    assert (await house.get("/api/sessions"))["sessions"] == []


async def test_an_offer_that_is_none_is_a_sentence_and_holds_nothing(house: OpenHouse) -> None:
    answer = await house.http.post("/api/check/offer", json={"sdp": "hello"}, headers=house.bearer)
    assert (answer.status_code, answer.json()["error"]["code"]) == (400, "bad-input")
    assert house.house.connection_tests._open == {}


async def test_beyond_a_few_at_once_it_asks_to_come_back(house: OpenHouse, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection_test, "MOST", 0)
    answer = await house.http.post("/api/check/offer", json={"sdp": "hello"}, headers=house.bearer)
    assert (answer.status_code, "retry-after" in answer.headers) == (503, True)


async def test_its_short_address_leads_to_the_page(house: OpenHouse) -> None:
    answer = await house.http.get("/check", headers=house.bearer)
    assert (answer.status_code, answer.headers["location"]) == (303, "/#/check")
