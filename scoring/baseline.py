"""The rep's own way of speaking in this call: what their replies are compared with."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass

from scoring.hearing import Hearing
from scoring.pace import speech_s, talk_s
from scoring.talk import Talk
from scoring.tone_scale import SCALES
from scoring.validity import Found

FIRST_MINUTE_S = 60.0
LEAST_VOICED_S = 6.0
"""About 12 s of talk: below it the pace of a baseline is off by 8 % and more."""
GOOD_VOICED_S = 20.0


@dataclass(frozen=True, slots=True)
class Baseline:
    """Medians and rates of the rep's own spontaneous speech."""

    source: str
    """`call`, or `none`."""
    values: Mapping[str, float]
    """By measure, in its unit; a measure that cannot be read here is missing."""
    turns: tuple[int, ...]
    """The turns that made it, which are not judged by it."""
    talk_s: float
    voiced_s: float


NONE = Baseline("none", {}, (), 0.0, 0.0)


def baseline_of(hearing: Hearing, judged: Set[int]) -> Baseline:
    """From the first minute of the rep's speech outside the `judged` turns.

    Where hardly anything is said outside them, from the call's first minute whatever it is.
    """
    heard = hearing.heard()
    others = _first_minute([talk for talk in heard if talk.turn not in judged])
    for talks in (others, _first_minute(heard)):
        if hearing.voiced_s(talks) >= LEAST_VOICED_S:
            return _made_of(hearing, talks)
    return NONE


def _first_minute(talks: Sequence[Talk]) -> list[Talk]:
    """Whole turns, until they hold a minute of speech."""
    taken: list[Talk] = []
    for talk in talks:
        if speech_s(taken) >= FIRST_MINUTE_S:
            break
        taken.append(talk)
    return taken


def _made_of(hearing: Hearing, talks: Sequence[Talk]) -> Baseline:
    outcomes = {name: scale.take(hearing, talks) for name, scale in SCALES.items() if scale.take is not None}
    return Baseline(
        source="call",
        values={name: outcome.value for name, outcome in outcomes.items() if isinstance(outcome, Found)},
        turns=tuple(talk.turn for talk in talks),
        talk_s=talk_s(talks),
        voiced_s=hearing.voiced_s(talks),
    )
