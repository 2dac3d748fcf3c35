"""The buyer's reply: read what was said, plan, word, speak. One task, cancelled as a whole."""

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass

from voice.errors import EngineFailed
from voice.events import Event, ReplyFailed, ReplyPhrase
from voice.phrases import phrases
from voice.plan import Plan
from voice.playout import Playout
from voice.ports import Buyer, Mind, Reader, TextToSpeech
from voice.scenario import Scenario
from voice.transcript import Transcript
from voice.utterance import Utterance

FILLER_AFTER_S = 2.0
"""A longer silence after the rep's turn reads as a dropped call."""


@dataclass(frozen=True, slots=True)
class Wits:
    """What a buyer answers with."""

    reader: Reader
    mind: Mind
    buyer: Buyer
    text_to_speech: TextToSpeech


class Mouth:
    """`step` takes what happens to the conversation, which answers with phrases for `speak`."""

    def __init__(
        self,
        scenario: Scenario,
        wits: Wits,
        playout: Playout,
        step: Callable[[Event], None],
        planned: Callable[[Plan], None],
        complain: Callable[[str, str], None],
    ) -> None:
        self._scenario, self._wits, self._playout = scenario, wits, playout
        self._step, self._planned, self._complain = step, planned, complain
        self._to_say: deque[str] = deque()
        self._told: set[str] = set()
        """What was said of a broken voice: once is enough, or every phrase would say it again."""

    def speak(self, phrase: str) -> None:
        """Says this after what is already being said."""
        self._to_say.append(phrase)

    def hush(self) -> None:
        self._to_say.clear()
        self._playout.hush()

    async def answer(self, occasion: str, transcript: Transcript, spoken_after_s: float) -> None:
        """The buyer's next turn, from reading to the last sound; not spoken before `spoken_after_s` from now."""
        loop = asyncio.get_running_loop()
        begins_at = loop.time() + spoken_after_s
        try:
            reading = await self._wits.reader.read(self._scenario, transcript)
        except EngineFailed as error:
            self._complain("reader", f"{error} The buyer waits for your next words; the call goes on.")
            self._step(ReplyFailed())
            return
        plan = self._wits.mind.plan(occasion, transcript, reading)
        self._planned(plan)
        async for phrase in self._with_filler(phrases(self._pieces(plan, transcript)), len(transcript.turns)):
            await asyncio.sleep(max(0.0, begins_at - loop.time()))
            self._step(_phrase(phrase, plan, is_last=False))
            while self._to_say:
                await self._say(self._to_say.popleft())
        self._step(_phrase("", plan, is_last=True))

    async def _with_filler(self, spoken: AsyncIterator[str], turn: int) -> AsyncIterator[str]:
        """The phrases; a filler first where the model has nothing to say within a moment."""
        first = asyncio.ensure_future(anext(spoken, None))
        try:
            done, _ = await asyncio.wait({first}, timeout=FILLER_AFTER_S)
            fillers = self._scenario.buyer.lines.filler
            if not done and fillers:
                yield fillers[turn % len(fillers)]
            phrase = await first
        finally:
            first.cancel()
        if phrase is not None:
            yield phrase
        async for phrase in spoken:
            yield phrase

    async def _pieces(self, plan: Plan, transcript: Transcript) -> AsyncIterator[str]:
        """The buyer's words; the scripted line where the engine broke before its first word."""
        has_begun = False
        try:
            async for piece in self._wits.buyer.reply(plan, transcript, self._scenario):
                has_begun = has_begun or bool(piece.strip())
                yield piece
        except EngineFailed as error:
            rest = "The rest of this answer is missing." if has_begun else "The buyer says a scripted line instead."
            self._complain("buyer", f"{error} {rest} The call goes on.")
            if not has_begun:
                yield plan.line

    async def _say(self, phrase: str) -> None:
        utterance = Utterance(phrase, self._playout)
        try:
            async for speech in self._wits.text_to_speech.speak(phrase, self._scenario.buyer.voice):
                utterance.add(speech)
            utterance.complete()
        except EngineFailed as error:
            if str(error) not in self._told:
                self._told.add(str(error))
                self._complain("text-to-speech", f"{error} The buyer's words are shown instead. The call goes on.")
            utterance.show_only()


def _phrase(text: str, plan: Plan, *, is_last: bool) -> ReplyPhrase:
    return ReplyPhrase(text, is_last, plan.beat, plan.facts, plan.ends_call)
