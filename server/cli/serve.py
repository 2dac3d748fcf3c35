"""`rolecall serve`."""

import asyncio
import contextlib
import logging
import signal
import socket
from collections.abc import Iterator
from typing import Any

import click
import uvicorn

from server.app import build
from server.cli.options import settings_from, settings_options
from server.house import House
from server.security.local_mode import UVICORN_OPTIONS, refuse_unless_loopback, secured
from server.settings import Settings
from voice.errors import RolecallError

PORTS_TRIED = 50
STOP_PATIENCE_S = 3


@click.command(name="serve")
@settings_options()
def command(**flags: Any) -> None:
    """Start the server on this machine and print the address to open, with its key."""
    settings = settings_from(flags)
    logging.basicConfig(level=settings.log_level.upper(), format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    for name in ("aioice", "alembic"):  # at INFO the one names people's addresses, the other its own steps
        logging.getLogger(name).setLevel(logging.WARNING)
    refuse_unless_loopback(settings.host)
    asyncio.run(_serve(settings))


async def _serve(settings: Settings) -> None:
    house = await House.open(settings)
    try:
        with listening_socket(settings.host, settings.port) as listening:
            port: int = listening.getsockname()[1]
            app = secured(build(house), key=house.key, port=port)
            config = uvicorn.Config(
                app,
                log_level="warning",
                lifespan="off",
                timeout_graceful_shutdown=STOP_PATIENCE_S,
                loop="asyncio",
                **UVICORN_OPTIONS,
            )
            await _Announcing(config, settings.host, port, house).serve(sockets=[listening])
    finally:
        await house.close()


def listening_socket(host: str, port: int) -> socket.socket:
    """Bound to `port`, or to the next free one after it. Raises RolecallError."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    last = port if port == 0 else min(port + PORTS_TRIED, 65_535)
    for candidate in range(port, last + 1):
        listening = socket.socket(family, socket.SOCK_STREAM)
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listening.bind((host, candidate))
            listening.listen(128)
        except OSError:
            listening.close()
        else:
            return listening
    raise RolecallError(f"No port from {port} to {last} is free on {host}; name another one with --port.")


class _Announcing(uvicorn.Server):
    """Says where it is once it listens, and hangs up every call before it stops."""

    def __init__(self, config: uvicorn.Config, host: str, port: int, house: House) -> None:
        super().__init__(config)
        self._where = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
        self._house = house

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Stops on the usual signals; uvicorn's own way raises them again and would skip what comes after."""
        loop = asyncio.get_running_loop()
        for number in (signal.SIGINT, signal.SIGTERM):
            loop.add_signal_handler(number, self.handle_exit, number, None)
        try:
            yield
        finally:
            for number in (signal.SIGINT, signal.SIGTERM):
                loop.remove_signal_handler(number)

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        engines = ", ".join(f"{port} {name}" for port, name in self._house.engines.names().items())
        click.echo(f"rolecall is ready ({engines}). Open:")
        click.echo(f"  http://{self._where}/?key={self._house.key}")

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        await self._house.switchboard.hang_up_all()
        await super().shutdown(sockets)
