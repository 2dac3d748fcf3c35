"""TextToSpeech on espeak-ng: the voice that needs no download.

Text goes in plain, not as SSML, so nothing in a phrase can be markup; rate and pitch are parameters. espeak's word
events give units, which are not words: it merges "of the" into one and splits "24/7" into four.

    phrase   the  price  of  the  deal      units carry a start and a text position;
    units    |the |price |of the  |deal |   a word belongs to the last unit begun at or before it
    heard at      ^      ^     ^ ^     ^    and counts as heard at its last unit's end
"""

import asyncio
from collections.abc import AsyncIterator, Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from voice.adapters.espeak_library import ClauseEnded, Mark, UnitStarted, library
from voice.adapters.reading_aloud import ReadAloud, read_aloud
from voice.adapters.sound_edges import AUDIBLE, beginning
from voice.pcm import Pcm
from voice.ports import Speech, SpokenWord
from voice.scenario import Voice

WARM_UP = "Yes."

Block = tuple[NDArray[np.int16], Sequence[Mark]]


class Espeak:
    """One engine for all calls; phrases are spoken one after another on the library's thread."""

    name = "espeak"

    def __init__(self) -> None:
        """Raises EngineUnavailable when the library cannot be loaded."""
        self._library = library()

    async def warm_up(self, voice: Voice) -> None:
        """Speaks once, for nobody: the first phrase of a process takes 10 to 19 ms to begin, later ones 1 to 4 ms."""
        async for _ in self.speak(WARM_UP, voice):
            pass

    async def speak(self, phrase: str, voice: Voice) -> AsyncIterator[Speech]:
        text = read_aloud(phrase)
        if not text.tokens:
            return
        cutting = Cutting(text, self._library.rate_hz)
        async for sound, marks in self._blocks(text.text, voice):
            for piece in cutting.add(sound, marks):
                yield piece
        yield cutting.rest()

    async def _blocks(self, text: str, voice: Voice) -> AsyncIterator[Block]:
        """The library's blocks, carried from its thread to the loop; leaving early stops the library."""
        loop = asyncio.get_running_loop()
        blocks: asyncio.Queue[Block | None] = asyncio.Queue()
        is_wanted = True

        def on_block(sound: NDArray[np.int16], marks: Sequence[Mark]) -> bool:
            if is_wanted:
                loop.call_soon_threadsafe(blocks.put_nowait, (sound, marks))
            return is_wanted

        job = loop.run_in_executor(self._library.thread, self._library.say, text, voice, on_block)
        job.add_done_callback(lambda _: blocks.put_nowait(None))
        try:
            while block := await blocks.get():
                yield block
            await job
        finally:
            is_wanted = False
            job.cancel()


@dataclass(slots=True)
class Cutting:
    """Cuts a phrase's blocks where words end, so that each piece carries the words that end in it."""

    text: ReadAloud
    rate_hz: int
    _sound: NDArray[np.int16] = field(default_factory=lambda: np.zeros(0, np.int16))
    """All of the phrase so far."""
    _given_s: float = 0.0
    """How much of it was given out."""
    _token: int = 0
    """The word that sounds now, and where its first and its last unit began."""
    _token_s: float = 0.0
    _unit_s: float = 0.0
    _clause_end_s: float | None = None
    """Where the unit stopped to sound, when a pause follows it."""

    def add(self, sound: NDArray[np.int16], marks: Sequence[Mark]) -> Iterator[Speech]:
        """The pieces that are complete with this block; the very first block goes out as it is."""
        is_first = not len(self._sound)
        self._sound = np.concatenate([self._sound, beginning(sound, self.rate_hz) if is_first else sound])
        for mark in marks:
            if isinstance(mark, ClauseEnded):
                self._clause_end_s = self._audible_end(mark.at_s)
            elif words := self._begin(mark):
                yield self._piece(mark.at_s, words)
        if is_first and len(sound):
            yield self._piece(self._sound_s, ())

    def rest(self) -> Speech:
        """All sound and words not given out yet."""
        end_s = self._clause_end_s or self._sound_s
        return self._piece(self._sound_s, self._words(len(self.text.tokens), end_s))

    @property
    def _sound_s(self) -> float:
        return len(self._sound) / self.rate_hz

    def _begin(self, unit: UnitStarted) -> tuple[SpokenWord, ...]:
        """The words that are over now that `unit` begins."""
        token = max(self._token, self.text.token_at(unit.position))
        words = self._words(token, self._clause_end_s or unit.at_s)
        if words:
            self._token, self._token_s = token, unit.at_s
        self._unit_s, self._clause_end_s = unit.at_s, None
        return words

    def _words(self, until: int, end_s: float) -> tuple[SpokenWord, ...]:
        """The words before `until`: the one that sounds, and those merged into its last unit."""
        end_s = max(end_s, self._given_s)
        tokens = self.text.tokens[self._token : until]
        starts = [self._token_s, *[self._unit_s] * (len(tokens) - 1)]
        return tuple(
            SpokenWord(token.first_char, token.last_char, start_s, end_s)
            for token, start_s in zip(tokens, starts, strict=False)
        )

    def _piece(self, end_s: float, words: tuple[SpokenWord, ...]) -> Speech:
        first, last = round(self._given_s * self.rate_hz), round(end_s * self.rate_hz)
        self._given_s = max(self._given_s, min(end_s, self._sound_s))
        return Speech(Pcm(self._sound[first:last], self.rate_hz), words)

    def _audible_end(self, clause_end_s: float) -> float:
        """Where the last word of a clause ends: before the clause's pause."""
        first = round(self._unit_s * self.rate_hz)
        loud = np.flatnonzero(np.abs(self._sound[first : round(clause_end_s * self.rate_hz)]) > AUDIBLE)
        return (first + int(loud[-1]) + 1) / self.rate_hz if len(loud) else clause_end_s
