"""What the rep can know at a turn: the notes, what the buyer has said, and which facts that disclosed."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from scoring.acts.clauses import Said, said
from scoring.acts.topic import NO_CONTENT, Content, Key, content, content_of_text, keys_heard, keys_of_text
from scoring.remembered import Remembered
from voice.scenario import Beat, Fact, Scenario
from voice.transcript import Turn


@dataclass(frozen=True, slots=True)
class Known:
    facts: tuple[Fact, ...]
    """Facts the buyer has disclosed, oldest first."""
    buyer: Content
    """Everything the buyer has said."""
    last: Content
    """The buyer's latest turn."""
    notes: Content
    """The briefing's notes."""
    heard: Said | None = None
    """The buyer's latest turn as it was said; None before it."""

    def holds(self, key: Key) -> bool:
        """Whether the buyer has said it or the notes hold it."""
        return self.buyer.holds(key) or self.notes.holds(key)


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
    return _shapes.of(id(scenario), lambda: (scenario, _shape_of(scenario)))[1]  # kept, so that none takes its place


_shapes: Remembered[tuple[Scenario, _Shape]] = Remembered(8)


def _shape_of(scenario: Scenario) -> _Shape:
    open_facts = {fact.id for fact in scenario.facts if fact.gate.is_open_to_all}
    return _Shape(
        tuple((fact.id, fact.says + _full_lines(scenario.beats, fact.id)) for fact in scenario.facts),
        tuple((beat.id, beat.fact) for beat in scenario.beats if beat.fact is not None and beat.fact in open_facts),
    )


def _full_lines(beats: Sequence[Beat], fact: str) -> tuple[str, ...]:
    return tuple(line for beat in beats if beat.fact == fact for line in beat.full.every())


@lru_cache(maxsize=4096)
def _facts_heard(text: str, beat: str, shape: _Shape) -> tuple[str, ...]:
    heard = content_of_text(text)
    volunteered = {fact for beat_id, fact in shape.volunteered if beat_id == beat}
    return tuple(fact for fact, says in shape.facts if fact in volunteered or any(_is_said(s, heard) for s in says))


def _is_said(sentence: str, heard: Content) -> bool:
    found = keys_heard(sentence, heard)
    if not found:
        return False
    wanted = len(keys_of_text(sentence))
    return found >= _SAID_SHARE * wanted and (found > 1 or wanted == 1)


def known_at_first(scenario: Scenario) -> Known:
    """What is known before anybody has spoken: the notes."""
    notes = tuple(key for note in scenario.briefing.notes for key in keys_of_text(note))
    return Known((), NO_CONTENT, NO_CONTENT, content(notes))


_MEMORY = 4000
"""Content words of the buyer's that are kept: beyond any real call, and a bound on the work."""


def known_after(known: Known, turn: Turn, scenario: Scenario) -> Known:
    """What is known once the buyer's turn was heard."""
    own = content_of_text(turn.text)
    have = {fact.id for fact in known.facts}
    by_id = {fact.id: fact for fact in scenario.facts if fact.id not in have}
    new = tuple(by_id[fact] for fact in dict.fromkeys(facts_said(turn, scenario)) if fact in by_id)
    last = own if own.keys else known.last
    return Known(known.facts + new, known.buyer.with_more(own.keys, _MEMORY), last, known.notes, said(turn.tokens))
