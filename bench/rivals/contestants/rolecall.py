"""rolecall's own server with the fake engines: its house, its calls, its media, its recorder.

Replaced: the engines, the mind (it would end the call once its matter is told), and the worker processes that score.
`default`: the pause that ends a turn, the thinking time and the preparation are those of the scenario. `matched`: the
turn ends after 200 ms whatever was said, no thinking time, and nothing is prepared ahead. `speculating`: as `matched`,
but answers are prepared ahead. The names replaced for that are checked by tests/bench/test_rivals_rolecall.py.
"""

import asyncio
import logging
from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import uvicorn

import server.calls.live_call
import voice.pauses
from bench.rivals.contestants.start import Order, announce, loopback_socket, order
from bench.rivals.fakes import DELAYS, spoken, text_of
from bench.rivals.tones import RATE_HZ, WORD_S
from server.app import build
from server.calls.live_call import LiveCall
from server.calls.setting import Setting
from server.garbage import leave_out_what_is_loaded
from server.house import House
from server.security.local_mode import UVICORN_OPTIONS, secured
from server.settings import read_settings
from server.wiring import Chosen, EngineRoom
from server.work import Scored, ScoringJob
from server.workers import Workers
from voice.adapters.chat import ChatBuyer
from voice.adapters.silero import Silero
from voice.call import Engines
from voice.pcm import AXIS_RATE_HZ, Pcm, join
from voice.plan import Plan
from voice.ports import Reader, Speech, SpokenWord, VoiceDetector
from voice.reading import Reading
from voice.replies import Replies
from voice.scenario import Scenario, Voice
from voice.transcript import Transcript, Word

STOP_S = 0.2
OPEN_TO_ALL = {"max_calls": 200, "max_processor_percent": 1000, "max_gap_ms": 10_000}
"""The bench finds out how many calls are too many."""
NAMES = {"stt": "fake", "tts": "fake", "buyer": "chat"}


class FakeListener:
    def __init__(self) -> None:
        self._island: list[Pcm] = []

    def feed(self, audio: Pcm) -> None:
        self._island.append(audio)

    async def partial(self) -> tuple[Word, ...]:
        return ()

    async def finish(self) -> tuple[Word, ...]:
        island, self._island = join(self._island), []
        await asyncio.sleep(DELAYS.text_s)
        return _words(island)

    async def aclose(self) -> None: ...


class FakeRecogniser:
    name = "fake"
    word_accuracy = 1.0

    async def listen(self, vocabulary: Sequence[str]) -> FakeListener:
        return FakeListener()

    async def transcribe(self, audio: Pcm, vocabulary: Sequence[str]) -> tuple[Word, ...]:
        return _words(audio)


def _words(sound: Pcm) -> tuple[Word, ...]:
    texts = text_of(sound.samples, AXIS_RATE_HZ).split()
    step_s = sound.duration_s / max(1, len(texts))
    return tuple(Word(text, at * step_s, (at + 1) * step_s, 0.9) for at, text in enumerate(texts))


class FakeVoice:
    name = "fake"

    async def speak(self, phrase: str, voice: Voice) -> AsyncIterator[Speech]:
        first = 0
        number = 0
        async for word, sound in spoken(phrase):
            first = phrase.index(word, first)
            said = SpokenWord(first, first + len(word), number * WORD_S, (number + 1) * WORD_S)
            first, number = first + len(word), number + 1
            yield Speech(Pcm(sound, RATE_HZ), (said,))


class FakeMind:
    """Has the same to say for ever."""

    def __init__(self, setting: Setting) -> None: ...

    def plan(self, occasion: str, transcript: Transcript, reading: Reading) -> Plan:
        return Plan("Alpha.")


class FakeReader:
    async def read(self, scenario: Scenario, transcript: Transcript) -> Reading:
        return Reading()


class FakeEngineRoom(EngineRoom):
    """A detector for each call, the fakes for all."""

    asked: Order

    def names(self) -> dict[str, str]:
        return dict(NAMES)

    async def for_call(self, reader: Reader) -> Chosen:
        buyer = self._made.setdefault("chat", ChatBuyer(self.asked.chat_url, self.asked.model))
        engines = Engines(await self.voice_detector(), FakeRecogniser(), FakeVoice(), buyer, FakeReader())
        return Chosen(engines, NAMES)

    async def voice_detector(self) -> VoiceDetector:
        silero: Silero = self._made.setdefault("silero", Silero())
        return silero.detector()


class NoWorkers(Workers):
    """Scoring is no part of a call's sound."""

    async def warm(self) -> None: ...

    async def score(self, job: ScoringJob) -> Scored:
        return Scored({}, None)


class BenchHouse(House):
    """A house for many calls at once, with the fakes in it."""

    def furnish(self, asked: Order) -> None:
        self.engines = FakeEngineRoom(self.settings)
        self.engines.asked = asked
        self.workers = NoWorkers()
        self._is_default = asked.setup == "default"

    async def _live(self, setting: Setting) -> LiveCall:
        return await super()._live(
            setting if self._is_default else replace(setting, scenario=_prompt(setting.scenario))
        )


def _prompt(scenario: Scenario) -> Scenario:
    timing = replace(scenario.buyer.timing, thinking_s=(0.0, 0.0))
    return replace(scenario, buyer=replace(scenario.buyer, timing=timing))


def replacements(setup: str) -> list[tuple[object, str, object]]:
    """Owner, name and what stands there in this set-up."""
    found: list[tuple[object, str, object]] = [(server.calls.live_call, "mind_of", FakeMind)]
    if setup != "default":
        found.append((voice.pauses, "pause_to_end_s", _fixed_pause_s))
    if setup == "matched":
        found.append((Replies, "prepare", _prepare_nothing))
    return found


def _fixed_pause_s(said: object, own_pauses_s: Sequence[float], pause_s: float) -> float:
    return STOP_S


def _prepare_nothing(replies: Replies, transcript: Transcript) -> None: ...


async def serve(asked: Order) -> None:
    given: Mapping[str, object] = {"data": Path(asked.data) / "house", "log_level": "warning", **OPEN_TO_ALL}
    house = await BenchHouse.open(read_settings(given, {}))
    house.furnish(asked)
    listening = loopback_socket()
    port = listening.getsockname()[1]
    app = secured(build(house), key=house.key, port=port)
    config = uvicorn.Config(app, log_level="warning", lifespan="off", loop="asyncio", **UVICORN_OPTIONS)
    announce(listening, ("onnxruntime", "openai"), key=house.key)
    leave_out_what_is_loaded()  # as `rolecall serve` does
    await uvicorn.Server(config).serve([listening])


if __name__ == "__main__":
    asked = order()
    logging.basicConfig(level=logging.WARNING)
    for owner, name, instead in replacements(asked.setup):
        setattr(owner, name, instead)
    asyncio.run(serve(asked))
