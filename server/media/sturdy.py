"""Packets that cannot be read.

aiortc drops those whose reading raises ValueError; any other exception ends the connection. A header extension of the
wrong length raises struct.error (measured, 1.16), and whoever holds the call's keys could end it by one packet.
"""

import logging
from collections.abc import Awaitable, Callable
from typing import Any

from aiortc import RTCPeerConnection

log = logging.getLogger(__name__)

READERS = ("_handle_rtp_data", "_handle_rtcp_data")


def drop_unreadable(connection: RTCPeerConnection) -> None:
    """Whatever a packet raises, only the packet is lost. Call it after the tracks of `connection` are added.

    The names it uses inside aiortc are listed in `server.media.private_names`.
    """
    for transport in {each.receiver.transport for each in connection.getTransceivers()}:
        complain = _Complaint()
        for name in READERS:
            setattr(transport, name, _sturdy(getattr(transport, name), complain))


class _Complaint:
    """Once for a connection."""

    def __init__(self) -> None:
        self._is_made = False

    def __call__(self, error: Exception) -> None:
        if not self._is_made:
            self._is_made = True
            log.warning("a rep's end sends packets that cannot be read (%s); they are dropped", type(error).__name__)


def _sturdy(read: Callable[..., Awaitable[None]], complain: _Complaint) -> Callable[..., Awaitable[None]]:
    async def read_or_drop(*arguments: Any, **named: Any) -> None:
        try:
            await read(*arguments, **named)
        except Exception as error:  # aiortc raises whatever its unpacking raises
            complain(error)

    return read_or_drop
