"""The scorecard, schema 1: keys as DESIGN section 8 names them, values rounded so that bytes stay the same."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from scoring.behaviours import behaviour_of
from scoring.counts import ENOUGH, Count, all_passed, count_of
from voice.reading import Act, Chance, longest_run_of
from voice.scenario import Beat, Scenario, TargetBehaviour
from voice.transcript import Practice

SCHEMA = 1

Json = dict[str, object]


@dataclass(frozen=True, slots=True)
class BehaviourScore:
    """One behaviour's k of n."""

    target: TargetBehaviour
    chances: tuple[Chance, ...]
    undelivered: tuple[str, ...]

    @property
    def count(self) -> Count:
        return count_of([chance.met for chance in self.chances], self.target.bar)

    @property
    def met(self) -> int:
        return self.count.met

    @property
    def missed(self) -> tuple[Chance, ...]:
        return tuple(chance for chance in self.chances if chance.met is False)

    @property
    def opportunities(self) -> int:
        return self.count.opportunities

    @property
    def uncertain(self) -> int:
        return self.count.uncertain - self.disputed

    @property
    def disputed(self) -> int:
        return sum(1 for chance in self.chances if chance.is_disputed)

    @property
    def interval(self) -> tuple[float, float]:
        return self.count.interval

    @property
    def status(self) -> str:
        return self.count.status

    @property
    def passed(self) -> bool | None:
        return self.count.passed

    @property
    def reason(self) -> str | None:
        """Why it was not assessed, or that the chances were too few."""
        if self.status == "too_few_chances":
            return f"{self.opportunities} of the {ENOUGH} chances a score needs"
        if self.status == "scored":
            return None
        if self.disputed:
            return "what was said is disputed"
        if self.uncertain:
            return "every deciding word was heard too uncertainly to judge"
        return behaviour_of(self.target).nothing


def behaviour_scores(scenario: Scenario, chances: Sequence[Chance], delivered: Sequence[str]) -> list[BehaviourScore]:
    """One score per target behaviour, in the scenario's order."""
    return [
        BehaviourScore(
            target,
            tuple(chance for chance in chances if chance.behaviour == target.id),
            _undelivered(scenario, target, delivered),
        )
        for target in scenario.behaviours
    ]


def counted_in(scenario: Scenario, practice: Practice | None) -> Scenario:
    """The scenario with the behaviours that count: in a drill, its one."""
    if practice is None or not practice.is_drill:
        return scenario
    return replace(scenario, behaviours=tuple(one for one in scenario.behaviours if one.id == practice.behaviour))


def practice_json(practice: Practice, chances: Sequence[Chance]) -> Json:
    """What kind of practice it was; of a drill, how often in a row it went well at best."""
    found: Json = {"kind": "drill" if practice.is_drill else "again", "beat": practice.beat}
    if practice.is_drill:
        best = longest_run_of(chances)
        found |= {
            "behaviour": practice.behaviour,
            "in_a_row": practice.in_a_row,
            "best": best,
            "is_solved": best >= practice.in_a_row,
        }
    return found


def _undelivered(scenario: Scenario, target: TargetBehaviour, delivered: Sequence[str]) -> tuple[str, ...]:
    kinds = behaviour_of(target).kinds
    own: list[Beat] = [beat for beat in scenario.beats if beat.kind in kinds]
    at_level = [beat for beat in own if not beat.only_at or scenario.level in beat.only_at]
    return tuple(beat.id for beat in at_level if beat.id not in delivered)


def has_passed(scores: Sequence[BehaviourScore]) -> bool | None:
    """Whether every target passed; None where no target could be assessed at all."""
    return all_passed([score.passed for score in scores])


def behaviour_json(score: BehaviourScore) -> Json:
    low, high = score.interval
    behaviour = behaviour_of(score.target)
    return {
        "id": score.target.id,
        "title": behaviour.title,
        "status": score.status,
        "reason": score.reason,
        "observed": score.met,
        "opportunities": score.opportunities,
        "uncertain": score.uncertain,
        **({"disputed": score.disputed} if score.disputed else {}),
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
        **({"disputed": True} if chance.is_disputed else {}),
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
