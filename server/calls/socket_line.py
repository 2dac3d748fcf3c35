"""The rep's end of a call over the call's own socket, where no media path opens."""

import asyncio
from collections import deque
from collections.abc import AsyncIterator

from server.calls.buyer_frames import BuyerFrames
from server.calls.mic_blocks import MicBlocks
from server.calls.mic_chunks import MicChunks
from voice.pcm import Pcm
from voice.ports import MicBlock

KEPT_FRAMES = 15
"""0.3 s of the buyer's voice; with what `server.prompt_socket` lets wait, a slow socket is 0.5 s behind at the most.
Older frames are skipped, and their counters with them."""


class SocketLine:
    """Lives as long as its socket, or until another way takes over."""

    def __init__(self, rate_hz: int) -> None:
        self._chunks, self._mic = MicChunks(rate_hz), MicBlocks()
        self._frames, self._to_send = BuyerFrames(), deque[bytes](maxlen=KEPT_FRAMES)
        self._changed = asyncio.Event()
        self._is_over = False
        self.playout_delay_s: float | None = None
        """Seconds, as the page last reported; None: no report."""

    def microphone(self) -> AsyncIterator[MicBlock]:
        return self._mic.listen()

    def hear(self, data: bytes) -> None:
        """A binary message of the page; what still comes after the end is passed over. Raises BadInput."""
        if not self._is_over:
            self._mic.add(self._chunks.blocks(data, asyncio.get_running_loop().time()))

    def play(self, frame: Pcm) -> None:
        """20 ms at 48 kHz. Never waits; beyond half a second the oldest is skipped."""
        self._to_send.append(self._frames.message(frame, asyncio.get_running_loop().time()))
        self._changed.set()

    async def frames(self) -> AsyncIterator[bytes]:
        """Binary messages for the page, as they come, until the end."""
        while True:
            while self._to_send:
                yield self._to_send.popleft()
            if self._is_over:
                return
            self._changed.clear()
            await self._changed.wait()

    def close(self) -> None:
        """The sound takes another way, or the call is over."""
        self._is_over = True
        self._mic.end()
        self._changed.set()
