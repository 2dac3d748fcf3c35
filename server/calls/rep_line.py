"""The rep's end of one call for its whole life, whichever way the sound takes."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace

from server.calls.mic_blocks import MicBlocks
from voice.pcm import Pcm
from voice.ports import Line, MicBlock


class RepLine:
    """A line without end: ways come and go, and each one's sound is a stream of its own."""

    def __init__(self) -> None:
        self._way: Line | None = None
        self._pump: asyncio.Task[None] | None = None
        self._blocks = MicBlocks()
        self.stream = 0
        """The number of the present stream; 0: no way was ever attached."""

    def microphone(self) -> AsyncIterator[MicBlock]:
        """Blocks of one way after another; ends when the call is over."""
        return self._blocks.listen()

    def play(self, frame: Pcm) -> None:
        """20 ms at 48 kHz to the present way; without one nobody listens."""
        if self._way:
            self._way.play(frame)

    @property
    def playout_delay_s(self) -> float | None:
        """Of the present way; 0 without one: captions are seen at once."""
        return self._way.playout_delay_s if self._way else 0.0

    def attach(self, way: Line) -> None:
        """From here on the sound goes this way; the one before is left, not ended."""
        self.detach()
        self._way = way
        self.stream += 1
        self._pump = asyncio.create_task(self._take_from(way), name="rep line")

    def detach(self) -> None:
        """The present way is gone; the line stays."""
        if self._pump is not None:
            self._pump.cancel()
        self._way = self._pump = None

    def close(self) -> None:
        """The call is over."""
        self.detach()
        self._blocks.end()

    async def _take_from(self, way: Line) -> None:
        inner: int | None = None
        try:
            async for block in way.microphone():
                if inner is not None and block.stream != inner:
                    self.stream += 1
                inner = block.stream
                self._blocks.add([replace(block, stream=self.stream)])
        except Exception as fault:  # the call breaks off, as it would with no line between
            self._blocks.end(fault)
