"""Engines that take less of a machine which is too busy: guesses rest, live words are heard by a smaller model.

Only live words: those that are scored always come from the engine that was chosen for the call.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from voice.call import Engines
from voice.errors import EngineFailed
from voice.pcm import Pcm
from voice.ports import Listener, SpeechToText, TurnEndDetector
from voice.transcript import Word

Sheds = Callable[[str], bool]
"""Whether one of `server.admission.shedding.ORDER` rests now."""


def spared(engines: Engines, sheds: Sheds, small: SpeechToText | None) -> Engines:
    """The same engines, which do less while something is to rest; `small` hears live words then, where there is one."""
    turn_end = engines.turn_end and SparingTurnEnd(engines.turn_end, sheds)
    return replace(engines, speech_to_text=SparingSpeechToText(engines.speech_to_text, small, sheds), turn_end=turn_end)


class SparingSpeechToText:
    def __init__(self, usual: SpeechToText, small: SpeechToText | None, sheds: Sheds) -> None:
        self._usual, self._small, self._sheds = usual, small, sheds

    @property
    def name(self) -> str:
        return self._usual.name

    @property
    def word_accuracy(self) -> float:
        """The lesser one's: which of the two hears is known only as it does."""
        return min(engine.word_accuracy for engine in (self._usual, self._small) if engine)

    async def listen(self, vocabulary: Sequence[str]) -> "SparingListener":
        usual = await self._usual.listen(vocabulary)
        small = await self._small.listen(vocabulary) if self._small else None
        return SparingListener(usual, small, self._sheds)

    async def transcribe(self, audio: Pcm, vocabulary: Sequence[str]) -> tuple[Word, ...]:
        return await self._usual.transcribe(audio, vocabulary)


class SparingListener:
    """Chooses at the first sound of an island, for all of it."""

    def __init__(self, usual: Listener, small: Listener | None, sheds: Sheds) -> None:
        self._usual, self._small, self._sheds = usual, small, sheds
        self._hears: Listener | None = None
        """Whoever hears the present island."""
        self._guess: tuple[Word, ...] = ()

    def feed(self, audio: Pcm) -> None:
        if self._hears is None:
            self._hears = self._small if self._small and self._sheds("small_model") else self._usual
        self._hears.feed(audio)

    async def partial(self) -> tuple[Word, ...]:
        """The last guess again while guesses rest."""
        if self._hears is not None and not self._sheds("partial_captions"):
            self._guess = await self._hears.partial()
        return self._guess

    async def finish(self) -> tuple[Word, ...]:
        hears, self._hears, self._guess = self._hears or self._usual, None, ()
        return await hears.finish()

    async def aclose(self) -> None:
        try:
            await self._usual.aclose()
        finally:
            if self._small:
                await self._small.aclose()


class SparingTurnEnd:
    """Rests with the larger model: pauses are then judged by words and pitch."""

    def __init__(self, usual: TurnEndDetector, sheds: Sheds) -> None:
        self._usual, self._sheds = usual, sheds

    @property
    def name(self) -> str:
        return self._usual.name

    async def probability(self, audio: Pcm) -> float:
        if self._sheds("small_model"):
            raise EngineFailed(f"{self.name} rests while the server is busy.", retryable=True)
        return await self._usual.probability(audio)
