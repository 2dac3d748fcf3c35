"""HTTP connections that send what is written at once, and are closed when they say nothing.

asyncio leaves Nagle's algorithm on where the listening socket was made without naming TCP: an answer's body then waits
for the receipt of its head, 44 ms each (measured; 1 ms without). With sound both ways on a WebSocket, which begins
here too, each frame waits for the next one, 12 to 20 ms. A silent connection holds a descriptor, and a few hundred
are all there are; so does one that begins a head and never ends it, be it the first or a later one.
"""

import asyncio
import ipaddress
import logging
import socket
from collections import Counter
from typing import ClassVar

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol

log = logging.getLogger(__name__)

SILENT_S = 20.0
"""From the connection, or from the first bytes of a later request, to a whole request head."""
MOST_EACH = 500
"""Connections of one address at a time, of the 2,000 there are; this machine itself, so its proxy too, may have all."""


class PromptHttp(H11Protocol):
    """uvicorn's HTTP/1.1; tests/server/test_prompt_http.py fails when its parts change."""

    _giving_up: asyncio.TimerHandle | None = None
    _from = ""
    _is_socket = False
    _held: ClassVar[Counter[str]] = Counter()

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        connection = transport.get_extra_info("socket")
        if connection is not None:
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, True)
        self._wait_for_head()
        self._from = _counted_address(self.client)
        if self._from:
            self._held[self._from] += 1
        if self._held[self._from] > MOST_EACH:
            log.warning("an address has more than %d connections; the newest is closed", MOST_EACH)
            transport.abort()

    def data_received(self, data: bytes) -> None:
        super().data_received(data)
        if self.cycle is not None and not self.cycle.response_complete:
            self._stop_waiting()
        elif self.conn.trailing_data[0] and not self._is_socket:
            self._wait_for_head()

    def handle_websocket_upgrade(self, event: h11.Request) -> None:
        """It is counted no longer: sockets of one address have a limit of their own."""
        self._is_socket = True
        self._stop_waiting()
        self._forget()
        super().handle_websocket_upgrade(event)

    def connection_lost(self, exc: Exception | None) -> None:
        self._stop_waiting()
        self._forget()
        super().connection_lost(exc)

    def _wait_for_head(self) -> None:
        """From the first byte on, whatever comes after it."""
        if self._giving_up is None:
            self._giving_up = self.loop.call_later(SILENT_S, self._give_up)

    def _stop_waiting(self) -> None:
        if self._giving_up is not None:
            self._giving_up.cancel()
        self._giving_up = None

    def _give_up(self) -> None:
        self._giving_up = None
        if not self.transport.is_closing():
            self.transport.close()

    def _forget(self) -> None:
        if self._from:
            self._held[self._from] -= 1
        if not self._held[self._from]:
            del self._held[self._from]
        self._from = ""


def _counted_address(client: tuple[str, int] | None) -> str:
    """Empty for this machine's own, and for a socket file."""
    try:
        return client[0] if client and not ipaddress.ip_address(client[0]).is_loopback else ""
    except ValueError:
        return ""
