"""A line without sound, for a rep who only types on a page that could not open one."""

import asyncio
from collections.abc import AsyncIterator

from voice.pcm import Pcm
from voice.ports import MicBlock


class QuietLine:
    playout_delay_s: float | None = 0.0
    """Captions are seen at once."""

    def microphone(self) -> AsyncIterator[MicBlock]:
        return _NeverAnything()

    def play(self, frame: Pcm) -> None:
        """Nobody listens."""


class _NeverAnything(AsyncIterator[MicBlock]):
    async def __anext__(self) -> MicBlock:
        await asyncio.Event().wait()
        raise StopAsyncIteration
