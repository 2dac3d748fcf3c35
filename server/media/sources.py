"""Who sends on a connection: kept for the reports that go back, and forgotten where there are too many.

The reports matter: a browser adds error correction to its Opus only once it is told of loss. And aiortc and libsrtp
keep a record of every source, so that a sender with endless sources would fill the memory.
"""

import contextlib
from collections import deque
from typing import Any

import pylibsrtp
from aiortc import rtcrtpreceiver
from aiortc.rtp import RtpPacket

CLOCK_RATE_HZ = 48_000
MOST_SOURCES = 16


class Sources:
    """One receiver's senders. The names it uses inside aiortc are listed in `server.media.private_names`."""

    def __init__(self, receiver: rtcrtpreceiver.RTCRtpReceiver) -> None:
        self._receiver = receiver
        self._statistics: dict[int, Any] = vars(receiver)["_RTCRtpReceiver__remote_streams"]
        self._known: deque[int] = deque()

    def note(self, packet: RtpPacket) -> None:
        """A packet came; the receiver's next report counts it."""
        if packet.ssrc not in self._statistics:
            self._statistics[packet.ssrc] = rtcrtpreceiver.StreamStatistics(CLOCK_RATE_HZ)
            self._known.append(packet.ssrc)
            if len(self._known) > MOST_SOURCES:
                self._forget(self._known.popleft())
        self._statistics[packet.ssrc].add(packet)

    def _forget(self, source: int) -> None:
        transport = self._receiver.transport
        self._statistics.pop(source, None)
        transport._rtp_router.ssrc_table.pop(source, None)
        with contextlib.suppress(pylibsrtp.Error):
            transport._rx_srtp.remove_stream(source)
