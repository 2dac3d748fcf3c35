"""Chances made by hand: replies with the acts they hold, so that a judge is tried on nothing but its own rule."""

from collections.abc import Sequence
from dataclasses import replace

from scoring.acts.clauses import said
from scoring.acts.impact import Naming
from scoring.acts.known import Known, known_at_first
from scoring.acts.span import Span
from scoring.acts.tagged import TaggedTurn
from scoring.acts.topic import content, keys_of_text
from scoring.beats import Delivered
from scoring.heard import Heard
from scoring.verdict import Verdict, Window
from tests.scoring.stage import BUYER, OUTAGE, REP
from voice.transcript import Transcript, Turn, Word

NUMBERED = "alpha bravo charlie delta echo foxtrot golf hotel india juliet kilo lima mike november oscar papa".split()
BEAT_S = 5.0
"""When the buyer's line ends."""


def words(count: int) -> str:
    """So many words that say nothing."""
    return " ".join(f"{NUMBERED[i % len(NUMBERED)]}{'o' * (i // len(NUMBERED))}" for i in range(count))


def act(name: str, first: int, last: int | None = None, **more: object) -> Span:
    return replace(Span(name, first, first if last is None else last), **more)  # type: ignore[arg-type]


def naming(first: int, *slots: str, facts: tuple[str, ...] = (), text: str = "", wrong: tuple[str, ...] = ()) -> Naming:
    """A sentence of one word at `first` that names these slots, by the content of `text`."""
    return Naming(first, first, slots, facts, keys_of_text(text), wrong)


def reply(
    text: str,
    *acts: Span,
    index: int = 1,
    start_s: float = BEAT_S + 1,
    rates: Sequence[float | None] = (),
    namings: tuple[Naming, ...] = (),
    buyer: str = "",
    is_no_reply: bool = False,
) -> Heard:
    """A rep turn; `rates` are its words' probabilities, the last for all the rest."""
    read = said(tuple(text.split()))
    spans = tuple(sorted(acts, key=lambda span: (span.first, span.last, span.id)))
    timed = _timed(text.split(), start_s, rates) if rates else ()
    turn = Turn(REP, start_s, start_s + 0.3 * len(text.split()), text, timed)
    return Heard(TaggedTurn(index, turn, read, spans, namings, _known(buyer), (), is_no_reply))


def _timed(texts: Sequence[str], start_s: float, rates: Sequence[float | None]) -> tuple[Word, ...]:
    return tuple(
        Word(text, start_s + 0.3 * i, start_s + 0.3 * i + 0.3, rates[min(i, len(rates) - 1)])
        for i, text in enumerate(texts)
    )


def _known(buyer: str) -> Known:
    return replace(known_at_first(OUTAGE), buyer=content(keys_of_text(buyer)))


def window(
    kind: str,
    *replies: Heard,
    earlier: tuple[Heard, ...] = (),
    later: tuple[Heard, ...] = (),
    is_first: bool = True,
    asks: int = 1,
    fact: str | None = None,
    line: str = "Well.",
    before: tuple[Turn, ...] = (),
) -> Window:
    """`before` are turns ahead of the beat's."""
    turns = (*before, Turn(BUYER, BEAT_S - 2, BEAT_S, line), *(one.turn for one in (*replies, *later)))
    beat = Delivered(f"{kind}-1", kind, len(before), fact)
    return Window(beat, replies, later, earlier, Transcript("made", turns), is_first, asks)


def checks(verdict: Verdict) -> dict[str, bool | None]:
    return {check.id: check.met for check in verdict.checks}
