"""WebSockets on which little waits unseen: what is written goes at once (prompt_http), or is still ours to skip.

A call's sound and messages share a socket. Whatever the system and the event loop have taken off our hands can be
neither skipped nor overtaken; as uvicorn and Linux come that is 2.9 MB, a minute of sound at 24 kHz (measured).
"""

import asyncio
import socket

from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol

MOST_UNSENT_BYTES = 4_096
"""85 ms of sound at 24 kHz, once in the loop and once in the system."""
TCP_NOTSENT_LOWAT = getattr(socket, "TCP_NOTSENT_LOWAT", None)
"""Linux and macOS have it; elsewhere the system's own buffer stays as it is."""


class PromptSocket(WebSocketsSansIOProtocol):
    """uvicorn's WebSocket over short queues; tests/server/test_prompt_socket.py fails when its parts change."""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        super().connection_made(transport)
        if isinstance(transport, asyncio.WriteTransport):
            transport.set_write_buffer_limits(high=MOST_UNSENT_BYTES)
        connection = transport.get_extra_info("socket")
        if connection is not None and TCP_NOTSENT_LOWAT is not None:
            connection.setsockopt(socket.IPPROTO_TCP, TCP_NOTSENT_LOWAT, MOST_UNSENT_BYTES)
