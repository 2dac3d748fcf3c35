"""Acts that no pattern knows, by the weights of their words: in statements that are nothing else, and next steps that
are put as questions."""

from collections.abc import Iterator, Mapping, Sequence

from scoring.acts.clauses import Said
from scoring.acts.cues import likelihoods
from scoring.acts.fix import fix_slots
from scoring.acts.next_step import slots_in
from scoring.acts.pattern import Patterns
from scoring.acts.span import Span
from scoring.acts.tokens import DENYING, Token
from scoring.acts.unasked import PROMISES, is_denied_doing

LIKELY, LIKELY_EXCUSE = 0.6, 0.7
"""From these likelihoods on it is one: on wording that nobody had seen one act in six more was found, and of those
marked as many were right as before; an excuse differs from a cause by little (docs/benchmarks.md)."""
_ADDED = {
    "capability": LIKELY, "fix": LIKELY, "justification": LIKELY_EXCUSE, "negation": LIKELY, "next-step": LIKELY,
    "value-claim": LIKELY,
}  # fmt: skip
_DENYING = Patterns({"denying": "|".join([*sorted(DENYING), "wrong", "mistaken", "untrue", "incorrect", "false"])})
"""Without one of these nothing is denied, though figures of use are likely in a denial: "log-ins are down by half"."""
_ASKED = {"next-step": 0.8}
"""Put as a question it is a question too."""
FEWEST = 4
"""Tokens; the gold has hardly any shorter sentence."""
_BESIDE = ("filler", "hedge")
"""These may stand in any sentence."""


def likely_spans(turn: Said, taken: Sequence[Span]) -> list[Span]:
    """One span for each statement that holds none of those `taken` and is likely an act, and for each question that is
    likely a next step and holds none."""
    held = [span for span in taken if span.id not in _BESIDE]
    steps = [span for span in taken if span.id == "next-step"]
    found = []
    for is_asked, first, last in _sentences(turn):
        if any(span.overlaps(first, last) for span in (steps if is_asked else held)):
            continue
        act = _likeliest(turn.tokens[first : last + 1], _ASKED if is_asked else _ADDED)
        if act and not (act in PROMISES and _is_denied(turn, first, last)):
            found.append(Span(act, first, last, slots=_slots(turn, act, first, last + 1)))
    return found


def _is_denied(turn: Said, first: int, last: int) -> bool:
    """Whether something there will not be done."""
    own = [clause for clause in turn.clauses if first <= clause.first <= last]
    return any(is_denied_doing(turn.tokens, clause) for clause in own)


def _likeliest(tokens: Sequence[Token], bars: Mapping[str, float]) -> str:
    """The likeliest of the acts that reach their bars; empty where none does."""
    likely = likelihoods(tokens)
    reached = {act: likely[act] for act, bar in bars.items() if likely[act] >= bar}
    if "negation" in reached and not _DENYING.match(tokens, 0, len(tokens)):
        del reached["negation"]
    return max(reached, key=reached.__getitem__, default="")


UNLIKELY = 0.05
"""Below it what a pattern found is none; at 0.1 one right fix or excuse in ten of what is kept back went too."""
_DOUBTED = ("capability", "fix", "justification", "next-step", "value-claim")


def less_unlikely(spans: tuple[Span, ...], turn: Said) -> tuple[Span, ...]:
    """The spans less claims, promises and excuses that a pattern found in a statement whose words speak plainly against
    one: "flying blind for three hours"."""
    doubted = [span for span in spans if _is_doubted(span)]
    dropped: list[Span] = []
    for is_asked, first, last in _sentences(turn) if doubted else ():
        if is_asked:
            continue
        own = [span for span in doubted if first <= span.first <= last]
        if own:
            likely = likelihoods(turn.tokens[first : last + 1])
            dropped += [span for span in own if likely[span.id] < UNLIKELY]
    return tuple(span for span in spans if span not in dropped)


def _is_doubted(span: Span) -> bool:
    """Not a next step with its day or time, which shows that it is one."""
    return span.id in _DOUBTED and not (span.id == "next-step" and not {"day", "time"}.isdisjoint(span.slots))


def _sentences(turn: Said) -> Iterator[tuple[bool, int, int]]:
    """Of each sentence but the short ones whether it asks, its first and its last token; of each clause where a
    recogniser wrote no marks."""
    runs = turn.sentences if turn.has_marks else [(clause,) for clause in turn.clauses]
    for own in runs:
        if own[-1].end - own[0].first >= FEWEST:
            yield any(clause.is_question for clause in own), own[0].first, own[-1].last


def _slots(turn: Said, act: str, first: int, end: int) -> tuple[str, ...]:
    if act == "fix":
        return fix_slots(turn.tokens, first, end)
    return slots_in(turn.tokens, first, end) if act == "next-step" else ()
