"""From sound to events, with a recogniser that does what the test says."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from tests.cast import LOUD, FakeEar, LoudnessDetector
from tests.virtual_time import pass_time, run
from voice.ear import PREROLL_S, REOPENINGS, Ear
from voice.errors import EngineFailed
from voice.events import EndHeard, Event, SpeechStarted, SpeechStopped, WordsHeard
from voice.pcm import AXIS_RATE_HZ, Pcm
from voice.ports import Listener


@dataclass
class NeverOpens(FakeEar):
    texts: list[str] = field(default_factory=list)
    tries: int = 0

    async def listen(self, vocabulary: Sequence[str]) -> Listener:
        self.tries += 1
        raise EngineFailed("The recogniser cannot be started.")


def sound(*spans: tuple[bool, float]) -> Pcm:
    parts = [np.full(round(length_s * AXIS_RATE_HZ), LOUD if is_loud else 0, np.int16) for is_loud, length_s in spans]
    return Pcm(np.concatenate(parts), AXIS_RATE_HZ)


def utterance() -> Pcm:
    return sound((False, 1.0), (True, 1.0), (False, 1.0))


def heard(engine: FakeEar, *sounds: Pcm, piece: int = 333) -> tuple[list[Event], list[str]]:
    """Events and complaints of an ear that gets these sounds in pieces."""
    events, complaints = list[Event](), list[str]()

    async def scene() -> None:
        ear = Ear(LoudnessDetector(), engine, (), events.append, lambda _, message: complaints.append(message))
        running = asyncio.create_task(ear.run())
        at_sample = 0
        for audio in sounds:
            for first in range(0, len(audio), piece):
                part = Pcm(audio.samples[first : first + piece], AXIS_RATE_HZ)
                ear.hear(part, at_sample)
                at_sample += len(part)
            await pass_time(1.0)
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)

    run(scene())
    return events, complaints


def test_a_stretch_of_speech_is_started_stopped_and_understood() -> None:
    events, _ = heard(FakeEar(["hello there"]), utterance())
    started, stopped, ending, words = events
    assert isinstance(ending, EndHeard)
    assert isinstance(started, SpeechStarted)
    assert isinstance(stopped, SpeechStopped)
    assert isinstance(words, WordsHeard)
    assert abs(started.at_s - 1.0) < 0.04
    assert abs(stopped.at_s - 2.0) < 0.04
    assert (words.island_s, words.is_final) == (started.at_s, True)
    assert [word.text for word in words.words] == ["hello", "there"]


def test_words_lie_on_the_axis() -> None:
    events, _ = heard(FakeEar(["hello"]), sound((False, 5.0)), utterance())
    words = events[-1]
    assert isinstance(words, WordsHeard)
    assert abs(words.words[0].start_s - (6.0 - PREROLL_S)) < 0.05


def test_the_size_of_the_pieces_does_not_matter() -> None:
    assert (
        heard(FakeEar(["hello"]), utterance(), piece=100)[0] == heard(FakeEar(["hello"]), utterance(), piece=4_000)[0]
    )


def test_a_recogniser_that_breaks_hears_nothing_and_is_opened_for_the_next_stretch() -> None:
    events, complaints = heard(FakeEar(["!", "hello"]), utterance(), utterance())
    finals = [[word.text for word in event.words] for event in events if isinstance(event, WordsHeard)]
    assert finals == [[], ["hello"]]
    assert len(complaints) == 1
    assert "say them again" in complaints[0]


def test_a_recogniser_that_never_starts_is_given_up_and_every_stretch_still_gets_its_answer() -> None:
    engine = NeverOpens()
    events, complaints = heard(engine, *[utterance()] * 6)
    assert engine.tries == REOPENINGS + 1
    assert "type instead" in complaints[-1]
    assert [event.words for event in events if isinstance(event, WordsHeard)] == [()] * 6
