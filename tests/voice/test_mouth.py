"""The buyer's reply: said piece by piece, not before its time, and not at all once it is hushed."""

import asyncio
from dataclasses import dataclass, field

from tests.cast import FakeBuyer, FakeMind, FakeReader, FakeVoice, scenario
from tests.virtual_time import run
from voice.answer import Answer, Wits
from voice.events import Event, ReplyFailed, ReplyPhrase
from voice.mouth import Mouth
from voice.plan import Plan
from voice.playout import Playout
from voice.transcript import Transcript


@dataclass
class Listening:
    """What a mouth says and tells, with the time of every event."""

    line: str = "We lost it. All of it."
    buyer: FakeBuyer = field(default_factory=FakeBuyer)
    voice: FakeVoice = field(default_factory=FakeVoice)
    reader: FakeReader = field(default_factory=FakeReader)
    events: list[tuple[float, Event]] = field(default_factory=list)
    plans: list[Plan] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)
    replaced: list[str] = field(default_factory=list)
    playout: Playout = field(default_factory=Playout)

    def answer(self, *, spoken_after_s: float = 0.0) -> "Listening":
        async def scene() -> None:
            answer = Answer("answer", Transcript("test"), scenario(), self.wits(), lambda: 0.0)
            mouth = Mouth(
                scenario(),
                self.voice,
                self.playout,
                lambda event: self._step(mouth, event),
                self.plans.append,
                lambda _, message: self.complaints.append(message),
                self.replaced.append,
            )
            async with asyncio.TaskGroup() as tasks:
                tasks.create_task(answer.work())
                await mouth.say(answer, spoken_after_s)

        run(scene())
        return self

    def wits(self) -> Wits:
        return Wits(self.reader, FakeMind([self.line]), self.buyer, self.voice)

    def _step(self, mouth: Mouth, event: Event) -> None:
        self.events.append((asyncio.get_running_loop().time(), event))
        if isinstance(event, ReplyPhrase) and event.text:
            mouth.speak(event.text)

    @property
    def phrases(self) -> list[str]:
        return [event.text for _, event in self.events if isinstance(event, ReplyPhrase)]


def test_a_reply_is_its_phrases_and_an_end() -> None:
    said = Listening().answer()
    assert " ".join(said.phrases).strip() == said.line
    assert [event.is_last for _, event in said.events if isinstance(event, ReplyPhrase)][-1]
    assert not said.playout.is_drained


def test_nothing_is_said_before_its_time() -> None:
    assert Listening().answer(spoken_after_s=2.0).events[0][0] == 2.0


def test_a_slow_model_spends_the_thinking_time_and_no_more() -> None:
    said = Listening(buyer=FakeBuyer(thinks_s=1.5)).answer(spoken_after_s=2.0)
    assert said.events[0][0] == 2.0


def test_the_plan_is_told_once() -> None:
    said = Listening().answer()
    assert [plan.line for plan in said.plans] == [said.line]


def test_a_voice_that_breaks_on_every_phrase_is_told_of_once() -> None:
    said = Listening(voice=FakeVoice(fails=True)).answer()
    assert len(said.phrases) > 1
    assert said.complaints == ["The voice broke. The buyer's words are shown instead. The call goes on."]


def test_a_reader_that_breaks_leaves_the_turn_unsaid() -> None:
    said = Listening(reader=FakeReader(fails=True)).answer()
    assert [event for _, event in said.events] == [ReplyFailed()]
    assert said.plans == []
