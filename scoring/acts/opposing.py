"""Setting something against what the buyer just claimed: what they denied is told as done, or another number given.

Whether "we spoke in February" contradicts depends on what it answers, so each reply stands under the kind of claim
that it would contradict, and counts only where the buyer's last line makes such a claim.
"""

from scoring.acts.clauses import Clause, Said
from scoring.acts.denying_words import EXCEPT
from scoring.acts.known import Known
from scoring.acts.negation import CONCEDED
from scoring.acts.opposing_words import CLAIMED, GRANTED, NEW_NUMBER, REPLIES
from scoring.acts.pattern import Hit, Patterns
from scoring.acts.span import Span
from scoring.acts.tokens import DENYING, Token, denies
from scoring.acts.topic import keys_in, root

_LONGEST_HEARD = 200
_HALF_DAY = 720
_OFTEN = frozenset(root(word) for word in ("once", "twice"))
_TOLD = frozenset("denied untouched absent unaware untrained unused accused worse".split())
"""Claims that are contradicted by what was done, so never by a "not"."""


def opposing_spans(turn: Said, known: Known) -> list[Span]:
    """Statements that tell the opposite of the buyer's last line, or set another number against its own."""
    heard = known.heard
    if heard is None or heard.questions:
        return []
    replies = [(clause, _replies(turn.tokens, clause, known)) for clause in turn.statements]
    if not any(kinds for _clause, kinds in replies):
        return []
    claimed = _claimed(heard)
    return [Span("negation", clause.first, clause.last) for clause, kinds in replies if kinds & claimed]


def _claimed(heard: Said) -> set[str]:
    """The kinds of claim in what the buyer said; none of them goes on over the end of a clause."""
    clauses = [clause for clause in heard.clauses if clause.end <= _LONGEST_HEARD]
    found = {hit.name for clause in clauses for hit in CLAIMED.hits(heard.tokens, clause.first, clause.end)}
    return found | {"done"} if any(_is_accused(heard.tokens, clause) for clause in clauses) else found


_PLAIN = frozenset({"gone", "down", "unable", "mismatch"})
"""Kinds of claim that are denied by the very words which else grant: "nothing was lost", "ours are right"."""


def _is_past(tokens: tuple[Token, ...], clause: Clause) -> bool:
    return any(token.text == "did" for token in tokens[clause.first : clause.end])


_YOU = frozenset({"you", "your"})
_EXCEPT = Patterns({"except": EXCEPT})


def _is_accused(tokens: tuple[Token, ...], clause: Clause) -> bool:
    """Whether it says of us that we do or did a thing: nothing that we left undone."""
    texts = {token.text for token in tokens[clause.first : clause.end]}
    return not _YOU.isdisjoint(texts) and texts.isdisjoint(DENYING)


def _replies(tokens: tuple[Token, ...], clause: Clause, known: Known) -> set[str]:
    """The kinds of claim that a statement would contradict."""
    kinds = _found(REPLIES, tokens, clause)
    against = _found(NEW_NUMBER, tokens, clause)
    if against and _is_new(tokens, clause, known):
        kinds |= against
    if "done" in kinds and (_EXCEPT.match(tokens, clause.first, clause.end) or _is_past(tokens, clause)):
        kinds.discard("done")
    if not kinds or GRANTED.match(tokens, clause.first, clause.end):
        return kinds & _PLAIN
    return set() if CONCEDED.match(tokens, clause.first, clause.end) else kinds


def _found(patterns: Patterns, tokens: tuple[Token, ...], clause: Clause) -> set[str]:
    return {
        hit.name
        for hit in patterns.hits(tokens, clause.first, clause.end)
        if hit.name not in _TOLD or not denies(tokens[clause.first : _till(hit, clause)])
    }


def _till(hit: Hit, clause: Clause) -> int:
    """How far a "not" would turn it round; what only says "you did" may go on with one."""
    return hit.last + 1 if hit.name == "denied" else clause.end


def _is_new(tokens: tuple[Token, ...], clause: Clause, known: Known) -> bool:
    """Whether it has a number, day or time that the buyer has not named."""
    found = keys_in(tokens, clause.first, clause.end)
    keys = [key for key in found if key.kind != "word"]
    hours = {time.minute % _HALF_DAY for time in known.last.times if time.minute is not None}
    if any(key.kind == "word" and key.text in _OFTEN and known.buyer.holds(key) for key in found):
        return False
    return not any(known.buyer.holds(key) or (key.token.number or -1) * 60 % _HALF_DAY in hours for key in keys)
