"""Statements about what the rep sells: what it does, has or costs."""

from scoring.acts.agency_words import BY_HAND, GESTURES
from scoring.acts.capability_words import NOT_OURS, RECOUNTED, STATEMENTS
from scoring.acts.clauses import Clause, Said
from scoring.acts.pattern import Patterns
from scoring.acts.span import Span
from scoring.acts.tokens import plain_tokens

_PRICE = Patterns(
    {
        "price": """
        # ~2 euro|dollar|pound|percent
        euro|dollar|pound #
        # ~3 per|a ~1 seat|user|month|head|licence
        per|a seat|user|licence
        price|cost|costs|pricing ~4 #
        """
    }
)
_THE_BUYERS = frozenset("you your they their it its that this".split())


def capability_spans(turn: Said, product: Patterns | None, taken: list[Span]) -> list[Span]:
    """Clauses that state what the product does, has or costs; `taken`: spans that are something else."""
    found = []
    for clause in turn.clauses:
        if clause.is_question and clause.starts_as != "statement":
            continue
        span = _statement_in(turn, clause, product, taken)
        if span is not None:
            found.append(span)
    return found or _gesture_in(turn, taken)


def _gesture_in(turn: Said, taken: list[Span]) -> list[Span]:
    """The first sentence in which a touch or an entry is all it takes, where no clause states anything."""
    for number in sorted({clause.sentence for clause in turn.statements}):
        first, end = turn.sentence(number)
        hit = GESTURES.first(turn.tokens, first, end)
        if hit is None or BY_HAND.match(turn.tokens, first, end):
            continue
        if not any(span.overlaps(hit.first, hit.last) for span in taken):
            return [Span("capability", hit.first, end - 1)]
    return []


def _statement_in(turn: Said, clause: Clause, product: Patterns | None, taken: list[Span]) -> Span | None:
    if _is_recounted(turn, clause):
        return None
    excluded = list(NOT_OURS.hits(turn.tokens, clause.first, clause.end))
    for patterns in (STATEMENTS, product):
        for hit in patterns.hits(turn.tokens, clause.first, clause.end) if patterns else ():
            is_theirs = any(other.first <= hit.first <= other.last for other in excluded)
            is_name = patterns is product and _is_sender(turn, hit.first)
            is_other = is_name or any(span.overlaps(hit.first, hit.last) for span in taken)
            if not is_theirs and not is_other:
                return Span("capability", hit.first, clause.last)
    return None


def _is_recounted(turn: Said, clause: Clause) -> bool:
    """Whether it only tells what the buyer said: "your support answers late, you said"."""
    if RECOUNTED.match(turn.tokens, clause.first, clause.end):
        return True
    after = [token.text for token in turn.tokens[clause.end : clause.end + 2]]
    return after in (["you", "said"], ["you", "mentioned"], ["you", "explained"])


def _is_sender(turn: Said, place: int) -> bool:
    """Whether the name only says where somebody is from: "Lena at Signoff"."""
    before = turn.tokens[place - 1] if place else None
    return before is not None and not before.stop and before.text in ("from", "at", "over")


def is_price(turn: Said, span: Span) -> bool:
    """Whether a capability statement is a price."""
    return _PRICE.match(turn.tokens, span.first, span.last + 1)


def product_patterns(names: tuple[str, ...]) -> Patterns | None:
    """The scenario's own names for what is sold, read as speech is: no mark in them is one of a pattern."""
    lines = "\n".join(" ".join(one.text for one in plain_tokens(name.split())) for name in names)
    return Patterns({"product": lines}, is_kept=False) if lines.strip() else None
