"""All acts of one rep turn, in order, and those of a whole transcript."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from scoring.acts.acknowledgement import acknowledgement_spans
from scoring.acts.capability import capability_spans, product_patterns
from scoring.acts.clauses import Said, passages, said
from scoring.acts.fix import fix_spans
from scoring.acts.goal import goal_spans
from scoring.acts.hesitation import filler_spans, hedge_spans
from scoring.acts.impact import facts_named, impact_spans
from scoring.acts.introduction import introduction_spans, without_introduction
from scoring.acts.justification import justification_spans, negation_spans
from scoring.acts.known import Known, known_at
from scoring.acts.next_step import next_step_spans
from scoring.acts.protocol import protocol_spans
from scoring.acts.questions import question_spans
from scoring.acts.reflection import gives_back, reflection_spans
from scoring.acts.span import Span
from scoring.acts.tokens import Token
from scoring.acts.topic import keys_in
from scoring.acts.value import value_spans
from voice.reading import Act
from voice.scenario import Goal, Scenario
from voice.transcript import Speaker, Transcript, Turn

_ASKING = ("question-implication", "question-problem")


@dataclass(frozen=True, slots=True)
class _Stage:
    """What of the scenario the words alone are read against; hashable."""

    product: tuple[str, ...]
    goal_says: str
    groups: tuple[tuple[str, ...], ...]
    gap: tuple[tuple[str, ...], ...]

    @property
    def goal(self) -> Goal | None:
        return Goal(self.goal_says, self.groups, self.gap) if self.groups else None


def _stage(scenario: Scenario) -> _Stage:
    goal = scenario.goal
    if goal is None:
        return _Stage(scenario.product, "", (), ())
    return _Stage(scenario.product, goal.says, tuple(map(tuple, goal.groups)), tuple(map(tuple, goal.gap)))


_product_patterns = lru_cache(maxsize=64)(product_patterns)


@lru_cache(maxsize=512)
def plain_spans(words: tuple[str, ...], is_first: bool, stage: _Stage) -> tuple[tuple[Span, ...], ...]:
    """The acts that the turn's words alone decide, by passage, counted from the passage's first token."""
    read = passages(said(words))
    return tuple(_plain_in(passage, is_first and not place, stage) for place, passage in read)


def _plain_in(turn: Said, is_first: bool, stage: _Stage) -> tuple[Span, ...]:
    product = _product_patterns(stage.product)
    protocol = protocol_spans(turn)
    introduction = introduction_spans(turn) if is_first else []
    fixes = [span for span in fix_spans(turn) if not any(p.covers(span.first) for p in protocol)]
    goals = goal_spans(turn, stage.goal)
    values = [span for span in value_spans(turn) if not any(p.overlaps(span.first, span.first) for p in protocol)]
    steps = next_step_spans(turn)
    skills = capability_spans(turn, product, [*protocol, *fixes])
    questions = question_spans(turn, product)
    acknowledgements = acknowledgement_spans(turn, protocol)
    excuses = [span for span in justification_spans(turn) if not any(goal.covers(span.first) for goal in goals)]
    return (
        *protocol, *introduction, *fixes, *goals, *values, *steps, *questions, *acknowledgements,
        *without_introduction(skills, introduction, turn), *excuses, *negation_spans(turn),
        *filler_spans(turn), *hedge_spans(turn),
    )  # fmt: skip


NOT_IMPACT = (
    "fix",
    "protocol-phrase",
    "capability",
    "value-claim",
    "introduction",
    "acknowledgement",
    "justification",
    "goal",
    "next-step",
)


def spans_of(words: tuple[str, ...], is_first: bool, stage: _Stage, known: Known) -> list[Span]:
    """Every act of one rep turn, in order of its first token."""
    plain = plain_spans(words, is_first, stage)
    found: list[Span] = []
    for (place, passage), own in zip(passages(said(words)), plain, strict=True):
        own = _less_echoes(own, passage, known)
        here = [_with_facts(span, passage, known) for span in own]
        here += impact_spans(passage, known, [span for span in own if span.id in NOT_IMPACT])
        here += reflection_spans(passage, known, own)
        found.extend(span.moved(place) for span in here)
    return sorted(found, key=lambda span: (span.first, span.last, span.id))


_OURS = ("capability", "value-claim", "justification", "negation")


def _less_echoes(spans: tuple[Span, ...], turn: Said, known: Known) -> tuple[Span, ...]:
    """The spans less claims and excuses found in what only gives the buyer's words back."""
    if not any(span.id in _OURS for span in spans):
        return spans
    echoes = [clause for clause in turn.clauses if gives_back(turn.tokens, clause, known)]
    return tuple(
        span
        for span in spans
        if span.id not in _OURS or not any(clause.first <= span.first <= clause.last for clause in echoes)
    )


def within(spans: Sequence[Span], place: int, passage: Said) -> list[Span]:
    """The spans of a passage, counted from its first token; `spans` in order of their first."""
    start = bisect_left(spans, place, key=_first)
    end = bisect_left(spans, place + len(passage.tokens), key=_first)
    return [span.moved(-place) for span in spans[start:end]]


def _first(span: Span) -> int:
    return span.first


def _with_facts(span: Span, turn: Said, known: Known) -> Span:
    """A question with the facts it asks the effect of, a goal or change as it is."""
    if span.id not in _ASKING or not known.facts:
        return span
    first, end = turn.sentence(_sentence_of(turn, span))
    keys = keys_in(turn.tokens, first, end)
    named = facts_named(keys, known.facts)
    if not named and span.id == "question-implication":
        named = (known.facts[-1].id,)
    return Span(span.id, span.first, span.last, named, span.slots, span.is_open)


def _sentence_of(turn: Said, span: Span) -> int:
    return next(clause.sentence for clause in turn.clauses if clause.first <= span.first <= clause.last)


@dataclass(frozen=True, slots=True)
class TaggedTurn:
    """A rep turn's place, its acts over tokens, and what could be known when it began."""

    index: int
    turn: Turn
    spans: tuple[Span, ...]
    known: Known


def tagged_turns(scenario: Scenario, transcript: Transcript) -> list[TaggedTurn]:
    """Every rep turn with its acts."""
    stage = _stage(scenario)
    known = known_at(scenario, transcript)
    found: list[TaggedTurn] = []
    for index, turn in enumerate(transcript.turns):
        if turn.speaker is Speaker.REP:
            spans = spans_of(turn.tokens, not found, stage, known[index])
            found.append(TaggedTurn(index, turn, tuple(spans), known[index]))
    return found


def acts_of(turns: list[TaggedTurn]) -> tuple[Act, ...]:
    """The acts of all turns, placed on words."""
    return tuple(act for tagged in turns for act in _placed(tagged))


def _placed(tagged: TaggedTurn) -> list[Act]:
    words = tagged.turn.tokens
    tokens = said(words).tokens
    return [_act(span, tagged.index, words, tokens) for span in tagged.spans]


def _act(span: Span, index: int, words: Sequence[str], tokens: Sequence[Token]) -> Act:
    first, last = tokens[span.first].first, tokens[span.last].last
    quote = " ".join(words[first : last + 1])
    return Act(span.id, index, first, last, quote, span.facts, span.slots, span.is_open)
