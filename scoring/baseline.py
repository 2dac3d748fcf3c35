"""The rep's own usual way of speaking: what their replies are compared with.

It comes from a warmup or an earlier call on the same device where one is kept, otherwise from the first minute of this
call. A kept one that no longer fits the microphone is said to be so and not used.
"""

import math
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, replace

from scoring.hearing import Hearing
from scoring.kept import KeptBaseline
from scoring.pace import speech_s, talk_s
from scoring.talk import Talk
from scoring.tone_scale import SCALES
from scoring.validity import Found

FIRST_MINUTE_S = 60.0
LEAST_VOICED_S = 6.0
"""About 12 s of talk: below it the pace of a baseline is off by 8 % and more."""
GOOD_VOICED_S = 20.0
"""From here on it is worth keeping for the next call."""
DECIMALS = 4
"""Of what is kept: as many as the scorecard shows, so that a call scored again from it comes out the same."""
DRIFT_ST = 2.0
DRIFT_DB = 6.0
"""Between a kept baseline and this call: more than a voice changes from day to day, so the microphone did."""


@dataclass(frozen=True, slots=True)
class Baseline:
    """Medians and rates of the rep's own spontaneous speech."""

    source: str
    """`call`, `warmup`, `stored` (an earlier call), or `none`."""
    values: Mapping[str, float]
    """By measure, in its unit; a measure that cannot be read here is missing."""
    turns: tuple[int, ...]
    """The turns that made it, which are not judged by it; none of this call where it was kept."""
    talk_s: float
    voiced_s: float
    note: str | None = None
    """What is to be said to the rep about it: "check your microphone: ..."."""
    kept: KeptBaseline | None = None
    """What was kept from before this call, used or not: the call can be scored again with it."""


NONE = Baseline("none", {}, (), 0.0, 0.0)


def baseline_of(hearing: Hearing, judged: Set[int]) -> Baseline:
    """The kept one where it fits, otherwise that of this call.

    Whether it fits is told by turns that were not asked to be unusual.
    """
    own = call_baseline(hearing, judged)
    if hearing.kept is None:
        return own
    drift = None if set(own.turns) & judged else drift_of(hearing.kept, own)
    if drift is not None:
        return replace(own, note=drift, kept=hearing.kept)
    kept = hearing.kept
    return Baseline(kept.source, kept.values, (), kept.talk_s, kept.voiced_s, kept=kept)


def drift_of(kept: KeptBaseline, own: Baseline) -> str | None:
    """In what a kept baseline does not fit this call; None where it does, or too little was said to tell."""
    moves = [
        ("pitch", "st", DRIFT_ST, _move(kept.values, own.values, "f0_median")),
        ("loudness", "dB", DRIFT_DB, _move(kept.values, own.values, "level")),
    ]
    found = [f"{what} {by:+.1f} {unit}" for what, unit, most, by in moves if by is not None and abs(by) > most]
    if not found:
        return None
    return f"check your microphone: {' and '.join(found)} from your stored usual, so this call's own is used"


def _move(kept: Mapping[str, float], own: Mapping[str, float], measure: str) -> float | None:
    if measure not in kept or measure not in own:
        return None
    if measure == "level":
        return own[measure] - kept[measure]
    return 12 * math.log2(own[measure] / kept[measure])


def call_baseline(hearing: Hearing, judged: Set[int]) -> Baseline:
    """From the first minute of the rep's speech outside the `judged` turns.

    Where hardly anything is said outside them, from the call's first minute whatever it is.
    """
    heard = hearing.heard()
    others = _first_minute([talk for talk in heard if talk.turn not in judged])
    for talks in (others, _first_minute(heard)):
        if hearing.voiced_s(talks) >= LEAST_VOICED_S:
            return _made_of(hearing, talks, "call")
    return NONE


def worth_keeping(made: Baseline, source: str, judged: Set[int] = frozenset()) -> KeptBaseline | None:
    """A baseline for the calls that follow; None where there is too little, or only judged turns."""
    if made.voiced_s < GOOD_VOICED_S or set(made.turns) & judged:
        return None
    values = {name: round(value, DECIMALS) for name, value in made.values.items()}
    return KeptBaseline(source, values, round(made.talk_s, DECIMALS), round(made.voiced_s, DECIMALS))


def _first_minute(talks: Sequence[Talk]) -> list[Talk]:
    """Whole turns, until they hold a minute of speech."""
    taken: list[Talk] = []
    for talk in talks:
        if speech_s(taken) >= FIRST_MINUTE_S:
            break
        taken.append(talk)
    return taken


def _made_of(hearing: Hearing, talks: Sequence[Talk], source: str) -> Baseline:
    outcomes = {name: scale.take(hearing, talks) for name, scale in SCALES.items() if scale.take is not None}
    return Baseline(
        source=source,
        values={name: outcome.value for name, outcome in outcomes.items() if isinstance(outcome, Found)},
        turns=tuple(talk.turn for talk in talks),
        talk_s=talk_s(talks),
        voiced_s=hearing.voiced_s(talks),
    )
