"""Drives a Conversation by hand: who speaks from when to when, with no clock but the numbers in the test."""

from dataclasses import dataclass, field

from voice.commands import Command, Reply
from voice.conversation import Conversation
from voice.events import (
    Event,
    HungUp,
    LineBack,
    LineLost,
    PhrasePlayed,
    PlaybackDrained,
    ReplyPhrase,
    SpeechStarted,
    SpeechStopped,
    Typed,
    WordsHeard,
)
from voice.floor import Floor
from voice.manners import Manners
from voice.transcript import Word
from voice.turns import Turns

DETECTION_S = 0.064
"""Between a voice and its detection."""
STOP_DELAY_S = 0.192


@dataclass
class Stage:
    """Times are seconds on the axis. Every step first wakes the conversation at each deadline that lies before it."""

    talk: Conversation = field(default_factory=lambda: Conversation(Turns("test"), Manners()))
    done: list[tuple[float, Command]] = field(default_factory=list)
    """Every command with its time."""

    def until(self, now: float) -> None:
        """Lets time pass."""
        while self.talk.deadline is not None and self.talk.deadline <= now:
            due = self.talk.deadline
            self.talk.wake(now=due)
            self._collect(due)

    def say(self, event: Event, now: float) -> None:
        self.until(now)
        self.talk.receive(event, now=now)
        self._collect(now)

    def rep(self, text: str, at: float, until: float, words_after: float = 0.1) -> None:
        """The rep speaks from `at` until `until`; the final words come `words_after` the stop was detected."""
        self.say(SpeechStarted(at), at + DETECTION_S)
        self.say(SpeechStopped(until), until + STOP_DELAY_S)
        self.words(text, at, until, until + STOP_DELAY_S + words_after)

    def words(self, text: str, island: float, until: float, now: float, *, is_final: bool = True) -> None:
        texts = text.split()
        step = (until - island) / max(1, len(texts))
        words = tuple(Word(t, island + i * step, island + (i + 1) * step, 0.9) for i, t in enumerate(texts))
        self.say(WordsHeard(island, words, is_final), now)

    def write(self, text: str, at: float) -> None:
        self.say(Typed(text), at)

    def plan(
        self, text: str, at: float, *, beat: str | None = None, facts: tuple[str, ...] = (), ends: bool = False
    ) -> None:
        """The buyer's reply is known, in one phrase."""
        self.say(ReplyPhrase(text, False, beat, facts, ends), at)
        self.say(ReplyPhrase("", True, beat, facts, ends), at)

    def hear(self, text: str, at: float, until: float) -> None:
        """These words of the buyer go out from `at` until `until`."""
        texts = text.split()
        step = (until - at) / len(texts)
        for i, word in enumerate(texts):
            heard = Word(word, at + i * step, at + (i + 1) * step)
            self.say(PhrasePlayed((heard,)), heard.end_s)

    def buyer(self, text: str, at: float, until: float, **plan: object) -> None:
        """The buyer says all of it, undisturbed."""
        self.plan(text, at, **plan)  # type: ignore[arg-type]
        self.hear(text, at, until)
        self.say(PlaybackDrained(), until)

    def lose(self, since: float, at: float) -> None:
        """The line is lost: nothing came after `since`, noticed at `at`."""
        self.say(LineLost(since), at)

    def return_(self, at: float) -> None:
        self.say(LineBack(), at)

    def hang_up(self, at: float) -> None:
        self.say(HungUp(), at)

    @property
    def floor(self) -> Floor:
        return self.talk.floor

    @property
    def occasions(self) -> list[str]:
        return [command.occasion for _, command in self.done if isinstance(command, Reply)]

    def commands(self, kind: type[Command]) -> list[float]:
        """When commands of this kind were given."""
        return [at for at, command in self.done if isinstance(command, kind)]

    @property
    def said(self) -> list[tuple[str, str]]:
        return [(str(turn.speaker), turn.text) for turn in self.talk.transcript().turns]

    def _collect(self, now: float) -> None:
        self.done += [(now, command) for command in self.talk.commands()]


def opened(talk: Conversation | None = None) -> Stage:
    """A call in which the buyer has said its opening words and the floor is open."""
    stage = Stage(talk) if talk else Stage()
    stage.until(0.8)
    stage.buyer("Good morning.", at=1.0, until=2.0)
    return stage
