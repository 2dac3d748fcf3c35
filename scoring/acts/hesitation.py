"""Fillers and hedges: counted per 100 words, never judged."""

from scoring.acts.clauses import Said
from scoring.acts.pattern import Patterns
from scoring.acts.span import Span, phrase_spans

_FILLERS = Patterns(
    {
        "filler": """
        um|uh|er|erm|uhm|umm|uhh|hmm|hm|mm|ehm|em|ah|eh
        you know $
        i mean $
        """
    }
)
_HEDGES = Patterns(
    {
        "hedge": """
        maybe|perhaps|possibly|probably|hopefully|presumably|apparently|potentially|supposedly|conceivably
        sort|kind of
        i|we ?would ?do ?just guess|suppose|think|believe|reckon|assume|imagine|suspect|hope
        might|may ?well ?be
        a|little bit
        more|or less
        as far as i|we
        to some extent|degree
        in a way|sense
        i|we|it|that|there could ~1 be|possibly
        should be ~1 able|possible|okay|fine
        not ~1 sure|certain
        somewhat|fairly|rather|roughly|basically
        it seems|seem|appears|looks
        tend to
        if i ~2 not|am ~1 mistaken
        more ~1 likely
        """
    }
)
_KIND_OF_WHAT = frozenset("what which that this a the some any same these those".split())


def filler_spans(turn: Said) -> list[Span]:
    return [span for span in phrase_spans("filler", _FILLERS, turn) if not _is_question_end(turn, span)]


def _is_question_end(turn: Said, span: Span) -> bool:
    return any(
        c.is_question and c.first <= span.first and span.last - span.first > 0
        for c in turn.clauses
        if c.last >= span.last
    )


def hedge_spans(turn: Said) -> list[Span]:
    """Hedging phrases; "what kind of" and the month of May are none."""
    return [span for span in phrase_spans("hedge", _HEDGES, turn) if not _is_noun(turn, span)]


def _is_noun(turn: Said, span: Span) -> bool:
    text = turn.tokens[span.first].text
    before = turn.tokens[span.first - 1].text if span.first else ""
    if text in ("sort", "kind"):
        return before in _KIND_OF_WHAT or (before.endswith("s") and before != "is")
    if text == "may":
        after = turn.tokens[span.first + 1].text if span.first + 1 < len(turn.tokens) else ""
        return before in ("in", "of", "by", "since", "last", "until", "early", "late") or after in ("i", "we")
    if text == "might" or text == "rather":
        after = turn.tokens[span.first + 1].text if span.first + 1 < len(turn.tokens) else ""
        return after in ("i", "we") or after == "than" or before == "would"
    return False
