"""Says an answer that is being worked out: not before its time, with a filler where the words take long."""

import asyncio
from collections import deque
from collections.abc import AsyncIterator, Callable

from voice.answer import Answer, Failed, Phrased, Piece, Replaced, Spoken, Trouble, Voiceless
from voice.errors import EngineFailed
from voice.events import Event, ReplyFailed, ReplyPhrase
from voice.plan import Plan
from voice.playout import Playout
from voice.ports import Speech, TextToSpeech
from voice.scenario import Scenario
from voice.utterance import Utterance

FILLER_AFTER_S = 2.0
"""A longer silence after the rep's turn reads as a dropped call."""
LONGEST_AHEAD_S = 10.0
"""Sound synthesised ahead of the playing: more would only be thrown away by an interruption."""
FILLER_EVERY_S = 6.0
"""Between two fillers of one answer; each is said once."""


class Mouth:
    """`step` takes what happens to the conversation, which answers with phrases for `speak`."""

    def __init__(
        self,
        scenario: Scenario,
        text_to_speech: TextToSpeech,
        playout: Playout,
        step: Callable[[Event], None],
        planned: Callable[[Plan], None],
        complain: Callable[[str, str], None],
        replaced: Callable[[str], None],
    ) -> None:
        self._scenario, self._text_to_speech, self._playout = scenario, text_to_speech, playout
        self._step, self._planned, self._complain, self._replaced = step, planned, complain, replaced
        self._to_say: deque[str] = deque()
        self._told: set[str] = set()
        """What was said of a broken voice: once is enough, or every phrase would say it again."""

    def speak(self, phrase: str) -> None:
        """Says this after what is already being said."""
        self._to_say.append(phrase)

    def hush(self) -> None:
        self._to_say.clear()
        self._playout.hush()

    async def say(self, answer: Answer, spoken_after_s: float) -> None:
        """The answer as it comes, from its plan to its last sound; not before `spoken_after_s` from now."""
        loop = asyncio.get_running_loop()
        begins_at = loop.time() + spoken_after_s
        self._playout.begin_turn()
        plan: Plan | None = None
        utterance: Utterance | None = None
        async for piece in self._with_fillers(answer.pieces(), self._fillers_for(answer)):
            match piece:
                case Plan():
                    plan = piece
                    self._planned(plan)
                case Phrased(text):
                    await self._room()
                    await asyncio.sleep(max(0.0, begins_at - loop.time()))
                    self._step(_phrase(text, plan, is_last=False))
                    utterance = Utterance(self._to_say.popleft(), self._playout) if self._to_say else None
                case Trouble(code, message):
                    self._complain(code, message)
                case Replaced(reason):
                    self._replaced(reason)
                case Failed():
                    self._step(ReplyFailed())
                    return
                case _:
                    self._sound(piece, utterance)
        self._step(_phrase("", plan, is_last=True))

    async def _room(self) -> None:
        """A reply that never ends is taken only as fast as it is heard."""
        await asyncio.sleep(max(0.0, self._playout.ahead_s - LONGEST_AHEAD_S))

    def _sound(self, piece: Speech | Spoken | Voiceless, utterance: Utterance | None) -> None:
        """More of the present phrase's sound; without an utterance nobody wants it any more."""
        if utterance is None:
            return
        match piece:
            case Speech():
                utterance.add(piece)
            case Spoken():
                utterance.complete()
            case Voiceless(error):
                self._tell_once(error)
                utterance.show_only()

    def _fillers_for(self, answer: Answer) -> deque[str]:
        """Another one first in each turn; none where the rep asked nothing: "Let me see" is no way to open a call."""
        fillers = deque(self._scenario.buyer.lines.filler if answer.occasion == "answer" else ())
        fillers.rotate(-len(answer.transcript.turns))
        return fillers

    async def _with_fillers(self, pieces: AsyncIterator[Piece], fillers: deque[str]) -> AsyncIterator[Piece]:
        """The pieces; until the first phrase comes, a filler now and then, as pieces of its own."""
        patience_s, is_phrased = FILLER_AFTER_S, False
        while not is_phrased:
            coming = asyncio.ensure_future(anext(pieces, None))
            try:
                while not (await asyncio.wait({coming}, timeout=patience_s if fillers else None))[0]:
                    async for filler in self._filler(fillers.popleft()):
                        yield filler
                    patience_s = FILLER_EVERY_S
                piece = await coming
            finally:
                coming.cancel()
            if piece is None:
                return
            is_phrased = isinstance(piece, Phrased)
            yield piece
        async for piece in pieces:
            yield piece

    async def _filler(self, text: str) -> AsyncIterator[Piece]:
        yield Phrased(text)
        try:
            async for speech in self._text_to_speech.speak(text, self._scenario.buyer.voice):
                yield speech
            yield Spoken()
        except EngineFailed as error:
            yield Voiceless(error)

    def _tell_once(self, error: EngineFailed) -> None:
        if str(error) not in self._told:
            self._told.add(str(error))
            self._complain("text-to-speech", f"{error} The buyer's words are shown instead. The call goes on.")


def _phrase(text: str, plan: Plan | None, *, is_last: bool) -> ReplyPhrase:
    if plan is None:
        return ReplyPhrase(text, is_last)
    return ReplyPhrase(text, is_last, plan.beat, plan.facts, plan.ends_call)
