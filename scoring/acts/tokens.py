"""A turn's words as tokens: small letters, contractions opened, numbers and clock times read.

Works on typed text (punctuation, capitals) and on a recogniser's (neither). Each token remembers which words of
the turn it came from, so that a span of tokens is a span of words.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from scoring.acts.wordforms import forms

COMMA, SENTENCE, QUESTION = 1, 2, 3
"""How strongly the punctuation after a token parts it from the next."""

DENYING = frozenset("not no never nobody none nothing neither nowhere hardly barely without".split())
"""Words that turn a statement into its opposite, as tokens' texts."""
_PIECE = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d_]+(?:'[^\W\d_]+)*|[%€$£]|[–—/]", re.UNICODE)
_ABBREVIATIONS = {"a.m.", "p.m.", "a.m", "p.m", "e.g.", "i.e.", "mr.", "mrs.", "dr.", "ms.", "vs.", "approx."}
_SYMBOLS = {"%": "percent", "€": "euro", "$": "dollar", "£": "pound"}
_ENDINGS = {"'re": "are", "'ve": "have", "'ll": "will", "'d": "would", "'m": "am"}
_IS_AFTER = set(
    "what that it he she who where how here there when why this everything nothing something someone somebody "
    "nobody everyone everybody anyone anybody".split()
)
_NOTS = {"can't": "can not", "won't": "will not", "shan't": "shall not", "ain't": "is not"}
_RUN_TOGETHER = {
    "dont": "do not", "cant": "can not", "wont": "will not", "didnt": "did not", "doesnt": "does not",
    "isnt": "is not", "wasnt": "was not", "couldnt": "could not", "wouldnt": "would not", "whats": "what is",
    "thats": "that is", "youre": "you are", "theyre": "they are", "weve": "we have", "youve": "you have",
    "ive": "i have", "im": "i am", "youll": "you will", "hasnt": "has not",
    "havent": "have not", "arent": "are not", "werent": "were not", "gonna": "going to", "wanna": "want to",
    "gotta": "got to", "cannot": "can not", "ok": "okay", "alright": "all right", "kinda": "kind of",
    "sorta": "sort of", "yeah": "yes", "yep": "yes", "yup": "yes", "nope": "no", "knockon": "knock on",
    "let's": "let us", "o'clock": "oclock", "y'all": "you", "ma'am": "madam", "cuz": "because",
    "d'you": "do you", "dyou": "do you", "whereabouts": "where",
    "'cause": "because", "til": "until", "till": "until",
}  # fmt: skip
_JOINED = {"e-mail": "email", "e-mails": "emails", "e-mailed": "emailed", "o'clock": "oclock"}


class Token(NamedTuple):
    """A tuple, for each word of a call becomes one, and a frozen dataclass of eight fields takes twice the time."""

    text: str
    forms: frozenset[str]
    first: int
    """First word of the turn it came from."""
    last: int
    stop: int = 0
    """0, COMMA, SENTENCE or QUESTION: the punctuation after it."""
    number: float | None = None
    minute: int | None = None
    """A clock time, in minutes after midnight."""
    may_be_pm: bool = False
    """True where no half of the day was said."""


_AFTER_IS = frozenset(
    "a an the not being going already still always never now just included stuck there here in on at out off so too "
    "very really been got gone had become".split()
)
_SHORTEST_DOING = 6
_NOUNS_IN_ING = frozenset(
    "training meeting building morning evening booking listing parking planning pricing spending housing "
    "wiring feeling setting settings rating opening closing cleaning briefing hearing offering timing ceiling "
    "invoicing reporting accounting banking shipping billing purchasing marketing engineering onboarding "
    "rekeying staffing catering clothing lighting heating cooling painting writing handwriting understanding "
    "thinking wording testing handling underlying existing working standing outstanding upcoming following "
    "missing remaining growing".split()
)
"""After an owner these are things that are owned, or tell which: "Monday's meeting"."""
_AFTER_HAS = frozenset("been got gone had become".split())
"""After a noun's "'s" these show that it stands for "is" or "has": "the card's been replaced", "support's included"."""


def token(text: str, word: int) -> Token:
    return Token(text, forms(text), word, word)


def plain_tokens(words: Sequence[str]) -> list[Token]:
    """One token per spoken word, before numbers and times are read."""
    found: list[Token] = []
    for index, word in enumerate(words):
        opened, stop = _read(word)
        if opened == ("lets",) and _asks_to_let(found):
            opened = ("let", "us")
        if len(opened) == 1 and opened != ("may",) and word.endswith(("'s", "’s")) and index + 1 < len(words):
            opened += _is_or_has(words[index + 1].lower().rstrip(".,;:!?"))
        last = len(opened) - 1
        for place, text in enumerate(opened):
            found.append(Token(text, forms(text), index, index, stop if place == last else 0))
        if stop and not opened and found:
            found[-1] = found[-1]._replace(stop=max(stop, found[-1].stop))
    return _with_nobody(found)


def denies(tokens: Sequence[Token]) -> bool:
    """Whether one of them is a word that turns a statement into its opposite."""
    return any(token.text in DENYING for token in tokens)


def _is_or_has(after: str) -> tuple[str, ...]:
    """What a noun's "'s" stands for before this word; nothing where it may be the owner's."""
    is_doing = after.endswith("ing") and len(after) > _SHORTEST_DOING and after not in _NOUNS_IN_ING
    if after not in _AFTER_IS and not is_doing:
        return ()
    return ("has",) if after in _AFTER_HAS else ("is",)


_BEFORE_LET_US = frozenset("so and then but or okay well right yes now please now".split())


def _asks_to_let(before: Sequence[Token]) -> bool:
    """Whether "lets" begins what is said, as "let's" does; after a noun it is what a thing does: "that lets you"."""
    return not before or before[-1].stop > 0 or before[-1].text in _BEFORE_LET_US


@lru_cache(maxsize=20_000)
def _read(word: str) -> tuple[tuple[str, ...], int]:
    """The words a written word stands for, and how strongly its punctuation parts it from the next."""
    return tuple(_texts(word)), _stop_after(word)


def _with_nobody(tokens: list[Token]) -> list[Token]:
    """The tokens with "no one" as one, so that its "one" is no number."""
    found: list[Token] = []
    for one in tokens:
        if one.text == "one" and found and found[-1].text == "no" and not found[-1].stop:
            found[-1] = token("nobody", found[-1].first)._replace(last=one.last, stop=one.stop)
        else:
            found.append(one)
    return found


def _texts(word: str) -> Iterator[str]:
    small = word.lower().replace("’", "'").replace("‘", "'").replace("`", "'")
    bare = small.strip('.,;:!?"()[]…')
    if small in _ABBREVIATIONS:
        yield small.replace(".", "")
        return
    for piece in _PIECE.findall(_JOINED.get(bare, small)):
        yield from _opened(piece.strip("'") if not piece.startswith("'c") else piece)


def _opened(piece: str) -> Iterator[str]:
    """One piece as the words it stands for: "don't" → do, not."""
    if piece in _SYMBOLS:
        yield _SYMBOLS[piece]
    elif piece in ("–", "—", "/"):
        yield from ()
    elif piece in _RUN_TOGETHER or piece in _NOTS:
        yield from (_RUN_TOGETHER.get(piece) or _NOTS[piece]).split()
    elif piece.endswith("n't"):
        yield from (piece[:-3], "not")
    elif piece.endswith("'s"):
        yield from (piece[:-2], "is") if piece[:-2] in _IS_AFTER else (piece[:-2],)
    else:
        yield from _with_ending(piece)


def _with_ending(piece: str) -> Iterator[str]:
    for ending, opened in _ENDINGS.items():
        if piece.endswith(ending):
            yield from (piece[: -len(ending)], opened)
            return
    yield piece.replace("'", "")


def _stop_after(word: str) -> int:
    if word.lower() in _ABBREVIATIONS:
        return 0
    tail = word[len(word.rstrip(".,;:!?\"')]…–—-")) :]
    if "?" in tail:
        return QUESTION
    if any(mark in tail for mark in ".!;:…"):
        return SENTENCE
    return COMMA if any(mark in tail for mark in ",–—") else 0
