"""Word errors of each recogniser that is there, on a folder of recordings with known words.

The recordings are split into two halves of about as many words (`halves`); what is tuned is tuned on the first, so the
second is the one to report. pocketsphinx with every setting at its default stands beside in the same run.
"""

import asyncio
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Protocol

from bench.figure import Figure, Setup
from bench.sphinx_defaults import SphinxDefaults
from bench.sphinx_pace import BLOCK_S, islands, paced
from bench.words_heard import Heard, halves, rate, reliability
from server.doctor.speech_check import known_words, normal, sound_of
from server.settings import read_settings
from server.wiring import EngineRoom
from voice.pcm import Pcm
from voice.ports import Listener, SpeechToText
from voice.transcript import Word, shifted

KEEP_UP_BLOCKS = 4
"""Between two questions for the words so far: whatever its speed, the recogniser is never behind."""


class Transcriber(Protocol):
    async def transcribe(self, audio: Pcm, vocabulary: Sequence[str]) -> tuple[Word, ...]: ...


class LiveWords:
    """An engine whose `transcribe` gives the words of its live pass, each recording one island of a call of its own."""

    def __init__(self, engine: SpeechToText) -> None:
        self._engine = engine

    async def transcribe(self, audio: Pcm, vocabulary: Sequence[str]) -> tuple[Word, ...]:
        ear = await self._engine.listen(vocabulary)
        try:
            return await self._words(ear, audio)
        finally:
            await ear.aclose()

    async def _words(self, ear: Listener, audio: Pcm) -> tuple[Word, ...]:
        return await _island(ear, audio)


class IslandWords(LiveWords):
    """The same in the islands of speech that a call would find."""

    async def _words(self, ear: Listener, audio: Pcm) -> tuple[Word, ...]:
        words: tuple[Word, ...] = ()
        for start_s, island in islands(audio):
            words += shifted(await _island(ear, island), start_s)
        return words


async def _island(ear: Listener, sound: Pcm) -> tuple[Word, ...]:
    for number in range(int(sound.duration_s / BLOCK_S) + 1):
        ear.feed(sound.between(number * BLOCK_S, (number + 1) * BLOCK_S))
        if number % KEEP_UP_BLOCKS == 0:
            await ear.partial()
    return await ear.finish()


def run(setup: Setup) -> Iterator[Figure]:
    if setup.speech is not None:
        known = known_words(setup.speech)
        yield from _figures(SphinxDefaults.name, asyncio.run(_all_heard(SphinxDefaults(), known)))
        for name in _names():
            for kind in ("live", "live in islands", "stored"):
                yield from _figures(f"{name}, {kind}", asyncio.run(_heard_by(name, kind, known)))
        yield from asyncio.run(paced([sound_of(path) for path in known]))


def _names() -> list[str]:
    room = EngineRoom(read_settings({}, {}, None))
    return [option.name for option in room.options() if option.port == "stt" and not option.why_not]


async def _heard_by(name: str, kind: str, known: dict[Path, str]) -> list[Heard]:
    room = EngineRoom(read_settings({}, {}, None))
    try:
        engine = await room.speech_to_text(name)
        wrapped = {"live": LiveWords(engine), "live in islands": IslandWords(engine)}
        return await _all_heard(wrapped.get(kind, engine), known)
    finally:
        await room.close()


async def _all_heard(contestant: Transcriber, known: dict[Path, str]) -> list[Heard]:
    return [
        Heard(path.name, tuple(normal(text)), await contestant.transcribe(sound_of(path), ()))
        for path, text in known.items()
    ]


def _figures(name: str, heard: Sequence[Heard]) -> Iterator[Figure]:
    first, second = halves({each.file: len(each.expected) for each in heard})
    for which, files in (("all", (*first, *second)), ("tuned half", first), ("other half", second)):
        if part := [each for each in heard if each.file in files]:
            rated = rate(part)
            yield Figure("words", f"word errors, {name}, {which}", "%", (100 * rated.value,), str(rated))
    for low, high, share, count in reliability(heard):
        what = f"{name}: right of the words {100 * low:.0f} – {100 * high:.0f} % sure"
        yield Figure("words", what, "%", (100 * share,), f"{count} words")
