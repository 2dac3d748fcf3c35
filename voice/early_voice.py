"""The first sound of a phrase, made while it is not yet sure that the phrase ends there."""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator
from dataclasses import dataclass

from voice.ports import Speech, TextToSpeech
from voice.scenario import Voice
from voice.streams import close


@dataclass(frozen=True, slots=True)
class _Begun:
    phrase: str
    sound: AsyncIterator[Speech]
    first: "asyncio.Future[Speech | None]"


class EarlyVoice:
    """A voice that may be told what it will probably say; nothing is heard of it until it is asked to speak.

    A model's full stop is sure only with the word behind it, 20 to 60 ms later: that wait and the synthesis go on
    side by side. A guess that was wrong costs one piece of sound.
    """

    def __init__(self, voice: TextToSpeech, speaker: Voice) -> None:
        self._voice, self._speaker = voice, speaker
        self._begun: _Begun | None = None

    async def expect(self, phrase: str) -> None:
        """Begins with this phrase, in place of another that was expected."""
        if self._begun is None or self._begun.phrase != phrase:
            await self.aclose()
            sound = self._voice.speak(phrase, self._speaker)
            self._begun = _Begun(phrase, sound, asyncio.ensure_future(anext(sound, None)))

    async def speak(self, phrase: str) -> AsyncGenerator[Speech, None]:
        """The phrase's sound, from what was begun where that was the same phrase.

        Raises EngineFailed as the voice does.
        """
        await self.expect(phrase)
        begun, self._begun = self._begun, None
        assert begun is not None
        try:
            piece = await begun.first
            while piece is not None:
                yield piece
                piece = await anext(begun.sound, None)
        finally:
            await _end(begun)

    async def aclose(self) -> None:
        """Drops what was begun and never asked for."""
        begun, self._begun = self._begun, None
        if begun is not None:
            await _end(begun)


async def _end(begun: _Begun) -> None:
    begun.first.cancel()
    await asyncio.gather(begun.first, return_exceptions=True)
    await close(begun.sound)
