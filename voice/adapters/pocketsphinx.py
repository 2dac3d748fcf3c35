"""SpeechToText on pocketsphinx and the en-US model in its wheel: the recogniser that needs no download.

Each live listener owns a worker process, one more is shared for stored turns (`sphinx_process`): pocketsphinx
holds the GIL for seconds.

`vocabulary` is not used: of the pronunciation dictionary's 126,052 words the language model knows 72,544, the common
words of the scenarios among them, and a name it does not know would need a pronunciation to be added.
"""

import asyncio
from collections.abc import Sequence

from voice.adapters.sphinx_process import SphinxProcess
from voice.errors import EngineFailed
from voice.pcm import AXIS_RATE_HZ, Pcm
from voice.transcript import Word


class PocketSphinx:
    """Live islands and stored turns; `aclose` ends the shared worker."""

    name = "pocketsphinx"

    def __init__(self) -> None:
        self._stored: SphinxProcess | None = None
        self._starting = asyncio.Lock()

    async def listen(self, vocabulary: Sequence[str]) -> "SphinxListener":
        return SphinxListener(await SphinxProcess.start("live"))

    async def transcribe(self, audio: Pcm, vocabulary: Sequence[str]) -> tuple[Word, ...]:
        """All passes, with probabilities. Takes about half the sound's duration. Raises EngineFailed."""
        worker = await self.stored_worker()
        return await worker.ask(b"T", samples_of(audio))

    async def stored_worker(self) -> SphinxProcess:
        async with self._starting:
            if self._stored is not None and not self._stored.is_alive:
                await self._stored.aclose()
                self._stored = None
            if self._stored is None:
                self._stored = await SphinxProcess.start("stored")
            return self._stored

    async def aclose(self) -> None:
        if self._stored is not None:
            await self._stored.aclose()
            self._stored = None


class SphinxListener:
    """One call's ear: one pass, words without probabilities (they come from passes that run after the turn)."""

    def __init__(self, worker: SphinxProcess) -> None:
        self.worker = worker
        self._is_closed = False

    def feed(self, audio: Pcm) -> None:
        self.worker.tell(b"F", samples_of(audio))

    async def partial(self) -> tuple[Word, ...]:
        self._refuse_when_closed()
        return await self.worker.ask(b"P")

    async def finish(self) -> tuple[Word, ...]:
        self._refuse_when_closed()
        return await self.worker.ask(b"E")

    async def aclose(self) -> None:
        self._is_closed = True
        await self.worker.aclose()

    def _refuse_when_closed(self) -> None:
        if self._is_closed:
            raise EngineFailed("The speech recogniser of this call was already closed.")


def samples_of(audio: Pcm) -> bytes:
    """16-bit samples at 16 kHz, little endian as pocketsphinx reads them on every machine it runs on."""
    return audio.at_rate(AXIS_RATE_HZ).samples.tobytes()
