"""A real uvicorn on a free loopback port, in the test's own loop."""

import asyncio
import socket
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

import uvicorn
from starlette.types import ASGIApp

from server.security.local_mode import UVICORN_OPTIONS


class Listening(uvicorn.Server):
    """Says when it listens."""

    def __init__(self, config: uvicorn.Config) -> None:
        super().__init__(config)
        self.listens = asyncio.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self.listens.set()


@asynccontextmanager
async def served(app_at: Callable[[int], ASGIApp]) -> AsyncIterator[int]:
    """The port at which `app_at(port)` is served."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
        server = Listening(uvicorn.Config(app_at(port), log_config=None, lifespan="off", **UVICORN_OPTIONS))
        serving = asyncio.create_task(server.serve([listener]))
        await server.listens.wait()
        try:
            yield port
        finally:
            server.should_exit = True
            await serving
