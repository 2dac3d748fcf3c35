"""A phrase's first sound is made while nobody knows yet whether the phrase ends there."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field

import pytest

from tests.cast import FakeMind, FakeReader, FakeVoice
from tests.cast import scenario as built_scenario
from tests.virtual_time import run
from voice.answer import Answer, Wits
from voice.early_voice import EarlyVoice
from voice.errors import EngineFailed
from voice.plan import Plan
from voice.ports import Speech
from voice.scenario import Scenario, Voice
from voice.transcript import Transcript

SPEAKER = Voice()


@dataclass
class SlowVoice(FakeVoice):
    """Takes a second for the first piece of a phrase."""

    begun: list[str] = field(default_factory=list)
    closed: list[str] = field(default_factory=list)

    async def speak(self, phrase: str, voice: Voice) -> AsyncIterator[Speech]:
        self.begun.append(phrase)
        try:
            await asyncio.sleep(1.0)
            async for speech in super().speak(phrase, voice):
                yield speech
        finally:
            self.closed.append(phrase)


async def words_of(voice: EarlyVoice, phrase: str) -> tuple[int, float]:
    """The pieces of a phrase's sound, and the seconds until the first."""
    loop = asyncio.get_running_loop()
    began_s, first_s, pieces = loop.time(), 0.0, 0
    async for _ in voice.speak(phrase):
        first_s = first_s or loop.time() - began_s
        pieces += 1
    return pieces, first_s


def spoken(*, expected: str | None, phrase: str, after_s: float) -> tuple[int, float, SlowVoice]:
    engine = SlowVoice()

    async def scene() -> tuple[int, float]:
        voice = EarlyVoice(engine, SPEAKER)
        if expected is not None:
            await voice.expect(expected)
        await asyncio.sleep(after_s)
        found = await words_of(voice, phrase)
        await voice.aclose()
        return found

    pieces, first_s = run(scene())
    return pieces, first_s, engine


def test_what_was_expected_is_there_sooner() -> None:
    pieces, first_s, engine = spoken(expected="We lost it.", phrase="We lost it.", after_s=0.7)
    assert (pieces, first_s) == (3, pytest.approx(0.3))
    assert engine.begun == engine.closed == ["We lost it."]


def test_what_was_not_expected_takes_its_time_and_the_guess_is_dropped() -> None:
    pieces, first_s, engine = spoken(expected="It was 3.", phrase="It was three times.", after_s=0.7)
    assert (pieces, first_s) == (4, pytest.approx(1.0))
    assert engine.closed == ["It was 3.", "It was three times."]


def test_a_phrase_that_nobody_expected_is_spoken_as_ever() -> None:
    pieces, first_s, _ = spoken(expected=None, phrase="We lost it.", after_s=0.7)
    assert (pieces, first_s) == (3, pytest.approx(1.0))


def test_a_guess_that_is_never_asked_for_is_let_go() -> None:
    engine = SlowVoice()

    async def scene() -> None:
        voice = EarlyVoice(engine, SPEAKER)
        await voice.expect("We lost it.")
        await asyncio.sleep(0.1)
        await voice.aclose()

    run(scene())
    assert engine.closed == ["We lost it."]


def test_a_voice_that_breaks_on_a_guess_breaks_where_it_is_asked_to_speak() -> None:
    async def scene() -> None:
        voice = EarlyVoice(FakeVoice(fails=True), SPEAKER)
        await voice.expect("We lost it.")
        await asyncio.sleep(0.1)
        with pytest.raises(EngineFailed, match="The voice broke"):
            await words_of(voice, "We lost it.")

    run(scene())


def test_a_voice_that_breaks_on_a_wrong_guess_is_asked_again() -> None:
    engine = FakeVoice(fails=True)

    async def scene() -> int:
        voice = EarlyVoice(engine, SPEAKER)
        await voice.expect("It was 3.")
        await asyncio.sleep(0.1)
        engine.fails = False
        return (await words_of(voice, "It was three times."))[0]

    assert run(scene()) == 4


class Writer:
    """Goes on 50 ms after its first sentence."""

    name = "writer"

    async def reply(self, plan: Plan, transcript: Transcript, scenario: Scenario) -> AsyncIterator[str]:
        yield "We lost it."
        await asyncio.sleep(0.05)
        yield " All of it."


def test_an_answer_waits_for_its_next_word_and_its_first_sound_at_the_same_time() -> None:
    async def scene() -> float:
        wits = Wits(FakeReader(), FakeMind(["We lost it. All of it."]), Writer(), SlowVoice())
        answer = Answer("answer", Transcript("test"), built_scenario(), wits, lambda: 0.0)
        loop = asyncio.get_running_loop()
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(answer.work())
            heard_s = [loop.time() async for piece in answer.pieces() if isinstance(piece, Speech)]
        return heard_s[0]

    assert run(scene()) == pytest.approx(1.0)
