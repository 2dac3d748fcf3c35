"""What the rep's end sent, kept for one listener."""

import asyncio
from collections import deque
from collections.abc import AsyncIterator

from voice.ports import MicBlock

KEPT_BLOCKS = 250
"""5 s of 20 ms for a listener that is late; older blocks go, and the timestamps show the gap."""


class Microphone:
    """Blocks in, blocks out."""

    def __init__(self) -> None:
        self._blocks: deque[MicBlock] = deque(maxlen=KEPT_BLOCKS)
        self._changed = asyncio.Event()
        self._ended = False

    def hear(self, block: MicBlock) -> None:
        """The next block; never waits."""
        self._blocks.append(block)
        self._changed.set()

    def end(self) -> None:
        """No more sound will come; may be called again."""
        self._ended = True
        self._changed.set()

    async def listen(self) -> AsyncIterator[MicBlock]:
        """Blocks as they come, until the microphone ends."""
        while True:
            while self._blocks:
                yield self._blocks.popleft()
            if self._ended:
                return
            self._changed.clear()
            await self._changed.wait()
