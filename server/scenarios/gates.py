"""Gates that can never open: they wait for themselves, for too many chances, or for what cannot be said."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from server.scenarios.record import Path
from voice.scenario import Condition, Fact, Level, Scenario

OF_FACTS = ("known", "impact-named", "effect-asked", "reflected")


@dataclass(frozen=True)
class Reached:
    """What a rep can come to: counted once, for every condition that asks."""

    scenario: Scenario
    facts: frozenset[str] = frozenset()
    beats: frozenset[str] = frozenset()

    @cached_property
    def with_slots(self) -> frozenset[str]:
        """Facts whose impact can be named."""
        return frozenset(fact.id for fact in self.scenario.facts if fact.id in self.facts and _has_slots(fact))

    @cached_property
    def chances(self) -> Mapping[str, int]:
        """Beat kind, or "" for all → how many come at the level with the fewest."""
        beats = [beat for beat in self.scenario.beats if beat.id in self.beats]
        by_level = [
            Counter(kind for beat in beats if not beat.only_at or level in beat.only_at for kind in ("", beat.kind))
            for level in Level
        ]
        return {kind: min(counts[kind] for counts in by_level) for kind in ("", *(beat.kind for beat in beats))}

    def can_hold(self, condition: Condition) -> bool:
        goal = self.scenario.goal
        if condition.kind == "impact-named":
            return condition.of in self.with_slots
        if condition.kind in OF_FACTS:
            return condition.of in self.facts
        if condition.kind == "beat-delivered":
            return condition.of in self.beats
        if condition.kind == "gap-named":
            return goal is not None and len(goal.gap) >= 2
        if condition.kind == "goal-said":
            return goal is not None and len(goal.groups) >= 2
        if condition.kind == "chances-met":
            return self.chances.get(condition.of, 0) >= condition.count
        return True

    def further(self) -> "Reached":
        """What these lead to; what is reached stays so."""
        facts = (
            fact.id
            for fact in self.scenario.facts
            if fact.id in self.facts
            or fact.gate.is_open_to_all
            or any(all(map(self.can_hold, group)) for group in fact.gate.any_of)
        )
        beats = (
            beat.id for beat in self.scenario.beats if beat.id in self.beats or all(map(self.can_hold, beat.needs))
        )
        return Reached(self.scenario, frozenset(facts), frozenset(beats))


def never_opening(scenario: Scenario) -> Iterator[tuple[Path, str]]:
    """Gates and needs that no rep can ever meet, with the reason."""
    reached = _reachable(scenario)
    for fact in scenario.facts:
        if fact.id not in reached.facts:
            groups = [condition for group in fact.gate.any_of for condition in group]
            message = f"the gate of {fact.id} can never open: {_why(groups, reached)}"
            yield ("facts", fact.id, "opens_when"), message
    for beat in scenario.beats:
        if beat.id not in reached.beats:
            yield ("beats", beat.id, "needs"), f"{beat.id} can never come: {_why(beat.needs, reached)}"


def _reachable(scenario: Scenario) -> Reached:
    reached, further = Reached(scenario), Reached(scenario).further()
    while (further.facts, further.beats) != (reached.facts, reached.beats):
        reached, further = further, further.further()
    return reached


def _has_slots(fact: Fact) -> bool:
    slots = fact.slots
    return sum(map(bool, (slots.who, slots.what, slots.when, slots.how_much))) >= 2


def _why(conditions: Sequence[Condition], reached: Reached) -> str:
    lost = next(condition for condition in conditions if not reached.can_hold(condition))
    what = f"{lost.kind} {lost.of}".strip()
    if lost.kind == "chances-met":
        return f"there are fewer than {lost.count} such beats before it at some level; lower the count or add beats"
    if lost.kind == "impact-named" and lost.of in reached.facts:
        return f"{lost.of} has fewer than two kinds of slots, so its impact cannot be named; add slots"
    if lost.kind in ("gap-named", "goal-said"):
        return "the goal needs at least two groups of phrases for it; add them"
    return f"it waits for {what}, which waits in a circle or can never happen; break the circle"
