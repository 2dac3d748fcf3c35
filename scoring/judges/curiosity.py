"""Curiosity before capability: a brief acknowledgement and a question about their trouble, before the product."""

from functools import lru_cache

from scoring.acts.capability import is_price
from scoring.acts.clauses import said
from scoring.acts.pattern import Patterns
from scoring.acts.span import Span
from scoring.acts.topic import keys_in
from scoring.heard import Heard
from scoring.verdict import Verdict, Window, undecided
from voice.reading import Check
from voice.transcript import Turn

BRIEF_WORDS = 15
"""Longest acknowledgement before the question (ruling 6)."""
STRAIGHT_WORDS = 20
"""Longest straight answer to a question asked for the second time (ruling 4)."""
_MEETS = ("question-problem", "question-implication")
_PRODUCT = ("capability", "value-claim")

PRICE_ASKS = Patterns(
    {
        "ask": """
        what|how ~6 cost|costs|price|charge|pay|pricing|fee|expensive
        how much ~5 be|is|for|it
        ask|asked ~5 price|cost|costs|number|figure|budget
        number|price|figure ?please $
        give|tell|need|want|quote ~4 price|cost|number|figure|pricing|ballpark
        price|cost|number|figure ~4 again|still|yet|first|please
        price|cost|costs|number|figure|budget ~6 ask|asked
        back|return ~2 to ~2 price|cost|costs|number|figure|budget
        in euros|dollars|pounds
        """
    }
)


def asks_price(turn: Turn) -> bool:
    return _asks_price(turn.tokens)


@lru_cache(maxsize=1024)
def _asks_price(words: tuple[str, ...]) -> bool:
    tokens = said(words).tokens
    return PRICE_ASKS.match(tokens, 0, len(tokens))


def judge(window: Window) -> Verdict:
    for heard in window.replies:
        verdict = _decides(window, heard)
        if verdict is not None:
            return verdict
    return undecided("no question about what goes wrong or what it costs them", window.replies, _checks(window))


def _decides(window: Window, heard: Heard) -> Verdict | None:
    """What this turn decides; of several questions, only the first may."""
    has_asked = has_answered = False
    for span in heard.spans:
        if span.id in _PRODUCT:
            if not _is_allowed_answer(window, heard, span):
                return _missed(window, heard, span, _product_reason(window, heard, span))
            has_answered = True
        elif span.id.startswith("question-") and span.id != "question-permission" and not has_asked:
            has_asked = True
            verdict = _by_question(window, heard, span, has_answered=has_answered)
            if verdict is not None:
                return verdict
    return None


def _by_question(window: Window, heard: Heard, span: Span, *, has_answered: bool) -> Verdict | None:
    is_redirect = window.beat.kind == "redirect"
    if span.id in _MEETS:
        words = _words_before(window, heard, span)
        if is_redirect and words > BRIEF_WORDS and not has_answered:
            return _missed(
                window, heard, span, f"{words} words came before the question, at most {BRIEF_WORDS} are brief"
            )
        return Verdict(True, "asked about their side before the product", heard, span, _checks(window, heard))
    if is_redirect and span.id == "question-qualifying":
        return _missed(window, heard, span, "asked about budget or who decides, not about what goes wrong")
    return None


def _missed(window: Window, heard: Heard, span: Span, reason: str) -> Verdict:
    return Verdict(False, reason, heard, span, _checks(window, heard))


def _product_reason(window: Window, heard: Heard, span: Span) -> str:
    if is_price(heard.said, span) and window.beat.kind == "redirect":
        return "answered the price, and asked nothing of theirs first"
    return "spoke about the product before asking about their side"


def _words_before(window: Window, heard: Heard, question: Span) -> int:
    """Words of the rep's own between the turn's start and the question; what gives the buyer's words back is free."""
    spoken = 0
    for clause in heard.said.clauses:
        if clause.first >= question.first or clause.is_question:
            continue
        keys = keys_in(heard.said.tokens, clause.first, clause.end)
        is_theirs = keys and all(heard.known.buyer.holds(key) for key in keys)
        spoken += 0 if is_theirs else heard.word_count(clause.first, min(clause.last, question.first - 1))
    return spoken


def _is_allowed_answer(window: Window, heard: Heard, span: Span) -> bool:
    """A short straight answer that a question follows: to a second ask, or yes or no to a direct question."""
    follows = next((q for q in heard.questions if q.first > span.first), None)
    if follows is None or follows.id not in _MEETS:
        return False
    words = heard.word_count(0, follows.first - 1)
    if words > STRAIGHT_WORDS:
        return False
    opening = {token.text for token in heard.said.tokens[:4]}
    starts_yes_no = not opening.isdisjoint({"yes", "no", "does"}) and words <= BRIEF_WORDS // 2
    return window.asks_before >= 2 or starts_yes_no


def _checks(window: Window, until: Heard | None = None) -> tuple[Check, ...]:
    """Counts that are shown and never scored."""
    replies = [heard for heard in window.replies if until is None or heard.index <= until.index]
    counted = sum(len([q for q in heard.questions if q.id in _MEETS]) for heard in (*window.earlier, *replies))
    stacked = any(len(heard.questions) > 1 for heard in replies)
    return (Check("three questions before the product", counted >= 3), Check("one question at a time", not stacked))
