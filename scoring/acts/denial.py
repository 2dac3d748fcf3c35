"""Contradicting the buyer in their own words: what they denied is affirmed, or what they said is denied.

The words differ from call to call, so what is compared is which side of a "not" a shared word stands on.
"""

from collections.abc import Sequence

from scoring.acts.clauses import Clause, Said
from scoring.acts.known import Known
from scoring.acts.negation import CONCEDED
from scoring.acts.pattern import Patterns
from scoring.acts.span import Span
from scoring.acts.tokens import DENYING, Token
from scoring.acts.topic import Key, keys_in, root

_REACH = 5
"""Tokens after "not" in which the word it denies is looked for."""
_STANDS = Patterns({"stands": "is|are|was|were ~2 correct|right|accurate|true|sound|fine"})
_SHORT_DENIAL = Patterns(
    {
        "short": """
        ^ ?well ?actually ?oh ?sure ?yes it|they|we|i|there|that|some|people does|do|did|is|are|was|were|has|
            have ?not $
        ^ ?well ?no ?it|they|we|i|there does|do|did|is|are|was|were|has|have not $
        """
    }
)
_OPENS_AGAINST = frozenset("no but actually surely nonsense rubbish".split())
_EMPHATIC = Patterns({"emphatic": "do|does|did *"})
_AGAINST = Patterns(
    {
        "against": """
        ^ ?well ?oh ?sorry but|no|surely|actually|certainly|clearly|honestly|definitely
        of course
        always|certainly|definitely|absolutely
        """
    }
)
_YOURS = Patterns({"yours": "^ ?so ?and ?then ?okay ?right you|your"})
"""What begins with the buyer gives back what they said."""
_ADMITS = Patterns({"admits": "you are right|agree|true|fair|sorry|apologise|apologize|sadly|admit|afraid|fault"})


def denial_spans(turn: Said, known: Known) -> list[Span]:
    """Clauses that turn a word of the buyer's last line from "not" to so, or from so to "not"."""
    heard = known.heard
    if heard is None or _ADMITS.match(turn.tokens, 0, min(len(turn.tokens), 8)):
        return []
    denied, affirmed = _sides(heard)
    undone = _undone(heard)
    is_against = bool(turn.tokens) and turn.tokens[0].text in _OPENS_AGAINST and not _is_determiner(turn.tokens, 0)
    return [
        Span("negation", clause.first, clause.last)
        for clause in turn.statements
        if _denies(turn.tokens, clause, affirmed - denied)
        or _affirms(turn.tokens, clause, denied - affirmed, is_against)
        or _upholds(turn.tokens, clause, denied | affirmed)
        or _denies_shortly(turn.tokens, clause)
        or _says_no(turn.tokens, clause, heard)
        or _does_so(turn.tokens, clause, undone)
    ]


_AFTER_NO = frozenset(
    "i we you he she it they that this there the our my your most some somebody someone people nobody not no "
    "of actually definitely certainly absolutely".split()
)


def _is_determiner(tokens: Sequence[Token], place: int) -> bool:
    """Whether it is the "no" of "no call at all", which answers nothing."""
    if tokens[place].text != "no" or tokens[place].stop or place + 1 == len(tokens):
        return False
    return tokens[place + 1].text not in _AFTER_NO


_NOT_RIGHT = Patterns({"right": "^ ?no ?yes it|they|he|she is|are|was|were not ~1 right|correct|good|fine|okay|great"})
_NOBODY_DID = Patterns({"nobody": "^ ?no nobody|none did|was|has|is|does|had|were|do|have $"})
_WRONG = Patterns({"wrong": "wrong|bad|incorrect|mistake|false|error|broken|poor|rubbish|useless"})


def agrees_in_not(turn: Said, span: Span, known: Known) -> bool:
    """Whether it denies just what the buyer denied: "we didn't tell anyone", after "without telling anyone"."""
    heard = known.heard
    if heard is None:
        return False
    own = turn.clause_at(span.first)
    if _NOT_RIGHT.match(turn.tokens, own.first, own.end) and _WRONG.match(heard.tokens, 0, min(len(heard.tokens), 60)):
        return True
    if _NOBODY_DID.match(turn.tokens, own.first, own.end) and _denies_all(heard):
        return True
    undone = _undone(heard)
    return any(
        turn.tokens[place].text in DENYING and not undone.isdisjoint(_verbs_after(turn.tokens, place))
        for place in range(span.first, span.last)
    )


def _verbs_after(tokens: Sequence[Token], place: int) -> set[str]:
    after = tokens[place + 1 : place + 1 + _SKIPPED]
    verb = next((one.text for one in after if one.text not in _ADVERBS), None)
    return set() if verb is None else {root(verb)}


def _denies_shortly(tokens: Sequence[Token], clause: Clause) -> bool:
    """ "It does", said for itself: at the end of a question without marks it only completes that."""
    is_own = clause.first <= 2 or bool(tokens[clause.first - 1].stop)
    return is_own and _SHORT_DENIAL.match(tokens, clause.first, clause.end)


_NO_THEN = Patterns({"no": "^ ?no ?no we|i|it|they|there|that|our|the|my|he|she|somebody|someone *"})
_NO_BUT_YES = Patterns(
    {
        "yes": """
        ^ ?no ?no i|we|that ?do ?is ?can see|get|understand|agree|know|hear|appreciate|mean|fine|fair
        no|not ~8 too|either $
        """
    }
)


def _says_no(tokens: Sequence[Token], clause: Clause, heard: Said) -> bool:
    """ "No, we answered all of them": a statement after "no" where nothing had been asked."""
    is_after_no = tokens[clause.first].text == "no" or (clause.first > 0 and tokens[clause.first - 1].text == "no")
    if not is_after_no or heard.questions or clause.first > 2:
        return False
    is_yes = _NO_BUT_YES.match(tokens, clause.first, clause.end) or CONCEDED.match(tokens, 0, clause.end)
    if is_yes or not _NO_THEN.match(tokens, clause.first, clause.end):
        return False
    both_deny = _not_in(tokens, max(clause.first, 1), clause.end) is not None and _denies_all(heard)
    return not both_deny


def _denies_all(heard: Said) -> bool:
    """Whether a "not" stands in each clause of the buyer's line, so that another "not" only agrees."""
    return all(_not_in(heard.tokens, clause.first, clause.end) is not None for clause in heard.clauses)


def _sides(heard: Said) -> tuple[set[str], set[str]]:
    """The buyer's content words that stand in clauses with a "not", and in those without."""
    denied: set[str] = set()
    affirmed: set[str] = set()
    for clause in heard.clauses:
        place = _not_in(heard.tokens, clause.first, clause.end)
        start = clause.first
        if place is not None and heard.tokens[place].text == "without":
            affirmed.update(key.text for key in keys_in(heard.tokens, start, place))
            start = place
        side = affirmed if place is None else denied
        side.update(key.text for key in keys_in(heard.tokens, start, clause.end))
    return denied, affirmed


def _not_in(tokens: Sequence[Token], first: int, end: int) -> int | None:
    return next((place for place in range(first, end) if tokens[place].text in DENYING), None)


def _denies(tokens: Sequence[Token], clause: Clause, affirmed: set[str]) -> bool:
    """ "It wasn't down all day", after "the link was down all day"."""
    places = (i for i in range(clause.first, clause.end) if _is_denier(tokens, i))
    place = next(places, _nobody_at(tokens, clause))
    if place is None or any(words.match(tokens, clause.first, clause.end) for words in (_YOURS, CONCEDED)):
        return False
    keys = keys_in(tokens, place + 1, min(place + _REACH, clause.end))
    if not keys or keys[0].text not in affirmed:
        return False
    return _is_word(keys[0]) or (keys[0].place <= place + 2 and "@aux" not in tokens[place - 1].forms)


_LIGHT = frozenset(
    "be do have can will get go one been any longer more see mean understand hear think want need like wish "
    "what how where when who why in on at of for from with but to here there your our my the a".split()
)
_ADVERBS = frozenset(
    "really ever actually even just once quite yet still been being be have has had is was were are can could will "
    "would to get got getting seem seems".split()
)
_SKIPPED = 3
"""Tokens after "not" that may stand before the verb it denies."""


def _undone(heard: Said) -> frozenset[str]:
    """The verbs that the buyer said were not done: "nobody answered", "it doesn't work"."""
    found = set()
    for place, token in enumerate(heard.tokens):
        if token.text in DENYING and token.text != "no":
            after = heard.tokens[place + 1 : place + 1 + _SKIPPED]
            verb = next((one.text for one in after if one.text not in _ADVERBS), None)
            if verb is not None:
                found.add(root(verb))
    return frozenset(found - _LIGHT)


_DOERS = frozenset(
    "i we they it he she people some somebody someone everybody everyone most plenty many several".split()
)
_OF_OURS = frozenset("our the my".split())
_EACH = frozenset("every each all both".split())
_BEFORE_DOER = frozenset("well but no yes actually look sorry i think believe".split())
_NOT_DONE = frozenset(
    "would will could can should might may must shall if when so let want need hope from next tomorrow until".split()
)


def _does_so(tokens: Sequence[Token], clause: Clause, undone: frozenset[str]) -> bool:
    """ "The hotline answers at night", after "nobody answers": our side as the doer, and the verb right after it."""
    if not undone:
        return False
    first = clause.first
    while first < clause.last and tokens[first].text in _BEFORE_DOER and tokens[first + 1].text not in undone:
        first += 1
    own = tokens[max(clause.first, first - 1) : clause.end]
    if any(token.text in _NOT_DONE or token.text in DENYING for token in own):
        return False
    head = tokens[first].text
    is_known = head in _DOERS or tokens[max(clause.first, first - 1)].text in _DOERS
    if head not in _OF_OURS and head not in _EACH and not is_known:
        return False
    reach = 9 if head in _EACH else 5 if head in _OF_OURS else 3
    start = first + (2 if head in _OF_OURS else 0)
    place = next((i for i in range(start, min(first + reach, clause.end)) if root(tokens[i].text) in undone), None)
    return place is not None and all(token.text != "to" for token in tokens[first:place])


_OUGHT = frozenset("should ought must".split())
"""Before "not" these say what is to be, whatever was."""
_WAS = frozenset("was were has have had".split())
_RULED = frozenset("should would could can will must ought may might likes wants deserves".split())


def _nobody_at(tokens: Sequence[Token], clause: Clause) -> int | None:
    """Where a statement begins with nobody who did something: "none of them was ignored"."""
    for place in range(clause.first, min(clause.first + 3, clause.end)):
        if tokens[place].text in ("nobody", "none", "nothing"):
            after = {token.text for token in tokens[place + 1 : place + 1 + _REACH]}
            return place if _RULED.isdisjoint(after) else None
    has_verb = any(token.text in _WAS for token in tokens[clause.first + 2 : clause.first + _REACH])
    is_no = tokens[clause.first].text == "no" and not tokens[clause.first].stop
    return clause.first if is_no and has_verb else None


def _is_denier(tokens: Sequence[Token], place: int) -> bool:
    """Whether this is a "not" that denies: no "not only", and "no" only in "there are no …"."""
    before = {token.text for token in tokens[max(0, place - 2) : place]}
    after = tokens[place + 1].text if place + 1 < len(tokens) else ""
    if tokens[place].text == "no":
        return "there" in before
    if not before.isdisjoint(_OUGHT) or ("will" in before and not before.isdisjoint(("i", "we"))):
        return False
    return tokens[place].text in ("not", "never") and after not in ("only", "just", "even", "yet")


def _upholds(tokens: Sequence[Token], clause: Clause, said: set[str]) -> bool:
    """ "Our report is accurate", whatever the buyer found in the report."""
    if not _STANDS.match(tokens, clause.first, clause.end) or _YOURS.match(tokens, clause.first, clause.end):
        return False
    keys = keys_in(tokens, clause.first, clause.end)
    return _not_in(tokens, clause.first, clause.end) is None and any(_is_word(k) and k.text in said for k in keys)


def _affirms(tokens: Sequence[Token], clause: Clause, denied: set[str], is_against: bool) -> bool:
    """ "They do use it" or "but somebody uses it", after "nobody uses it"."""
    if _not_in(tokens, clause.first + 1, clause.end) is not None:
        return False
    keys = keys_in(tokens, clause.first, clause.end)
    is_led = _AGAINST.match(tokens, clause.first, clause.end) and not _is_determiner(tokens, clause.first)
    if is_against or is_led:
        return any(_is_word(key) and key.text in denied for key in keys)
    hits = _EMPHATIC.hits(tokens, clause.first, clause.end)
    return any(key.place == hit.last and key.text in denied for hit in hits for key in keys)


def _is_word(key: Key) -> bool:
    return key.kind == "word"
