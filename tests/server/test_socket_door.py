"""The door of local mode in front of a WebSocket, on a real uvicorn."""

from collections.abc import AsyncIterator

import pytest
from starlette.applications import Starlette
from starlette.routing import WebSocketRoute
from starlette.websockets import WebSocket
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosedError, InvalidStatus

from server.security.local_mode import MAX_SOCKET_MESSAGE_BYTES, secured
from tests.served import served

KEY = "k" * 43
BEARER = {"Authorization": f"Bearer {KEY}"}
COOKIE = {"Cookie": f"rolecall={KEY}"}


async def echo(socket: WebSocket) -> None:
    await socket.accept()
    async for text in socket.iter_text():
        await socket.send_text(str(len(text)))


APP = Starlette(routes=[WebSocketRoute("/socket", echo)])


@pytest.fixture
async def port() -> AsyncIterator[int]:
    async with served(lambda port: secured(APP, key=KEY, port=port)) as port:
        yield port


def opened(port: int, headers: dict[str, str]) -> connect:
    return connect(f"ws://127.0.0.1:{port}/socket", additional_headers=headers, proxy=None)


async def length_of(socket: ClientConnection, text: str) -> str:
    await socket.send(text)
    return str(await socket.recv())


async def test_the_page_gets_in_with_its_cookie_and_its_origin(port: int) -> None:
    async with opened(port, {"Origin": f"http://127.0.0.1:{port}", **COOKIE}) as socket:
        assert await length_of(socket, "hello") == "5"


async def test_the_command_line_gets_in_with_the_header_and_no_origin(port: int) -> None:
    async with opened(port, BEARER) as socket:
        assert await length_of(socket, "hello") == "5"


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 401),
        (COOKIE, 403),
        ({"Origin": "http://evil.example", **COOKIE}, 403),
        ({"Origin": "http://evil.example", **BEARER}, 403),
        ({"X-Forwarded-For": "10.0.0.1", **BEARER}, 403),
    ],
)
async def test_others_are_turned_away_before_the_socket_opens(port: int, headers: dict[str, str], status: int) -> None:
    with pytest.raises(InvalidStatus) as caught:
        await opened(port, headers)
    assert caught.value.response.status_code == status
    assert b'"error"' in caught.value.response.body
    assert caught.value.response.headers["x-content-type-options"] == "nosniff"


async def test_the_right_origin_without_the_key_is_not_enough(port: int) -> None:
    with pytest.raises(InvalidStatus) as caught:
        await opened(port, {"Origin": f"http://127.0.0.1:{port}"})
    assert caught.value.response.status_code == 401


async def test_a_message_of_64_kb_passes_and_one_byte_more_ends_the_socket(port: int) -> None:
    async with opened(port, BEARER) as socket:
        assert await length_of(socket, "x" * MAX_SOCKET_MESSAGE_BYTES) == str(MAX_SOCKET_MESSAGE_BYTES)
        await socket.send("x" * (MAX_SOCKET_MESSAGE_BYTES + 1))
        with pytest.raises(ConnectionClosedError) as caught:
            await socket.recv()
    assert caught.value.rcvd is not None
    assert caught.value.rcvd.code == 1009
