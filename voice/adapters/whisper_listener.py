"""One call's ear on a Whisper model.

    island   |======== piece ========|======== piece ========|=== tail ===|
              decoded once, while the rep talks on             decoded at `finish`, guessed at by `partial`

A rep who talks for a minute without a pause of 200 ms is one island; only its tail is left to decode when it ends.
"""

import asyncio
import contextlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from math import inf
from typing import TypeVar

from voice.adapters.agreement import Agreement
from voice.adapters.lane import Busy, Lane, Urgency
from voice.adapters.pieces import LONGEST_S, quietest_s
from voice.adapters.speech_gate import may_hold_speech
from voice.adapters.whisper_decode import PROMPT_CHARS, Decoder, prompt_of
from voice.errors import EngineFailed
from voice.pcm import AXIS_RATE_HZ, Pcm, join
from voice.transcript import Word, shifted

FINAL_PATIENCE_S = 10.0
"""The buyer answers without words that took longer than 3 s; after 10 s the rep is better told to say it again."""
PIECE_PATIENCE_S = 30.0
"""Nobody waits for a piece while the rep talks on."""
PARTIAL_PATIENCE_S = 0.1
"""A caption that has to wait longer is out of date: the next guess comes after 0.4 s of sound."""

Result = TypeVar("Result")


@dataclass(slots=True)
class Island:
    """What was heard since the last pause."""

    tail: list[Pcm] = field(default_factory=list)
    tail_start_s: float = 0.0
    length_s: float = 0.0
    words: tuple[Word, ...] = ()
    """Those of the pieces that are decoded."""
    guessed: list[tuple[Word, ...]] = field(default_factory=list)
    """Those agreed on for each piece that is not: the caption keeps them until then."""
    agreement: Agreement = field(default_factory=Agreement)
    """Of the tail."""
    frozen: asyncio.Task[tuple[Word, ...]] | None = None
    """The decoding of the last piece, after all before it."""

    def add(self, audio: Pcm) -> None:
        self.tail.append(audio)
        self.length_s += audio.duration_s

    @property
    def is_too_long(self) -> bool:
        return self.length_s - self.tail_start_s > LONGEST_S

    def cut(self) -> tuple[float, Pcm]:
        """Takes a piece off the tail's front; returns its start and its sound."""
        sound, start_s = join(self.tail), self.tail_start_s
        at_s = quietest_s(sound)
        self.tail, self.tail_start_s = [sound.between(at_s, sound.duration_s)], start_s + at_s
        self.guessed.append(shifted(self.agreement.agreed, start_s))
        self.agreement = Agreement()
        return start_s, sound.between(0.0, at_s)

    def words_so_far(self) -> tuple[Word, ...]:
        agreed = shifted(self.agreement.agreed, self.tail_start_s)
        return (*self.words, *(word for words in self.guessed for word in words), *agreed)


class WhisperListener:
    def __init__(self, decoder: Decoder, lane: Lane, vocabulary: Sequence[str], caller: int) -> None:
        self._decoder, self._lane, self._caller = decoder, lane, caller
        self._vocabulary = tuple(vocabulary)
        self._island = Island()
        self._said: tuple[Word, ...] = ()
        """The last words of the call, enough for a prompt."""

    def feed(self, audio: Pcm) -> None:
        island = self._island
        island.add(audio.at_rate(AXIS_RATE_HZ))
        if island.is_too_long:
            island.frozen = asyncio.create_task(self._freeze(island, island.frozen, *island.cut()))

    async def partial(self) -> tuple[Word, ...]:
        """What is agreed so far; a new guess is made only if the model is soon free."""
        island, agreement = self._island, self._island.agreement
        sound = join(island.tail)
        if may_hold_speech(sound):
            with contextlib.suppress(Busy):
                job = partial(self._decoder.guess, sound)
                agreement.hear(await self._run(job, Urgency.PARTIAL, PARTIAL_PATIENCE_S))
        return island.words_so_far() if island is self._island else ()

    async def finish(self) -> tuple[Word, ...]:
        island, self._island = self._island, Island()
        words = await island.frozen if island.frozen else ()
        return words + shifted(await self._final(join(island.tail)), island.tail_start_s)

    async def aclose(self) -> None:
        """What still waits for the model waits no longer."""
        frozen, self._island = self._island.frozen, Island()
        if frozen:
            frozen.cancel()
            await asyncio.gather(frozen, return_exceptions=True)

    async def _freeze(
        self, island: Island, before: asyncio.Task[tuple[Word, ...]] | None, start_s: float, piece: Pcm
    ) -> tuple[Word, ...]:
        """The island's final words up to the end of this piece; those before it are its prompt."""
        words = await before if before else ()
        island.words = words + shifted(await self._final(piece, PIECE_PATIENCE_S), start_s)
        island.guessed.pop(0)
        return island.words

    async def _final(self, sound: Pcm, patience_s: float = FINAL_PATIENCE_S) -> tuple[Word, ...]:
        if not may_hold_speech(sound):
            return ()
        job = partial(self._decoder.live_words, sound, self._vocabulary, prompt_of(self._said))
        words = await self._run(job, Urgency.FINAL, patience_s)
        self._said = (*self._said, *words)[-PROMPT_CHARS:]
        return words

    async def _run(self, job: Callable[[], Result], urgency: Urgency, patience_s: float) -> Result:
        return await on_lane(self._lane, job, urgency, caller=self._caller, patience_s=patience_s)


async def on_lane(
    lane: Lane, job: Callable[[], Result], urgency: Urgency, *, caller: int, patience_s: float = inf
) -> Result:
    """The job's result. Raises EngineFailed for what the model or the lane raises."""
    try:
        return await lane.run(job, urgency, caller=caller, patience_s=patience_s)
    except (RuntimeError, ValueError) as error:  # ctranslate2's own
        raise EngineFailed(f"faster-whisper could not recognise the speech: {error}.") from error
