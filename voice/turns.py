"""The turns of a conversation: those that are over, and the two that may be growing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from voice.buyer_turn import BuyerTurn
from voice.rep_turn import Island, RepTurn
from voice.transcript import Transcript, Turn

LATE_WORDS_TURNS = 3
"""Words come late by a turn or two at the most."""


@dataclass(slots=True)
class Turns:
    scenario: str
    cues: Mapping[str, Sequence[str]] = field(default_factory=lambda: MappingProxyType({}))
    rep: RepTurn | None = None
    """The rep's turn until the buyer is heard."""
    buyer: BuyerTurn | None = None
    """The buyer's turn from its first phrase until its sound is over."""
    _done: list[RepTurn | BuyerTurn] = field(default_factory=list)

    def transcript(self) -> Transcript:
        """What was said and heard so far, in order of the turns' starts."""
        growing = [turn for turn in (self.rep, self.buyer) if turn]
        turns = [turn for turn in map(self._render, [*self._done, *growing]) if turn]
        return Transcript(self.scenario, tuple(sorted(turns, key=lambda turn: turn.start_s)))

    def island(self, start_s: float) -> Island | None:
        """The stretch of speech that began at `start_s`, in the present turn or one just over."""
        recent = [*self._done[-LATE_WORDS_TURNS:], *([self.rep] if self.rep else [])]
        found = (turn.island_at(start_s) for turn in reversed(recent) if isinstance(turn, RepTurn))
        return next((island for island in found if island), None)

    def begin_island(self, at_s: float) -> None:
        self.rep = self.rep or RepTurn(at_s)
        self.rep.islands.append(Island(at_s))

    def type(self, text: str, at_s: float) -> None:
        """What was written is a turn of its own."""
        self.close_buyer()
        self.close_rep()
        self.rep = RepTurn(at_s, [Island(at_s, at_s, is_final=True)], typed=text)

    def close_rep(self) -> None:
        if self.rep and (self.rep.text or not self.rep.has_final_words):
            self._done.append(self.rep)
        self.rep = None

    def close_buyer(self) -> bool:
        """Keeps what was heard; tells whether the turn, heard whole, ends the call."""
        buyer, self.buyer = self.buyer, None
        if buyer is None or not buyer.heard:
            return False
        self._done.append(buyer)
        return buyer.ends_call and buyer.was_heard_whole

    def drop_interjection(self) -> None:
        """A backchannel takes no turn."""
        if self.rep and self.rep.islands:
            self.rep.islands.pop()
        if self.rep and not self.rep.islands:
            self.rep = None

    def cut_buyer_off(self) -> None:
        """The last stretch took the floor: a turn of its own, unless nothing of the buyer was heard before it."""
        if self.rep and self.buyer and self.buyer.heard and len(self.rep.islands) > 1:
            island = self.rep.islands.pop()
            self.close_rep()
            self.rep = RepTurn(island.start_s, [island])
        self.close_buyer()

    def _render(self, turn: RepTurn | BuyerTurn) -> Turn | None:
        if isinstance(turn, RepTurn):
            return turn.as_turn() if turn.text else None
        return turn.as_turn(self.cues) if turn.heard else None
