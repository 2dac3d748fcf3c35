"""Engines that rest while the server is too busy."""

from collections.abc import Sequence

import numpy as np
import pytest

from server.calls.sparing import SparingSpeechToText, SparingTurnEnd, spared
from tests.cast import FakeReader
from tests.open_house import quick_engines
from voice.errors import EngineFailed
from voice.pcm import Pcm
from voice.transcript import Word

SOUND = Pcm(np.zeros(160, np.int16), 16_000)


class Hearing:
    """Every word it hears is its own name, numbered."""

    def __init__(self, name: str) -> None:
        self.name, self.fed, self.guesses, self.is_closed = name, 0, 0, False
        self.word_accuracy = 0.9 if name == "usual" else 0.6

    async def listen(self, vocabulary: Sequence[str]) -> "Hearing":
        return self

    async def transcribe(self, audio: Pcm, vocabulary: Sequence[str]) -> tuple[Word, ...]:
        return self._words("stored")

    def feed(self, audio: Pcm) -> None:
        self.fed += 1

    async def partial(self) -> tuple[Word, ...]:
        self.guesses += 1
        return self._words(str(self.guesses))

    async def finish(self) -> tuple[Word, ...]:
        return self._words("final")

    async def aclose(self) -> None:
        self.is_closed = True

    def _words(self, text: str) -> tuple[Word, ...]:
        return (Word(f"{self.name} {text}", 0.0, 1.0),)


def text_of(words: Sequence[Word]) -> str:
    return " ".join(word.text for word in words)


async def test_the_last_guess_stands_while_guesses_rest() -> None:
    resting: set[str] = set()
    usual = Hearing("usual")
    ear = await SparingSpeechToText(usual, None, resting.__contains__).listen(())
    ear.feed(SOUND)
    assert text_of(await ear.partial()) == "usual 1"
    resting.add("partial_captions")
    assert text_of(await ear.partial()) == "usual 1"
    assert usual.guesses == 1
    assert text_of(await ear.finish()) == "usual final"
    assert text_of(await ear.partial()) == ""


def test_the_lesser_models_accuracy_counts_as_either_may_hear() -> None:
    assert SparingSpeechToText(Hearing("usual"), Hearing("small"), set().__contains__).word_accuracy == 0.6
    assert SparingSpeechToText(Hearing("usual"), None, set().__contains__).word_accuracy == 0.9


async def test_live_words_are_heard_by_the_smaller_model_from_the_next_island_on() -> None:
    resting: set[str] = set()
    usual, small = Hearing("usual"), Hearing("small")
    engine = SparingSpeechToText(usual, small, resting.__contains__)
    ear = await engine.listen(())
    ear.feed(SOUND)
    resting.add("small_model")
    ear.feed(SOUND)
    assert text_of(await ear.finish()) == "usual final"
    ear.feed(SOUND)
    assert text_of(await ear.finish()) == "small final"
    resting.clear()
    ear.feed(SOUND)
    assert text_of(await ear.finish()) == "usual final"
    await ear.aclose()
    assert usual.is_closed
    assert small.is_closed


async def test_what_is_scored_is_never_heard_by_the_smaller_model() -> None:
    engine = SparingSpeechToText(Hearing("usual"), Hearing("small"), lambda what: True)
    assert text_of(await engine.transcribe(SOUND, ())) == "usual stored"


async def test_the_end_of_turn_model_rests_with_the_larger_one() -> None:
    class Detector:
        name = "smart"

        async def probability(self, audio: Pcm) -> float:
            return 0.7

    resting: set[str] = set()
    ends = SparingTurnEnd(Detector(), resting.__contains__)
    assert await ends.probability(SOUND) == 0.7
    resting.add("small_model")
    with pytest.raises(EngineFailed) as rests:
        await ends.probability(SOUND)
    assert rests.value.retryable


def test_a_call_without_such_a_model_gets_none() -> None:
    assert spared(quick_engines(FakeReader()), lambda what: False, None).turn_end is None
