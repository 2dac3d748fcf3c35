"""HTTP connections that send what is written at once, and are closed when they say nothing.

asyncio leaves Nagle's algorithm on where the listening socket was made without naming TCP: an answer's body then waits
for the receipt of its head, 44 ms each (measured; 1 ms without). With sound both ways on a WebSocket, which begins
here too, each frame waits for the next one, 12 to 20 ms. A silent connection holds a descriptor, and a few hundred
are all there are.
"""

import asyncio
import socket

from uvicorn.protocols.http.h11_impl import H11Protocol

SILENT_S = 20.0
"""From the connection to its first whole request head."""


class PromptHttp(H11Protocol):
    """uvicorn's HTTP/1.1; tests/server/test_prompt_http.py fails when its parts change."""

    _giving_up: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        connection = transport.get_extra_info("socket")
        if connection is not None:
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, True)
        self._giving_up = self.loop.call_later(SILENT_S, self._give_up)

    def _give_up(self) -> None:
        has_asked = vars(self)["scope"] is not None  # uvicorn types it as if it always had
        if not has_asked and not self.transport.is_closing():
            self.transport.close()

    def connection_lost(self, exc: Exception | None) -> None:
        if self._giving_up is not None:
            self._giving_up.cancel()
        super().connection_lost(exc)
