"""The buyer's answers in hand: at most one prepared in case the turn is over, and one being said."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field

from voice.answer import Answer, Wits
from voice.mouth import Mouth
from voice.scenario import Scenario
from voice.transcript import Transcript, is_same_talk

GOLDEN_RATIO = 0.618034
"""Its multiples, whole parts dropped, lie evenly spread in 0..1 and look unordered."""


@dataclass(slots=True)
class InHand:
    answer: Answer
    tasks: list[asyncio.Task[None]] = field(default_factory=list)

    def cancel(self) -> None:
        """What runs this itself goes on to its end: it has just ended the call."""
        for task in self.tasks:
            if task is not asyncio.current_task():
                task.cancel()


class Replies:
    """`open` it in a task group; answers end with the group."""

    def __init__(self, scenario: Scenario, wits: Wits, mouth: Mouth, now_s: Callable[[], float]) -> None:
        self._scenario, self._wits, self._mouth, self._now_s = scenario, wits, mouth, now_s
        self._tasks: asyncio.TaskGroup | None = None
        self._prepared: InHand | None = None
        self._said: InHand | None = None
        self.outcome = "none"
        """What became of the preparation for the present answer: `used`, `discarded`, or `none`."""

    def open(self, tasks: asyncio.TaskGroup) -> None:
        self._tasks = tasks

    def prepare(self, transcript: Transcript) -> None:
        """Begins the answer to what was said so far, out of sight."""
        self.discard()
        self._prepared, self.outcome = self._begin("answer", transcript), "none"

    def discard(self) -> None:
        """The turn went on."""
        if self._prepared is not None:
            self._prepared.cancel()
            self._prepared, self.outcome = None, "discarded"

    def start(self, occasion: str, transcript: Transcript, rep_ended_s: float | None) -> Answer | None:
        """Says the answer: the prepared one where it answers exactly these words. None: nothing runs any more."""
        prepared = self._take_prepared(occasion, transcript)
        self.outcome = "used" if prepared else self.outcome
        self.cancel()
        self._said = prepared or self._begin(occasion, transcript)
        if self._said is None or self._tasks is None:
            return None
        since_s = self._now_s() - rep_ended_s if rep_ended_s is not None else 0.0
        spoken_after_s = self._thinking_s(len(transcript.turns)) - since_s
        self._said.tasks.append(self._tasks.create_task(self._mouth.say(self._said.answer, spoken_after_s)))
        return self._said.answer

    def cancel(self) -> None:
        """Neither what is said nor what was prepared goes on."""
        self.discard()
        if self._said is not None:
            self._said.cancel()
            self._said = None

    def _take_prepared(self, occasion: str, transcript: Transcript) -> InHand | None:
        prepared = self._prepared
        if prepared is None:
            return None
        if occasion != "answer" or not is_same_talk(prepared.answer.transcript, transcript):
            self.discard()
            return None
        self._prepared = None
        return prepared

    def _begin(self, occasion: str, transcript: Transcript) -> InHand | None:
        if self._tasks is None:
            return None
        answer = Answer(occasion, transcript, self._scenario, self._wits, self._now_s)
        return InHand(answer, [self._tasks.create_task(answer.work())])

    def _thinking_s(self, turn: int) -> float:
        """The buyer's wait before this turn: spread over the author's range, the same in a replay."""
        shortest_s, longest_s = self._scenario.buyer.timing.thinking_s
        return shortest_s + (longest_s - shortest_s) * (turn * GOLDEN_RATIO % 1.0)
