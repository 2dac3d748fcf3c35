"""Acts that no pattern knows, by the weights of their words: in sentences that are nothing else."""

from collections.abc import Iterator, Sequence

from scoring.acts.clauses import Said
from scoring.acts.cues import likelihoods
from scoring.acts.fix import fix_slots
from scoring.acts.next_step import slots_in
from scoring.acts.span import Span

LIKELY = 0.6
"""From this likelihood on it is one: on wording that nobody had seen one act in six more was found, and of those marked
as many were right as before (docs/benchmarks.md)."""
_ADDED = ("capability", "fix", "next-step", "value-claim")
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
        if any(span.overlaps(first, last) for span in held):
            continue
        likely = likelihoods(turn.tokens[first : last + 1])
        act = max(_ADDED, key=likely.__getitem__)
        if likely[act] >= LIKELY:
            found.append(Span(act, first, last, slots=_slots(turn, act, first, last + 1)))
    return found


UNLIKELY = 0.05
"""Below it what a pattern found is none; at 0.1 one right fix or excuse in ten of what is kept back went too."""
_DOUBTED = ("capability", "fix", "justification", "next-step", "value-claim")


def less_unlikely(spans: tuple[Span, ...], turn: Said) -> tuple[Span, ...]:
    """The spans less claims, promises and excuses that a pattern found in a statement whose words speak plainly against
    one: "flying blind for three hours"."""
    doubted = [span for span in spans if _is_doubted(span)]
    dropped: list[Span] = []
    for first, last in _statements(turn) if doubted else ():
        own = [span for span in doubted if first <= span.first <= last]
        if own:
            likely = likelihoods(turn.tokens[first : last + 1])
            dropped += [span for span in own if likely[span.id] < UNLIKELY]
    return tuple(span for span in spans if span not in dropped)


def _is_doubted(span: Span) -> bool:
    """Not a next step with its day or time, which shows that it is one."""
    return span.id in _DOUBTED and not (span.id == "next-step" and not {"day", "time"}.isdisjoint(span.slots))


def _statements(turn: Said) -> Iterator[tuple[int, int]]:
    """First and last token of each sentence that asks nothing, but the short ones; of each clause where a recogniser
    wrote no marks."""
    runs = turn.sentences if turn.has_marks else [(clause,) for clause in turn.clauses]
    for own in runs:
        is_asked = any(clause.is_question for clause in own)
        if not is_asked and own[-1].end - own[0].first >= FEWEST:
            yield own[0].first, own[-1].last


def _slots(turn: Said, act: str, first: int, end: int) -> tuple[str, ...]:
    if act == "fix":
        return fix_slots(turn.tokens, first, end)
    return slots_in(turn.tokens, first, end) if act == "next-step" else ()
