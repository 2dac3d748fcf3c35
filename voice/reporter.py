"""Tells the witness what happens in a call: captions, floor, turns, latency, gaps."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from typing import Protocol

from voice.answer import Answer
from voice.commands import Command, Discard, Hold, Hush, Reply, Resume
from voice.conversation import Conversation
from voice.events import Event, PhrasePlayed, PlaybackDrained, WordsHeard
from voice.floor import Floor
from voice.latency import AnswerLatency
from voice.plan import Plan
from voice.ports import Witness
from voice.reading import Chance, run_of
from voice.transcript import Speaker, Turn


class Preparations(Protocol):
    @property
    def outcome(self) -> str:
        """What became of the preparation for the present answer: `used`, `discarded`, or `none`."""
        ...


@dataclass(slots=True)
class Reporter:
    talk: Conversation
    witness: Witness
    preparations: Preparations
    _floor: Floor | None = None
    _latency: AnswerLatency = field(default_factory=AnswerLatency)
    _answer: Answer | None = None
    _tried: int = 0
    """Tries of a practice that were told."""

    def saw(self, event: Event, now_s: float) -> None:
        """After the conversation took note of `event`."""
        match event:
            case WordsHeard(is_final=is_final):
                if is_final:
                    self._latency.words(now_s)
                self._caption(Speaker.REP, is_final=False)
            case PhrasePlayed():
                self._caption(Speaker.BUYER, is_final=False)
            case PlaybackDrained():
                self._caption(Speaker.BUYER, is_final=True)
        self.tell_floor()

    def tell_floor(self) -> None:
        """Says so when the turn has changed hands."""
        if self.talk.floor is not self._floor:
            self._floor = self.talk.floor
            self.witness.tell("floor", floor=str(self._floor))

    def did(self, command: Command, now_s: float) -> None:
        """Before `command` is carried out."""
        match command:
            case Reply("answer"):
                rep = self.talk.turns.rep
                self._caption(Speaker.REP, is_final=True)
                self._latency.turn_ended(rep.end_s if rep else now_s, now_s)
            case Reply():
                self._latency.forget()
            case Discard():
                self.witness.tell("speculation", outcome="discarded")
            case Hold():
                self.witness.tell("held")
            case Resume():
                self.witness.tell("resumed")
            case Hush():
                self._latency.forget()
                self._caption(Speaker.BUYER, is_final=True)
                self.witness.tell("hushed")

    def answering(self, answer: Answer | None) -> None:
        """The answer that is being said from here on."""
        self._answer = answer

    def planned(self, plan: Plan) -> None:
        """The buyer knows what to say; in a practice also what became of the tries before it."""
        fields = asdict(plan)
        del fields["tries"]
        self.witness.tell("plan", **fields)
        for number in range(self._tried + 1, len(plan.tries) + 1):
            self._tell_try(plan.tries[:number])
        self._tried = max(self._tried, len(plan.tries))

    def _tell_try(self, tries: Sequence[Chance]) -> None:
        practice, last = self.talk.turns.practice, tries[-1]
        wanted = practice.in_a_row if practice else 0
        self.witness.tell(
            "tried",
            number=len(tries),
            behaviour=last.behaviour,
            beat=last.beat,
            turn=last.turn,
            met=last.met,
            reason=last.reason,
            quote=last.quote,
            in_a_row=run_of(tries),
            wanted=wanted,
            is_solved=0 < wanted <= run_of(tries),
        )

    def replaced(self, reason: str) -> None:
        """A scripted line took the place of what a model was about to say."""
        self.witness.tell("replaced", reason=reason)

    def played(self, now_s: float, heard_s: float | None) -> None:
        """A frame of the buyer's sound went out; `heard_s`: when the rep hears it, None where the page does not say."""
        if not self._latency.is_awaited:
            return
        stages = self._latency.sounded(now_s, heard_s, self._answer.reached if self._answer else {})
        turn = len(self.talk.transcript().turns)
        self.witness.tell("latency", turn=turn, stages=stages, speculation=self.preparations.outcome)

    def _caption(self, speaker: Speaker, *, is_final: bool) -> None:
        turns = self.talk.transcript().turns
        index = next((i for i in range(len(turns) - 1, -1, -1) if turns[i].speaker is speaker), None)
        if index is None:
            return
        turn = turns[index]
        self.witness.tell(
            "caption",
            speaker=str(speaker),
            turn=index,
            text=turn.text,
            final=is_final,
            start_s=round(turn.start_s, 3),
            end_s=round(turn.end_s, 3),
        )
        if is_final:
            self.witness.tell("turn", index=index, **turn_fields(turn))


def turn_fields(turn: Turn) -> dict[str, object]:
    """The turn as the journal keeps it."""
    fields = asdict(turn)
    fields["speaker"] = str(turn.speaker)
    return fields
