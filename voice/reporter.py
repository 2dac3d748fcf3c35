"""Tells the witness what happens in a call: captions, floor, turns, latency, gaps."""

from dataclasses import asdict, dataclass, field

from voice.commands import Command, Hold, Hush, Reply, Resume
from voice.conversation import Conversation
from voice.events import Event, PhrasePlayed, PlaybackDrained, WordsHeard
from voice.floor import Floor
from voice.plan import Plan
from voice.ports import Witness
from voice.transcript import Speaker, Turn


@dataclass(slots=True)
class Reporter:
    talk: Conversation
    witness: Witness
    _floor: Floor | None = None
    _stages: dict[str, float] = field(default_factory=dict)
    """When each stage of the present answer was reached, on the axis; empty when none is awaited."""

    def saw(self, event: Event) -> None:
        """After the conversation took note of `event`."""
        match event:
            case WordsHeard():
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
            case Reply(occasion):
                self._stages = {}
                if occasion == "answer":
                    rep = self.talk.turns.rep
                    self._caption(Speaker.REP, is_final=True)
                    self._stages = {"end_of_speech": rep.end_s if rep else now_s, "turn_end": now_s}
            case Hold():
                self.witness.tell("held")
            case Resume():
                self.witness.tell("resumed")
            case Hush():
                self._stages = {}
                self._caption(Speaker.BUYER, is_final=True)
                self.witness.tell("hushed")

    def planned(self, plan: Plan, now_s: float) -> None:
        """The buyer knows what to say."""
        if self._stages:
            self._stages["plan"] = now_s
        self.witness.tell("plan", **asdict(plan))

    def played(self, now_s: float) -> None:
        """A frame of the buyer's sound went out."""
        if not self._stages:
            return
        began_s = self._stages["end_of_speech"]
        stages = {f"end_of_speech_to_{name}_s": round(at_s - began_s, 3) for name, at_s in self._stages.items()}
        del stages["end_of_speech_to_end_of_speech_s"]
        stages["end_of_speech_to_first_audio_s"] = round(now_s - began_s, 3)
        self._stages = {}
        self.witness.tell("latency", turn=len(self.talk.transcript().turns), stages=stages)

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
