"""SpeechToText on pocketsphinx and the en-US model in its wheel: the recogniser that needs no download.

Each live listener owns a worker process, one more is shared for stored turns (`sphinx_process`): pocketsphinx
holds the GIL for seconds. Only sound with speech in it gets words (`speech_gate`): it finds some in any noise.
"""

import asyncio
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

from voice.adapters.speech_gate import SpeechGate
from voice.adapters.sphinx_names import pronounced
from voice.adapters.sphinx_process import SphinxProcess
from voice.errors import EngineFailed
from voice.pcm import AXIS_RATE_HZ, Pcm, join
from voice.transcript import Word


class PocketSphinx:
    """Live islands and stored turns; `aclose` ends the shared worker."""

    name = "pocketsphinx"
    word_accuracy = 0.59
    """Live, on the clips of docs/benchmarks.md."""

    def __init__(self) -> None:
        """Raises EngineUnavailable when the network that knows speech cannot be read."""
        self._gate = Gatekeeper()
        self._stored: SphinxProcess | None = None
        self._starting = asyncio.Lock()

    async def listen(self, vocabulary: Sequence[str]) -> "SphinxListener":
        return SphinxListener(await SphinxProcess.start("live", await pronounced(vocabulary)), self._gate)

    async def transcribe(self, audio: Pcm, vocabulary: Sequence[str]) -> tuple[Word, ...]:
        """All passes, with probabilities. Raises EngineFailed."""
        sound = audio.at_rate(AXIS_RATE_HZ)
        if not await self._gate.lets_through(sound):
            return ()
        expected = await pronounced(vocabulary)
        worker = await self.stored_worker()
        worker.expect(expected)
        return await worker.ask(b"T", samples_of(sound))

    async def stored_worker(self) -> SphinxProcess:
        async with self._starting:
            if self._stored is not None and not self._stored.is_alive:
                await self._stored.aclose()
                self._stored = None
            if self._stored is None:
                self._stored = await SphinxProcess.start("stored")
            return self._stored

    async def aclose(self) -> None:
        self._gate.close()
        if self._stored is not None:
            await self._stored.aclose()
            self._stored = None


class SphinxListener:
    """One call's ear: one pass, words without probabilities (they come from passes that run after the turn)."""

    def __init__(self, worker: SphinxProcess, gate: "Gatekeeper") -> None:
        self.worker = worker
        self._gate = gate
        self._island: list[Pcm] = []
        """Its sound, until speech was found in it."""
        self._is_speech = False
        self._is_closed = False

    def feed(self, audio: Pcm) -> None:
        sound = audio.at_rate(AXIS_RATE_HZ)
        if not self._is_speech:
            self._island.append(sound)
        self.worker.tell(b"F", samples_of(sound))

    async def partial(self) -> tuple[Word, ...]:
        self._refuse_when_closed()
        words = await self.worker.ask(b"P")
        return words if words and await self._holds_speech() else ()

    async def finish(self) -> tuple[Word, ...]:
        self._refuse_when_closed()
        words = await self.worker.ask(b"E")
        holds_speech = bool(words) and await self._holds_speech()
        self._island, self._is_speech = [], False
        return words if holds_speech else ()

    async def _holds_speech(self) -> bool:
        if not self._is_speech:
            self._is_speech = await self._gate.lets_through(join(self._island))
        if self._is_speech:
            self._island = []
        return self._is_speech

    async def aclose(self) -> None:
        self._is_closed = True
        await self.worker.aclose()

    def _refuse_when_closed(self) -> None:
        if self._is_closed:
            raise EngineFailed("The speech recogniser of this call was already closed.")


class Gatekeeper:
    """The speech gate on a thread of its own: 5 ms for a second without speech, 3 ms until speech is found."""

    def __init__(self) -> None:
        self._gate = SpeechGate()
        self._thread = ThreadPoolExecutor(1, "speech-gate")

    async def lets_through(self, sound: Pcm) -> bool:
        return await asyncio.get_running_loop().run_in_executor(self._thread, self._gate.lets_through, sound)

    def close(self) -> None:
        self._thread.shutdown(wait=False)


def samples_of(audio: Pcm) -> bytes:
    """16-bit samples, little endian as pocketsphinx reads them on every machine it runs on."""
    return audio.samples.tobytes()
