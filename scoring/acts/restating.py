"""Giving back in other words: what a clause shares with the buyer's last line by groups of near words."""

from collections.abc import Sequence

from scoring.acts.clauses import Clause, Said
from scoring.acts.known import Known
from scoring.acts.near_words import GROUPS, is_weak
from scoring.acts.pattern import Patterns
from scoring.acts.tokens import SENTENCE, Token
from scoring.acts.topic import keys_in

_LONGEST_HEARD = 200
_TO_US = Patterns({"us": "you|your|yours"})
"""Tokens of the buyer's last line whose groups are looked up."""

_NOT_BACK = Patterns(
    {
        "not-back": """
        i|my|ours|mine
        let|please|thanks|thank|congratulations|congrats|sorry $
        usually|normally|typically|generally|always|often|mostly|naturally|tend
        the|our|any|most|some|many|all other
        others
        other ~1 firms|companies|banks|clients|customers|people|one|ones|site|sites|vendors|suppliers|tools
        another ?big ?large ?small firm|company|bank|client|customer|retailer|site|business|group
        should|might|may|shall
        need|needs to
        because|due
        you would
        get|gets what you|they|people pay|paid|put|ask
        @praise
        that|this|it ?really is ~3 fair|good|great|fine|normal|common|bad|shame|pity|useful|helpful|interesting|trouble
        too * to
        ^ everybody|everyone|companies|firms|businesses|nobody|anybody|anyone|most
        ^ glad|happy|great|good|lovely|brilliant|nice|well|interesting
        you ~1 sign|signed|bought|chose|chosen|wanted|hoped|aimed|planned|asked|set|started|launched|agreed
        you opened a|an|another|your|new|#
        not need
        not ~1 true|right|correct|fair|accurate|so
        untrue|incorrect|nonsense|disagree
        with us
        """
    }
)
_MARKED = Patterns(
    {
        "marked": """
        ^ ?so ?and you|they|he|she|nobody|your|people ~3 not|never|hardly|still|barely|only|just *
        ^ ?so ?and you|they|he|she have|has had|been|got *
        ^ ?so ?and you|they|he|she ~1 had|have|has to *
        ^ ?so ?and you|they|he|she ~1 waited|lost|paid|spent|stood|ended|heard|saw|tried|rang|called|chased|sat|missed|
            waste|wasted|fell|struggled|returned|watched|went|were|was ~1 *
        ^ ?so ?and there|that is nobody|no|nothing *
        ^ ?so ?and you|they|he|she ~1 kept|tried|heard|got ~4 nothing|nobody|nowhere|silence
        ^ ?so ?and you|your|they|people ~2 had no idea|clue|way|sight|view *
        ^ ?so ?and we left|let|kept|put|gave|told|promised you *
        is|are ~1 what you|they are|were ~1 telling|saying|describing
        if i ~2 followed|understood|got|hear|heard|understand|follow|am|read
        by the sound|sounds|look|looks of
        from what you ~2 say|said|saying|tell|told|telling|describe
        as you say|put|said|describe
        you ~2 telling|saying $
        in other words
        basically|effectively|essentially|practically
        then $
        ^ ?so ?and it|this|that took|left|meant|landed|cost|hit|put|forced|made|got|kept|drove|turned|came ~4 your|you|
            them|down|bad|badly|nowhere
        """
    }
)
"""What shows that something is given back, so that more in it may be new."""
_SPARE = 3
_THEIRS = frozenset("you they he she nobody people somebody it".split())
_MOST_OF = Patterns({"most": "^ ?so ?and ?hm ?hmm ?right most of ~1 your|them|the|those"})
_LIKE = Patterns({"like": "sounds|seems|feels|looks ~1 like|as|that"})
_OPENERS = Patterns({"opener": "^ ?and ?but ?right ?okay ?hm ?hmm ?mm ?well so|then|right|hm|hmm|mm|ah|oh|and"})
_OF_THEM = Patterns({"them": "you|your|yours|they|them|their|he|she|her|his|it|nobody|somebody|someone|the"})
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
    """Whether it does so by two things at least, so that it can be no claim and no excuse of ours."""
    strong, new = _restated(turn.tokens, clause, known, heard) or (0, 0)
    return strong >= 2 and strong > new


def _restated(tokens: Sequence[Token], clause: Clause, known: Known, heard: frozenset[str]) -> tuple[int, int] | None:
    """How many words show that the buyer was heard, and how many are new; None where it gives nothing back."""
    if not heard or clause.is_question or is_of_others(tokens, clause) or _brings_ours(tokens, clause, known):
        return None
    opens_with_so = _opens_with_so(tokens, clause)
    if tokens[clause.first].text == "so" and not opens_with_so:
        return None
    if _is_explained(tokens, clause) or _is_proposed(tokens, clause):
        return None
    strong, held, new = _weighed(tokens, clause, known, heard)
    is_marked = (strong > 0 and opens_with_so) or (held > 0 and _MARKED.match(tokens, clause.first, clause.end))
    is_theirs = tokens[clause.first].text in _THEIRS
    if not (strong or is_marked) or held + (_SPARE if is_marked else is_theirs) < new:
        return None
    is_enough = held >= 2 or any(words.match(tokens, clause.first, clause.end) for words in (_OF_THEM, _OPENERS, _LIKE))
    return (strong, new) if is_enough else None


_OTHERS = Patterns(
    {
        "others": """
        ours
        our|see|seen|saw|work|works|worked|found|customers|companies|people ~3 elsewhere
        our|my|other|another|most other|another|firms|companies|clients|customers
        ^ congratulations|congrats
        ^ that|this is ?quite a ~1 lot|long|big|high|small|few|large|tall
        than|what ours|we|us ~1 do|does|have|$
        """
    }
)


_LONGEST_OPENER = 2
_LONGEST_TO_US = 60
"""Tokens of the buyer's line in which it may be seen whom it speaks of."""


def _opens_with_so(tokens: Sequence[Token], clause: Clause) -> bool:
    """Whether "so" begins the sentence; after a clause of ours it tells what comes of that."""
    is_opening = clause.first <= _LONGEST_OPENER or tokens[clause.first - 1].stop >= SENTENCE
    return tokens[clause.first].text == "so" and is_opening


_MODALS = frozenset("could can will would must".split())
_WHO_MAY = frozenset("they he she nobody people who somebody none nothing".split())


def _is_proposed(tokens: Sequence[Token], clause: Clause) -> bool:
    """Whether something is offered or advised: "you could log in again", but not "you can't" and "they'd rather"."""
    for place in range(clause.first, clause.end):
        if tokens[place].text in _MODALS:
            after = tokens[place + 1].text if place + 1 < clause.end else ""
            before = {token.text for token in tokens[max(clause.first, place - 3) : place]}
            if after not in ("not", "rather", "sooner") and _WHO_MAY.isdisjoint(before):
                return True
    return False


def _is_explained(tokens: Sequence[Token], clause: Clause) -> bool:
    """Whether what follows explains it or turns against it: "they are cheaper because …"."""
    is_last = clause.end >= len(tokens) or tokens[clause.last].stop >= SENTENCE
    return not is_last and tokens[clause.end].text in ("because", "but", "since", "though", "although")


def is_of_others(tokens: Sequence[Token], clause: Clause) -> bool:
    """Whether it tells of others, or of all of a kind, whatever words of the buyer's it uses."""
    if _OTHERS.match(tokens, clause.first, clause.end) or is_of_all(tokens, clause):
        return True
    head = [token.text for token in tokens[clause.first : clause.first + 2]]
    return clause.end - clause.first <= _LONGEST_VERDICT and head[1:] in (["is"], ["are"]) and head[0] not in _PRONOUNS


_LONGEST_VERDICT = 5
"""Tokens of "June is soon", which says something of a thing and gives nothing back."""
_PRONOUNS = frozenset("it he she they you nobody so there that what who everything".split())


_HEARING = Patterns({"hearing": "if i ~2 followed|understood|got|heard|hear|understand|follow|read"})
_OURS = Patterns({"ours": "we|our|us"})
_OURS_AS_PLACE = Patterns(
    {
        "place": """
        even with|after|though our
        on|from our side|end|part|behalf
        brought|bring|bought|chose|picked|hired|wanted|got us
        """
    }
)
_DONE_TO_THEM = Patterns(
    {
        "done": """
        ^ ?so ?and ?even you|your|they|their|he|she|nobody|people|there|it|no|not|the|somebody|someone ~4 *
        ^ ?so ?and our ~2 was|were|did|kept|told|left|never|had|went|gave|missed|rang|failed|said|forgot
        ^ ?so ?and we ~1 was|were|did|kept|told|left|never|had|went|gave|missed|rang|failed|said|forgot|
            promised|put|sent
        """
    }
)
"""What we did to them, or they with us, where the buyer had said it of us."""


def _brings_ours(tokens: Sequence[Token], clause: Clause, known: Known) -> bool:
    first, end = clause.first, clause.end
    if _NOT_BACK.match(tokens, first, end) and not _MOST_OF.match(tokens, first, end):
        return not _HEARING.match(tokens, first, end)
    if not _OURS.match(tokens, first, end) or _OURS_AS_PLACE.match(tokens, first, end):
        return False
    return not (_is_of_us(known) and _DONE_TO_THEM.match(tokens, first, end))


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


def _weighed(tokens: Sequence[Token], clause: Clause, known: Known, heard: frozenset[str]) -> tuple[int, int, int]:
    """How many of its words show that the buyer was heard, how many go back to them at all, and how many are new."""
    keys = keys_in(tokens, clause.first, clause.end)
    own = {key.place for key in keys if known.last.holds(key)}
    covered = set(own)
    shared: set[str] = set()
    for hit in sorted(GROUPS.hits(tokens, clause.first, clause.end), key=lambda one: is_weak(one.name)):
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
