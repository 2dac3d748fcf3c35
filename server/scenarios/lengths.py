"""The lengths a scenario can be played in: whether each gives the chances that are promised."""

from collections.abc import Iterator
from dataclasses import replace

from server.scenarios.record import Faults, nearest
from server.scenarios.terms import BEATS_OF
from voice.scenario import Beat, Length, Level, Scenario, TargetBehaviour
from voice.variation import varied

PROMISED = 3
"""Chances of a behaviour at every level, where the author says no other number: fewer are never a pass."""


def whole(scenario: Scenario) -> Scenario:
    """With the beats of every length."""
    return replace(scenario, beats=tuple(replace(beat, only_in=()) for beat in scenario.beats))


def at_each_length(scenario: Scenario) -> Iterator[tuple[Length, Scenario]]:
    """The scenario cut to each of its lengths, the usual one first, with the names of seed 0."""
    plain = replace(scenario, shuffle=())
    for length in (Length.USUAL, *scenario.lengths):
        yield length, varied(replace(plain, length=length), 0)


def length_faults(scenario: Scenario, faults: Faults) -> None:
    _minutes(scenario, faults)
    _only_in(scenario, faults)
    for place, behaviour in enumerate(scenario.behaviours):
        if behaviour.own is None and behaviour.id not in BEATS_OF:
            hint = f"{nearest(behaviour.id, tuple(BEATS_OF))}, or state it with `own`"
            message = f"there is no behaviour {behaviour.id[:60]!r}; {hint}"
            faults.of(("behaviours", behaviour.id, "id"), message)
            continue
        for length in (Length.USUAL, *scenario.lengths):
            if length is not Length.SHORT or place == 0:  # a short call may train the first behaviour alone
                _chances(behaviour, length, scenario, faults)


def _minutes(scenario: Scenario, faults: Faults) -> None:
    short, long = scenario.lengths.get(Length.SHORT), scenario.lengths.get(Length.LONG)
    if short is not None and short >= scenario.minutes:
        faults.of(("lengths", "short"), f"short has {short:g} minutes, not fewer than `minutes: {scenario.minutes:g}`")
    if long is not None and long <= scenario.minutes:
        faults.of(("lengths", "long"), f"long has {long:g} minutes, not more than `minutes: {scenario.minutes:g}`")
    if scenario.length is not Length.USUAL and scenario.length not in scenario.lengths:
        message = f"there are no minutes for {scenario.length}; add it under `lengths`"
        faults.of(("length",), message)


def _only_in(scenario: Scenario, faults: Faults) -> None:
    for beat in scenario.beats:
        for length in beat.only_in:
            if length is not Length.USUAL and length not in scenario.lengths:
                message = f"{beat.id} comes only in a {length} call, and there is none; add `{length}` under `lengths`"
                faults.of(("beats", beat.id, "only_in"), message)


def _chances(behaviour: TargetBehaviour, length: Length, scenario: Scenario, faults: Faults) -> None:
    kinds = behaviour.own.kinds if behaviour.own is not None else BEATS_OF[behaviour.id]
    beats = [beat for beat in scenario.beats if beat.kind in kinds and not beat.until]
    own = [beat for beat in beats if not beat.only_in or length in beat.only_in]
    offered = min(_at(level, own) for level in Level)
    least = faults.promised.get(behaviour.id, PROMISED)
    if offered < least:
        where = "" if length is Length.USUAL else f" of a {length} call"
        advice = f", or say `at_least: {max(1, offered)}`" if length is Length.USUAL else ""
        message = (
            f"{behaviour.id} has {offered} chances at some level{where} and {least} are promised; "
            f"add beats of kind {' or '.join(kinds)}{advice}"
        )
        path = ("own", "chances") if behaviour.own is not None else ("id",)
        faults.of(("behaviours", behaviour.id, *path), message)


def _at(level: Level, beats: list[Beat]) -> int:
    return sum(not beat.only_at or level in beat.only_at for beat in beats)
