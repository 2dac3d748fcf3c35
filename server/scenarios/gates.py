"""Gates that can never open: they wait for themselves, for too many chances, or for what cannot be said."""

from collections.abc import Iterator

from server.scenarios.record import Path
from voice.scenario import Condition, Level, Scenario

OF_FACTS = ("known", "impact-named", "effect-asked", "reflected")


def never_opening(scenario: Scenario) -> Iterator[tuple[Path, str]]:
    """Gates and needs that no rep can ever meet, with the reason."""
    facts, beats = _reachable(scenario)
    for fact in scenario.facts:
        if fact.id not in facts:
            groups = [condition for group in fact.gate.any_of for condition in group]
            message = f"the gate of {fact.id} can never open: {_why(scenario, groups, facts, beats)}"
            yield ("facts", fact.id, "opens_when"), message
    for beat in scenario.beats:
        if beat.id not in beats:
            message = f"{beat.id} can never come: {_why(scenario, beat.needs, facts, beats)}"
            yield ("beats", beat.id, "needs"), message


def _reachable(scenario: Scenario) -> tuple[frozenset[str], frozenset[str]]:
    facts: frozenset[str] = frozenset()
    beats: frozenset[str] = frozenset()
    while True:
        more_facts = frozenset(
            fact.id
            for fact in scenario.facts
            if fact.gate.is_open_to_all
            or any(all(_can_hold(scenario, c, facts, beats) for c in group) for group in fact.gate.any_of)
        )
        more_beats = frozenset(
            beat.id for beat in scenario.beats if all(_can_hold(scenario, c, facts, beats) for c in beat.needs)
        )
        if (more_facts, more_beats) == (facts, beats):
            return facts, beats
        facts, beats = more_facts, more_beats


def _can_hold(scenario: Scenario, condition: Condition, facts: frozenset[str], beats: frozenset[str]) -> bool:
    if condition.kind == "impact-named":
        return condition.of in facts and _has_slots(scenario, condition.of)
    if condition.kind in OF_FACTS:
        return condition.of in facts
    if condition.kind == "beat-delivered":
        return condition.of in beats
    if condition.kind == "gap-named":
        return scenario.goal is not None and len(scenario.goal.gap) >= 2
    if condition.kind == "goal-said":
        return scenario.goal is not None and len(scenario.goal.groups) >= 2
    if condition.kind == "chances-met":
        kinds = [b for b in scenario.beats if b.id in beats and condition.of in ("", b.kind)]
        return all(len([b for b in kinds if not b.only_at or x in b.only_at]) >= condition.count for x in Level)
    return True


def _has_slots(scenario: Scenario, fact_id: str) -> bool:
    slots = scenario.fact(fact_id).slots
    return sum(map(bool, (slots.who, slots.what, slots.when, slots.how_much))) >= 2


def _why(
    scenario: Scenario,
    conditions: list[Condition] | tuple[Condition, ...],
    facts: frozenset[str],
    beats: frozenset[str],
) -> str:
    lost = next(c for c in conditions if not _can_hold(scenario, c, facts, beats))
    what = f"{lost.kind} {lost.of}".strip()
    if lost.kind == "chances-met":
        return f"there are fewer than {lost.count} such beats before it at some level; lower the count or add beats"
    if lost.kind == "impact-named" and lost.of in facts:
        return f"{lost.of} has fewer than two kinds of slots, so its impact cannot be named; add slots"
    if lost.kind in ("gap-named", "goal-said"):
        return "the goal needs at least two groups of phrases for it; add them"
    return f"it waits for {what}, which waits in a circle or can never happen; break the circle"
