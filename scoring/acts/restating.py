"""Giving back in other words: what a clause shares with the buyer's last line by groups of near words."""

from collections.abc import Sequence

from scoring.acts.clauses import Clause, Said
from scoring.acts.known import Known
from scoring.acts.near_words import GROUPS, is_weak
from scoring.acts.pattern import Patterns
from scoring.acts.restating_words import (
    DONE_TO_THEM,
    ELSEWHERE,
    HEARING,
    LIKE,
    MARKED,
    MOST_OF,
    NO_ECHO,
    NOT_BACK,
    OF_THEM,
    OPENERS,
    OTHERS,
    OURS,
    OURS_AS_PLACE,
    REASONS,
    THE_OTHER,
    VERDICT,
    corrects,
)
from scoring.acts.tokens import SENTENCE, Token
from scoring.acts.topic import Key, keys_in

_LONGEST_HEARD = 200
_TO_US = Patterns({"us": "you|your|yours"})
"""Tokens of the buyer's last line whose groups are looked up."""

_SPARE = 3
_THEIRS = frozenset("you they he she nobody people somebody it there everybody everyone".split())
_ABOUT_THEM = frozenset("you your their his her they he she".split())
_OTHER = frozenset({"other", "another", "others"})
_PLURAL_ALONE = frozenset("your the their those these his her my our no some any two three half".split())
_LIGHT = frozenset(
    "pretty quite quickly slowly really simply ever never even rather somewhere somehow almost hardly barely basically "
    "altogether keep start begin end turn happen seem sound hm hmm look side kind sort bring find show stay feel leave "
    "hold stand sit run move part matter case whole first last next long little big early late ago later person "
    "longer number sooner soon enough far away straight altogether only ask use behalf per cent".split()
)
"""Words that carry so little that they bring nothing new into what is given back."""


def heard_groups(known: Known) -> frozenset[str]:
    """The groups of near words in the buyer's last line."""
    heard = known.heard
    if heard is None:
        return frozenset()
    end = min(len(heard.tokens), _LONGEST_HEARD)
    return frozenset(hit.name for hit in GROUPS.hits(heard.tokens, 0, end))


def restates(turn: Said, clause: Clause, known: Known, heard: frozenset[str]) -> bool:
    """Whether a statement gives the buyer's last line back in words of its own, and brings little that is new."""
    return _restated(turn.tokens, clause, known, heard) is not None


def restates_plainly(turn: Said, clause: Clause, known: Known, heard: frozenset[str]) -> bool:
    """Whether it does so by two things at least, or is led to by "so", so that it can be no claim and no excuse."""
    strong, new = _restated(turn.tokens, clause, known, heard) or (0, 0)
    if strong >= 2 and strong > new:
        return True
    texts = {token.text for token in turn.tokens[clause.first : clause.end]}
    if not _MODALS.isdisjoint(texts) and "not" not in texts:
        return False
    is_led = _opens_with_so(turn.tokens, clause) or _led_from(turn.tokens, clause) < clause.first
    is_short = is_led or (not new and "not" in texts)
    return strong >= (1 if is_short else 2) and strong >= new and (is_led or _is_about_them(turn.tokens, clause))


def says_of_it(tokens: Sequence[Token], clause: Clause) -> bool:
    """Whether it judges what the buyer named, or offers or asks something about it, instead of giving it back."""
    if NO_ECHO.match(tokens, clause.first, clause.end) or corrects(tokens, clause.first, clause.end):
        return True
    return tokens[clause.first].text not in _THEIRS and VERDICT.match(tokens, clause.first, clause.end)


def _is_about_them(tokens: Sequence[Token], clause: Clause) -> bool:
    return tokens[clause.first].text in _ABOUT_THEM


def _restated(tokens: Sequence[Token], clause: Clause, known: Known, heard: frozenset[str]) -> tuple[int, int] | None:
    """How many words show that the buyer was heard, and how many are new; None where it gives nothing back."""
    opens_with_so = _opens_with_so(tokens, clause)
    if not heard or clause.is_question or _brings_ours(tokens, clause, known):
        return None
    if is_of_others(tokens, clause) and not (opens_with_so and _is_of_theirs(tokens, clause, known)):
        return None
    if tokens[clause.first].text == "so" and not opens_with_so:
        return None
    led_from = _led_from(tokens, clause)
    if _is_explained(tokens, clause) or _is_proposed(tokens, clause):
        return None
    head = tokens[clause.first].text
    if not opens_with_so and head not in _ABOUT_THEM and says_of_it(tokens, clause):
        return None
    strong, held, new = _weighed(tokens, clause, known, heard, led_from)
    is_marked = (strong > 0 and (opens_with_so or led_from < clause.first)) or (
        held > 0 and MARKED.match(tokens, clause.first, clause.end)
    )
    is_theirs = (head in _THEIRS) + (head in _ABOUT_THEM)
    if not (strong or is_marked) or held + (_SPARE if is_marked else is_theirs) < new:
        return None
    is_enough = held >= 2 or any(words.match(tokens, clause.first, clause.end) for words in (OF_THEM, OPENERS, LIKE))
    return (strong, new) if is_enough else None


_LONGEST_OPENER = 2
_LONGEST_TO_US = 60
"""Tokens of the buyer's line in which it may be seen whom it speaks of."""


def _opens_with_so(tokens: Sequence[Token], clause: Clause) -> bool:
    """Whether "so" begins the sentence; after a clause of ours it tells what comes of that."""
    is_opening = clause.first <= _LONGEST_OPENER or tokens[clause.first - 1].stop >= SENTENCE
    return tokens[clause.first].text == "so" and is_opening


_WHETHER = frozenset("whether when how if".split())
_MODALS = frozenset("could can will would must".split())
_WHO_MAY = frozenset("they he she nobody people who somebody none nothing".split())


def _is_proposed(tokens: Sequence[Token], clause: Clause) -> bool:
    """Whether something is offered or advised: "you could log in again", but not "you can't" and "they'd rather"."""
    for place in range(clause.first, clause.end):
        if tokens[place].text in _MODALS:
            after = tokens[place + 1].text if place + 1 < clause.end else ""
            before = {token.text for token in tokens[max(clause.first, place - 3) : place]}
            if not _WHETHER.isdisjoint(before) or ELSEWHERE.match(tokens, clause.first, clause.end):
                return False
            if after not in ("not", "rather", "sooner") and _WHO_MAY.isdisjoint(before):
                return True
    return False


def _is_explained(tokens: Sequence[Token], clause: Clause) -> bool:
    """Whether what follows explains it or turns against it: "they are cheaper because …"."""
    is_last = clause.end >= len(tokens) or tokens[clause.last].stop >= SENTENCE
    return not is_last and tokens[clause.end].text in ("because", "but", "since", "though", "although")


def is_of_others(tokens: Sequence[Token], clause: Clause) -> bool:
    """Whether it tells of others, or of all of a kind, whatever words of the buyer's it uses."""
    if OTHERS.match(tokens, clause.first, clause.end) or is_of_all(tokens, clause):
        return True
    head = [token.text for token in tokens[clause.first : clause.first + 2]]
    return clause.end - clause.first <= _LONGEST_VERDICT and head[1:] in (["is"], ["are"]) and head[0] not in _PRONOUNS


_LONGEST_VERDICT = 5
"""Tokens of "June is soon", which says something of a thing and gives nothing back."""
_PRONOUNS = frozenset("it he she they you nobody so there that what who everything".split())


def _brings_ours(tokens: Sequence[Token], clause: Clause, known: Known) -> bool:
    first, end = clause.first, clause.end
    if THE_OTHER.match(tokens, first, end) and not _speaks_of_others(known):
        return True
    if NOT_BACK.match(tokens, first, end) and not MOST_OF.match(tokens, first, end):
        return not HEARING.match(tokens, first, end)
    if REASONS.match(tokens, first, end) and not _gives_reason(known):
        return True
    if not OURS.match(tokens, first, end) or OURS_AS_PLACE.match(tokens, first, end):
        return False
    return not (_is_of_us(known) and DONE_TO_THEM.match(tokens, first, end))


def _speaks_of_others(known: Known) -> bool:
    heard = known.heard
    return heard is not None and any(token.text in _OTHER for token in heard.tokens[:_LONGEST_TO_US])


def _gives_reason(known: Known) -> bool:
    heard = known.heard
    return heard is not None and REASONS.match(heard.tokens, 0, min(len(heard.tokens), _LONGEST_TO_US))


def _is_of_us(known: Known) -> bool:
    """Whether the buyer's last line speaks of us."""
    heard = known.heard
    return heard is not None and _TO_US.match(heard.tokens, 0, min(len(heard.tokens), _LONGEST_TO_US))


_GENERAL = frozenset("never get always like fail need take tend want prefer do are have".split())
_GETS = frozenset("never get always fail".split())
"""Words in this very form, so that "guests had to take the stairs" is none."""


def is_of_all(tokens: Sequence[Token], clause: Clause) -> bool:
    """ "Drivers never like change": a bare plural at the head, and what is so of all of them."""
    head = tokens[clause.first : clause.first + 2]
    places = [i for i, token in enumerate(head) if token.text.endswith("s") and not token.text.endswith("ss")]
    if not places or head[0].number is not None or head[0].text in _PLURAL_ALONE or "@aux" in head[places[0]].forms:
        return False
    start = clause.first + places[0] + 1
    after = [token.text for token in tokens[start : min(start + 4, clause.end)]]
    return not _GENERAL.isdisjoint(after[:2]) or not _GETS.isdisjoint(after)


_LONGEST_LED = 6
"""Tokens of "so after the merger", which the clause after it goes on with."""


def _led_from(tokens: Sequence[Token], clause: Clause) -> int:
    """Where the sentence begins, if that is a short "so …" right before the clause; else where the clause does."""
    for place in range(clause.first - 1, max(-1, clause.first - 1 - _LONGEST_LED), -1):
        if tokens[place].stop >= SENTENCE:
            break
        if tokens[place].text == "so" and (place == 0 or tokens[place - 1].stop >= SENTENCE):
            return place
    return clause.first


def _is_of_theirs(tokens: Sequence[Token], clause: Clause, known: Known) -> bool:
    """Whether what stands at its head was said by the buyer: "so suppliers don't trust you"."""
    return any(known.last.holds(key) for key in keys_in(tokens, clause.first, min(clause.first + 3, clause.end)))


def _hours_back(tokens: Sequence[Token], keys: Sequence[Key], known: Known) -> set[int]:
    """The full hours that only round a time which the buyer gave: "just after seven"."""
    hours = {time.minute // 60 % 12 for time in known.last.times if time.minute is not None}
    times = [(key.place, key.token.minute) for key in keys if key.kind == "time" and key.token.minute is not None]
    return {place for place, minute in times if minute % 60 == 0 and minute // 60 % 12 in hours}


def _weighed(
    tokens: Sequence[Token], clause: Clause, known: Known, heard: frozenset[str], led_from: int
) -> tuple[int, int, int]:
    """How many of its words show that the buyer was heard, how many go back to them at all, and how many are new."""
    keys = keys_in(tokens, led_from, clause.end)
    own = {key.place for key in keys if known.last.holds(key)}
    if known.last.times:
        own |= _hours_back(tokens, keys, known)
    covered = set(own)
    shared: set[str] = set()
    for hit in sorted(GROUPS.hits(tokens, led_from, clause.end), key=lambda one: is_weak(one.name)):
        places = set(range(hit.first, hit.last + 1))
        if hit.name in heard and not places <= covered:
            shared.add(hit.name)
            covered |= places
    apart = _differences(known)
    own |= {key.place for key in keys if key.kind == "number" and key.token.number in apart}
    covered |= own
    new = [key for key in keys if key.place not in covered and key.token.forms.isdisjoint(_LIGHT)]
    strong = len(own) + sum(1 for group in shared if not is_weak(group))
    return strong, len(own) + len(shared), len(new)


_MOST_NUMBERS = 6
"""Of a line with more numbers no differences are given back."""


def _differences(known: Known) -> frozenset[float]:
    """How far the numbers of the buyer's last line lie apart: of "from twenty to ten" it is ten."""
    numbers = known.last.numbers
    if len(numbers) > _MOST_NUMBERS:
        return frozenset()
    return frozenset(one - other for one in numbers for other in numbers if one > other)
