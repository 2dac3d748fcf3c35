"""The rep's sound on its way to the one who listens."""

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Iterable

from voice.ports import MicBlock

KEPT_BLOCKS = 250
"""5 s for a listener that is late; older blocks go, and the timestamps show the gap."""


class MicBlocks:
    """Blocks kept for one listener."""

    def __init__(self) -> None:
        self._kept: deque[MicBlock] = deque(maxlen=KEPT_BLOCKS)
        self._changed = asyncio.Event()
        self._is_over = False
        self._fault: BaseException | None = None

    def add(self, blocks: Iterable[MicBlock]) -> None:
        self._kept.extend(blocks)
        self._changed.set()

    def end(self, fault: BaseException | None = None) -> None:
        """No more sound will come; `fault` is raised to the listener."""
        self._is_over, self._fault = True, fault
        self._changed.set()

    async def listen(self) -> AsyncIterator[MicBlock]:
        """Blocks as they come, until the end."""
        while True:
            while self._kept:
                yield self._kept.popleft()
            if self._fault is not None:
                raise self._fault
            if self._is_over:
                return
            self._changed.clear()
            await self._changed.wait()
