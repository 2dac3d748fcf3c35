"""From the rep's microphone to events: detects speech, feeds the recogniser, reports words."""

import asyncio
from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from voice.errors import EngineFailed
from voice.events import EndHeard, Event, SpeechStarted, SpeechStopped, WordsHeard
from voice.final_pitch import final_pitch_st
from voice.pcm import AXIS_RATE_HZ, Pcm
from voice.ports import Listener, SpeechToText, VoiceDetector
from voice.segmenter import BLOCK, Segmenter
from voice.sound_end import loud_until
from voice.transcript import Word, shifted

PREROLL_S = 0.25
"""Sound before the detected start that the recogniser gets too: soft first consonants lie there."""
PARTIAL_EVERY_S = 0.4
"""Sound between two guesses for the caption."""
RECENT_S = 1.5
"""Sound kept for the recogniser's preroll and for how the last words sounded."""
REOPENINGS = 3
"""A recogniser that broke this often in one call is not opened again."""

Report = Callable[[Event], None]
Tell = Callable[[str, str], None]
Doubt = Callable[[float, int, NDArray[np.int16]], bool]
"""Whether speech since a time is the rep's at all, by the sound up to the present and its first sample."""


class Ear:
    """`hear` is called with every piece of sound, in order; `run` is the recogniser's side."""

    def __init__(
        self,
        detector: VoiceDetector,
        speech_to_text: SpeechToText,
        vocabulary: Sequence[str],
        report: Report,
        complain: Tell,
        doubts: Doubt = lambda *_: False,
    ) -> None:
        self._detector, self._speech_to_text, self._vocabulary = detector, speech_to_text, vocabulary
        self._report, self._complain, self._doubts = report, complain, doubts
        self._segmenter = Segmenter()
        self._rest: NDArray[np.int16] = np.zeros(0, np.int16)
        """Less than one block, waiting for more."""
        self._recent: NDArray[np.int16] = np.zeros(0, np.int16)
        self._doubted: SpeechStarted | None = None
        """A beginning that may be the buyer's own sound."""
        self._began_s = 0.0
        self._is_listening = False
        """A stretch of the rep's speech is going on."""
        self._work: asyncio.Queue[SpeechStarted | SpeechStopped | tuple[int, Pcm]] = asyncio.Queue()
        self._listener: Listener | None = None
        self._failures = 0

    def hear(self, audio: Pcm, at_sample: int) -> None:
        """Sound at 16 kHz whose first sample lies at `at_sample`; follows what was heard before without a hole."""
        start = at_sample - len(self._rest)
        samples = np.concatenate([self._rest, audio.samples])
        whole = len(samples) - len(samples) % BLOCK
        for offset in range(0, whole, BLOCK):
            self._hear_block(samples[offset : offset + BLOCK], start + offset)
        self._rest = samples[whole:]

    def _hear_block(self, block: NDArray[np.int16], at_sample: int) -> None:
        end_sample = at_sample + BLOCK
        self._recent = np.concatenate([self._recent, block])[-round(RECENT_S * AXIS_RATE_HZ) :]
        loud = loud_until(self._recent, end_sample) if self._segmenter.is_speech else None
        event = self._segmenter.feed(self._detector.probability(block), at_sample, loud)
        if isinstance(event, SpeechStarted):
            self._doubted = event
        if isinstance(event, SpeechStopped):
            self._stopped(event, block, at_sample)
        elif self._doubted is not None:
            self._begin(self._doubted, end_sample)
        elif self._is_listening:
            self._work.put_nowait((at_sample, Pcm(block, AXIS_RATE_HZ)))

    def _begin(self, event: SpeechStarted, end_sample: int) -> None:
        """A stretch begins, unless it sounds like the buyer's own voice."""
        kept_from = end_sample - len(self._recent)
        if self._doubts(event.at_s, kept_from, self._recent):
            return
        event = SpeechStarted(max(event.at_s, kept_from / AXIS_RATE_HZ))
        self._doubted, self._is_listening = None, True
        self._report(event)
        self._work.put_nowait(event)
        self._work.put_nowait(self._since(event.at_s - PREROLL_S, end_sample))
        self._began_s = event.at_s

    def _stopped(self, event: SpeechStopped, block: NDArray[np.int16], at_sample: int) -> None:
        self._doubted = None
        if not self._is_listening:
            return
        self._is_listening = False
        self._work.put_nowait((at_sample, Pcm(block, AXIS_RATE_HZ)))
        self._report(event)
        self._work.put_nowait(event)
        silent = at_sample + BLOCK - round(event.at_s * AXIS_RATE_HZ)
        ending = Pcm(self._recent[: max(0, len(self._recent) - silent)], AXIS_RATE_HZ)
        self._report(EndHeard(self._began_s, final_pitch_st(ending), None))

    def _since(self, start_s: float, end_sample: int) -> tuple[int, Pcm]:
        length = min(len(self._recent), end_sample - max(0, round(start_s * AXIS_RATE_HZ)))
        return end_sample - length, Pcm(self._recent[-length:], AXIS_RATE_HZ)

    async def run(self) -> None:
        """Recognises island after island until cancelled; the engine is started before the first is heard."""
        try:
            await self._open()
            while True:
                work = await self._work.get()
                if isinstance(work, SpeechStarted):
                    await self._recognise(work.at_s)
        finally:
            await self._close()

    async def _open(self) -> None:
        try:
            self._listener = await self._speech_to_text.listen(self._vocabulary)
        except EngineFailed as error:
            self._failed(error)

    def _failed(self, error: EngineFailed) -> None:
        self._failures += 1
        self._complain("speech-to-text", _consequence(error, is_last=self._failures > REOPENINGS))

    async def _recognise(self, island_s: float) -> None:
        words: tuple[Word, ...] = ()
        try:
            if self._failures <= REOPENINGS:
                words = await self._words_of(island_s)
        except EngineFailed as error:
            self._failed(error)
            await self._close()
        self._report(WordsHeard(island_s, words, is_final=True))

    async def _words_of(self, island_s: float) -> tuple[Word, ...]:
        """Feeds one island to the recogniser and returns its final words, on the axis."""
        if self._listener is None:
            self._listener = await self._speech_to_text.listen(self._vocabulary)
        offset_s: float | None = None
        since_partial_s = 0.0
        while not isinstance(work := await self._work.get(), SpeechStopped):
            if isinstance(work, SpeechStarted):
                continue
            at_sample, audio = work
            offset_s = at_sample / AXIS_RATE_HZ if offset_s is None else offset_s
            self._listener.feed(audio)
            since_partial_s += audio.duration_s
            if since_partial_s >= PARTIAL_EVERY_S and self._work.empty():
                since_partial_s = 0.0
                partial = await self._listener.partial()
                self._report(WordsHeard(island_s, shifted(partial, offset_s), is_final=False))
        return shifted(await self._listener.finish(), offset_s or 0.0)

    async def _close(self) -> None:
        listener, self._listener = self._listener, None
        if listener:
            await listener.aclose()


def _consequence(error: EngineFailed, *, is_last: bool) -> str:
    if is_last:
        return f"{error} Speech recognition has stopped for this call: type instead, or end the call; nothing is lost."
    return f"{error} The last words may be missing: say them again, or type. The call goes on."
