"""A turn cut into clauses: at its punctuation where it has any, and at cues where a recogniser wrote none."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import groupby
from operator import attrgetter

from scoring.acts.clause_cues import CONJUNCTIONS, IDEAL, MARKERS, NOT_AFTER, OFFERS, STATEMENT_STARTS, SUBORDINATORS
from scoring.acts.numbers import with_numbers
from scoring.acts.question_forms import question_form
from scoring.acts.tokens import COMMA, QUESTION, SENTENCE, Token, plain_tokens


@dataclass(frozen=True, slots=True)
class Clause:
    """Tokens `first` to `last` inclusive; for a question, `asks_from` is where it begins to ask."""

    first: int
    last: int
    sentence: int
    is_question: bool = False
    asks_from: int = 0
    starts_as: str = ""
    """`wh`, `inverted`, `request` or, for words that only a question mark makes a question, `statement`."""

    @property
    def end(self) -> int:
        return self.last + 1


@dataclass(frozen=True, slots=True)
class Said:
    """One turn, read."""

    tokens: tuple[Token, ...]
    clauses: tuple[Clause, ...]

    @property
    def sentences(self) -> list[tuple[Clause, ...]]:
        """The clauses of each sentence, in order."""
        return [tuple(own) for _number, own in groupby(self.clauses, key=attrgetter("sentence"))]

    def sentence(self, number: int) -> tuple[int, int]:
        """First token and one past the last of a sentence."""
        own = [clause for clause in self.clauses if clause.sentence == number]
        return own[0].first, own[-1].end

    def clause_at(self, place: int) -> Clause:
        """The clause that a token lies in."""
        return next(clause for clause in self.clauses if clause.first <= place <= clause.last)

    def sentence_at(self, place: int) -> tuple[int, int]:
        """First token and one past the last of the sentence that a token lies in."""
        return self.sentence(self.clause_at(place).sentence)

    @property
    def questions(self) -> tuple[Clause, ...]:
        return tuple(clause for clause in self.clauses if clause.is_question)

    @property
    def statements(self) -> tuple[Clause, ...]:
        return tuple(clause for clause in self.clauses if not clause.is_question)

    @property
    def has_marks(self) -> bool:
        return any(token.stop for token in self.tokens)


_LONGEST_CLAUSE = 100
"""Tokens after which a clause is cut although nothing parts it."""
_PASSAGE = 400
"""Tokens read at once: a turn of any length costs a fixed amount per token."""


def passages(turn: Said) -> list[tuple[int, Said]]:
    """The turn in stretches of about 400 tokens, cut between clauses, each with its first token's place."""
    if len(turn.tokens) <= _PASSAGE:
        return [(0, turn)] if turn.clauses else []
    groups: list[list[Clause]] = []
    for clause in turn.clauses:
        if not groups or clause.end - groups[-1][0].first > _PASSAGE:
            groups.append([])
        groups[-1].append(clause)
    return [(group[0].first, _passage(turn, group)) for group in groups]


def _passage(turn: Said, clauses: list[Clause]) -> Said:
    start = clauses[0].first
    moved = [replace(c, first=c.first - start, last=c.last - start, asks_from=c.asks_from - start) for c in clauses]
    return Said(turn.tokens[start : clauses[-1].end], tuple(moved))


@lru_cache(maxsize=1024)
def said(words: tuple[str, ...]) -> Said:
    """The turn's words as tokens and clauses."""
    tokens = with_numbers(plain_tokens(words))
    starts, asks = _starts(tokens)
    return Said(tokens, _merged(tokens, _clauses(tokens, starts, asks)))


def _starts(tokens: Sequence[Token]) -> tuple[list[int], dict[int, str]]:
    """Where clauses begin, and at which tokens a question begins, by its form."""
    starts: list[int] = []
    asks: dict[int, str] = {}
    fresh = True
    for place, token in enumerate(tokens):
        form = question_form(tokens, place, fresh)
        if form and _completes(tokens, place, asks, form):
            form = ""
        if fresh or form or place % _LONGEST_CLAUSE == 0 or _begins_anew(tokens, place, starts, asks):
            starts.append(place)
            fresh = True
        if form:
            asks[place] = form
        fresh = bool(token.stop) or (fresh and token.text in MARKERS)
        if token.text in CONJUNCTIONS and not token.stop and (fresh or token.text != "yet"):
            fresh = True
    return _without_bare_markers(tokens, starts, asks), asks


_COMPLETED = {"inverted": "wh", "request": "request"}


def _completes(tokens: Sequence[Token], place: int, asks: dict[int, str], form: str) -> bool:
    """Whether it only completes what was begun: "how many users do you have", "I would like to hear how"."""
    start = next(reversed(asks), None)
    if start is None or asks[start] != _COMPLETED.get(form) or place - start > (8 if form == "inverted" else 3):
        return False
    if form == "request":
        return not any(token.stop for token in tokens[start:place])
    between = tokens[start:place]
    return not any(token.stop or "@aux" in token.forms for token in between)


_LONGEST_ASKED = 8
"""Tokens of a question after which "that" may still go on about its noun: "is it the budget that has changed"."""


def _begins_anew(tokens: Sequence[Token], place: int, starts: list[int], asks: dict[int, str]) -> bool:
    """Whether a statement begins here that does not go on about what was just asked for."""
    is_begun = _begins_clause(tokens, place)
    return is_begun and not (starts and _is_relative(tokens, place, starts[-1], asks))


def _is_relative(tokens: Sequence[Token], place: int, start: int, asks: dict[int, str]) -> bool:
    """Whether "that" goes on about a noun that the question just asked for, where no mark says otherwise."""
    if tokens[place].text != "that" or not any(start <= asked < place for asked in asks):
        return False
    return place - start <= _LONGEST_ASKED and not tokens[place - 1].stop


def _is_marker(tokens: Sequence[Token], place: int) -> bool:
    return tokens[place].text in MARKERS


def _without_bare_markers(tokens: Sequence[Token], starts: list[int], asks: dict[int, str]) -> list[int]:
    """Clause starts, less those that a marker or a comma alone would make."""
    kept: list[int] = []
    for start in starts:
        if kept and start - kept[-1] >= _LONGEST_CLAUSE:
            kept.append(start)
            continue
        if kept and start in asks and start - kept[-1] == 1 and tokens[kept[-1]].text == "or":
            continue
        after_stop = start == 0 or tokens[start - 1].stop >= SENTENCE
        after_comma = start > 0 and tokens[start - 1].stop == COMMA
        if after_stop or start in asks or _begins_clause(tokens, start) or (after_comma and _full(tokens, start)):
            kept.append(start)
    return kept


def _full(tokens: Sequence[Token], start: int) -> bool:
    """Whether what follows a comma is a clause of its own rather than an item of a list."""
    return tokens[start].text in CONJUNCTIONS | {"the", "your", "our", "nine", "i", "we", "you", "they", "it"}


def _begins_clause(tokens: Sequence[Token], place: int) -> bool:
    """Whether a statement begins here although no mark says so."""
    is_joined = tokens[place].text in CONJUNCTIONS
    if not place or not (is_joined or _may_open(tokens[place])):
        return False
    before = tokens[place - 1]
    if tokens[place].text == "let" and place + 2 < len(tokens) and tokens[place + 2].text == "down":
        return False
    opener = place + is_joined
    if before.text in CONJUNCTIONS or not _opens_statement(tokens, opener):
        return False
    if before.stop or opener > place:
        return True
    if before.text in ("us", "me") and tokens[place].text in ("i", "we"):
        return True
    return before.text not in NOT_AFTER and before.forms.isdisjoint({"@wh", "@subject"})


def _may_open(token: Token) -> bool:
    return not token.forms.isdisjoint(STATEMENT_STARTS.firsts)


def _opens_statement(tokens: Sequence[Token], place: int) -> bool:
    if place >= len(tokens) or not _may_open(tokens[place]):
        return False
    window = min(place + 3, len(tokens))
    return next(STATEMENT_STARTS.hits_at(tokens, place, window), None) is not None


def _clauses(tokens: Sequence[Token], starts: list[int], asks: dict[int, str]) -> list[Clause]:
    found: list[Clause] = []
    sentence = 0
    for index, start in enumerate(starts):
        last = (starts[index + 1] if index + 1 < len(starts) else len(tokens)) - 1
        if start and tokens[start - 1].stop >= SENTENCE:
            sentence += 1
        asked = next((place for place in range(start, last + 1) if place in asks), None)
        form = asks.get(asked, "") if asked is not None else ""
        if not form and tokens[last].stop == QUESTION:
            asked, form = start, "statement"
        found.append(Clause(start, last, sentence, bool(form), start if asked is None else asked, form))
    return found


def _merged(tokens: Sequence[Token], clauses: list[Clause]) -> tuple[Clause, ...]:
    """Clauses with "if …," or "when …," joined to the question they lead to, and tags to what they follow."""
    found: list[Clause] = []
    for clause in clauses:
        if found and (_goes_on(tokens, found[-1], clause) or _offers_an_answer(tokens, found[-1], clause)):
            lead = found.pop()
            clause = Clause(lead.first, clause.last, lead.sentence, True, lead.asks_from, lead.starts_as)
        elif found and _leads_to(tokens, found[-1], clause):
            lead = found.pop()
            clause = Clause(lead.first, clause.last, clause.sentence, True, clause.asks_from, clause.starts_as)
        found.append(clause)
    return tuple(found)


def _goes_on(tokens: Sequence[Token], lead: Clause, clause: Clause) -> bool:
    """Whether a clause only goes on with the question before it, as its question mark shows."""
    is_unbroken = lead.is_question and lead.starts_as != "statement" and tokens[lead.last].stop <= COMMA
    return is_unbroken and clause.starts_as == "statement" and lead.sentence == clause.sentence


_LONGEST_OFFER = 9
"""Tokens of "is that you or your boss", which only offers an answer to the question before."""
_OFFERING = frozenset("is are was do does would will".split())
"""After "or" these offer the other answer; "has" and "did" may ask what changed."""


def _offers_an_answer(tokens: Sequence[Token], lead: Clause, clause: Clause) -> bool:
    if not (lead.is_question and clause.is_question and lead.sentence == clause.sentence):
        return False
    is_after_or = tokens[lead.last].text == "or" and tokens[clause.first].text in _OFFERING
    if lead.starts_as != "wh" and tokens[clause.first].text != "or" and not is_after_or:
        return False
    if clause.end - clause.first > _LONGEST_OFFER:
        return False
    return is_after_or or OFFERS.match(tokens, clause.first, clause.end)


def _leads_to(tokens: Sequence[Token], lead: Clause, clause: Clause) -> bool:
    if not clause.is_question or lead.is_question or lead.sentence != clause.sentence:
        return False
    opener = next((i for i in range(lead.first, lead.end) if not _is_marker(tokens, i)), lead.first)
    if clause.starts_as == "statement":
        return False
    is_ideal = tokens[opener].text == "in" and IDEAL.match(tokens, opener, lead.end)
    return is_ideal or tokens[opener].text in SUBORDINATORS | {"something"}
