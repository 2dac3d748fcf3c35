"""Claims of what our product was or would be worth: return, savings, usage in our favour, price cuts."""

from scoring.acts.clauses import Said
from scoring.acts.span import Span, clause_spans
from scoring.acts.value_words import CLAIMS, CONCEDED, THEIRS


def value_spans(turn: Said) -> list[Span]:
    """Clauses that claim a worth; what the buyer wanted or said is not the rep's claim."""
    found = []
    for span in clause_spans("value-claim", CLAIMS, turn, turn.statements):
        lead = max(clause.first for clause in turn.statements if clause.first <= span.first)
        is_theirs = THEIRS.match(turn.tokens, lead, min(span.first + 3, span.last + 1))
        if not is_theirs and not CONCEDED.match(turn.tokens, lead, span.last + 1):
            found.append(span)
    return found
