"""The turns of a conversation: those that are over, and the two that may be growing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from voice.buyer_turn import BuyerTurn
from voice.events import EndHeard, ReplyPhrase, WordsHeard
from voice.rep_turn import Island, RepTurn
from voice.transcript import Practice, Transcript, Turn

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
    practice: Practice | None = None
    """The moment that is practised; None: a whole call."""
    _done: list[RepTurn | BuyerTurn] = field(default_factory=list)
    _sounding: BuyerTurn | None = None
    """The buyer's turn whose sound can be played once more."""
    _interjection: Island | None = None
    """A short stretch over the buyer, the last one; its words may come later."""

    def transcript(self) -> Transcript:
        """What was said and heard so far, in order of the turns' starts."""
        growing = [turn for turn in (self.rep, self.buyer) if turn]
        turns = [turn for turn in map(self._render, [*self._done, *growing]) if turn]
        return Transcript(self.scenario, tuple(sorted(turns, key=lambda turn: turn.start_s)), self.practice)

    def island(self, start_s: float) -> Island | None:
        """The stretch of speech that began at `start_s`, in the present turn or one just over."""
        recent = [*self._done[-LATE_WORDS_TURNS:], *([self.rep] if self.rep else [])]
        found = (turn.island_at(start_s) for turn in reversed(recent) if isinstance(turn, RepTurn))
        is_interjection = self._interjection is not None and self._interjection.start_s == start_s
        return next((island for island in found if island), self._interjection if is_interjection else None)

    @property
    def is_reply_complete(self) -> bool:
        """The buyer's present turn is known to its last word."""
        return self.buyer is not None and self.buyer.is_planned

    @property
    def has_buyer_spoken(self) -> bool:
        return any(isinstance(turn, BuyerTurn) for turn in (*self._done, self.buyer))

    def plan(self, phrase: ReplyPhrase) -> None:
        """More of the buyer's turn is known."""
        self.buyer = self._sounding = self.buyer or BuyerTurn()
        self.buyer.plan(phrase.text, phrase.beat, phrase.facts, ends_call=phrase.ends_call)
        self.buyer.is_planned = phrase.is_last

    def hear(self, event: WordsHeard | EndHeard) -> None:
        """What is known of a stretch of the rep's speech; its final words stand."""
        island = self.island(event.island_s)
        if island is None:
            return
        if isinstance(event, EndHeard):
            island.hear_end(event.final_pitch_st, event.end_probability)
        elif not island.is_final:
            island.words, island.is_final = event.words, event.is_final

    def begin_island(self, at_s: float) -> None:
        self.rep = self.rep or RepTurn(at_s)
        self.rep.islands.append(Island(at_s))

    def end_island(self, start_s: float, at_s: float) -> None:
        island = self.island(start_s)
        if island:
            island.end_s = max(at_s, island.start_s)

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
        if buyer is None or not buyer.words:
            return False
        self._done.append(buyer)
        return buyer.ends_call and buyer.was_heard_whole

    def interject(self) -> None:
        """The last stretch, over the buyer, takes no turn: a backchannel, or a cough."""
        if self.rep and self.rep.islands:
            self._interjection = self.rep.islands.pop()
        if self.rep and not self.rep.islands:
            self.rep = None

    def take_up_interjection(self, start_s: float) -> bool:
        """The stretch that began at `start_s` and took no turn becomes one after all; False: it is not there."""
        island = self._interjection
        if island is None or island.start_s != start_s:
            return False
        self._interjection = None
        self.rep = self.rep or RepTurn(start_s)
        self.rep.islands.append(island)
        return True

    def take_up_given_up(self, start_s: float) -> bool:
        """The rep's last turn, of which no word had come, goes on now that they have; False: that is another one."""
        last = self._done[-1] if self._done else None
        if self.rep or not isinstance(last, RepTurn) or not last.island_at(start_s) or not last.text:
            return False
        self.rep = last
        self._done.pop()
        return True

    def unhear(self, after_s: float) -> bool:
        """Takes back what the buyer said after `after_s`, the turn just over too; tells whether there was anything."""
        last = self._done[-1] if self._done else None
        if self.buyer is None and isinstance(last, BuyerTurn) and last.words[-1].end_s > after_s:
            self.buyer = last
            self._done.pop()
        return self.buyer is not None and self.buyer.unhear(after_s)

    def rewind(self) -> float | None:
        """The buyer's last turn comes once more: gives since when it was heard; None where its sound is gone."""
        turn = self._sounding
        if turn is None or not turn.words:
            return None
        if self.buyer is not turn:
            self._done = [each for each in self._done if each is not turn]
            self.buyer = turn
        return turn.rewind()

    def forget_sound(self) -> None:
        """What the buyer said cannot be played any more."""
        self._sounding = None

    def cut_buyer_off(self) -> None:
        """The last stretch took the floor: a turn of its own, unless nothing of the buyer was heard before it."""
        if self.rep and self.buyer and self.buyer.words and len(self.rep.islands) > 1:
            island = self.rep.islands.pop()
            self.close_rep()
            self.rep = RepTurn(island.start_s, [island])
        self.close_buyer()

    def _render(self, turn: RepTurn | BuyerTurn) -> Turn | None:
        if isinstance(turn, RepTurn):
            return turn.as_turn() if turn.text else None
        return turn.as_turn(self.cues) if turn.words else None
