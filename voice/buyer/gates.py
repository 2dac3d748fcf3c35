"""Whether a condition on the rep's acts holds, so far in a call."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from voice.buyer.asking import holds, normal_words
from voice.reading import SAME_LINE_WORDS, Act, Reading
from voice.scenario import Condition, Scenario
from voice.transcript import Speaker, Transcript

NAMED_SLOTS = 2
"""An impact counts as named from two of who, what, when, how much (EXAMPLES.md, ruling 13)."""


@dataclass(frozen=True, slots=True)
class Course:
    """A call so far, as the conditions see it."""

    scenario: Scenario
    transcript: Transcript
    reading: Reading
    _told_again: frozenset[int] = field(init=False, repr=False, compare=False)
    """Acts, by their place, that repeat word for word what had earned something before: they open nothing more."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "_told_again", frozenset(_repeats(self.transcript, self.reading)))

    def said_at(self, fact_id: str) -> int | None:
        """The first turn in which the buyer said the fact."""
        return next((i for i, turn in enumerate(self.transcript.turns) if fact_id in turn.facts), None)

    def said_before(self, turn: int) -> tuple[str, ...]:
        """Facts in the order they were first said before `turn`."""
        facts = (fact for earlier in self.transcript.turns[:turn] for fact in earlier.facts)
        return tuple(dict.fromkeys(facts))

    def delivered(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(turn.beat for turn in self.transcript.turns if turn.beat is not None))

    def waited_for(self) -> frozenset[str]:
        """Facts that a gate is about: their effect is worth asking for."""
        return frozenset(
            condition.of for fact in self.scenario.facts for group in fact.gate.any_of for condition in group
        )

    def acts(self, *ids: str) -> Iterator[Act]:
        acts = enumerate(self.reading.acts)
        return (act for place, act in acts if act.id in ids and place not in self._told_again)


def _repeats(transcript: Transcript, reading: Reading) -> Iterator[int]:
    """The places of questions and restatements whose line had earned something in an earlier turn."""
    rewarded = _rewarded(transcript, reading)
    earned: dict[tuple[str, ...], int] = {}
    for place, act in enumerate(reading.acts):
        if not (act.id.startswith("question-") or act.id in ("what-changed", "reflection")):
            continue
        lines = _lines(act, transcript)
        if any(earned.get(line, act.turn) < act.turn for line in lines):
            yield place
        elif act.turn in rewarded:
            for line in lines:
                earned.setdefault(line, act.turn)


def _rewarded(transcript: Transcript, reading: Reading) -> frozenset[int]:
    """Rep turns that met a chance, or that the buyer answered with a fact for the first time."""
    met = {chance.turn for chance in reading.chances if chance.met and not chance.is_open}
    told: set[str] = set()
    for index, turn in enumerate(transcript.turns):
        if not told.issuperset(turn.facts):
            met.add(index - 1)
        told.update(turn.facts)
    return frozenset(met)


def _lines(act: Act, transcript: Transcript) -> list[tuple[str, ...]]:
    """The words of the turn, and of the act itself where they are enough."""
    said = transcript.turns[act.turn].text if act.turn < len(transcript.turns) else act.quote
    own, whole = normal_words(act.quote), ("", *normal_words(said))
    return [whole, own] if len(own) >= SAME_LINE_WORDS else [whole]


def effect_of(act: Act, course: Course) -> str | None:
    """The said fact whose effect an implication question asks for, among those that a gate waits for.

    The one it names, else one named in the same breath, else the last one said.
    """
    if act.id != "question-implication":
        return None
    said = [fact for fact in course.said_before(act.turn) if fact in course.waited_for()]
    nearby = (fact for other in course.reading.acts_in(act.turn) for fact in other.facts)
    named = [fact for fact in (*act.facts, *nearby) if fact in said]
    return next(iter(named or said[-1:]), None)


def all_hold(conditions: Sequence[Condition], course: Course) -> bool:
    return all(_HOLDS[condition.kind](condition, course) for condition in conditions)


def is_met(groups: Sequence[Sequence[Condition]], course: Course) -> bool:
    """Whether a gate's conditions hold: any group, as a whole; no group at all is always open."""
    return not groups or any(all_hold(group, course) for group in groups)


def _impact_named(condition: Condition, course: Course) -> bool:
    return any(condition.of in act.facts and len(act.slots) >= NAMED_SLOTS for act in course.acts("impact"))


def _effect_asked(condition: Condition, course: Course) -> bool:
    return any(effect_of(act, course) == condition.of for act in course.acts("question-implication"))


def _reflected(condition: Condition, course: Course) -> bool:
    said = course.said_at(condition.of)
    return said is not None and any(condition.of in act.facts and act.turn > said for act in course.acts("reflection"))


def _known(condition: Condition, course: Course) -> bool:
    return course.said_at(condition.of) is not None


def _act(condition: Condition, course: Course) -> bool:
    return any(True for _ in course.acts(condition.of))


def _goal_said(condition: Condition, course: Course) -> bool:
    return any(True for _ in course.acts("goal"))


def _gap_named(condition: Condition, course: Course) -> bool:
    goal = course.scenario.goal
    return goal is not None and any(
        turn.speaker is Speaker.REP and _groups_named(turn.text, goal.gap) >= NAMED_SLOTS
        for turn in course.transcript.turns
    )


def _groups_named(text: str, groups: Sequence[Sequence[str]]) -> int:
    words = normal_words(text)
    return sum(any(holds(words, normal_words(phrase)) for phrase in group) for group in groups)


def _what_changed_asked(condition: Condition, course: Course) -> bool:
    return any(True for _ in course.acts("what-changed"))


def _what_changed_after_goal(condition: Condition, course: Course) -> bool:
    goals = [act.turn for act in course.acts("goal")]
    return any(min(goals) <= act.turn for act in course.acts("what-changed")) if goals else False


def _fix_owned(condition: Condition, course: Course) -> bool:
    """A fix, or the next step that promises it, with its owner and its day or time."""
    return any("owner" in act.slots and {"day", "time"} & {*act.slots} for act in course.acts("fix", "next-step"))


def _chances_met(condition: Condition, course: Course) -> bool:
    kinds = {beat.id: beat.kind for beat in course.scenario.beats}
    met = {c.beat for c in course.reading.chances if c.met and not c.is_open}
    return sum(condition.of in ("", kinds.get(beat)) for beat in met) >= condition.count


def _beat_delivered(condition: Condition, course: Course) -> bool:
    return condition.of in course.delivered()


_HOLDS: dict[str, Callable[[Condition, Course], bool]] = {
    "impact-named": _impact_named,
    "effect-asked": _effect_asked,
    "reflected": _reflected,
    "known": _known,
    "question": _act,
    "act": _act,
    "goal-said": _goal_said,
    "gap-named": _gap_named,
    "what-changed-asked": _what_changed_asked,
    "what-changed-after-goal": _what_changed_after_goal,
    "fix-owned": _fix_owned,
    "chances-met": _chances_met,
    "beat-delivered": _beat_delivered,
}
