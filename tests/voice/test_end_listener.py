"""An end-of-turn model is asked while the rep pauses, and only then."""

import asyncio
from dataclasses import dataclass, field

from tests.virtual_time import run
from voice.end_listener import EVERY_S, LONGEST_PAUSE_S, EndListener
from voice.errors import EngineFailed
from voice.events import EndHeard, Event, SpeechStarted, SpeechStopped
from voice.pcm import Pcm, silence


@dataclass
class Model:
    answers: list[float]
    name: str = "model"
    heard_s: list[float] = field(default_factory=list)

    async def probability(self, audio: Pcm) -> float:
        self.heard_s.append(audio.duration_s)
        if not self.answers:
            raise EngineFailed("The model broke.")
        return self.answers.pop(0)


@dataclass
class Scene:
    model: Model
    told: list[Event] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    async def play(self, sound_s: float, *steps: tuple[float, Event]) -> None:
        """Events after so many seconds each, the sound all at once before them."""
        listener = EndListener(self.model, self.told.append, lambda _, message: self.complaints.append(message))
        for _ in range(round(sound_s)):
            listener.hear(silence(1.0))
        asking = asyncio.create_task(listener.run())
        for wait_s, event in steps:
            await asyncio.sleep(wait_s)
            listener.saw(event)
        await asyncio.sleep(10.0)
        asking.cancel()


def test_a_pause_is_asked_about_every_tenth_of_a_second() -> None:
    scene = Scene(Model([0.1, 0.2, 0.3, 0.9]))
    run(scene.play(2, (0.0, SpeechStarted(1.0)), (1.0, SpeechStopped(2.0)), (0.25, SpeechStarted(2.3))))
    assert scene.told == [EndHeard(1.0, None, each) for each in (0.1, 0.2, 0.3)]


def test_a_long_pause_is_not_asked_about_for_ever() -> None:
    scene = Scene(Model([0.1] * 1000))
    run(scene.play(2, (0.0, SpeechStarted(1.0)), (1.0, SpeechStopped(2.0))))
    assert len(scene.told) == round(LONGEST_PAUSE_S / EVERY_S)


def test_the_model_hears_eight_seconds_at_the_most() -> None:
    scene = Scene(Model([0.5] * 3))
    run(scene.play(30, (0.0, SpeechStarted(1.0)), (1.0, SpeechStopped(2.0)), (0.25, SpeechStarted(2.3))))
    assert scene.model.heard_s == [8.0] * 3


def test_a_model_that_is_busy_is_asked_again() -> None:
    @dataclass
    class Busy(Model):
        async def probability(self, audio: Pcm) -> float:
            if len(self.heard_s) == 1:
                self.heard_s.append(0.0)
                raise EngineFailed("The model is busy.", retryable=True)
            return await Model.probability(self, audio)

    scene = Scene(Busy([0.1, 0.9]))
    run(scene.play(2, (0.0, SpeechStarted(1.0)), (1.0, SpeechStopped(2.0)), (0.25, SpeechStarted(2.3))))
    assert scene.told == [EndHeard(1.0, None, 0.1), EndHeard(1.0, None, 0.9)]
    assert scene.complaints == []


def test_a_model_that_breaks_is_told_of_once_and_left() -> None:
    scene = Scene(Model([0.5]))
    stops = ((0.0, SpeechStarted(1.0)), (1.0, SpeechStopped(2.0)), (0.5, SpeechStarted(3.0)), (0.5, SpeechStopped(4.0)))
    run(scene.play(2, *stops))
    assert len(scene.told) == 1
    assert scene.complaints == [
        "The model broke. Pauses are judged by words and pitch alone; the call goes on.",
    ]
