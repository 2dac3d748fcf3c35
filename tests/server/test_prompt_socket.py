"""A socket whose page does not read: what waits for it stays little."""

import asyncio
import contextlib
import socket
from collections.abc import AsyncIterator

import pytest
from starlette.applications import Starlette
from starlette.routing import WebSocketRoute
from starlette.websockets import WebSocket, WebSocketDisconnect
from websockets.asyncio.client import connect

from server.prompt_socket import MOST_UNSENT_BYTES, TCP_NOTSENT_LOWAT, PromptSocket
from tests.served import served

MESSAGE_BYTES = 1_000
ELSEWHERE_BYTES = 64_000
"""Where nobody can take it back: on its way, and with the reader."""


class Talker:
    """Sends for as long as the socket takes it."""

    def __init__(self) -> None:
        self.sent = 0
        self.stands_still = asyncio.Event()

    async def talk(self, page: WebSocket) -> None:
        await page.accept()
        with contextlib.suppress(WebSocketDisconnect):
            while True:
                sending = asyncio.ensure_future(page.send_bytes(bytes(MESSAGE_BYTES)))
                for _ in range(100):
                    await asyncio.sleep(0)
                if not sending.done():
                    self.stands_still.set()
                await sending
                self.sent += 1


@pytest.fixture
def talker() -> Talker:
    return Talker()


@pytest.fixture
async def port(talker: Talker) -> AsyncIterator[int]:
    app = Starlette(routes=[WebSocketRoute("/socket", talker.talk)])
    async with served(lambda port: app) as port:
        yield port


def small_reader(port: int) -> socket.socket:
    reader = socket.socket()
    reader.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4_096)
    reader.connect(("127.0.0.1", port))
    reader.setblocking(False)
    return reader


@pytest.mark.skipif(TCP_NOTSENT_LOWAT is None, reason="this system has no limit on what waits in it")
async def test_a_page_that_does_not_read_stops_the_sender_after_little(talker: Talker, port: int) -> None:
    async with connect(
        f"ws://127.0.0.1:{port}/socket",
        sock=small_reader(port),
        compression=None,
        max_queue=1,
        proxy=None,
        close_timeout=0,
    ):
        async with asyncio.timeout(10):
            await talker.stands_still.wait()
        assert talker.sent * MESSAGE_BYTES < 2 * MOST_UNSENT_BYTES + ELSEWHERE_BYTES


async def test_what_is_written_goes_at_once(port: int, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[asyncio.BaseTransport] = []
    open_one = PromptSocket.connection_made

    def noted(protocol: PromptSocket, transport: asyncio.BaseTransport) -> None:
        open_one(protocol, transport)
        opened.append(transport)

    monkeypatch.setattr(PromptSocket, "connection_made", noted)
    async with connect(f"ws://127.0.0.1:{port}/socket", proxy=None):
        (transport,) = opened
        assert transport.get_extra_info("socket").getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)


async def test_uvicorn_makes_its_sockets_of_ours() -> None:
    from uvicorn import Config

    from server.security.local_mode import UVICORN_OPTIONS

    config = Config(lambda: None, **UVICORN_OPTIONS)
    config.load()
    assert config.ws_protocol_class is PromptSocket
