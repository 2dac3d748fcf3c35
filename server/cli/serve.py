"""`rolecall serve`."""

import asyncio
import contextlib
import logging
import os
import signal
import socket
from collections.abc import Iterator
from types import FrameType
from typing import Any
from urllib.parse import urlsplit

import anyio.lowlevel
import click
import uvicorn
from starlette.types import ASGIApp

from server import logs
from server.app import build, made_ready
from server.calls.switchboard import HANG_UP_PATIENCE_S
from server.cli.options import settings_from, settings_options
from server.garbage import leave_out_what_is_loaded
from server.house import House
from server.idle_settings import refuse_idle
from server.security import accounts_mode, local_mode
from server.security.local_mode import UVICORN_OPTIONS, refuse_unless_loopback
from server.security.rate_limits import Rates
from server.security.tls import Certificate
from server.settings import Settings
from server.store.principal import server_principal
from voice.errors import RolecallError

log = logging.getLogger(__name__)

PORTS_TRIED = 50
STOP_PATIENCE_S = 3
DESCRIPTORS = 65_536
HURRIED_S = 5.0
"""After a second signal the process is gone; what was recorded is on the disk, and mended at the next start."""
HURRIED_CALLS_S = 3.5
"""Of it for calls to be closed and scored."""


@click.command(name="serve")
@settings_options()
def command(**flags: Any) -> None:
    """Start the server on this machine and print the address to open, with its key."""
    settings = settings_from(flags)
    refuse_idle(settings)
    logs.set_up(settings.log_level, settings.log_format)
    if settings.accounts:
        settings = settings.model_copy(update={"origin": _origin(settings)})
    else:
        refuse_unless_loopback(settings.host)
    asyncio.run(_serve(settings))


def _origin(settings: Settings) -> str:
    return accounts_mode.checked_origin(settings.origin, settings.host, has_certificate=settings.tls_cert is not None)


def _allow_descriptors() -> None:
    """Systems give 1,024 unless asked; a full house with its pages and refusals may need more at once."""
    with contextlib.suppress(ImportError, OSError, ValueError):
        import resource

        soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
        most = DESCRIPTORS if hard == resource.RLIM_INFINITY else min(DESCRIPTORS, hard)
        resource.setrlimit(resource.RLIMIT_NOFILE, (max(soft, most), hard))


async def _serve(settings: Settings) -> None:
    _allow_descriptors()
    asyncio.get_running_loop().set_exception_handler(logs.tell_unhandled)
    certificate = _certificate(settings)
    house = await House.open(settings)
    try:
        with (
            listening_socket(settings.host, settings.port, is_fixed=settings.accounts) as listening,
            _shown(certificate, house),
        ):
            port: int = listening.getsockname()[1]
            app = _secured(house, port)
            config = uvicorn.Config(
                app,
                log_config=None,
                access_log=False,
                ssl_context_factory=(lambda *_: certificate.context) if certificate else None,
                lifespan="off",
                timeout_graceful_shutdown=STOP_PATIENCE_S,
                loop="asyncio",
                **UVICORN_OPTIONS,
            )
            await _Announcing(config, settings.host, port, house).serve(sockets=[listening])
    finally:
        await house.close()


def _certificate(settings: Settings) -> Certificate | None:
    """Raises BadInput for files that cannot be used."""
    if settings.tls_cert is None or settings.tls_key is None:
        return None
    return Certificate(settings.tls_cert, settings.tls_key, urlsplit(settings.origin).hostname or "")


@contextlib.contextmanager
def _shown(certificate: Certificate | None, house: House) -> Iterator[None]:
    """While the server runs its certificate is read again when it changes, and its end stands in `/metrics`."""
    if certificate is None:
        yield
        return
    house.metrics.show_certificate(lambda: certificate.proof.ends_at)
    watching = asyncio.create_task(certificate.watch(), name="certificate")
    try:
        yield
    finally:
        watching.cancel()


def _secured(house: House, port: int) -> ASGIApp:
    settings = house.settings
    rates = Rates(settings.requests_per_minute, settings.address_requests_per_minute, settings.is_behind_proxy)
    app = made_ready(build(house))
    if house.desk is None:
        return local_mode.secured(app, key=house.key, port=port, rates=rates)
    return accounts_mode.secured(app, keeper=house, origin=settings.origin, port=port, rates=rates)


def listening_socket(host: str, port: int, *, is_fixed: bool = False) -> socket.socket:
    """Bound to `port`, or, where nobody counts on it, to the next free one after it. Raises RolecallError."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    last = port if port == 0 or is_fixed else min(port + PORTS_TRIED, 65_535)
    for candidate in range(port, last + 1):
        listening = socket.socket(family, socket.SOCK_STREAM)
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listening.bind((host, candidate))
            listening.listen(128)
        except PermissionError:
            listening.close()
            raise RolecallError(
                f"Port {candidate} needs a right that this process lacks; deploy/rolecall.service gives it."
            ) from None
        except OSError:
            listening.close()
        else:
            return listening
    which = f"Port {port} is taken" if last == port else f"No port from {port} to {last} is free"
    raise RolecallError(f"{which} on {host}; name another one with --port.")


class _Announcing(uvicorn.Server):
    """Says where it is once it listens, and lets the calls that are on end before it stops."""

    def __init__(self, config: uvicorn.Config, host: str, port: int, house: House) -> None:
        super().__init__(config)
        self._where = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
        self._house = house
        self._draining: asyncio.Task[None] | None = None
        self._is_hurried = False

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

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        """The first signal refuses new calls and waits for those that are on; the second ends them."""
        loop = asyncio.get_running_loop()
        if self._draining is None:
            self._draining = loop.create_task(self._drain(), name="draining")
        elif not self._is_hurried:
            log.info("told to stop once more; calls that are ended and kept now: %d", len(self._house.switchboard))
            self._is_hurried = self.should_exit = self.force_exit = True
            loop.call_later(HURRIED_S, os._exit, 1)

    async def _drain(self) -> None:
        minutes, calls = self._house.settings.drain_minutes, len(self._house.switchboard)
        if calls:
            log.info("told to stop; calls that are on: %d; they have %g minutes to end", calls, minutes)
        if calls and minutes:
            click.echo(
                f"{calls} call{'s are' if calls > 1 else ' is'} on; the server stops when they are over, at the latest "
                f"in {minutes:g} minutes. Once more (Ctrl-C), and it stops within {HURRIED_S:g} seconds."
            )
        await self._house.drain(60 * minutes)
        if minutes and (left := len(self._house.switchboard)):
            log.info("calls that are still on after %g minutes, and are ended and kept now: %d", minutes, left)
        self.should_exit = True

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        # before the address is told, for whoever opens it would wait: anyio imports 27 ms of modules at its first use,
        # and the collector takes 0.4 s
        await anyio.lowlevel.checkpoint()
        leave_out_what_is_loaded()
        await super().startup(sockets)
        engines = ", ".join(f"{port} {name}" for port, name in self._house.engines.names().items())
        click.echo(f"rolecall is ready ({engines}). Open:")
        if self._house.desk is None:
            click.echo(f"  http://{self._where}/?key={self._house.key}")
        else:
            await self._invite()

    async def _invite(self) -> None:
        """Where there is no admin yet, the address that makes one; it works once, until the next start."""
        address = self._house.settings.origin or f"http://{self._where}"
        click.echo(f"  {address}/")
        if not await self._house.store.people.has_admin(server_principal()):
            secret = await self._house.store.invites.anew(server_principal())
            click.echo("There is no admin yet. This address makes the first one, once, within 72 hours:")
            click.echo(f"  {address}/#/join/{secret}")

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        await self._house.switchboard.hang_up_all(HURRIED_CALLS_S if self._is_hurried else HANG_UP_PATIENCE_S)
        await super().shutdown(sockets)
