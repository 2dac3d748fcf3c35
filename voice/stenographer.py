"""The stored words: each rep turn recognised again after it is over, with the engine's best passes.

The live words are what the buyer answers; the stored ones are what is scored.
"""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, replace

from voice.errors import EngineFailed
from voice.last_sound import LastSound
from voice.pcm import AXIS_RATE_HZ, Pcm
from voice.ports import SpeechToText
from voice.transcript import Speaker, Transcript, Turn, Word, shifted, text_of

KEPT_S = 180
"""Sound kept in memory: longer than any run of talk that a buyer lets pass."""
MARGIN_S = 0.25
"""Sound around a turn that the recogniser gets too."""


@dataclass(frozen=True, slots=True)
class _Job:
    start_s: float
    offset_s: float
    audio: Pcm


class Stenographer:
    def __init__(self, speech_to_text: SpeechToText, vocabulary: Sequence[str]) -> None:
        self._speech_to_text, self._vocabulary = speech_to_text, vocabulary
        self._kept = LastSound(KEPT_S)
        self._jobs: asyncio.Queue[_Job] = asyncio.Queue()
        self._words: dict[float, tuple[Word, ...]] = {}
        self.failed_turns = 0
        """Turns that keep their live words because the recogniser broke on them."""

    def hear(self, audio: Pcm, at_sample: int) -> None:
        """Every piece of the rep's sound, in order."""
        self._kept.hear(audio, at_sample)

    def note(self, turn: Turn) -> None:
        """A rep turn is over; one that is noted again, longer, replaces itself."""
        first = max(0, round((turn.start_s - MARGIN_S) * AXIS_RATE_HZ))
        last = round((turn.end_s + MARGIN_S) * AXIS_RATE_HZ)
        kept = self._kept.between(first, last)
        if kept is not None:
            first, audio = kept
            self._jobs.put_nowait(_Job(turn.start_s, first / AXIS_RATE_HZ, audio))

    async def run(self) -> None:
        """Recognises turn after turn until cancelled, with which the sound is forgotten."""
        try:
            while True:
                await self._recognise(await self._jobs.get())
        finally:
            self._kept.forget()

    async def _recognise(self, job: _Job) -> None:
        try:
            words = await self._speech_to_text.transcribe(job.audio, self._vocabulary)
            self._words[job.start_s] = shifted(words, job.offset_s)
        except EngineFailed:
            self.failed_turns += 1
        finally:
            self._jobs.task_done()

    async def finished(self) -> None:
        """Every noted turn was recognised."""
        await self._jobs.join()

    def correct(self, transcript: Transcript) -> Transcript:
        """The transcript with the stored words where there are any."""
        return replace(transcript, turns=tuple(map(self._correct, transcript.turns)))

    def _correct(self, turn: Turn) -> Turn:
        words = self._words.get(turn.start_s)
        if turn.speaker is not Speaker.REP or not words:
            return turn
        return replace(turn, words=words, text=text_of(words))
