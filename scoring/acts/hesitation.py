"""Fillers and hedges: counted per 100 words, never judged."""

from itertools import pairwise

from scoring.acts.clauses import Said
from scoring.acts.pattern import Patterns
from scoring.acts.span import Span, phrase_spans
from scoring.acts.tokens import COMMA

_FILLERS = Patterns(
    {
        "filler": """
        um|uh|er|erm|uhm|umm|uhh|hmm|hm|mm|ehm|em|eh|ahm|ehh|emm|umh|errr|ummm|uhhh
        you know $
        i mean $
        """
    }
)
_BROKEN = Patterns(
    {
        "filler": """
        is|are|was|were|a|an|the|to|of|our|your|my|have|had|with|for|in|on|at you know
        is|are|was|were|a|an|the|to|of|our|your|my|have|had|with|for|in|on|at i mean
        am|is|are|was|were like really|so|totally|completely|#|already|just|very|super
        am|was|were like on|you
        so|and|but|then like #|really|totally
        """
    }
)
"""Where "you know", "i mean" and "like" cut into a phrase that goes on after them."""
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
    found = [
        span
        for span in found
        if not _is_told(turn, span) and not _is_question_end(turn, span) and not _is_backchannel(turn, span)
    ]
    more = [span for span in _cut_in(turn) if not any(one.overlaps(span.first, span.last) for one in found)]
    return sorted((*found, *more), key=lambda span: span.first)


def _is_told(turn: Said, span: Span) -> bool:
    """ "As you know", which tells something."""
    return span.first > 0 and span.last > span.first and turn.tokens[span.first - 1].text in ("as", "if", "let", "that")


_CUTTING = (("you", "know"), ("i", "mean"), ("like",))


def _cut_in(turn: Said) -> list[Span]:
    """ "Like", "you know" and "I mean" between commas, or in the middle of a phrase that goes on after them."""
    found: list[Span] = []
    for clause in turn.clauses:
        if clause.is_question and clause.starts_as != "statement":
            continue
        for hit in _BROKEN.hits(turn.tokens, clause.first, clause.end):
            width = 1 if turn.tokens[hit.first + 1].text == "like" else 2
            found.append(Span("filler", hit.first + 1, hit.first + width))
    tokens = turn.tokens
    after_commas = [place for place, token in enumerate(tokens, 1) if token.stop == COMMA]
    for words in _CUTTING:
        for place in after_commas:
            last = place + len(words) - 1
            is_between = last < len(tokens) - 1 and tokens[last].stop == COMMA
            if is_between and tuple(token.text for token in tokens[place : last + 1]) == words:
                found.append(Span("filler", place, last))
    return _each_once(found)


def _each_once(spans: list[Span]) -> list[Span]:
    """The spans in order, less those that begin in an earlier one."""
    kept: list[Span] = []
    for span in sorted(spans, key=lambda one: (one.first, one.last)):
        if not kept or span.first > kept[-1].last:
            kept.append(span)
    return kept


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
