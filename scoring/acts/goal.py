"""Saying what the buyer set out to reach, and the gap between that and now."""

import itertools
from collections.abc import Sequence

from scoring.acts.clauses import Said
from scoring.acts.pattern import Patterns
from scoring.acts.span import Span
from scoring.acts.tokens import Token
from scoring.acts.topic import Content, Key, content, first_said, keys_in
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
        you were ~1 shooting|going|working|heading|looking|pushing|chasing
        the brief|ask|mandate|mission|promise
        back then|in
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
        client|customer|bank|company|firm ~2 who|that|like|such|of
        """
    }
)
"""Somebody else's goal or success."""
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
    keys = content(keys_in(tokens, first, end))
    named = _groups_named(goal.groups, keys)
    gap = len(_groups_named(goal.gap, keys)) >= 2
    has_number = any(key.kind == "number" for group in named for key in group)
    if len(named) >= 2 or (named and has_aim and has_number) or (gap and has_aim):
        return ("gap",) if gap else ()
    return None


def _groups_named(groups: Sequence[Sequence[str]], window: Content) -> list[tuple[Key, ...]]:
    """The keys that name each group, for the groups that are named."""
    found = []
    for group in groups:
        hits = first_said(tuple(group), window)
        if hits:
            found.append(hits)
    return found
