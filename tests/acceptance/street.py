"""Where houses with canned answers stand: one server for the tests of a file, a house for each of them."""

import asyncio
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import uvicorn
from starlette.types import Receive, Scope, Send

from tests.acceptance.fake_house import FakeHouse, fake_app, sound_of, write_wav


class Street:
    """An address at which one house after the other stands."""

    def __init__(self, folder: Path, url: str) -> None:
        self._folder, self.url = folder, url
        self.new_house()

    def new_house(self) -> FakeHouse:
        """From now on it answers; what the one before still has to do with its pages, it does."""
        house = FakeHouse(self._folder)
        self._app = fake_app(house)
        return house

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        await self._app(scope, receive, send)


@contextmanager
def open_street(folder: Path) -> Iterator[Street]:
    """Served from a thread with a loop of its own."""
    for speaker in ("rep", "buyer"):
        write_wav(folder / f"{speaker}.wav", sound_of(speaker))
    with socket.create_server(("127.0.0.1", 0)) as listener:
        street = Street(folder, f"http://127.0.0.1:{listener.getsockname()[1]}")
        server = uvicorn.Server(uvicorn.Config(street, log_config=None, lifespan="off", ws="websockets-sansio"))
        thread = threading.Thread(target=lambda: asyncio.run(server.serve([listener])))
        thread.start()
        try:
            yield street
        finally:
            server.should_exit = True
            thread.join()


@contextmanager
def open_house(folder: Path) -> Iterator[tuple[FakeHouse, str]]:
    """The one house of a street of its own, and its address."""
    with open_street(folder) as street:
        yield street.new_house(), street.url
