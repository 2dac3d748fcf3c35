"""What words are about: their content, as keys that two speakers can be compared by.

A key is a word's stem, a number, a weekday or a clock time; words that only hold a sentence together have none.
"""

from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from scoring.acts.clauses import said
from scoring.acts.numbers import close_number, same_time
from scoring.acts.tokens import Token
from scoring.acts.wordforms import IRREGULAR, forms, stems

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


class Key(NamedTuple):
    kind: str
    """`word`, `number`, `day` or `time`."""
    text: str
    token: Token
    place: int
    """Index of its token."""


@lru_cache(maxsize=20_000)
def root(word: str) -> str:
    """One spelling for all inflections of a word: "missed", "missing" and "miss" give the same."""
    base = IRREGULAR.get(word, word.removesuffix("s") if word.endswith("ings") else word)
    shortest = min(sorted(stems(base)), key=len)
    if len(shortest) <= 3:
        return shortest
    return shortest[:-1] if shortest[-1] == shortest[-2] else shortest.rstrip("e")


def key_of(token: Token, place: int) -> Key | None:
    if token.minute is not None:
        return Key("time", str(token.minute % 720), token, place)
    if token.number is not None:
        return None if token.text == "1" and "one" in token.forms else Key("number", token.text, token, place)
    found = _kind_and_text(token.text)
    return None if found is None else Key(found[0], found[1], token, place)


@lru_cache(maxsize=20_000)
def _kind_and_text(word: str) -> tuple[str, str] | None:
    """What a word that is no number is about: a day or a thing; None where it only holds a sentence together."""
    if "@weekday" in forms(word):
        return "day", next(stem for stem in stems(word) if stem.endswith("day"))
    if word in _EMPTY or (not _EMPTY.isdisjoint(stems(word)) and len(word) < 6):
        return None
    return "word", root(word)


def keys_in(tokens: Sequence[Token], first: int = 0, stop: int | None = None) -> tuple[Key, ...]:
    """The content of tokens `first` up to `stop`."""
    return tuple([key for key in _keys(tokens)[first:stop] if key is not None])


def keys_at(tokens: Sequence[Token], places: Iterable[int]) -> tuple[Key, ...]:
    """The content of the tokens at these places."""
    keys = _keys(tokens)
    return tuple([key for place in places if (key := keys[place]) is not None])


_latest: deque[tuple[Sequence[Token], list[Key | None]]] = deque(maxlen=2)
"""The key of each token, for the turn that is tagged and for the one it answers: each is asked for some ten times."""


def _keys(tokens: Sequence[Token]) -> list[Key | None]:
    for known, keys in tuple(_latest):
        if known is tokens:
            return keys
    keys = [key_of(token, place) for place, token in enumerate(tokens)]
    if isinstance(tokens, tuple):
        _latest.append((tokens, keys))
    return keys


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


@dataclass(frozen=True, slots=True)
class Content:
    """Keys that can be looked up at once, however many they are."""

    keys: tuple[Key, ...]
    plain: frozenset[tuple[str, str]]
    """Kind and text of the words and days."""
    numbers: tuple[float, ...]
    times: tuple[Token, ...]

    def holds(self, key: Key) -> bool:
        """Whether one of the keys names the same thing; numbers within rounding."""
        kind, text, token, _place = key
        if kind == "number" and token.number is not None:
            return token.number in self.numbers or any(close_number(token.number, true) for true in self.numbers)
        if kind == "time":
            return any(same_time(token, true) for true in self.times)
        return (kind, text) in self.plain

    def with_more(self, keys: Iterable[Key], at_most: int) -> "Content":
        """These and others, each text once; of more than `at_most`, the latest."""
        fresh = {(key.kind, key.text): key for key in (*self.keys, *keys)}
        return content(tuple(fresh.values())[-at_most:])


_NEAR = ("number", "time")


def content(keys: tuple[Key, ...]) -> Content:
    numbers = {key.token.number for key in keys if key.kind == "number"}
    return Content(
        keys,
        frozenset((key.kind, key.text) for key in keys if key.kind not in _NEAR),
        tuple(number for number in numbers if number is not None),
        tuple(key.token for key in keys if key.kind == "time"),
    )


NO_CONTENT = content(())


@lru_cache(maxsize=4096)
def content_of_text(text: str) -> Content:
    return content(keys_of_text(text))


def keys_heard(text: str, heard: Content) -> int:
    """How many of the text's keys were heard; each as often as the text has it."""
    words, others = _looked_for(text)
    plain = heard.plain
    return sum([word in plain for word in words]) + sum([heard.holds(key) for key in others])


@lru_cache(maxsize=4096)
def _looked_for(text: str) -> tuple[tuple[tuple[str, str], ...], tuple[Key, ...]]:
    """A text's words and days, to be looked up at once, and its numbers and times, which need only be near."""
    keys = keys_of_text(text)
    words = tuple((key.kind, key.text) for key in keys if key.kind not in _NEAR)
    return words, tuple(key for key in keys if key.kind in _NEAR)


_SPAN_OF_PHRASE = 9


def phrase_in(phrase: str, window: Content) -> tuple[Key, ...]:
    """The keys of the window that say the phrase, in any order but close together; empty when it is not said.

    Of a phrase with four or more words of content, one word may be missing.
    """
    own = content_of_text(phrase)
    wanted, spare = own.keys, _may_lack(own)
    if len(own.plain - window.plain) > spare:
        return ()
    hits = [key for want in wanted if (key := found_among_first(want, window.keys)) is not None]
    if not hits or len(wanted) - len(hits) > spare:
        return ()
    places = [key.place for key in hits]
    return tuple(hits) if max(places) - min(places) <= _SPAN_OF_PHRASE + len(wanted) else ()


def first_said(phrases: tuple[str, ...], window: Content) -> tuple[Key, ...]:
    """The keys that say the first of the phrases that is said; empty when none is."""
    words = _words_of_any(phrases)
    if words is not None and words.isdisjoint(window.plain):
        return ()
    return next((hit for phrase in phrases if (hit := phrase_in(phrase, window))), ())


@lru_cache(maxsize=4096)
def _words_of_any(phrases: tuple[str, ...]) -> frozenset[tuple[str, str]] | None:
    """Words without which none of the phrases is said; None where one may be said in numbers alone."""
    contents = [content_of_text(phrase) for phrase in phrases]
    if any(len(own.plain) <= _may_lack(own) for own in contents):
        return None
    return frozenset().union(*(own.plain for own in contents))


def _may_lack(own: Content) -> int:
    """How many words of a phrase may be missing."""
    return 1 if len(own.keys) >= 4 else 0


def found_among_first(want: Key, window: Sequence[Key]) -> Key | None:
    return next((key for key in window if agrees(key, want)), None)
