"""What the rep can know at a turn: the notes, what the buyer has said, and which facts that disclosed."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from scoring.acts.topic import Key, found_among, keys_of_text
from voice.scenario import Beat, Fact, Scenario
from voice.transcript import Speaker, Transcript, Turn


@dataclass(frozen=True, slots=True)
class Known:
    facts: tuple[Fact, ...]
    """Facts the buyer has disclosed, oldest first."""
    buyer: tuple[Key, ...]
    """Content of everything the buyer has said."""
    last: tuple[Key, ...]
    """Content of the buyer's latest turn."""
    notes: tuple[Key, ...]
    """Content of the briefing's notes."""

    @property
    def all(self) -> tuple[Key, ...]:
        return self.buyer + self.notes


_SAID_SHARE = 0.6
"""Share of a disclosing sentence's content that must be heard for the fact to count as disclosed."""


def facts_said(turn: Turn, scenario: Scenario) -> tuple[str, ...]:
    """The facts a buyer's turn discloses: as labelled, else by the scenario's own sentences."""
    if turn.facts:
        return turn.facts
    return _facts_heard(turn.text, turn.beat or "", _shape(scenario))


@dataclass(frozen=True, slots=True)
class _Shape:
    """What of a scenario decides which facts were said; hashable, so that a turn is read once."""

    facts: tuple[tuple[str, tuple[str, ...]], ...]
    volunteered: tuple[tuple[str, str], ...]


def _shape(scenario: Scenario) -> _Shape:
    open_facts = {fact.id for fact in scenario.facts if fact.gate.is_open_to_all}
    return _Shape(
        tuple((fact.id, fact.says + _full_lines(scenario.beats, fact.id)) for fact in scenario.facts),
        tuple((beat.id, beat.fact) for beat in scenario.beats if beat.fact is not None and beat.fact in open_facts),
    )


def _full_lines(beats: Sequence[Beat], fact: str) -> tuple[str, ...]:
    return tuple(line for beat in beats if beat.fact == fact for line in beat.full.every())


@lru_cache(maxsize=4096)
def _facts_heard(text: str, beat: str, shape: _Shape) -> tuple[str, ...]:
    heard = keys_of_text(text)
    volunteered = {fact for beat_id, fact in shape.volunteered if beat_id == beat}
    return tuple(fact for fact, says in shape.facts if fact in volunteered or any(_is_said(s, heard) for s in says))


def _is_said(sentence: str, heard: tuple[Key, ...]) -> bool:
    wanted = keys_of_text(sentence)
    found = sum(1 for key in wanted if found_among(key, heard))
    return bool(wanted) and found >= max(1, _SAID_SHARE * len(wanted)) and (found > 1 or len(wanted) == 1)


def known_at(scenario: Scenario, transcript: Transcript) -> list[Known]:
    """What is known when each turn begins, by turn."""
    notes = tuple(key for note in scenario.briefing.notes for key in keys_of_text(note))
    by_id = {fact.id: fact for fact in scenario.facts}
    known = Known((), (), (), notes)
    found = []
    for turn in transcript.turns:
        found.append(known)
        if turn.speaker is Speaker.BUYER:
            known = _after(known, turn, facts_said(turn, scenario), by_id)
    return found


_MEMORY = 4000
"""Content words of the buyer's that are kept: beyond any real call, and a bound on the work."""


def _after(known: Known, turn: Turn, said: tuple[str, ...], by_id: dict[str, Fact]) -> Known:
    own = keys_of_text(turn.text)
    have = {fact.id for fact in known.facts}
    new = tuple(by_id[fact] for fact in said if fact in by_id and fact not in have)
    fresh = {(key.kind, key.text): key for key in known.buyer + own}
    return Known(known.facts + new, tuple(fresh.values())[-_MEMORY:], own or known.last, known.notes)
