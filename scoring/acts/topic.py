"""What words are about: their content, as keys that two speakers can be compared by.

A key is a word's stem, a number, a weekday or a clock time; words that only hold a sentence together have none.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from scoring.acts.clauses import said
from scoring.acts.numbers import close_number, same_time
from scoring.acts.tokens import Token
from scoring.acts.wordforms import IRREGULAR, stems

_EMPTY = frozenset(
    "a an the and or but so if then than that this these those there here it its he she they them their his her i "
    "me my mine we us our ours you your yours be do have will would shall should can could may might must not no "
    "yes of to in on at by for from with without about into over up down out off as is are was were am been what "
    "which who whom whose when where why how all any some more most much many very just really also too only even "
    "still again now get go come make take let say tell know think mean see want like thing one ones okay well "
    "right sorry thank thanks please back way lot bit because while until since after before during each every "
    "other another same such own both few mr hello hi um uh er once put give got need sure him else ever never "
    "something anything nothing everything someone everyone anyone always thing things today".split()
)


@dataclass(frozen=True, slots=True)
class Key:
    kind: str
    """`word`, `number`, `day` or `time`."""
    text: str
    token: Token
    place: int
    """Index of its token."""


@lru_cache(maxsize=20_000)
def root(word: str) -> str:
    """One spelling for all inflections of a word: "missed", "missing" and "miss" give the same."""
    base = IRREGULAR.get(word, word)
    shortest = min(sorted(stems(base)), key=len)
    return shortest.rstrip("e") if len(shortest) > 3 else shortest


def key_of(token: Token, place: int) -> Key | None:
    if token.minute is not None:
        return Key("time", str(token.minute % 720), token, place)
    if token.number is not None:
        return None if token.text == "1" and "one" in token.forms else Key("number", token.text, token, place)
    if "@weekday" in token.forms:
        return Key("day", next(stem for stem in stems(token.text) if stem.endswith("day")), token, place)
    if token.text in _EMPTY or (not _EMPTY.isdisjoint(stems(token.text)) and len(token.text) < 6):
        return None
    return Key("word", root(token.text), token, place)


def keys_in(tokens: Sequence[Token], first: int = 0, stop: int | None = None) -> tuple[Key, ...]:
    """The content of tokens `first` up to `stop`."""
    end = len(tokens) if stop is None else stop
    return tuple(key for place in range(first, end) if (key := key_of(tokens[place], place)) is not None)


@lru_cache(maxsize=4096)
def keys_of_text(text: str) -> tuple[Key, ...]:
    return keys_in(said(tuple(text.split())).tokens)


def agrees(one: Key, known: Key) -> bool:
    """Whether two keys name the same thing; numbers within rounding."""
    if one.kind != known.kind:
        return False
    if one.kind == "number" and one.token.number is not None and known.token.number is not None:
        return close_number(one.token.number, known.token.number)
    if one.kind == "time":
        return same_time(one.token, known.token)
    return one.text == known.text


def found_among(key: Key, known: Iterable[Key]) -> Key | None:
    return next((other for other in known if agrees(key, other)), None)


_SPAN_OF_PHRASE = 9


def phrase_in(phrase: str, window: Sequence[Key]) -> tuple[Key, ...]:
    """The keys of the window that say the phrase, in any order but close together; empty when it is not said.

    Of a phrase with four or more words of content, one word may be missing.
    """
    wanted = keys_of_text(phrase)
    hits = [key for want in wanted if (key := found_among_first(want, window)) is not None]
    missing = len(wanted) - len(hits)
    if not hits or missing > (1 if len(wanted) >= 4 else 0):
        return ()
    places = [key.place for key in hits]
    return tuple(hits) if max(places) - min(places) <= _SPAN_OF_PHRASE + len(wanted) else ()


def found_among_first(want: Key, window: Sequence[Key]) -> Key | None:
    return next((key for key in window if agrees(key, want)), None)
