"""Whether the words of a turn, the last of which asks for no other, make a question or a sentence."""

import itertools
from collections.abc import Sequence

from voice.ending_words import (
    AUXILIARIES,
    BASE_VERBS,
    BE,
    COUNTED,
    DETERMINERS,
    ENDS_A_LIST,
    IRREGULAR_PASTS,
    JOINERS,
    NUMBERS,
    OPENERS,
    OPENS_A_CLAUSE,
    PARTICLES,
    PREPOSITIONS,
    PRONOUNS,
    SUBJECTS,
    TAKES_AN_OBJECT,
    THIRD_PERSONS,
    WH,
)

Words = Sequence[str]

SHORT_WORDS = 4
"""A phrase without a verb may be an answer up to this length."""
MEASURES = frozenset("many much long often far soon big large well quickly about".split())
"""After "how"."""
NEVER_FIRST = frozenset("be been being gonna let's cannot".split())
INVERTS = frozenset(word for word in AUXILIARIES - NEVER_FIRST if "'" not in word or word.endswith("n't"))
"""Verbs that stand before their subject in a question."""
ASKS_ALONE = frozenset("what who when where why how".split())
AFTER_A_LONE_ONE = frozenset("else happened not so for now".split())
PERSONS = frozenset("you i we they it".split())
NOT_BEFORE_A_VERB = SUBJECTS | WH | frozenset("to you it that this there".split())
MAY_BE_SUBJECT = DETERMINERS | SUBJECTS | frozenset("you it there that this".split())
MAY_BE_OBJECT = MAY_BE_SUBJECT | frozenset("everything anything nothing".split())
NO_VERBS = frozenset("as us its this always perhaps across less plus yes besides".split())
"""In spite of their s."""
SMALL_WORDS = (DETERMINERS | PREPOSITIONS | PARTICLES) - {"per"}
ASKS_INDIRECTLY = (("tell", "me"), ("i", "wonder"), ("was", "wondering"), ("you", "know"), ("you", "say"))


def is_question(said: Words) -> bool:
    """A verb before its subject, or a question word before a verb, at the head of a clause."""
    if len(said) <= 2:
        return said[0] in ASKS_ALONE and AFTER_A_LONE_ONE.issuperset(said[1:])
    if len(said) > 4 and any(tuple(said[at : at + 2]) in ASKS_INDIRECTLY for at in (0, 1, 2)):
        return True
    return any(_begins_question(said, at) for at in range(len(said) - 2))


def is_sentence(said: Words) -> bool:
    """Not an opener, a front clause, a subject without its verb, or a list that goes on."""
    head = _without_openers(said)
    return bool(head) and not _is_front(head) and not _lists(head) and not _lacks_verb(head)


def may_stand_alone(said: Words) -> bool:
    """No sentence, but short enough for an answer: "on Thursday at four"."""
    head = _without_openers(said)
    return 0 < len(head) <= SHORT_WORDS and not _is_front(head) and not _lists(head)


def _without_openers(said: Words) -> Words:
    return tuple(itertools.dropwhile(OPENERS.__contains__, said))


# questions


def _begins_question(said: Words, at: int) -> bool:
    first, second, third = said[at : at + 3]
    is_head = (OPENERS | JOINERS).issuperset(said[:at])
    if is_head and first.endswith("'s") and first.removesuffix("'s") in WH:
        return True
    if first in WH:
        return _asks_with_word(first, second, third, is_head=is_head)
    if first not in INVERTS:
        return False
    is_clause = second in PERSONS and (at == 0 or said[at - 1] not in NOT_BEFORE_A_VERB)
    return is_clause or (is_head and second in PRONOUNS | DETERMINERS)


def _asks_with_word(first: str, second: str, third: str, *, is_head: bool) -> bool:
    """ "What do you", "when does the"; at the head of a turn also "who signs", "what happened", "how many"."""
    if second in INVERTS:
        return is_head or third in PRONOUNS or (third in DETERMINERS and second not in BE)
    asks_for_subject = first in ("who", "which") or (first == "how" and second in MEASURES)
    return is_head and (asks_for_subject or (first == "what" and second not in PRONOUNS | DETERMINERS))


# sentences


def _is_front(said: Words) -> bool:
    """Begins with "if", "when", … and no second subject with its verb follows."""
    if said[0] not in OPENS_A_CLAUSE or len(said) < 2:
        return False
    if said[1] == "of" or (said[0] in ("before", "after", "since", "until") and said[1] in DETERMINERS):
        return _lacks_verb(said)  # "after the audit" is an adverbial
    verbs = [at for at in range(1, len(said)) if _is_verb(said, at)]
    subjects = [at for at in range(1, len(said)) if said[at].partition("'")[0] in MAY_BE_SUBJECT]
    return len(verbs) < 2 or not any(subject > verbs[0] for subject in subjects)


def _lacks_verb(said: Words) -> bool:
    """A subject or an adverbial that waits for its verb; the verb of its relative clause is not it."""
    has_relative = not {"who", "that", "which"}.isdisjoint(said[1:6]) and said[0] in DETERMINERS | {"everything"}
    return sum(_is_verb(said, at) for at in range(len(said))) < (2 if has_relative else 1)


def _is_verb(said: Words, at: int) -> bool:
    """A guess from the word, its form and its neighbours."""
    word, before, after = said[at], said[at - 1] if at else "", said[at + 1] if at + 1 < len(said) else ""
    if before in DETERMINERS:
        return False
    if word in AUXILIARIES | IRREGULAR_PASTS | THIRD_PERSONS or word in ("let", "thanks", "thank"):
        return True
    if before in SUBJECTS or before in ("you", "who") or (at == 0 and after in ("me", "us")):
        return True
    if word.endswith("s") and before and after in MAY_BE_OBJECT and word not in NO_VERBS:
        return True  # "the new firmware fixes that"
    if before.endswith("s") and word in BASE_VERBS | TAKES_AN_OBJECT:
        return True  # "the parts come from"
    return (word.endswith("ed") and len(word) > 4) or (word in BASE_VERBS and before in PRONOUNS)


def _lists(said: Words) -> bool:
    """Announces what it has not named yet ("there are two ways"), or names things without an "and" so far."""
    for at, word in enumerate(said):
        if word in COUNTED and not (NUMBERS | {"few", "couple"}).isdisjoint(said[max(0, at - 3) : at]):
            return ENDS_A_LIST.isdisjoint(said[at:])
    return any(_repeats(said, *place) for place in itertools.product((2, 3), (2, 3, 4)))


def _repeats(said: Words, last: int, gap: int) -> bool:
    """ "The phones the tablets": the same small word again, and only names of things between."""
    if len(said) < last + gap or said[-last] != said[-last - gap] or said[-last] not in SMALL_WORDS:
        return False
    between = range(len(said) - last - gap + 1, len(said) - last)
    return not any(said[at] in JOINERS | PREPOSITIONS | PARTICLES or _is_verb(said, at) for at in between)
