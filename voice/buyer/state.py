"""The buyer's trust and patience: a fold over what was said and read, so that a replayed call has the same state.

The rules and numbers are EXAMPLES.md's, "The buyer's state"; only acts and timing move them.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from voice.buyer.gates import NAMED_SLOTS, Course, effect_of, is_met
from voice.reading import Chance, Reading
from voice.scenario import Fact, Level, Scenario
from voice.transcript import Speaker, Transcript, Turn

CUT_OFF_OVERLAP_S = 0.3
"""A rep who starts this much before the buyer's end has taken the floor (research/product.md 6.1)."""
DODGES_FORGIVEN = 2
"""A third dodge of a question asked outright costs patience (EXAMPLES.md, ruling 4)."""


@dataclass(frozen=True, slots=True)
class Manner:
    """How a level begins and what it asks for."""

    trust: int
    patience: int
    opens_at: int
    """Trust at which a gated fact opens."""
    longest_run_s: float
    """The buyer cuts off a run of talk after this, in seconds."""


MANNERS = {
    Level.GENTLE: Manner(trust=2, patience=4, opens_at=1, longest_run_s=60.0),
    Level.USUAL: Manner(trust=1, patience=3, opens_at=2, longest_run_s=40.0),
    Level.TOUGH: Manner(trust=0, patience=2, opens_at=3, longest_run_s=25.0),
}


@dataclass(frozen=True, slots=True)
class BuyerState:
    """Where the buyer stands at the end of a transcript."""

    trust: int
    patience: int
    delivered: tuple[str, ...] = ()
    """Beat ids, in order."""
    known: tuple[str, ...] = ()
    """Facts the buyer has said, in order."""
    open: tuple[str, ...] = ()
    """Facts whose gate is open, in the scenario's order, said or not."""

    @property
    def may_be_told(self) -> tuple[str, ...]:
        """Facts a language model may know: open or said."""
        return tuple(dict.fromkeys((*self.known, *self.open)))

    @property
    def is_out_of_patience(self) -> bool:
        return self.patience <= 0


def state_of(scenario: Scenario, level: Level, transcript: Transcript, reading: Reading) -> BuyerState:
    """The buyer's state after the last turn. Pure: the same call so far, the same state."""
    course = Course(scenario, transcript, reading)
    trust, patience = _trust_and_patience(course, MANNERS[level])
    state = BuyerState(trust, patience, course.delivered(), course.said_before(len(transcript.turns)))
    is_open = (fact.id for fact in scenario.facts if _is_open(fact, level, trust, course))
    return replace(state, open=tuple(is_open))


def _is_open(fact: Fact, level: Level, trust: int, course: Course) -> bool:
    if fact.gate.is_open_to_all or course.said_at(fact.id) is not None:
        return True
    return trust >= MANNERS[level].opens_at and is_met(fact.gate.any_of, course)


def _trust_and_patience(course: Course, manner: Manner) -> tuple[int, int]:
    trust, patience = manner.trust, manner.patience
    effects_asked: set[str] = set()
    met_in_a_row: dict[str, int] = {}
    for index, turn in enumerate(course.transcript.turns):
        if turn.speaker is not Speaker.REP:
            continue
        decided = _decided_in(index, course.reading)
        met = sum(chance.met is True for chance in decided)
        trust += max(met, int(_moves_trust(index, course, effects_asked)))
        patience += _runs_of_two(decided, met_in_a_row) - sum(chance.met is False for chance in decided)
        patience -= int(turn.end_s - turn.start_s > manner.longest_run_s)
        patience -= int(_takes_the_floor(index, course.transcript)) + _dodges_again(index, course)
        if patience <= 0:
            return trust, 0
    return trust, patience


def _decided_in(turn: int, reading: Reading) -> tuple[Chance, ...]:
    """The chances that a rep turn decided, one for each beat: a beat moves the buyer once."""
    found: dict[str, Chance] = {}
    for chance in reading.chances:
        if chance.turn == turn and not chance.is_open and chance.met is not None:
            earlier = found.get(chance.beat)
            if earlier is None or not earlier.met:
                found[chance.beat] = chance
    return tuple(found.values())


def _moves_trust(turn: int, course: Course, effects_asked: set[str]) -> bool:
    """Whether a turn's acts move trust: one step, however many of its acts would (ruling 17)."""
    said = course.said_before(turn)
    moved = False
    for act in course.reading.acts_in(turn):
        effect = effect_of(act, course)
        if effect is not None and effect not in effects_asked:
            effects_asked.add(effect)
            moved = True
        moved |= act.id == "reflection" and any(fact in said for fact in act.facts)
        names_harm = act.id == "impact" and len(act.slots) >= NAMED_SLOTS
        moved |= names_harm and any(fact in said for fact in act.facts)
    return moved


def _runs_of_two(decided: tuple[Chance, ...], met_in_a_row: dict[str, int]) -> int:
    """Patience won: one for every second chance of a behaviour met in a row."""
    won = 0
    for chance in decided:
        run = met_in_a_row.get(chance.behaviour, 0) + 1 if chance.met else 0
        met_in_a_row[chance.behaviour] = run
        won += int(run > 0 and run % 2 == 0)
    return won


def _takes_the_floor(index: int, transcript: Transcript) -> bool:
    if index == 0 or transcript.turns[index - 1].speaker is not Speaker.BUYER:
        return False
    rep, buyer = transcript.turns[index], transcript.turns[index - 1]
    overlap_s = buyer.end_s - rep.start_s
    return overlap_s >= CUT_OFF_OVERLAP_S or (is_cut_short(buyer) and overlap_s > -CUT_OFF_OVERLAP_S)


def is_cut_short(turn: Turn) -> bool:
    """A buyer's turn that stops within a sentence: what was heard of it ends without a mark."""
    return bool(turn.text) and turn.text.rstrip("\"'”’")[-1:] not in ".?!…"


def _dodges_again(index: int, course: Course) -> int:
    """1 where this turn dodges, a third time or later, a question the buyer asked outright in a redirect."""
    dodged = list(_dodges(course))
    return int(index in dodged[DODGES_FORGIVEN:])


def _dodges(course: Course) -> Iterator[int]:
    """Rep turns that answer a redirect with a question mark by no word about the product or its price."""
    kinds = {beat.id: beat.kind for beat in course.scenario.beats}
    turns = course.transcript.turns
    for index, turn in enumerate(turns[1:], start=1):
        before = turns[index - 1]
        if turn.speaker is not Speaker.REP or kinds.get(before.beat or "") != "redirect":
            continue
        if "?" in before.text and not any(act.id == "capability" for act in course.reading.acts_in(index)):
            yield index
