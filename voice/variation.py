"""One seed's variant of a scenario: its names and numbers filled in, its beats in the seed's order."""

import random
import re
from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from functools import cache
from operator import is_
from typing import TypeVar, cast

from voice.scenario import Beat, Level, Scenario

T = TypeVar("T")

LARGEST_SEED = 2**31 - 1

_PLACEHOLDER = re.compile(r"\{([a-z][a-z0-9_]*(?:\.[a-z]+)?)\}")


def placeholders(text: str) -> tuple[str, ...]:
    """The `{names}` in a text."""
    return tuple(_PLACEHOLDER.findall(text))


def played(scenario: Scenario, level: Level, seed: int) -> Scenario:
    """The scenario as one call plays it: at this level, varied by this seed."""
    return replace(varied(scenario, seed), level=level)


def varied(scenario: Scenario, seed: int) -> Scenario:
    """The scenario as `seed` plays it at its length; seed 0 is the first value of everything and the file's order.

    Names that share the part before a dot change together: `{jobs}` "forty-two" with `{jobs.digits}` "42".
    """
    chooser = random.Random(seed)
    values = _chosen(scenario.vary, seed, chooser)
    cut = _at_its_length(scenario)
    ordered = replace(cut, beats=_shuffled(cut, seed, chooser), vary={})
    return replace(_filled(ordered, values), vary=scenario.vary)


def _at_its_length(scenario: Scenario) -> Scenario:
    """With the minutes and beats of its length alone."""
    beats = tuple(beat for beat in scenario.beats if not beat.only_in or scenario.length in beat.only_in)
    return replace(scenario, minutes=scenario.lengths.get(scenario.length, scenario.minutes), beats=beats)


def _chosen(vary: Mapping[str, tuple[str, ...]], seed: int, chooser: random.Random) -> dict[str, str]:
    picks: dict[str, int] = {}
    for name, texts in sorted(vary.items()):
        picks.setdefault(name.partition(".")[0], 0 if seed == 0 else chooser.randrange(len(texts)))
    return {name: texts[picks[name.partition(".")[0]] % len(texts)] for name, texts in vary.items()}


def _shuffled(scenario: Scenario, seed: int, chooser: random.Random) -> tuple[Beat, ...]:
    beats = list(scenario.beats)
    for group in scenario.shuffle:
        places = [i for i, beat in enumerate(beats) if beat.id in group]
        members = [beats[i] for i in places]
        if seed != 0:
            chooser.shuffle(members)
        for place, beat in zip(places, members, strict=True):
            beats[place] = beat
    return tuple(beats)


def _filled(value: T, values: Mapping[str, str]) -> T:
    """`value` with every text in it filled, however deep; what has nothing to fill is handed on as it is."""
    filled: object = value
    if isinstance(value, str):
        if "{" in value:
            filled = _PLACEHOLDER.sub(lambda found: values.get(found.group(1), found.group(0)), value)
    elif isinstance(value, tuple):
        items = tuple(_filled(item, values) for item in value)
        filled = value if all(map(is_, items, value)) else items
    elif is_dataclass(value) and not isinstance(value, type):
        before = {name: getattr(value, name) for name in _field_names(type(value))}
        changed = {name: new for name, old in before.items() if (new := _filled(old, values)) is not old}
        filled = replace(value, **changed) if changed else value
    elif isinstance(value, Mapping):
        filled = {key: _filled(item, values) for key, item in value.items()}
    return cast(T, filled)


@cache
def _field_names(kind: type) -> tuple[str, ...]:
    return tuple(each.name for each in fields(kind))
