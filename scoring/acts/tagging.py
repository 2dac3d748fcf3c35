"""All acts of one rep turn, in order."""

from dataclasses import dataclass
from functools import lru_cache

from scoring.acts.acknowledgement import acknowledgement_spans
from scoring.acts.capability import capability_spans, product_patterns
from scoring.acts.clauses import Said, passages, said
from scoring.acts.contradiction import contradiction_spans
from scoring.acts.denial import agrees_in_not, denial_spans
from scoring.acts.fix import fix_spans
from scoring.acts.goal import goal_spans
from scoring.acts.hesitation import filler_spans, hedge_spans
from scoring.acts.impact import Naming, facts_named, impact_spans, namings, tells_loss
from scoring.acts.introduction import introduction_spans, without_introduction
from scoring.acts.justification import justification_spans
from scoring.acts.known import Known
from scoring.acts.likely import less_unlikely, likely_spans
from scoring.acts.negation import granted_sentences, negation_spans
from scoring.acts.next_step import next_step_spans
from scoring.acts.opposing import opposing_spans
from scoring.acts.parroting import is_given, parroted
from scoring.acts.protocol import protocol_spans
from scoring.acts.questions import question_spans
from scoring.acts.reflection import gives_back, reflection_spans
from scoring.acts.restating import heard_groups, restates_plainly
from scoring.acts.selling_words import BROUGHT
from scoring.acts.span import Span
from scoring.acts.topic import keys_in
from scoring.acts.unasked import less_unasked
from scoring.acts.value import value_spans
from voice.scenario import Goal, Scenario

_ASKING = ("question-implication", "question-problem")


@dataclass(frozen=True, slots=True)
class Stage:
    """What of the scenario the words alone are read against; hashable."""

    product: tuple[str, ...]
    goal_says: str
    groups: tuple[tuple[str, ...], ...]
    gap: tuple[tuple[str, ...], ...]

    @property
    def goal(self) -> Goal | None:
        return Goal(self.goal_says, self.groups, self.gap) if self.groups else None


def stage_of(scenario: Scenario) -> Stage:
    goal = scenario.goal
    if goal is None:
        return Stage(scenario.product, "", (), ())
    return Stage(scenario.product, goal.says, tuple(map(tuple, goal.groups)), tuple(map(tuple, goal.gap)))


_product_patterns = lru_cache(maxsize=64)(product_patterns)


@lru_cache(maxsize=512)
def plain_spans(words: tuple[str, ...], is_first: bool, stage: Stage) -> tuple[tuple[Span, ...], ...]:
    """The acts that the turn's words alone decide, by passage, counted from the passage's first token."""
    read = passages(said(words))
    return tuple(_plain_in(passage, is_first and not place, stage) for place, passage in read)


def _plain_in(turn: Said, is_first: bool, stage: Stage) -> tuple[Span, ...]:
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
    given = [*goals, *introduction]
    excuses = [span for span in justification_spans(turn) if not any(one.covers(span.first) for one in given)]
    found = (
        *protocol, *introduction, *fixes, *goals, *values, *steps, *questions, *acknowledgements,
        *without_introduction(skills, introduction, turn), *excuses, *negation_spans(turn),
        *filler_spans(turn), *hedge_spans(turn),
    )  # fmt: skip
    return less_unasked(less_unlikely(found, turn), turn)


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


def spans_of(
    words: tuple[str, ...], is_first: bool, stage: Stage, known: Known
) -> tuple[tuple[Span, ...], tuple[Naming, ...]]:
    """Every act of one rep turn, in order of its first token, and what its sentences name of the buyer's losses."""
    plain = plain_spans(words, is_first, stage)
    found: list[Span] = []
    named: list[Naming] = []
    heard = heard_groups(known)
    for (place, passage), own in zip(passages(said(words)), plain, strict=True):
        own = _less_echoes(own, passage, known, heard)
        own = (*own, *_more(denial_spans(passage, known), own))
        own = (*own, *_more(contradiction_spans(passage, known), own))
        own = _less_granted((*own, *_more(opposing_spans(passage, known), own)), passage, known)
        here = namings(passage, known, [span for span in own if span.id in NOT_IMPACT])
        spans = [_with_facts(span, passage, known) for span in own]
        spans += impact_spans(here) + reflection_spans(passage, known, own, heard)
        spans += _less_echoes(less_unasked(tuple(likely_spans(passage, spans)), passage), passage, known, heard)
        found.extend(span.moved(place) for span in spans)
        named.extend(naming.moved(place) for naming in here)
    found, named = _less_parroted(found, named, parroted(said(words), known))
    return tuple(sorted(found, key=lambda span: (span.first, span.last, span.id))), tuple(named)


def _less_parroted(
    found: list[Span], named: list[Naming], copied: list[tuple[int, int]]
) -> tuple[list[Span], list[Naming]]:
    """Both less what the buyer's own sentences, said again word for word, would do."""

    def is_own(one: Span | Naming) -> bool:
        return not any(first <= one.last and one.first <= last for first, last in copied)

    if not copied:
        return found, named
    return [span for span in found if is_own(span) or not is_given(span.id)], [one for one in named if is_own(one)]


def _less_granted(spans: tuple[Span, ...], turn: Said, known: Known) -> tuple[Span, ...]:
    """The spans less denials whose sentence grants what it says, and those that only join in the buyer's "not"."""
    if not any(span.id == "negation" for span in spans):
        return spans
    granted = granted_sentences(turn)
    return tuple(
        span
        for span in spans
        if span.id != "negation"
        or (turn.clause_at(span.first).sentence not in granted and not agrees_in_not(turn, span, known))
    )


def _more(found: list[Span], spans: tuple[Span, ...]) -> list[Span]:
    """Those found that overlap none of the same act."""
    return [one for one in found if not any(s.id == one.id and s.overlaps(one.first, one.last) for s in spans)]


_OURS = ("capability", "value-claim", "justification", "negation")


def _less_echoes(spans: tuple[Span, ...], turn: Said, known: Known, heard: frozenset[str]) -> tuple[Span, ...]:
    """The spans less claims and excuses found in what only gives the buyer's words back."""
    if not any(span.id in _OURS for span in spans):
        return spans
    echoes = [
        clause
        for clause in turn.clauses
        if gives_back(turn.tokens, clause, known)
        or tells_loss(turn.tokens, clause, known)
        or restates_plainly(turn, clause, known, heard)
    ]
    return tuple(
        span
        for span in spans
        if span.id not in _OURS
        or (span.id == "capability" and BROUGHT.match(turn.tokens, span.first, span.last + 1))
        or not any(clause.first <= span.first <= clause.last for clause in echoes)
    )


def _with_facts(span: Span, turn: Said, known: Known) -> Span:
    """A question with the facts it asks the effect of, a goal or change as it is."""
    if span.id not in _ASKING or not known.facts:
        return span
    first, end = turn.sentence_at(span.first)
    keys = keys_in(turn.tokens, first, end)
    named = facts_named(keys, known.facts)
    if not named and span.id == "question-implication":
        named = (known.facts[-1].id,)
    return Span(span.id, span.first, span.last, named, span.slots, span.is_open)
