"""Texts anybody hears that hold a name or number of a fact behind a gate."""

from collections.abc import Iterator, Mapping
from functools import cache

from server.scenarios.gates import OF_FACTS
from server.scenarios.record import Path
from server.scenarios.texts import briefing, in_a_row, of_lines, of_texts, persona, small_talk
from voice.scenario import Fact, Scenario


def leaks(scenario: Scenario) -> Iterator[tuple[Path, str]]:
    words = cache(in_a_row)
    behind = _known_before(scenario)
    for fact in scenario.facts:
        if fact.gate.is_open_to_all:
            continue
        secrets = [(secret, words(secret)) for secret in fact.numbers]
        for path, text in _heard_without(scenario, fact, behind):
            heard = words(text)
            for secret, told in secrets:
                if told in heard:
                    message = f"this gives away {secret!r} of {fact.id} while its gate is closed; reword it"
                    yield path, message


def _heard_without(scenario: Scenario, fact: Fact, behind: Mapping[str, frozenset[str]]) -> Iterator[tuple[Path, str]]:
    """Texts that may be heard or shown before `fact`'s gate opens."""
    yield from briefing(scenario)
    yield from persona(scenario)
    yield from small_talk(scenario)
    for other in scenario.facts:
        path = ("facts", other.id)
        yield (*path, "topic"), other.topic
        yield from of_lines((*path, "deflects"), other.deflects)
        if fact.id != other.id and fact.id not in behind[other.id]:
            yield from of_texts((*path, "says"), other.says)
    for beat in scenario.beats:
        path = ("beats", beat.id)
        for key in ("bare", "hard", "soft"):
            yield from of_lines((*path, key), getattr(beat, key))
        if beat.fact is None or (beat.fact != fact.id and fact.id not in behind[beat.fact]):
            yield from of_lines((*path, "full"), beat.full)


def _known_before(scenario: Scenario) -> dict[str, frozenset[str]]:
    """Fact → the facts that must have been said before it can be."""
    before = {fact.id: frozenset[str]() for fact in scenario.facts}
    for _ in scenario.facts:  # each round carries what is needed one step further
        known = dict(before)
        for fact in scenario.facts:
            groups = [
                frozenset(
                    earlier
                    for condition in group
                    if condition.kind in OF_FACTS
                    for earlier in (condition.of, *before[condition.of])
                )
                for group in fact.gate.any_of
            ]
            before[fact.id] = frozenset.intersection(*groups) if groups else frozenset()
        if before == known:
            break
    return before
