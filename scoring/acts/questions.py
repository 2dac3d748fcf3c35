"""What kind of question a clause asks.

The kinds are tried in order; the first that fits names the question, unless its words' weights are sure of another. One
about our product is no question about the buyer at all: it is a capability statement, whatever its punctuation.
"""

from collections.abc import Sequence

from scoring.acts.asking_nothing import CHIT_CHAT, FILLERS, REPAIR, SCHEDULING
from scoring.acts.buying_words import BUYING_TIME, EVERY_DAY, QUALIFYING, THIS_PURCHASE
from scoring.acts.change_words import NOT_CHANGED, VIEW_ASKED, WHAT_CHANGED
from scoring.acts.clauses import Clause, Said
from scoring.acts.closing_words import CLOSING, DEAL, PAST_DEAL
from scoring.acts.commitment_words import COMMITMENT, NOT_COMMITMENT, OUR_MOVE, SHORT_TAGS, TAGGED
from scoring.acts.cues import NOTHING, likeliest_question
from scoring.acts.effect_words import IMPLICATION, LEFT_ALONE
from scoring.acts.late_words import LATE_CLOSING, LATE_IMPLICATION, LATE_PAYOFF, LATE_PROBLEM, LATE_QUALIFYING
from scoring.acts.pattern import Patterns
from scoring.acts.payoff_words import CURED, HYPOTHETICAL, NEED_PAYOFF, PAYOFF_FIRST, RELIEVED, SAD
from scoring.acts.product_words import CAPABILITY, VALUE
from scoring.acts.question_words import (
    ASKED_FIRST,
    MAY_I,
    OFFERS,
    PERMISSION,
    SITUATION,
    THEIR_TOOLS,
    WRAPPERS,
)
from scoring.acts.span import Span
from scoring.acts.tokens import QUESTION, Token
from scoring.acts.trouble_words import CAUSE, FAILING, PROBLEM, TROUBLED, WENT_WRONG
from scoring.acts.unasked import unasked

KINDS = (
    ("repair", REPAIR),
    ("chit-chat", CHIT_CHAT),
    ("offer", SCHEDULING),
    ("question-permission", ASKED_FIRST),
    ("question-situation", THEIR_TOOLS),
    ("capability", CAPABILITY),
    ("value-claim", VALUE),
    ("question-implication", LEFT_ALONE),
    ("question-qualifying", BUYING_TIME),
    ("question-closing", DEAL),
    ("what-changed", WHAT_CHANGED),
    ("question-closing", CLOSING),
    ("offer", OFFERS),
    ("question-permission", PERMISSION),
    ("question-problem", WENT_WRONG),
    ("question-situation", SITUATION),
    ("question-need-payoff", PAYOFF_FIRST),
    ("question-qualifying", QUALIFYING),
    ("question-need-payoff", NEED_PAYOFF),
    ("question-problem", CAUSE),
    ("question-implication", IMPLICATION),
    ("question-problem", PROBLEM),
    ("question-closing", LATE_CLOSING),
    ("question-qualifying", LATE_QUALIFYING),
    ("question-need-payoff", LATE_PAYOFF),
    ("question-implication", LATE_IMPLICATION),
    ("question-problem", LATE_PROBLEM),
    ("question-permission", MAY_I),
)
ASKS_NOTHING = ("repair", "chit-chat", "offer", NOTHING)
_ASSENTING = frozenset("think agree reckon".split())
""" "…, don't you think?" only asks to be agreed with."""
_OPEN_WORDS = frozenset("what how why where when who which whose describe tell walk talk curious wonder help".split())
_TAGS = Patterns(
    {
        "tag": """
        right|correct|yes|no|okay|yeah|eh|huh|hey|innit|hm|hmm $
        is|was|do|does|did|have|has ?not it|that|you|they ?right|correct|so $
        are|were|had|will|would|can|could|should|is|was|do|does|did|have|has not it|that|there|this ?then $
        """
    }
)


def kind_of(tokens: Sequence[Token], clause: Clause, product: Patterns | None = None) -> str:
    """One of the names above, or NOTHING; where no pattern knows the question, its words' weights decide, and where
    they are sure of another kind."""
    first = _inner_start(tokens, clause)
    known = _known_kind(tokens, clause, first, product)
    if known == "question-closing" or (known and not known.startswith("question-")):
        return known  # asking for the deal is never curious, whatever else the words are
    likeliest, share = likeliest_question(tokens[first : clause.end], SURE_OF_NOTHING)
    least = SURE if known or likeliest == "question-closing" else LIKELY
    return likeliest if share >= least else known or "question-situation"


LIKELY, SURE, SURE_OF_NOTHING = 0.5, 0.7, 0.85
"""Shares from which on the weights decide: where no pattern does; before a pattern, and for asking for the deal, which
is never curious; and that nothing is asked, for a question passed over is worse than a courtesy that is counted. Chosen
on batches 28 to 30, with weights that were not learnt from them (docs/benchmarks.md)."""


def _known_kind(tokens: Sequence[Token], clause: Clause, first: int, product: Patterns | None) -> str:
    """What the patterns say, from where the question proper begins; empty where none fits."""
    if _is_commitment(tokens, first, clause.end):
        return "question-closing"
    for name, patterns in KINDS:
        if patterns.match(tokens, first, clause.end) and not _is_out(tokens, clause, name):
            return name
        if patterns is NEED_PAYOFF and _is_better_world(tokens, clause):
            return name
        if name == "capability" and product and _sizes_product(tokens, clause, product):
            return name
    return ""


def _is_commitment(tokens: Sequence[Token], first: int, end: int) -> bool:
    if not COMMITMENT.match(tokens, first, end):
        return False
    return OUR_MOVE.match(tokens, first, end) or not NOT_COMMITMENT.match(tokens, first, end)


def _inner_start(tokens: Sequence[Token], clause: Clause) -> int:
    """Where the question proper begins: after "can I ask" or "would you mind telling me", where one follows."""
    wrapper = WRAPPERS.first(tokens, clause.first, clause.end)
    return clause.first if wrapper is None or wrapper.last == clause.last else wrapper.last


def _is_better_world(tokens: Sequence[Token], clause: Clause) -> bool:
    """Whether it supposes things to be better: no trouble named, or one named as gone."""
    if not HYPOTHETICAL.match(tokens, clause.first, clause.end):
        return False
    is_sad = SAD.match(tokens, clause.first, clause.end)
    return not is_sad or (
        CURED.match(tokens, clause.first, clause.end) and not _STAYS.match(tokens, clause.first, clause.end)
    )


_STAYS = Patterns({"stays": "nothing|another|again|miss|lose|fail|happen"})


def _is_past(tokens: Sequence[Token], clause: Clause, kind: str) -> bool:
    """Whether a question of closing only looks back or asks who: "what changed since you signed?"."""
    return kind == "question-closing" and PAST_DEAL.match(tokens, clause.first, clause.end)


def _is_supposed(tokens: Sequence[Token], clause: Clause, kind: str) -> bool:
    if kind != "what-changed" or VIEW_ASKED.match(tokens, clause.first, clause.end):
        return False
    return NOT_CHANGED.match(tokens, clause.first, clause.end)


def _is_daily(tokens: Sequence[Token], clause: Clause, kind: str) -> bool:
    """Whether it asks who signs what day by day, not who signs for this purchase."""
    if kind != "question-qualifying" or not EVERY_DAY.match(tokens, clause.first, clause.end):
        return False
    return not THIS_PURCHASE.match(tokens, clause.first, clause.end)


def _is_relieved(tokens: Sequence[Token], clause: Clause, kind: str) -> bool:
    return kind == "question-implication" and RELIEVED.match(tokens, clause.first, clause.end)


def _is_troubled(tokens: Sequence[Token], clause: Clause, kind: str) -> bool:
    return kind == "question-situation" and TROUBLED.match(tokens, clause.first, clause.end)


def _is_out(tokens: Sequence[Token], clause: Clause, kind: str) -> bool:
    if kind == "capability" and FAILING.match(tokens, clause.first, clause.end):
        return True
    if _is_troubled(tokens, clause, kind) or _is_relieved(tokens, clause, kind):
        return True
    return any(is_out(tokens, clause, kind) for is_out in (_is_daily, _is_supposed, _is_past))


_WANTING = Patterns({"wanting": "would|need|want|interested|like|seen|try|tried|know|show|if"})


def _sizes_product(tokens: Sequence[Token], clause: Clause, product: Patterns) -> bool:
    return product.match(tokens, clause.first, clause.end) and _WANTING.match(tokens, clause.first, clause.end)


def has_tag(tokens: Sequence[Token], clause: Clause) -> bool:
    """Whether a statement only ends in a check: "…, right?"."""
    return any(hit.last == clause.last for hit in _TAGS.hits(tokens, max(clause.first, clause.last - 4), clause.end))


def question_spans(turn: Said, product: Patterns | None = None) -> list[Span]:
    """Every question of the turn; `what-changed` comes with the question it is."""
    found: list[Span] = []
    not_asked = unasked(turn)
    for clause in turn.clauses:
        if clause.first in not_asked:
            continue
        if not clause.is_question:
            if TAGGED.match(turn.tokens, clause.first, clause.end):
                found.append(Span("question-closing", clause.first, clause.last, is_open=False))
        elif SHORT_TAGS.match(turn.tokens, clause.first, clause.end) and clause.first > _tag_start(turn, clause):
            found.extend(_tag_spans(turn, clause))
        else:
            found.extend(_spans(turn.tokens, clause, product))
    return found


_LONGEST_TAGGED = 16
"""Tokens before a tag that may be what it asks for, where no mark ends them earlier."""


def _tag_start(turn: Said, clause: Clause) -> int:
    return max(turn.sentence(clause.sentence)[0], clause.first - _LONGEST_TAGGED)


def _tag_spans(turn: Said, clause: Clause) -> list[Span]:
    """What stands before a tag may ask for the deal: "you'll sign, will you?". With a "not" it asks of "you" alone."""
    start = _tag_start(turn, clause)
    whole = Clause(start, clause.last, clause.sentence, True, start, "statement")
    kind = kind_of(turn.tokens, whole)
    if kind == "question-closing":
        return [Span(kind, start, clause.last, is_open=False)]
    if kind == "what-changed" and turn.tokens[clause.first].text == "what":
        return [Span(name, start, clause.last, is_open=True) for name in (kind, "question-problem")]
    words = {one.text for one in turn.tokens[clause.first : clause.end]}
    if kind in ASKS_NOTHING or not words.isdisjoint(_ASSENTING):
        return []
    if "not" in words and "you" in words and turn.tokens[clause.last].stop == QUESTION:
        return _spans(turn.tokens, whole, None)
    if not words.isdisjoint({"not", "shall"}):
        return []
    return _spans(turn.tokens, clause, None)


def _spans(tokens: Sequence[Token], clause: Clause, product: Patterns | None) -> list[Span]:
    kind = kind_of(tokens, clause, product)
    is_bare = clause.starts_as == "statement" and kind != "question-closing"
    if is_bare and (clause.last - clause.first < 2 or has_tag(tokens, clause)):
        return []
    if kind in ASKS_NOTHING or FILLERS.match(tokens, clause.first, clause.end):
        return []
    start = clause.first if tokens[clause.first].text not in ("so", "and", "but", "or") else clause.asks_from
    start = min(start, clause.asks_from)
    if kind in ("capability", "value-claim"):
        return [Span(kind, start, clause.last)]
    is_open = is_open_question(tokens, clause)
    if kind == "what-changed":
        return [
            Span("what-changed", start, clause.last, is_open=is_open),
            Span("question-problem", start, clause.last, is_open=is_open),
        ]
    return [Span(kind, start, clause.last, is_open=is_open)]


def is_open_question(tokens: Sequence[Token], clause: Clause) -> bool:
    """Whether it asks for more than yes or no."""
    if clause.starts_as == "inverted":
        window = range(clause.asks_from, min(clause.asks_from + 5, clause.end))
        return any(tokens[i].text in ("describe", "tell", "walk", "explain", "share", "elaborate") for i in window)
    return clause.starts_as in ("wh", "request") or tokens[clause.asks_from].text in _OPEN_WORDS


def is_repair(turn: Said) -> bool:
    """Whether all the turn does is ask to hear something again."""
    return bool(turn.clauses) and len(turn.tokens) <= 14 and REPAIR.match(turn.tokens, 0, len(turn.tokens))
