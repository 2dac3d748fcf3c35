"""Saying what the buyer set out to reach, and the gap between that and now."""

import itertools
from collections.abc import Sequence
from functools import lru_cache

from scoring.acts.clauses import Said
from scoring.acts.pattern import Patterns
from scoring.acts.span import Span
from scoring.acts.tokens import Token
from scoring.acts.topic import Content, Key, content, first_said, keys_in, keys_of_text
from scoring.acts.wordforms import stems
from voice.scenario import Goal

_AIMS = Patterns(
    {
        "aim": """
        you|we|your|they|
            team ?all ?originally ?both ?really ?had ?were ?said ?told ?us ?me ?the ?team ?yourself @goalverb|
            aiming|hoping|after|aimed
        you|we ~2 set out
        set out to|for|with
        your|the|that|original|first|main ~3 goal|aim|target|plan|objective|ambition|intention|purpose|point|
            idea|mission
        when|since|back|after ~2 you|we ~2 signed|started|bought|began|joined|came|chose|kicked
        signed ~3 to|for
        originally|initially
        you|they said|told|gave ~2 #
        and ?you wanted|needed|hoped|asked
        you were ~1 shooting|going|working|heading|looking|pushing|chasing
        the brief|ask|mandate|mission|promise
        back then
        back in ~1 @month|spring|summer|autumn|winter|year
        was|is ?always ?all ?really ?mainly about ~1 getting|bringing|cutting|taking|going|having|halving|reaching|being
        number|figure|mark|bar|benchmark|target ~1 you|they|your ~1 gave|had|set|named|wrote|put|said|mentioned
        that|this|it|which was|is ~1 your|the ~1 number|figure|mark|bar|benchmark|ask
        you|they|your ~2 had ~1 in mind|sight|view
        you|they would ~1 hoped|planned|wanted|set|signed|aimed|asked|needed
        you|they would been|had hoping|aiming|planning|looking
        was|were the|your aim|goal|target|plan|idea
        you came to us
        brought ~1 you ~1 to us|here
        on day one
        at the start|outset|beginning
        """
    }
)
_THEIR_AIM = Patterns(
    {"theirs": "you|your ~4 want|wanted|aim|hoped|set|needed|planned|target|intended|goal|signed|objective"}
)
_OTHERS = Patterns(
    {
        "others": """
        our|other|another|many|most|some ~2 client|customer|bank|company|firm|user
        client|customer|bank|company|firm ~2 who|like|such|of
        client|customer|bank|company|firm ~2 that ~1 has|had|did|does|went|came|uses|used|runs|ran|we
        """
    }
)
"""Somebody else's goal or success."""
_OFFERED = Patterns(
    {
        "offered": """
        i|we ~1 will|would|can|could ~2 get|bring|cut|take|halve|have|do|make|reach|drop|trim|shorten|lower|manage|
            promise
        ^ ?so ?and my|our ~2 *
        i|we ?always ?do ?did ?also aim|want|wanted|plan|hope|did|took|do|onboard|need|get|got ~1 *
        """
    }
)
"""What we would reach, or did: no goal of theirs."""
_UNITS = frozenset(
    "@people seat licence license user site year month week hour minute second spare guest module euro pound dollar "
    "percent mile metre kilo tonne copy branch room".split()
)
"""What a bare number may count beside what the goal is measured in."""
_SHARES = frozenset("half halve halved halving third quarter double doubled doubling twice".split())
_PRODUCT_CLAIM = Patterns(
    {"claim": "we|our|platform|tool|product|it ~2 can|will|lets|help|helps|deliver|delivers|gives"}
)


def goal_spans(turn: Said, goal: Goal | None) -> list[Span]:
    """Sentences that say the goal; a span with slot `gap` also sets it against where things stand.

    With a goal in the scenario, two groups of its phrases must be named, or one that holds a number beside words
    of aiming. A guess ("you wanted to save money") names none. Without one, words of aiming suffice.
    """
    found = []
    for first, end in _windows(turn):
        slots = _said_in(turn.tokens, first, end, goal)
        if slots is not None:
            found.append(Span("goal", first, end - 1, slots=slots))
    return _without_doubles(found)


def _windows(turn: Said) -> list[tuple[int, int]]:
    """Each sentence, then each two sentences that follow each other."""
    singles = [stretch for number in sorted({c.sentence for c in turn.clauses}) for stretch in _stretches(turn, number)]
    pairs = [(one[0], two[1]) for one, two in itertools.pairwise(singles)]
    return singles + pairs


_LONGEST = 32
"""Tokens in which a goal is said; words strewn over more than that say none."""


def _stretches(turn: Said, number: int) -> list[tuple[int, int]]:
    """The sentence, or where it runs on without a mark, its clauses joined up to the longest stretch."""
    first, end = turn.sentence(number)
    if end - first <= _LONGEST:
        return [(first, end)]
    found: list[tuple[int, int]] = []
    for clause in turn.clauses:
        if clause.sentence != number:
            continue
        if found and clause.end - found[-1][0] <= _LONGEST:
            found[-1] = (found[-1][0], clause.end)
        else:
            found.append((clause.first, min(clause.end, clause.first + _LONGEST)))
    return found


def _without_doubles(found: list[Span]) -> list[Span]:
    kept: list[Span] = []
    for span in found:
        if not any(span.overlaps(other.first, other.last) for other in kept):
            kept.append(span)
    return sorted(kept, key=lambda span: span.first)


def _said_in(tokens: Sequence[Token], first: int, end: int, goal: Goal | None) -> tuple[str, ...] | None:
    has_aim = _AIMS.match(tokens, first, end)
    if end - first > 2 * _LONGEST or _OTHERS.match(tokens, first, end):
        return None
    if goal is None:
        return (
            ()
            if has_aim and _THEIR_AIM.match(tokens, first, end) and not _PRODUCT_CLAIM.match(tokens, first, end)
            else None
        )
    if _OFFERED.match(tokens, first, end) and not _THEIR_AIM.match(tokens, first, end):
        return None
    keys = content(tuple(key for key in keys_in(tokens, first, end) if not _counts_other(tokens, key, goal)))
    named = _groups_named(goal.groups, keys)
    gap = len(_groups_named(goal.gap, keys)) >= 2
    is_measured = any(_is_measure(key, keys, goal) for group in named for key in group)
    if len(named) >= 2 or (named and has_aim and is_measured) or (gap and has_aim):
        return ("gap",) if gap else ()
    return None


def _is_measure(key: Key, window: Content, goal: Goal) -> bool:
    """A number, or a share such as "half" beside another word of the goal."""
    if key.kind == "number":
        return True
    others = [word for word in keys_of_text(goal.says) if word.kind == "word" and word.text != key.text]
    return key.token.text in _SHARES and any(window.holds(word) for word in others)


def _counts_other(tokens: Sequence[Token], key: Key, goal: Goal) -> bool:
    """Whether a number counts something that the goal does not: the "ten" of "ten seats"."""
    if key.kind != "number" or key.place + 1 >= len(tokens) or tokens[key.place].stop:
        return False
    reach = 4 if tokens[key.place + 1].text == "of" else 2
    after = [token.forms for token in tokens[key.place + 1 : key.place + reach]]
    return any(not forms.isdisjoint(_UNITS) and forms.isdisjoint(_words_of(goal)) for forms in after)


@lru_cache(maxsize=64)
def _words_of(goal: Goal) -> frozenset[str]:
    """Every form of a word in which the goal or its gap is said."""
    texts = [goal.says, *(phrase for group in (*goal.groups, *goal.gap) for phrase in group)]
    return frozenset(form for text in texts for word in text.split() for form in stems(word.lower().strip(".,;")))


def _groups_named(groups: Sequence[Sequence[str]], window: Content) -> list[tuple[Key, ...]]:
    """The keys that name each group, for the groups that are named."""
    found = []
    for group in groups:
        hits = first_said(tuple(group), window)
        if hits:
            found.append(hits)
    return found
