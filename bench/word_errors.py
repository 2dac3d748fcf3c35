"""Word error rate of each recogniser that is there, on a folder of recordings with known words."""

import asyncio
from collections.abc import Iterator
from typing import cast

from bench.figure import Figure, Setup
from server.doctor.speech_check import SpeechResult, check_speech
from server.settings import read_settings
from server.wiring import EngineRoom
from voice.pcm import Pcm
from voice.ports import SpeechToText
from voice.transcript import Word

BLOCK_S = 0.032


class LiveWords:
    """An engine whose `transcribe` gives the words of its live pass, each recording a call of its own."""

    def __init__(self, engine: SpeechToText) -> None:
        self._engine = engine

    async def transcribe(self, audio: Pcm, vocabulary: tuple[str, ...]) -> tuple[Word, ...]:
        ear = await self._engine.listen(vocabulary)
        try:
            for number in range(int(audio.duration_s / BLOCK_S) + 1):
                ear.feed(audio.between(number * BLOCK_S, (number + 1) * BLOCK_S))
            return await ear.finish()
        finally:
            await ear.aclose()


def run(setup: Setup) -> Iterator[Figure]:
    if setup.speech is not None:
        for result in asyncio.run(_results(setup)):
            note = f"{result.words} words of {len(result.clips)} clips"
            yield Figure("words", f"word error rate, {result.engine}", "%", (100 * result.word_error_rate,), note)


async def _results(setup: Setup) -> list[SpeechResult]:
    if setup.speech is None:
        return []
    room = EngineRoom(read_settings({}, {}, None))
    try:
        names = [o.name for o in room.options() if o.port == "stt" and not o.why_not]
        results = []
        for name in names:
            engine = await room.speech_to_text(name)
            for kind, one in (("live", cast(SpeechToText, LiveWords(engine))), ("stored", engine)):
                results.append(await check_speech(one, f"{name}, {kind}", setup.speech))
    finally:
        await room.close()
    return results
