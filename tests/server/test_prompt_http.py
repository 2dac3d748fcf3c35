"""Connections that send at once, and connections that say nothing."""

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import suppress

import pytest
from starlette.types import Receive, Scope, Send

from server import prompt_http
from server.prompt_http import PromptHttp
from tests.served import served

REQUEST = b"GET /api/health HTTP/1.1\r\nHost: x\r\n\r\n"


async def hello(scope: Scope, receive: Receive, send: Send) -> None:
    await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"2")]})
    await send({"type": "http.response.body", "body": b"hi"})


@pytest.fixture
async def port(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[int]:
    monkeypatch.setattr(prompt_http, "SILENT_S", 0.1)
    async with served(lambda _: hello) as at:
        yield at


@pytest.mark.parametrize("said", [b"", b"GET /api/health HTTP/1.1\r\nHost: "])
async def test_a_connection_without_a_whole_request_is_closed(port: int, said: bytes) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(said)
    async with asyncio.timeout(10):
        await reader.read()
    writer.close()


async def test_a_connection_that_has_asked_once_is_left_alone(port: int) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(REQUEST)
    assert (await reader.readuntil(b"hi")).startswith(b"HTTP/1.1 200")
    with pytest.raises(TimeoutError):
        async with asyncio.timeout(0.3):
            await reader.read()
    writer.write(REQUEST)
    assert (await reader.readuntil(b"hi")).startswith(b"HTTP/1.1 200")
    writer.close()


async def test_a_connection_that_begins_a_second_request_and_never_ends_it_is_closed(port: int) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(REQUEST)
    await reader.readuntil(b"hi")
    writer.write(b"GET /api/hea")
    async with asyncio.timeout(10):
        await reader.read()
    writer.close()


async def test_one_address_cannot_have_every_connection(port: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(prompt_http, "MOST_EACH", 2)
    monkeypatch.setattr(prompt_http, "_counted_address", lambda client: "203.0.113.7")
    held = [await asyncio.open_connection("127.0.0.1", port) for _ in range(3)]
    async with asyncio.timeout(10):
        with suppress(ConnectionResetError):
            assert await held[-1][0].read() == b""
    held[0][1].write(REQUEST)
    assert (await held[0][0].readuntil(b"hi")).startswith(b"HTTP/1.1 200")
    for _, writer in held:
        writer.close()


@pytest.mark.parametrize(
    ("client", "counted"), [(("203.0.113.7", 1), "203.0.113.7"), (("127.0.0.1", 1), ""), (None, "")]
)
def test_connections_of_this_machine_are_not_counted(client: tuple[str, int] | None, counted: str) -> None:
    assert prompt_http._counted_address(client) == counted


async def test_the_body_of_an_answer_does_not_wait_for_the_receipt_of_its_head(
    port: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[asyncio.Transport] = []
    open_one = PromptHttp.connection_made

    def noted(protocol: PromptHttp, transport: asyncio.Transport) -> None:
        open_one(protocol, transport)
        opened.append(transport)

    monkeypatch.setattr(PromptHttp, "connection_made", noted)
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(REQUEST)
    await reader.readuntil(b"hi")
    (transport,) = opened
    assert transport.get_extra_info("socket").getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
    writer.close()
