"""What a conversation needs from engines, in its own words.

Adapters are matched by structure, not by inheritance; `server.wiring` picks them, mypy checks them there.
"""

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from voice.pcm import Pcm
from voice.plan import Plan
from voice.reading import Reading
from voice.scenario import Scenario, Voice
from voice.transcript import Speaker, Transcript, Word


class VoiceDetector(Protocol):
    """Tells speech from everything else, for one call; carries its own state."""

    def probability(self, block: NDArray[np.int16]) -> float:
        """How likely `block`, shape (512,) at 16 kHz (32 ms), is speech: 0..1. Takes well under 1 ms."""
        ...


class TurnEndDetector(Protocol):
    """Tells by sound alone whether a speaker has finished; optional."""

    @property
    def name(self) -> str: ...

    async def probability(self, audio: Pcm) -> float:
        """How likely the turn is over after `audio`, its last 8 s at 16 kHz: 0..1. Raises EngineFailed."""
        ...


class Listener(Protocol):
    """One call's ear. Sound comes in islands: stretches of speech between pauses."""

    def feed(self, audio: Pcm) -> None:
        """More sound of the current island (16 kHz). Returns at once."""
        ...

    async def partial(self) -> tuple[Word, ...]:
        """The island's words so far, best guess; times in seconds from the island's start."""
        ...

    async def finish(self) -> tuple[Word, ...]:
        """The island is over: its final words, times from its start. The next `feed` opens a new one.

        Raises EngineFailed when the engine broke; the listener can then be closed and another opened.
        """
        ...

    async def aclose(self) -> None: ...


class SpeechToText(Protocol):
    @property
    def name(self) -> str: ...

    @property
    def word_accuracy(self) -> float:
        """Share of live words that it gets right, 0..1: so far do they tell whether a turn is over."""
        ...

    async def listen(self, vocabulary: Sequence[str]) -> Listener:
        """An ear for one call; `vocabulary` are words to expect. Raises EngineFailed."""
        ...

    async def transcribe(self, audio: Pcm, vocabulary: Sequence[str]) -> tuple[Word, ...]:
        """The stored words of a finished turn: the engine's best passes, word times from its start."""
        ...


@dataclass(frozen=True, slots=True)
class SpokenWord:
    """Where a word of a phrase lies in its sound."""

    first_char: int
    last_char: int
    """Span in the phrase, end exclusive."""
    start_s: float
    end_s: float
    """Seconds from the phrase's first sample; the word counts as heard at `end_s`."""


@dataclass(frozen=True, slots=True)
class Speech:
    """A piece of a phrase's sound, with the words that end in it."""

    audio: Pcm
    words: tuple[SpokenWord, ...]


class TextToSpeech(Protocol):
    @property
    def name(self) -> str: ...

    def speak(self, phrase: str, voice: Voice) -> AsyncIterator[Speech]:
        """The phrase's sound in pieces, first piece as early as the engine can. Raises EngineFailed."""
        ...


class Mind(Protocol):
    """Decides what the buyer says next, in code."""

    def plan(self, occasion: str, transcript: Transcript, reading: Reading) -> Plan:
        """`occasion` is one of `voice.commands.Reply`'s. Takes well under 10 ms."""
        ...


class Buyer(Protocol):
    """Words what code has planned."""

    @property
    def name(self) -> str: ...

    def reply(self, plan: Plan, transcript: Transcript, scenario: Scenario) -> AsyncIterator[str]:
        """The buyer's turn as pieces of text. Raises EngineFailed."""
        ...


class Reader(Protocol):
    """Reads acts and chances in the conversation so far, off the media loop."""

    async def read(self, scenario: Scenario, transcript: Transcript) -> Reading: ...


@dataclass(frozen=True, slots=True)
class MicBlock:
    """A piece of the rep's microphone as it arrived."""

    timestamp: int
    """RTP time of its first sample in 48 kHz units, unwrapped: it only grows."""
    audio: Pcm
    """At 16 kHz."""
    stream: int = 0
    """Grows when the rep's end connects anew: timestamps of another stream have another origin."""
    is_concealed: bool = False
    """Made up for sound that was lost on the way."""


class Line(Protocol):
    """The rep's end of the call."""

    def microphone(self) -> AsyncIterator[MicBlock]:
        """Blocks as they arrive; ends when the rep's end is gone."""
        ...

    def play(self, frame: Pcm) -> None:
        """20 ms for the loudspeaker at 48 kHz. Never waits; beyond three frames the oldest is dropped."""
        ...

    @property
    def playout_delay_s(self) -> float | None:
        """Time from `play` to the rep's ear, as the page last reported; None: no report."""
        ...


class Witness(Protocol):
    """Sees and keeps what happens in a call: journal, recording and page. Never waits."""

    def audio(self, speaker: Speaker, at_sample: int, audio: Pcm) -> None:
        """Sound of one side at 16 kHz, its first sample at `at_sample` on the axis."""
        ...

    def tell(self, kind: str, **fields: object) -> None:
        """Something happened; kinds and fields are those of docs/protocol.md."""
        ...
