"""A scenario played in text against scripted reps, and scored: for an author, on the page or at the command line."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from scoring.read import read
from scoring.score import score_words
from server.rehearsal import Rehearsal, converse
from server.scenarios.library import at_length, from_text
from server.scripted_reps import NEVER_PASS, REPS, rep_of
from server.transcripts import transcript_json
from server.versions import versions
from voice.scenario import Length, Level, Scenario
from voice.variation import varied

IN_ORDER = ("strong", "average", "weak")
"""Each must meet a larger share of the chances than the next."""


@dataclass(frozen=True, slots=True)
class Wish:
    """How a text is to be played; None: as the text itself says."""

    text: str
    level: str | None = None
    length: str | None = None
    seed: int = 0


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one rep came to."""

    rep: str
    met: int
    chances: int
    has_passed: bool | None
    is_as_it_must_be: bool
    must: str
    """What has to come out, as a sentence."""


def played_as(written: Scenario, level: str | None, length: str | None, seed: int) -> Scenario:
    """A scenario as it is played. Raises BadInput where it has no such length."""
    cut = at_length(written, Length(length) if length else written.length)
    return varied(replace(cut, level=Level(level) if level else written.level), seed)


def rehearsed(wish: Wish, rep: str) -> dict[str, Any]:
    """The call and its scorecard. Raises BadScenario, BadInput."""
    played = played_as(from_text(wish.text), wish.level, wish.length, wish.seed)
    call, card = call_of(played, rep, wish.seed)
    return rehearsal_json(call, played, rep, wish.seed) | {"scorecard": card}


def call_of(played: Scenario, rep: str, seed: int) -> tuple[Rehearsal, dict[str, Any]]:
    call = converse(played, played.level, seed, rep_of(rep, played), read)
    return call, score_words(call.transcript, played, versions=versions())


def rehearsal_json(call: Rehearsal, played: Scenario, rep: str, seed: int) -> dict[str, Any]:
    return {
        "rep": rep,
        "level": played.level.value,
        "length": played.length.value,
        "seed": seed,
        "ended_by": "buyer" if call.has_ended else "rep",
        **transcript_json(call.transcript),
    }


def outcomes(wish: Wish) -> list[Outcome]:
    """Every scripted rep, and whether each came out as it must. Raises BadScenario, BadInput."""
    played = played_as(from_text(wish.text), wish.level, wish.length, wish.seed)
    cards = {rep: call_of(played, rep, wish.seed)[1] for rep in REPS}
    shares = {rep: _share(card) for rep, card in cards.items()}
    return [_outcome(rep, card, shares) for rep, card in cards.items()]


def _outcome(rep: str, card: Mapping[str, Any], shares: Mapping[str, float]) -> Outcome:
    met, chances = _counts(card)
    if rep in NEVER_PASS:
        return Outcome(rep, met, chances, card["passed"], card["passed"] is not True, "never passes")
    place = IN_ORDER.index(rep)
    behind: Sequence[str] = IN_ORDER[place + 1 : place + 2]
    is_ahead = all(shares[rep] > shares[other] for other in behind)
    must = f"meets a larger share than {behind[0]}" if behind else "meets the smallest share of the three"
    is_last = not behind and any(shares[rep] >= shares[other] for other in IN_ORDER[:place])
    return Outcome(rep, met, chances, card["passed"], is_ahead and not is_last, must)


def _counts(card: Mapping[str, Any]) -> tuple[int, int]:
    lines: Sequence[Mapping[str, Any]] = card["behaviours"]
    return sum(line["observed"] for line in lines), sum(line["opportunities"] for line in lines)


def _share(card: Mapping[str, Any]) -> float:
    met, chances = _counts(card)
    return met / chances if chances else 0.0
