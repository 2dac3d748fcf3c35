"""What a turn only speaks of: a question denied, told of or taken back is not asked, nor is an act done."""

from collections.abc import Iterator, Sequence

from scoring.acts.clauses import Clause, Said, passages
from scoring.acts.pattern import Hit
from scoring.acts.span import Span
from scoring.acts.tokens import COMMA, QUESTION, Token
from scoring.acts.unasked_words import (
    DENIED_DOING,
    DENIED_SAYING,
    DONE_AFTER_ALL,
    LISTED,
    LONGEST_SAYING,
    NOT_SORRY,
    SAID_AFTER_ALL,
    SAYING_NOW,
    SORRY_AFTER_ALL,
    TAKEN_BACK,
    TOLD_TO_SAY,
)

PROMISES = ("fix", "next-step")
_SPOKEN = ("acknowledgement", "goal", "what-changed", *PROMISES)


def is_asking(span: Span) -> bool:
    return span.id == "what-changed" or span.id.startswith("question-")


def less_unasked(spans: tuple[Span, ...], turn: Said) -> tuple[Span, ...]:
    """The spans less acts that are only denied or taken back; questions are left out where they are found."""
    if not any(span.id in _SPOKEN for span in spans):
        return spans
    unsaid = _unsaid(turn)
    return tuple(span for span in spans if not any(_is_within(span, *one) for one in unsaid))


def _is_within(span: Span, ids: Sequence[str], first: int, last: int) -> bool:
    return span.id in ids and span.overlaps(first, last)


def unasked(turn: Said) -> frozenset[int]:
    """The first tokens of the questions that are not asked; what is taken back stands in the last 400 tokens."""
    return frozenset(place + first for place, passage in passages(turn) for first in _unasked(passage))


def _unasked(turn: Said) -> frozenset[int]:
    asked = turn.questions
    if not asked:
        return frozenset()
    governed = {clause.first for one in _denials(turn) for clause in _governed(turn, one) if clause.is_question}
    back = max((clause.first for clause, _what in _taken_back(turn)), default=-1)
    return frozenset(governed | {clause.first for clause in asked if clause.first < back})


def _denials(turn: Said) -> Iterator[Hit]:
    """Each place where asking or saying is denied or told of, and nothing says that it is done after all."""
    for own in turn.sentences:
        first, end = own[0].first, own[-1].end
        for hit in DENIED_SAYING.hits(turn.tokens, first, end):
            if not _is_asked(turn, hit) and not _is_said_after_all(turn.tokens, first, hit):
                yield hit


def _is_asked(turn: Said, hit: Hit) -> bool:
    """Whether a question proper denies it: "why did nobody ask …"."""
    clause = turn.clause_at(hit.first)
    return clause.is_question and clause.starts_as in ("wh", "inverted")


def _is_said_after_all(tokens: Sequence[Token], first: int, hit: Hit) -> bool:
    if hit.name == "said" and tokens[hit.last].text not in SAYING_NOW | {"you"}:
        return True
    start = max(first, hit.first - 2)
    if tokens[hit.first].text == "without":
        return any(token.text in ("not", "never", "nobody") for token in tokens[first : hit.first])
    return hit.name != "told" and SAID_AFTER_ALL.match(tokens, start, min(hit.last + 1, start + LONGEST_SAYING + 2))


def _governed(turn: Said, denial: Hit) -> Iterator[Clause]:
    """The clauses that a denied asking governs: its own, what is listed with "or", "and" and commas, and what stands
    behind "I will not ask:"."""
    place = turn.clauses.index(turn.clause_at(denial.last))
    before = turn.clauses[place]
    yield before
    is_direct = denial.name == "said" and _ends_in_saying(turn.tokens, denial, before)
    for clause in turn.clauses[place + 1 :]:
        if not (_is_listed(turn, before, clause) or (is_direct and clause.is_question)):
            return
        yield clause
        is_direct, before = False, clause


_LINKED = LISTED | frozenset("either also even".split())


def _ends_in_saying(tokens: Sequence[Token], denial: Hit, clause: Clause) -> bool:
    """Whether nothing but "you this" stands between the denied asking and the clause's end."""
    rest = {token.text for token in tokens[denial.last + 1 : clause.end]}
    return rest <= {"you", "this", "that", "them", "now", "here"} and tokens[clause.last].stop > 0


def _is_listed(turn: Said, before: Clause, clause: Clause) -> bool:
    """Whether a clause goes on with what the one before denies; with a question mark only "or" does."""
    tokens = turn.tokens
    if before.sentence != clause.sentence:
        return False
    words = (tokens[before.last].text, tokens[clause.first].text)
    is_interrogative = clause.is_question or _opens_wh(tokens, clause)
    is_bare = clause.end - clause.first == 1 and words[1] in LISTED
    if {"or", "nor"} & {*words}:
        return is_interrogative or is_bare
    is_marked = tokens[turn.sentence(clause.sentence)[1] - 1].stop == QUESTION
    is_linked = bool(_LINKED & {*words}) or tokens[before.last].stop == COMMA
    return is_linked and not is_marked and (is_interrogative or is_bare)


def _opens_wh(tokens: Sequence[Token], clause: Clause) -> bool:
    start = clause.first + (tokens[clause.first].text in LISTED)
    return start < clause.end and ("@wh" in tokens[start].forms or tokens[start].text in ("if", "whether", "how"))


def _taken_back(turn: Said) -> Iterator[tuple[Clause, str]]:
    """Each clause that takes back what stands before it, and whether only what was asked or all."""
    for clause in turn.statements:
        hit = TAKEN_BACK.first(turn.tokens, clause.first, clause.end) if clause.first else None
        if hit is not None:
            yield clause, hit.name


def _unsaid(turn: Said) -> list[tuple[Sequence[str], int, int]]:
    """Stretches of tokens with the ids of the acts that they do not do."""
    found: list[tuple[Sequence[str], int, int]] = []
    found += [(("acknowledgement", "goal"), one.first, turn.clause_at(one.last).last) for one in _denials(turn)]
    found += [(("acknowledgement",), one.first, one.last) for one in _not_sorry(turn)]
    found += [(("fix",), clause.first, clause.last) for clause in turn.clauses if is_denied_doing(turn.tokens, clause)]
    for clause, what in _taken_back(turn):
        found.append((("what-changed",), 0, clause.first - 1))
        if what == "all" or _was_told(turn, clause):
            found.append((_SPOKEN, _start_of_said(turn, clause), clause.first - 1))
    return found


def _not_sorry(turn: Said) -> Iterator[Hit]:
    for hit in NOT_SORRY.hits(turn.tokens, 0, len(turn.tokens)):
        if not SORRY_AFTER_ALL.match(turn.tokens, max(0, hit.first - 1), hit.last + 1):
            yield hit


def is_denied_doing(tokens: Sequence[Token], clause: Clause) -> bool:
    """Whether a clause says that something will not be done: "I won't send you anything by Friday"."""
    if not DENIED_DOING.match(tokens, clause.first, clause.end):
        return False
    return not DONE_AFTER_ALL.match(tokens, clause.first, clause.end)


def _was_told(turn: Said, back: Clause) -> bool:
    """Whether somebody else's order stands before what is taken back: "my manager told me to say: …"."""
    return TOLD_TO_SAY.match(turn.tokens, 0, back.first)


def _start_of_said(turn: Said, back: Clause) -> int:
    """Where what is taken back began: with the order to say it, else with its sentence or the one before."""
    told = TOLD_TO_SAY.first(turn.tokens, 0, back.first)
    if told is not None:
        return told.first
    start = turn.sentence(back.sentence)[0]
    before = [clause for clause in turn.clauses if clause.end == start]
    return start if start < back.first or not before else turn.sentence(before[0].sentence)[0]
