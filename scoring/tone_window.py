"""The moments that a tone target judges: the rep's whole reply after a beat, or each of the rep's turns."""

from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass

from scoring.beats import Delivered
from scoring.pace import speech_s
from scoring.talk import Talk
from scoring.turns import Exchange, is_backchannel
from voice.scenario import ToneTarget
from voice.transcript import Speaker

LONGEST_S = 20.0
"""Seconds of speech after which a reply has moved on."""


@dataclass(frozen=True, slots=True)
class Window:
    turn: int
    """The first rep turn of the reply."""
    beat: str | None
    talks: tuple[Talk, ...]
    start_s: float
    end_s: float

    @property
    def turns(self) -> frozenset[int]:
        return frozenset(talk.turn for talk in self.talks) | {self.turn}


def windows_of(
    target: ToneTarget, delivered: Sequence[Delivered], exchange: Exchange, talks: Sequence[Talk]
) -> tuple[Window, ...]:
    """The target's moments in order; `talks` are the rep's, one per rep turn."""
    by_turn = {talk.turn: talk for talk in talks}
    if not target.beats:
        return tuple(_window(exchange, None, [by_turn[turn]]) for turn in sorted(by_turn))
    wanted = [beat for beat in delivered if beat.kind in target.beats]
    told = {beat.turn for beat in delivered}
    replies = ((beat.id, [by_turn[turn] for turn in _reply(exchange, beat.turn, told)]) for beat in wanted)
    return tuple(_window(exchange, beat, reply) for beat, reply in replies if reply)


def _reply(exchange: Exchange, buyer_turn: int, told: Set[int]) -> Iterable[int]:
    """The rep's turns after this one, up to the buyer's next that is more than a listening sound.

    What the buyer adds while nothing was answered yet ("I'm waiting.") ends nothing, unless it is the next of `told`.
    """
    turns = exchange.transcript.turns
    is_answered = False
    for index in range(buyer_turn + 1, len(turns)):
        if turns[index].speaker is Speaker.REP:
            is_answered = True
            yield index
        elif index in told or (is_answered and not is_backchannel(turns[index], exchange.speech[index])):
            return


def _window(exchange: Exchange, beat: str | None, reply: Sequence[Talk]) -> Window:
    kept: list[Talk] = []
    for talk in reply:
        left_s = LONGEST_S - speech_s(kept)
        if talk.speech and left_s > 0:
            kept.append(talk.first(left_s))
    first = reply[0].turn
    turn = exchange.transcript.turns[first]
    start_s, end_s = (kept[0].start_s, kept[-1].end_s) if kept else (turn.start_s, turn.end_s)
    return Window(first, beat, tuple(kept), start_s, end_s)
