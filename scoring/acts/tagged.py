"""The rep's turns of a whole transcript with their acts, kept from one reading of a growing call to the next.

A turn's acts depend on its own words, on what was said before it and on the scenario, never on what follows: turns
that a later reading finds unchanged are not read again.
"""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass

from scoring.acts.clauses import Said, said
from scoring.acts.impact import Naming
from scoring.acts.known import Known, known_after, known_at_first
from scoring.acts.questions import is_repair
from scoring.acts.span import Span
from scoring.acts.tagging import spans_of, stage_of
from voice.reading import Act
from voice.scenario import Scenario
from voice.transcript import Speaker, Transcript, Turn


@dataclass(frozen=True, slots=True)
class TaggedTurn:
    """A rep turn's place, its acts over tokens and over words, and what could be known when it began."""

    index: int
    turn: Turn
    said: Said
    spans: tuple[Span, ...]
    namings: tuple[Naming, ...]
    """What each of its sentences names of the buyer's losses."""
    known: Known
    acts: tuple[Act, ...]
    is_no_reply: bool
    """True where nothing was said, and for "Sorry, what was that?"."""


@dataclass(frozen=True, slots=True)
class _Read:
    """A reading as far as it came: by turn, its act where it is the rep's, and what was known after it."""

    scenario: Scenario
    turns: tuple[Turn, ...]
    tagged: tuple[TaggedTurn | None, ...]
    known: tuple[Known, ...]


CALLS_KEPT = 16
"""Readings kept in a process: more calls than one machine carries."""
_kept: deque[_Read] = deque(maxlen=CALLS_KEPT)


def tagged_turns(scenario: Scenario, transcript: Transcript) -> list[TaggedTurn]:
    """Every rep turn with its acts."""
    earlier = _longest_kept(scenario, transcript.turns)
    read = _read_on(earlier, scenario, transcript.turns)
    _kept.append(read)
    return [tagged for tagged in read.tagged if tagged is not None]


def _longest_kept(scenario: Scenario, turns: tuple[Turn, ...]) -> _Read:
    """What is kept of these turns; the reading it is taken from is kept no longer."""
    lengths = [(_common(read.turns, turns), read) for read in _kept]
    length, best = max(lengths, key=lambda pair: pair[0], default=(0, None))
    if best is None or not length or best.scenario != scenario:
        return _Read(scenario, (), (), ())
    _kept.remove(best)
    return _Read(best.scenario, best.turns[:length], best.tagged[:length], best.known[:length])


def _common(some: tuple[Turn, ...], others: tuple[Turn, ...]) -> int:
    """How many turns both begin with."""
    pairs = enumerate(zip(some, others, strict=False))
    return next((place for place, (one, other) in pairs if one != other), min(len(some), len(others)))


def _read_on(read: _Read, scenario: Scenario, turns: tuple[Turn, ...]) -> _Read:
    """The reading continued to all the turns."""
    tagged, known = list(read.tagged), list(read.known)
    is_first = all(one is None for one in tagged)
    now = known[-1] if known else known_at_first(scenario)
    for index in range(len(tagged), len(turns)):
        turn = turns[index]
        if turn.speaker is Speaker.REP:
            tagged.append(_tagged(index, turn, is_first, scenario, now))
            is_first = False
        else:
            tagged.append(None)
            now = known_after(now, turn, scenario)
        known.append(now)
    return _Read(scenario, turns, tuple(tagged), tuple(known))


def _tagged(index: int, turn: Turn, is_first: bool, scenario: Scenario, known: Known) -> TaggedTurn:
    words = turn.tokens
    read = said(words)
    spans, named = spans_of(words, is_first, stage_of(scenario), known)
    acts = tuple(_act(span, index, words, read) for span in spans)
    return TaggedTurn(index, turn, read, spans, named, known, acts, not read.tokens or is_repair(read))


def _act(span: Span, index: int, words: tuple[str, ...], read: Said) -> Act:
    first, last = read.tokens[span.first].first, read.tokens[span.last].last
    quote = " ".join(words[first : last + 1])
    return Act(span.id, index, first, last, quote, span.facts, span.slots, span.is_open)


def acts_of(turns: list[TaggedTurn]) -> Iterator[Act]:
    """The acts of all turns, placed on words."""
    return (act for tagged in turns for act in tagged.acts)
