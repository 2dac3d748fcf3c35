"""Claims of what our product was or would be worth: return, savings, usage in our favour, price cuts."""

from scoring.acts.clauses import Said
from scoring.acts.comparison_words import COMPARED, CREDIT, DEARER, QUANTITY
from scoring.acts.span import Span, clause_spans
from scoring.acts.theirs_words import BY_OTHERS, CONCEDED, OURS, SAID_BY_THEM, THEIRS
from scoring.acts.value_words import CLAIMS

_NEAR = 16
"""Tokens between a quantity and the words that credit us with it."""


def value_spans(turn: Said) -> list[Span]:
    """Clauses that claim a worth, and sentences that set two quantities side by side.

    What the buyer wanted or said, what somebody else brought about and what is only conceded is no claim.
    """
    found = [span for span in clause_spans("value-claim", CLAIMS, turn, turn.statements) if not _is_theirs(turn, span)]
    found = found or [span for span in _compared(turn) if not _is_theirs(turn, span)]
    return found or clause_spans("value-claim", DEARER, turn, turn.statements)


def _is_theirs(turn: Said, span: Span) -> bool:
    lead = max(clause.first for clause in turn.statements if clause.first <= span.first)
    if THEIRS.match(turn.tokens, lead, min(span.first + 3, span.last + 1)):
        return True
    if CONCEDED.match(turn.tokens, lead, span.last + 1):
        return True
    first, end = turn.sentence_at(span.first)
    if SAID_BY_THEM.match(turn.tokens, first, end):
        return True
    return BY_OTHERS.match(turn.tokens, first, end) and not OURS.match(turn.tokens, first, end)


def _compared(turn: Said) -> list[Span]:
    """One span per sentence without a question in which quantities are compared, or one is credited to us."""
    found = []
    for own in turn.sentences:
        if any(clause.is_question for clause in own):
            continue
        first, end = own[0].first, own[-1].end
        hit = COMPARED.first(turn.tokens, first, end) or QUANTITY.first(turn.tokens, first, end)
        if hit is None:
            continue
        near = max(first, hit.first - _NEAR), min(end, hit.last + _NEAR)
        if hit.name == "compared" or CREDIT.match(turn.tokens, *near):
            found.append(Span("value-claim", hit.first, end - 1))
    return found
