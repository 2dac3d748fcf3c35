"""The fakes of a call: a line, engines and a mind whose every word and delay the test chooses."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from voice.call import Call, Engines
from voice.conversation import Conversation
from voice.errors import EngineFailed
from voice.manners import Manners
from voice.pcm import AXIS_RATE_HZ, Pcm, silence
from voice.plan import Plan
from voice.ports import Listener, MicBlock, Speech, SpokenWord
from voice.reading import Reading
from voice.scenario import Briefing, Level, Lines, Persona, Scenario, SmallTalk, Timing, Voice
from voice.transcript import Speaker, Transcript, Word
from voice.turns import Turns

BLOCK = 320
"""20 ms at 16 kHz."""
LOUD = 8000
WORD_S = 0.25


def scenario(timing: Timing | None = None) -> Scenario:
    nothing = Lines({Level.USUAL: ("…",)})
    lines = SmallTalk(
        ("Hello.",), ("Me.",), ("I said:",), ("Yes.",), nothing, ("What?",), ("Go on.",), ("Hm.",), *[nothing] * 3
    )
    buyer = Persona("Ada", "head", "Firm", "plain", lines, timing=timing or Timing(thinking_s=(0.0, 0.0)))
    return Scenario("test", "Test", 1, 5, Level.USUAL, Briefing("", "", "", "", ()), buyer, (), (), ())


@dataclass
class Script:
    """What the rep does until `until_s`: loud noise, unlike the buyer's tone, between these times, else silence."""

    speaks: Sequence[tuple[float, float]]
    until_s: float
    lost: Sequence[tuple[float, float]] = ()
    """Stretches in which no packet arrives."""

    def sound(self) -> Pcm:
        samples = np.zeros(round(self.until_s * AXIS_RATE_HZ), np.int16)
        for start_s, end_s in self.speaks:
            first, last = round(start_s * AXIS_RATE_HZ), round(end_s * AXIS_RATE_HZ)
            samples[first:last] = np.random.default_rng(first).choice([-LOUD, LOUD], last - first)
        return Pcm(samples, AXIS_RATE_HZ)


@dataclass
class FakeLine:
    script: Script
    playout_delay_s: float | None = 0.0
    played: list[Pcm] = field(default_factory=list)

    async def microphone(self) -> AsyncIterator[MicBlock]:
        loop = asyncio.get_running_loop()
        began = loop.time()
        samples = self.script.sound().samples
        for first in range(0, len(samples), BLOCK):
            at_s = first / AXIS_RATE_HZ
            await asyncio.sleep(max(0.0, began + at_s + 0.02 - loop.time()))
            if not any(start_s <= at_s < end_s for start_s, end_s in self.script.lost):
                yield MicBlock(first * 3, Pcm(samples[first : first + BLOCK], AXIS_RATE_HZ))

    def play(self, frame: Pcm) -> None:
        self.played.append(frame)


class LoudnessDetector:
    def probability(self, block: NDArray[np.int16]) -> float:
        return 0.9 if np.abs(block).mean() > LOUD / 2 else 0.05


@dataclass
class FakeEar:
    """Hears these texts, one island after another; a text `!` breaks the engine."""

    texts: list[str]
    name: str = "fake"
    word_accuracy: float = 1.0
    decode_s: float = 0.05
    stored: str = ""
    heard_s: list[float] = field(default_factory=list)
    """Seconds of sound fed to each island."""

    async def listen(self, vocabulary: Sequence[str]) -> Listener:
        return FakeListener(self)

    async def transcribe(self, audio: Pcm, vocabulary: Sequence[str]) -> tuple[Word, ...]:
        await asyncio.sleep(self.decode_s)
        return spread(self.stored, audio.duration_s)


@dataclass
class FakeListener:
    ear: FakeEar
    fed_s: float = 0.0

    def feed(self, audio: Pcm) -> None:
        self.fed_s += audio.duration_s

    async def partial(self) -> tuple[Word, ...]:
        return ()

    async def finish(self) -> tuple[Word, ...]:
        await asyncio.sleep(self.ear.decode_s)
        self.ear.heard_s.append(self.fed_s)
        fed_s, self.fed_s = self.fed_s, 0.0
        text = self.ear.texts.pop(0) if self.ear.texts else ""
        if text == "!":
            raise EngineFailed("The recogniser broke.")
        return spread(text, fed_s)

    async def aclose(self) -> None:
        pass


def spread(text: str, duration_s: float) -> tuple[Word, ...]:
    texts = text.split()
    step = duration_s / max(1, len(texts))
    return tuple(Word(word, i * step, (i + 1) * step, 0.9) for i, word in enumerate(texts))


@dataclass
class FakeVoice:
    """Every word is a quarter of a second of a square wave at 22.05 kHz."""

    name: str = "fake"
    fails: bool = False
    word_s: float = WORD_S

    async def speak(self, phrase: str, voice: Voice) -> AsyncIterator[Speech]:
        if self.fails:
            raise EngineFailed("The voice broke.")
        position, rate_hz = 0, 22_050
        for number, word in enumerate(phrase.split()):
            first = phrase.index(word, position)
            position = first + len(word)
            spoken = SpokenWord(first, position, number * self.word_s, (number + 1) * self.word_s)
            wave = np.where(np.arange(round(self.word_s * rate_hz)) % 100 < 50, 5000, -5000).astype(np.int16)
            yield Speech(Pcm(wave, rate_hz), (spoken,))


@dataclass
class FakeBuyer:
    """Says the plan's line; `breaks_after` letters its model breaks off."""

    name: str = "fake"
    breaks_after: int | None = None
    thinks_s: float = 0.0

    async def reply(self, plan: Plan, transcript: Transcript, scenario: Scenario) -> AsyncIterator[str]:
        await asyncio.sleep(self.thinks_s)
        if self.breaks_after is None:
            yield plan.line
            return
        if self.breaks_after:
            yield plan.line[: self.breaks_after]
        raise EngineFailed("The model broke.")


@dataclass
class FakeReader:
    fails: bool = False

    async def read(self, scenario: Scenario, transcript: Transcript) -> Reading:
        if self.fails:
            raise EngineFailed("The reader broke.")
        return Reading()


@dataclass
class FakeMind:
    """Says these lines in turn, then "Fine."; the last one may end the call."""

    lines: list[str]
    ends: bool = False
    occasions: list[str] = field(default_factory=list)

    def plan(self, occasion: str, transcript: Transcript, reading: Reading) -> Plan:
        """The same for the same talk, as with any mind: an answer may be prepared more than once."""
        self.occasions.append(occasion)
        number = sum(turn.speaker is Speaker.BUYER for turn in transcript.turns)
        line = self.lines[number] if number < len(self.lines) else "Fine."
        return Plan(line, ends_call=self.ends and number >= len(self.lines) - 1)


@dataclass
class FakeWitness:
    told: list[tuple[str, dict[str, object]]] = field(default_factory=list)
    tracks: dict[Speaker, dict[int, Pcm]] = field(default_factory=lambda: {speaker: {} for speaker in Speaker})

    def audio(self, speaker: Speaker, at_sample: int, audio: Pcm) -> None:
        self.tracks[speaker][at_sample] = audio

    def tell(self, kind: str, **fields: object) -> None:
        self.told.append((kind, fields))

    def of(self, kind: str) -> list[dict[str, object]]:
        return [fields for told, fields in self.told if told == kind]

    def track(self, speaker: Speaker) -> Pcm:
        """What was recorded of one side, on the axis."""
        parts = self.tracks[speaker]
        end = max((at + len(pcm) for at, pcm in parts.items()), default=0)
        samples = silence(end / AXIS_RATE_HZ).samples.copy()
        for at, pcm in parts.items():
            samples[at : at + len(pcm)] = pcm.samples
        return Pcm(samples, AXIS_RATE_HZ)


@dataclass
class Cast:
    """A whole call with fakes; change what the test is about, then `run`."""

    script: Script
    hears: list[str]
    says: list[str]
    ends: bool = False
    line: FakeLine = field(init=False)
    ear: FakeEar = field(init=False)
    mind: FakeMind = field(init=False)
    voice: FakeVoice = field(default_factory=FakeVoice)
    buyer: FakeBuyer = field(default_factory=FakeBuyer)
    reader: FakeReader = field(default_factory=FakeReader)
    witness: FakeWitness = field(default_factory=FakeWitness)
    manners: Manners = field(default_factory=Manners)

    def __post_init__(self) -> None:
        self.line = FakeLine(self.script)
        self.ear = FakeEar(self.hears)
        self.mind = FakeMind(self.says, self.ends)

    def call(self) -> Call:
        engines = Engines(LoudnessDetector(), self.ear, self.voice, self.buyer, self.reader)
        talk = Conversation(Turns("test"), self.manners)
        return Call(scenario(), engines, self.mind, self.line, self.witness, talk)

    async def run(self, hang_up_at_s: float | None = None) -> Call:
        """The call after it ended; hung up after the script where nothing else ends it."""
        call = self.call()
        async with asyncio.TaskGroup() as tasks:
            running = tasks.create_task(call.run())
            await asyncio.sleep(hang_up_at_s or self.script.until_s)
            if not running.done():
                call.hang_up()
        return call


def said(call: Call) -> list[tuple[str, str]]:
    return [(str(turn.speaker), turn.text) for turn in call.transcript().turns]
