"""The scorecard, schema 1: keys as DESIGN section 8 names them, values rounded so that bytes stay the same."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from scoring.behaviours import BEHAVIOURS
from scoring.interval import wilson
from voice.reading import Act, Chance
from voice.scenario import Beat, Scenario, TargetBehaviour

SCHEMA = 1
ENOUGH = 3
"""Chances below which a behaviour is never passed."""

Json = dict[str, object]


@dataclass(frozen=True, slots=True)
class BehaviourScore:
    """One behaviour's k of n."""

    target: TargetBehaviour
    chances: tuple[Chance, ...]
    undelivered: tuple[str, ...]

    @property
    def met(self) -> int:
        return sum(1 for chance in self.chances if chance.met is True)

    @property
    def missed(self) -> tuple[Chance, ...]:
        return tuple(chance for chance in self.chances if chance.met is False)

    @property
    def opportunities(self) -> int:
        return self.met + len(self.missed)

    @property
    def uncertain(self) -> int:
        return sum(1 for chance in self.chances if chance.met is None)

    @property
    def interval(self) -> tuple[float, float]:
        return wilson(self.met, self.opportunities)

    @property
    def status(self) -> str:
        if self.opportunities == 0:
            return "not_assessed"
        return "scored" if self.opportunities >= ENOUGH else "too_few_chances"

    @property
    def passed(self) -> bool | None:
        if self.opportunities == 0:
            return None
        # a bar of 2/3 and two of three met must agree, whatever the last bit of the division
        is_at_bar = self.met + 1e-9 >= self.target.bar * self.opportunities
        return self.status == "scored" and is_at_bar

    @property
    def reason(self) -> str | None:
        """Why it was not assessed, or that the chances were too few."""
        if self.status == "too_few_chances":
            return f"{self.opportunities} of the {ENOUGH} chances a score needs"
        if self.status == "scored":
            return None
        if self.uncertain:
            return "every deciding word was heard too uncertainly to judge"
        behaviour = BEHAVIOURS.get(self.target.id)
        return behaviour.nothing if behaviour else f"rolecall does not count '{self.target.id}'"


def behaviour_scores(scenario: Scenario, chances: Sequence[Chance], delivered: Sequence[str]) -> list[BehaviourScore]:
    """One score per target behaviour, in the scenario's order."""
    return [
        BehaviourScore(
            target,
            tuple(chance for chance in chances if chance.behaviour == target.id),
            _undelivered(scenario, target.id, delivered),
        )
        for target in scenario.behaviours
    ]


def _undelivered(scenario: Scenario, behaviour: str, delivered: Sequence[str]) -> tuple[str, ...]:
    kinds = BEHAVIOURS[behaviour].kinds if behaviour in BEHAVIOURS else ()
    own: list[Beat] = [beat for beat in scenario.beats if beat.kind in kinds]
    at_level = [beat for beat in own if not beat.only_at or scenario.level in beat.only_at]
    return tuple(beat.id for beat in at_level if beat.id not in delivered)


def has_passed(scores: Sequence[BehaviourScore]) -> bool | None:
    """Whether every target passed; None where no target could be assessed at all."""
    if all(score.passed is None for score in scores):
        return None
    return all(score.passed is True for score in scores)


def behaviour_json(score: BehaviourScore) -> Json:
    low, high = score.interval
    behaviour = BEHAVIOURS.get(score.target.id)
    return {
        "id": score.target.id,
        "title": behaviour.title if behaviour else score.target.id,
        "status": score.status,
        "reason": score.reason,
        "observed": score.met,
        "opportunities": score.opportunities,
        "uncertain": score.uncertain,
        "interval": [round(low, 2), round(high, 2)] if score.opportunities else None,
        "bar": round(score.target.bar, 3),
        "passed": score.passed,
        "experimental": False,
        "undelivered": list(score.undelivered),
        "chances": [chance_json(chance) for chance in score.chances],
    }


def chance_json(chance: Chance) -> Json:
    return {
        "beat": chance.beat,
        "turn": chance.turn,
        "met": chance.met,
        "reason": chance.reason,
        "quote": chance.quote,
        "start_s": round(chance.start_s, 2),
        "end_s": round(chance.end_s, 2),
        "checks": [{"id": check.id, "met": check.met} for check in chance.checks],
    }


def act_json(act: Act) -> Json:
    found: Json = {
        "id": act.id,
        "turn": act.turn,
        "first_word": act.first_word,
        "last_word": act.last_word,
        "quote": act.quote,
    }
    extra: Mapping[str, object] = {"facts": list(act.facts), "slots": list(act.slots)}
    found.update({key: value for key, value in extra.items() if value})
    if act.is_open is not None:
        found["open"] = act.is_open
    return found
