"""Whether the last word of a turn asks for another: "so I called the", "it was because", "we replaced"."""

from collections.abc import Callable, Sequence, Set

from voice.ending_words import (
    ANSWERS,
    AUXILIARIES,
    BE,
    DETERMINERS,
    FRONTED,
    JOINERS,
    LEANING,
    LEANING_AFTER_DETERMINER,
    NUMBERS,
    OBJECTS,
    OPENERS,
    PARTICLE_VERBS,
    PARTICLES,
    PREPOSITIONS,
    PRONOUNS,
    SUBJECTS,
    TAKES_AN_OBJECT,
    TAKES_TWO_OBJECTS,
    TENS,
    WH,
)

Words = Sequence[str]

NOT_BEFORE_A_TAG = WH | JOINERS | OPENERS | frozenset("much many long often soon far".split())
FUNCTION_WORDS = DETERMINERS | JOINERS | SUBJECTS | PREPOSITIONS | WH
STRANDS = WH | frozenset("something nothing everything anything one".split())
BEFORE_THE_MONTH = PREPOSITIONS | PARTICLES | frozenset("early late mid this next last".split())
BEFORE_A_LAST_SO = frozenset("think hope say said or if even believe told saying guess".split())
BEFORE_A_LAST_TO = frozenset("happy love glad spoke talked".split())
BEFORE_A_LAST_NOT = frozenset("why or course hope if probably".split())
HAVE_OR_DO = frozenset("have has had do does did".split())
ASKS_FOR_OBJECT = frozenset("what which how".split())
BEFORE_LIKE = frozenset("you we i they it".split())


def hangs(said: Words) -> bool:
    """Whether something must follow `said`, one plain word or more. The first row that holds the last word decides."""
    if len(said) == 1:
        return said[0] in FUNCTION_WORDS and said[0] not in ANSWERS | WH
    return next((does_hang(said) for words, does_hang in ROWS if said[-1] in words), said[-1].endswith("'s"))


# what each kind of last word needs


def _begins_a_clause(said: Words) -> bool:
    """ "because it", "what that", "do you"; but not "more than that"."""
    return (said[-2] in JOINERS | WH | SUBJECTS and said[-2] != "than") or _is_inverted(said)


def _is_inverted(said: Words) -> bool:
    """A question that has come no further than its subject: "what do you"."""
    return said[-2] in AUXILIARIES and not _asks_back(said) and (len(said) == 2 or said[-3] in NOT_BEFORE_A_TAG)


def _asks_back(said: Words) -> bool:
    """ "What was that", "how are you", "where were we"."""
    return len(said) > 2 and said[-2] in BE and said[-3] in WH


def _opens(said: Words) -> bool:
    """ "Okay well", "and then"; but not "it went well"."""
    is_like = said[-1] == "like" and WH.isdisjoint(map(_stem, said)) and _stem(said[-2]) not in BEFORE_LIKE
    return is_like or OPENERS.issuperset(said)


def _waits_for_the_gift(said: Words) -> bool:
    """ "That would cost you", "I can offer them"."""
    return said[-2] in TAKES_TWO_OBJECTS and _has_no_object(said)


def _has_no_object(said: Words) -> bool:
    """The object stands neither after the verb nor before it: "what do you need", "as I mentioned", "was replaced"."""
    is_passive = said[-2] != "to" and not BE.isdisjoint(said[-4:-1])
    return not (is_passive or _is_fronted(said) or _is_relative(said))


def _is_fronted(said: Words) -> bool:
    return not FRONTED.isdisjoint(_stem(word) for word in said[-9:-1])


def _is_relative(said: Words) -> bool:
    """ "The price you offered", "any trouble this may have caused"."""
    return any(
        said[-back] in PRONOUNS and said[-back - 2] in DETERMINERS and AUXILIARIES.issuperset(said[1 - back : -1])
        for back in (2, 3, 4)
        if len(said) >= back + 2
    )


def _is_not_stranded(said: Words) -> bool:
    """No question or relative clause ends on it: "what did that leave you with", "the man I spoke to"."""
    return STRANDS.isdisjoint(said[-8:-1]) and not _is_relative(said[:-1])


def _is_no_ellipsis(said: Words) -> bool:
    """What follows the verb was not said before: "yes we can", "as soon as we can", "how many do you have"."""
    if said[-1] in HAVE_OR_DO and (_is_relative(said) or not ASKS_FOR_OBJECT.isdisjoint(said)):
        return False  # "the scanners you have", "what does your team do"
    if said[-1] in BE and any(said[at] in WH and said[at + 1] in DETERMINERS for at in (-4, -5) if len(said) >= -at):
        return False  # "where the vans were"
    is_short_form = "'" in said[-1].removesuffix("n't")
    is_answer = said[0] in ("yes", "yeah", "no", "of", "sure") or "than" in said
    return is_short_form or not _is_after_subject(said) or not (is_answer or _is_fronted(said))


def _is_after_subject(said: Words) -> bool:
    """ "we can", "it must be": nothing but verbs between a pronoun and the end."""
    return any(
        said[-back] in PRONOUNS and AUXILIARIES.issuperset(said[1 - back :]) for back in (2, 3) if len(said) >= back
    )


def _stem(word: str) -> str:
    """ "what's" is "what"."""
    return word.partition("'")[0]


ROWS: tuple[tuple[Set[str], Callable[[Words], bool]], ...] = (
    ({"you"}, lambda said: _waits_for_the_gift(said) or _begins_a_clause(said)),
    (OBJECTS, _waits_for_the_gift),
    (PRONOUNS - SUBJECTS, _begins_a_clause),
    ({"so"}, lambda said: BEFORE_A_LAST_SO.isdisjoint(said[-3:-1])),
    ({"well", "like", "then", "now", "though"}, _opens),
    ({"to"}, lambda said: said[-2] not in BEFORE_A_LAST_TO and _is_not_stranded(said)),
    (PREPOSITIONS, _is_not_stranded),
    ({"in", "on"}, lambda said: said[-2] not in PARTICLE_VERBS | {"so"} and _is_not_stranded(said)),
    (PARTICLES, lambda said: False),
    ({"may"}, lambda said: said[-2] not in BEFORE_THE_MONTH and _is_no_ellipsis(said)),
    (AUXILIARIES, _is_no_ellipsis),
    ({"not"}, lambda said: said[-2] not in BEFORE_A_LAST_NOT),
    (LEANING, lambda said: True),
    ({"no"}, lambda said: said[-2] in DETERMINERS | AUXILIARIES),
    (LEANING_AFTER_DETERMINER, lambda said: said[-2] in DETERMINERS and said[-3:-1] != ("for", "a")),
    (TENS, lambda said: said[-2] == "the"),
    ({"point"}, lambda said: said[-2] in NUMBERS),
    (TAKES_AN_OBJECT, lambda said: said[-2] not in DETERMINERS and _has_no_object(said)),
    (WH, lambda said: said[-2] not in ("and", "or", "so")),
    (FUNCTION_WORDS, lambda said: not _asks_back(said)),
)
"""Kinds of last words, and whether one hangs: the first row that holds the word counts."""
