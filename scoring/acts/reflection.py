"""Giving the buyer's own words back: "So eleven days, mostly waiting for e-mails."."""

from collections.abc import Sequence

from scoring.acts.clauses import Clause, Said
from scoring.acts.impact import facts_named
from scoring.acts.known import Known
from scoring.acts.pattern import Patterns
from scoring.acts.questions import has_tag
from scoring.acts.span import Span
from scoring.acts.tokens import Token
from scoring.acts.topic import Key, found_among, keys_in

_LEADS = Patterns(
    {
        "lead": """
        it|that ?really ?almost sounds|seems|feels|looks ?to ?me like|as|that
        sounds|seems|feels like|as
        so|and|then ~1 you|your|it|what|that|the|they|in ~2 are|is|were|was|have|had|feel|need|want|saying|said|
            mean|see|lost|do|did|say|other|team|people|mean
        if i ~2 understand|understood|heard|hear|follow|get|got|am ~3 right|correctly|hearing|following|you
        what|that i am hearing
        what you are|were ~1 telling|saying|describing
        so what you
        check|make ~1 sure ~2 got|understood|right
        have got this|that right
        what i ~1 hear|heard|understand|take
        i am hearing
        i ~1 hear|heard ~1 you|that ~1 say|saying|is|the
        you are ~1 saying|telling|asking
        you ~1 mean|said|say|told|mentioned|describe|described
        in other words
        let me ~2 check|see|make|play|repeat|summarise|summarize|recap|reflect|say ~3 understood|understand|
            back|that|right
        to ~1 summarise|summarize|recap|sum|paraphrase
        in short
        put differently|another
        my understanding is
        did i ~2 get|hear|understand
        have i ~2 got|understood|heard
        from your side|view|perspective
        you are|have|spend|lose|pay ~1 paying|losing|spending|getting|stuck|carrying
        for you|your ~3 it|this|that is|was
        """
    }
)
_CLAIMS = frozenset(
    ("capability", "value-claim", "fix", "justification", "protocol-phrase", "negation", "introduction")
)
_LEAD_WORDS = 9


def reflection_spans(turn: Said, known: Known, taken: Sequence[Span]) -> list[Span]:
    """Clauses that restate the buyer: by a lead ("sounds like …") or by their own words."""
    found = []
    claims = [span for span in taken if span.id in _CLAIMS]
    for clause in turn.clauses:
        if clause.is_question and clause.starts_as != "statement":
            continue
        if any(span.overlaps(clause.first, clause.last) for span in claims):
            continue
        span = _reflects(turn.tokens, clause, known)
        if span is not None:
            found.append(span)
    return found


def _reflects(tokens: Sequence[Token], clause: Clause, known: Known) -> Span | None:
    keys = keys_in(tokens, clause.first, clause.end)
    echoed = [key for key in keys if found_among(key, known.buyer)]
    if not (_is_led(tokens, clause, keys) or _echoes(tokens, clause, keys, echoed, known)):
        return None
    return Span("reflection", clause.first, clause.last, facts=facts_named(echoed, known.facts))


def _is_led(tokens: Sequence[Token], clause: Clause, keys: Sequence[Key]) -> bool:
    lead = _LEADS.first(tokens, clause.first, min(clause.end, clause.first + _LEAD_WORDS))
    return lead is not None and bool(keys) and not _is_ours(tokens, clause)


def _echoes(tokens: Sequence[Token], clause: Clause, keys: Sequence[Key], echoed: Sequence[Key], known: Known) -> bool:
    """Without a lead: most of a short clause is the buyer's latest, or two of its things and a number or day."""
    if not echoed or _is_ours(tokens, clause):
        return False
    latest = [key for key in echoed if found_among(key, known.last)]
    is_most = 2 * len(echoed) >= len(keys)
    is_exact = any(key.kind != "word" for key in echoed) and len(echoed) == len(keys)
    if clause.last - clause.first < 6 and is_most and (latest or is_exact):
        return True
    return is_most and len({key.text for key in echoed}) >= 2 and bool(latest or has_tag(tokens, clause))


_OURS = Patterns(
    {
        "ours": """
        i will|can|have|would|am|do|understand|appreciate
        we will|can|have|are|do
        let me|us
        our @ourthing|report
        """
    }
)


def _is_ours(tokens: Sequence[Token], clause: Clause) -> bool:
    if tokens[clause.first].text in ("i", "we") and not _LEADS.match(tokens, clause.first, clause.end):
        return True
    hits = list(_OURS.hits(tokens, clause.first, clause.end))
    lead = _LEADS.first(tokens, clause.first, min(clause.end, clause.first + _LEAD_WORDS))
    return bool(hits) and not (lead is not None and all(hit.first <= lead.last for hit in hits))
