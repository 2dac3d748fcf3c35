"""One reply of the buyer being worked out: read what was said, plan, word, synthesise.

Nothing of it can be seen or heard until somebody takes its pieces: it may be begun before the rep's turn is known to
be over, and thrown away. It works ahead by a bounded number of pieces.
"""

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator, Callable
from contextlib import aclosing
from dataclasses import dataclass

from voice.buyer.role import RoleCheck
from voice.early_voice import EarlyVoice
from voice.errors import EngineFailed
from voice.in_role import in_role
from voice.phrase_stream import Probable, phrases
from voice.plan import Plan
from voice.ports import Buyer, Mind, Reader, Speech, TextToSpeech
from voice.scenario import Scenario
from voice.streams import closed_after
from voice.told import told
from voice.transcript import Transcript

PATIENCE_S = 10.0
"""For the reading, and for each piece of sound: both take a fraction of a second where nothing is broken."""
AHEAD = 64
"""Pieces of sound worked out before the first is taken: about a sentence of espeak's."""


@dataclass(frozen=True, slots=True)
class Wits:
    """What a buyer answers with."""

    reader: Reader
    mind: Mind
    buyer: Buyer
    text_to_speech: TextToSpeech


@dataclass(frozen=True, slots=True)
class Phrased:
    """A phrase begins; its sound follows."""

    text: str


@dataclass(frozen=True, slots=True)
class Voiceless:
    """The rest of the phrase has no sound."""

    error: EngineFailed


@dataclass(frozen=True, slots=True)
class Spoken:
    """The phrase is whole."""


@dataclass(frozen=True, slots=True)
class Trouble:
    """A sentence for the rep; the reply goes on."""

    code: str
    message: str


@dataclass(frozen=True, slots=True)
class Replaced:
    """A scripted line took the place of words that a model may not say."""

    reason: str
    """One of `voice.buyer.role.REASONS`."""


@dataclass(frozen=True, slots=True)
class Failed:
    """There is no reply."""


Piece = Plan | Phrased | Speech | Voiceless | Spoken | Trouble | Replaced | Failed


class Answer:
    """`work` in a task of its own; `pieces` gives what it makes."""

    def __init__(
        self, occasion: str, transcript: Transcript, scenario: Scenario, wits: Wits, now_s: Callable[[], float]
    ) -> None:
        self.transcript = transcript
        self.reached: dict[str, float] = {}
        """When each stage was reached, seconds on the axis: `plan`, `first_token`, `first_clause`."""
        self.occasion, self._scenario, self._wits, self._now_s = occasion, scenario, wits, now_s
        self._pieces: asyncio.Queue[Piece | None] = asyncio.Queue(AHEAD)

    async def work(self) -> None:
        await self._make()
        await self._pieces.put(None)

    async def pieces(self) -> AsyncIterator[Piece]:
        """What was made, in order, as it is made."""
        while (piece := await self._pieces.get()) is not None:
            yield piece

    async def _make(self) -> None:
        wits = self._wits
        try:
            async with asyncio.timeout(PATIENCE_S):
                reading = await wits.reader.read(self._scenario, self.transcript)
        except (EngineFailed, TimeoutError) as found:
            error = _late(found, "What was said could not be read in time.")
            await self._pieces.put(Trouble("reader", f"{error} The buyer waits for your next words; the call goes on."))
            await self._pieces.put(Failed())
            return
        remembered = told(self.transcript)
        plan = wits.mind.plan(self.occasion, remembered, reading)
        self._reach("plan")
        await self._pieces.put(plan)
        check = RoleCheck(plan, remembered, self._scenario)
        reasons: list[str] = []
        async with (
            aclosing(self._worded(plan, remembered)) as worded,
            aclosing(in_role(worded, check, plan.line, reasons.append)) as held,
            aclosing(phrases(held)) as phrased,
            aclosing(EarlyVoice(wits.text_to_speech, self._scenario.buyer.voice)) as voice,
        ):
            async for phrase in phrased:
                if isinstance(phrase, Probable):
                    await voice.expect(phrase.phrase)
                    continue
                self._reach("first_clause")
                while reasons:
                    await self._pieces.put(Replaced(reasons.pop()))
                await self._pieces.put(Phrased(phrase))
                await self._speak(phrase, voice)

    async def _worded(self, plan: Plan, remembered: Transcript) -> AsyncGenerator[str, None]:
        """The buyer's words; the scripted line where the engine broke before its first word."""
        if plan.is_verbatim:
            yield plan.line
            return
        has_begun = False
        try:
            async with closed_after(self._wits.buyer.reply(plan, remembered, self._scenario)) as pieces:
                async for piece in pieces:
                    self._reach("first_token")
                    has_begun = has_begun or bool(piece.strip())
                    yield piece
        except EngineFailed as error:
            rest = "The rest of this answer is missing." if has_begun else "The buyer says a scripted line instead."
            await self._pieces.put(Trouble("buyer", f"{error} {rest} The call goes on."))
            if not has_begun:
                yield plan.line

    async def _speak(self, phrase: str, voice: EarlyVoice) -> None:
        try:
            async with aclosing(voice.speak(phrase)) as sound:
                while (speech := await asyncio.wait_for(anext(sound, None), PATIENCE_S)) is not None:
                    await self._pieces.put(speech)
        except (EngineFailed, TimeoutError) as found:
            await self._pieces.put(Voiceless(_late(found, "The buyer's voice took too long.")))
        else:
            await self._pieces.put(Spoken())

    def _reach(self, stage: str) -> None:
        self.reached.setdefault(stage, self._now_s())


def _late(found: EngineFailed | TimeoutError, sentence: str) -> EngineFailed:
    return found if isinstance(found, EngineFailed) else EngineFailed(sentence, retryable=True)
