"""Fillers and hedges: counted per 100 words, never judged."""

from itertools import pairwise

from scoring.acts.clauses import Said
from scoring.acts.pattern import Patterns
from scoring.acts.span import Span, phrase_spans

_FILLERS = Patterns(
    {
        "filler": """
        um|uh|er|erm|uhm|umm|uhh|hmm|hm|mm|ehm|em|eh|ahm|ehh|emm|umh|errr|ummm|uhhh
        you know $
        i mean $
        """
    }
)
_HEDGES = Patterns(
    {
        "hedge": """
        likely|unlikely
        # percent sure|certain
        not ~3 sure|certain|positive
        if ~1 i|we ~1 remember|recall|understand ~1 correctly|right|rightly
        you could|might|may ~1 say
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
        there is|are ~1 chance|risk|possibility
        if i ~2 not|am ~1 mistaken
        more ~1 likely
        i would ~1 say|call|guess|put
        to|from ~1 my|our knowledge|understanding|memory|recollection
        chances are
        in all likelihood|probability
        i am ~1 fairly|pretty|quite
        give or take
        something like|around
        or so|thereabouts $
        i|we could|may be wrong|mistaken
        as best|well i|we
        i am guessing
        do not quote me
        """
    }
)
_KIND_OF_WHAT = frozenset("what which that this a the some any same these those".split())


def filler_spans(turn: Said) -> list[Span]:
    found = phrase_spans("filler", _FILLERS, turn)
    return [span for span in found if not _is_question_end(turn, span) and not _is_backchannel(turn, span)]


_NODS = frozenset({("uh", "huh"), ("mm", "hm"), ("mm", "hmm"), ("mm", "mm"), ("hm", "mm")})


def _is_backchannel(turn: Said, span: Span) -> bool:
    """Whether the sound is half of "uh-huh" or "mm-hm", which says go on."""
    around = [token.text for token in turn.tokens[max(0, span.first - 1) : span.last + 2]]
    return any(pair in _NODS for pair in pairwise(around))


def _is_question_end(turn: Said, span: Span) -> bool:
    return any(
        c.is_question and c.first <= span.first and span.last - span.first > 0
        for c in turn.clauses
        if c.last >= span.last
    )


def hedge_spans(turn: Said) -> list[Span]:
    """Hedging phrases; "what kind of" and the month of May are none."""
    return [span for span in phrase_spans("hedge", _HEDGES, turn) if not _is_noun(turn, span)]


def _is_part_of(turn: Said, span: Span) -> bool:
    """Whether "a bit of" is a piece of something rather than of a hedge: "a bit of cable"."""
    rest = [token.text for token in turn.tokens[span.last + 1 : span.last + 3]]
    return rest[:1] == ["of"] and rest[1:] != ["a"]


def _is_noun(turn: Said, span: Span) -> bool:
    text = turn.tokens[span.first].text
    before = turn.tokens[span.first - 1].text if span.first else ""
    if text == "a":
        return _is_part_of(turn, span)
    if text in ("sort", "kind"):
        return before in _KIND_OF_WHAT or (before.endswith("s") and before != "is")
    if text == "may":
        after = turn.tokens[span.first + 1].text if span.first + 1 < len(turn.tokens) else ""
        return before in ("in", "of", "by", "since", "last", "until", "early", "late") or after in ("i", "we", "the")
    if text == "might" or text == "rather":
        after = turn.tokens[span.first + 1].text if span.first + 1 < len(turn.tokens) else ""
        return after in ("i", "we") or after == "than" or before in ("would", "your", "our", "the")
    return False
