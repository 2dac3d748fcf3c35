"""Acts that no pattern knows, by the weights of their words: in sentences that are nothing else."""

from collections.abc import Iterator, Sequence

from scoring.acts.clauses import Said
from scoring.acts.cues import likeliest_act, likelihood
from scoring.acts.fix import fix_slots
from scoring.acts.next_step import slots_in
from scoring.acts.span import Span

LIKELY = 0.6
"""From this likelihood on it is one: on wording that nobody had seen one act in six more was found, and of those marked
as many were right as before (docs/benchmarks.md)."""
_ADDED = frozenset({"capability", "fix", "next-step", "value-claim"})
"""Not justifications: an excuse differs from a cause by little, and those found so were too often wrong."""
FEWEST = 4
"""Tokens; the gold has hardly any shorter sentence."""
_BESIDE = ("filler", "hedge")
"""These may stand in any sentence."""


def likely_spans(turn: Said, taken: Sequence[Span]) -> list[Span]:
    """One span for each statement that holds none of those `taken` and is likely an act."""
    held = [span for span in taken if span.id not in _BESIDE]
    found = []
    for first, last in _statements(turn):
        if last - first + 1 < FEWEST or any(span.overlaps(first, last) for span in held):
            continue
        act, share = likeliest_act(turn.tokens[first : last + 1], _ADDED)
        if share >= LIKELY:
            found.append(Span(act, first, last, slots=_slots(turn, act, first, last + 1)))
    return found


UNLIKELY = 0.05
"""Below it what a pattern found is none; at 0.1 one right fix or excuse in ten of what is kept back went too."""
_DOUBTED = ("capability", "fix", "justification", "next-step", "value-claim")


def less_unlikely(spans: Sequence[Span], turn: Said) -> tuple[Span, ...]:
    """The spans less claims and excuses that a pattern found in a statement whose words speak plainly against one:
    "flying blind for three hours"."""
    if not any(span.id in _DOUBTED for span in spans):
        return tuple(spans)
    ranges = list(_statements(turn))
    return tuple(span for span in spans if not (_is_doubted(span) and _is_unlikely(span, turn, ranges)))


def _is_doubted(span: Span) -> bool:
    """Not a next step with its day or time, which shows that it is one."""
    return span.id in _DOUBTED and not (span.id == "next-step" and not {"day", "time"}.isdisjoint(span.slots))


def _is_unlikely(span: Span, turn: Said, ranges: Sequence[tuple[int, int]]) -> bool:
    first, last = next(((first, last) for first, last in ranges if first <= span.first <= last), (0, -1))
    if last - first + 1 < FEWEST:
        return False
    return likelihood(span.id, turn.tokens[first : last + 1]) < UNLIKELY


def _statements(turn: Said) -> Iterator[tuple[int, int]]:
    """First and last token of each sentence that asks nothing; of each clause where a recogniser wrote no marks."""
    if not turn.has_marks:
        yield from ((clause.first, clause.last) for clause in turn.statements)
        return
    for number in dict.fromkeys(clause.sentence for clause in turn.clauses):
        own = [clause for clause in turn.clauses if clause.sentence == number]
        if not any(clause.is_question for clause in own):
            yield own[0].first, own[-1].last


def _slots(turn: Said, act: str, first: int, end: int) -> tuple[str, ...]:
    if act == "fix":
        return fix_slots(turn.tokens, first, end)
    return slots_in(turn.tokens, first, end) if act == "next-step" else ()
