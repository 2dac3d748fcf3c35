"""What a mark in a text means to somebody who reads it aloud, and how long a pause it is."""

import re
from enum import Enum, auto

MARKS = re.compile(r"[.!?…]+[\"'”’)\]]*|[,;:–—]+[\"'”’)\]]*|(?<=\s)-(?=\s)|\n")
"""A mark with the quotes and brackets that close behind it."""
ABBREVIATIONS = frozenset("mr mrs ms dr prof st vs approx dept etc inc ltd jr sr".split())
SENTENCE_PAUSE_S, HALF_PAUSE_S, CLAUSE_PAUSE_S, BREATH_S = 0.33, 0.25, 0.17, 0.08
"""After a full stop; after `;`, `:` and "…"; after a comma and a dash; and where a sentence is cut without a mark.

The first three as espeak-ng makes them inside a text: 0.332, 0.249 and 0.166 s measured."""
_LETTERS_WITH_DOTS = re.compile(r"(?:[^\W\d]\.)+[^\W\d]")
_CLOSING = "\"'”’)] \n"
_OPENING = "\"'“‘(["


class Meaning(Enum):
    SENTENCE = auto()
    """A sentence ends here."""
    CLAUSE = auto()
    """A speaker could breathe here."""
    UNDECIDED = auto()
    """What is written next tells."""
    NOTHING = auto()


def meaning(text: str, mark: re.Match[str], *, is_paused: bool) -> Meaning:
    """What a match of `MARKS` means in a text that may be still being written; `is_paused`: it has paused here."""
    before, sign, after = text[: mark.start()], mark.group()[0], text[mark.end() :]
    if not any(map(str.isalnum, before)):
        return Meaning.NOTHING
    if sign == "\n":
        return Meaning.SENTENCE
    if sign in ".!?…":
        return _of_an_end(before, mark.group(), after, is_paused=is_paused)
    return _of_a_clause_mark(before, sign, after, is_paused=is_paused)


def pause_after_s(phrase: str) -> float:
    """How long a speaker pauses behind a phrase before going on."""
    text = phrase.rstrip(_CLOSING)
    last = text[-1:]
    if text.endswith(("…", "...")) or (last and last in ";:"):
        return HALF_PAUSE_S
    if last and last in ".!?":
        return SENTENCE_PAUSE_S
    return CLAUSE_PAUSE_S if last and last in ",–—-" else BREATH_S


def _of_an_end(before: str, mark: str, after: str, *, is_paused: bool) -> Meaning:
    is_ellipsis = mark.startswith(("…", "..."))
    if after and not after[0].isspace():  # "3.5", "example.com"; but "Well…okay"
        return Meaning.CLAUSE if is_ellipsis and after[0].isalpha() else Meaning.NOTHING
    following = next(filter(str.isalnum, after), "")
    if "\n" in after[: len(after) - len(after.lstrip())]:
        return Meaning.SENTENCE
    word = before.split()[-1].lstrip(_OPENING)
    if not following:
        if not is_paused or (mark == "." and (word[-1:].isdigit() or _is_abbreviation(word, "0"))):
            return Meaning.UNDECIDED
        return Meaning.CLAUSE if is_ellipsis else Meaning.SENTENCE
    if is_ellipsis:
        return Meaning.CLAUSE if following.islower() or following == "I" else Meaning.SENTENCE
    if mark == "." and (_is_abbreviation(word, following) or before.strip().isdigit()):
        return Meaning.NOTHING
    goes_on = following.islower() and (mark[0] == "." or mark[-1] in _CLOSING)  # "min. of", or "Why?" she asked
    return Meaning.NOTHING if goes_on else Meaning.SENTENCE


def _is_abbreviation(word: str, following: str) -> bool:
    """Whether a full stop behind `word` is part of it; a sentence may end there too, but need not be cut there."""
    if len(word) == 1:
        return word.isalpha() and word not in "Ii"
    if word.lower() == "no":
        return following.isdigit()
    return word.lower() in ABBREVIATIONS or _LETTERS_WITH_DOTS.fullmatch(word) is not None


def _of_a_clause_mark(before: str, sign: str, after: str, *, is_paused: bool) -> Meaning:
    after_digit, following = before.rstrip()[-1].isdigit(), after.lstrip()[:1]
    if sign in "–—-" and after_digit and (following.isdigit() or not following):  # "10–15"
        return Meaning.NOTHING
    if not after:  # "12,000", "10:30"
        return Meaning.CLAUSE if is_paused and not after_digit else Meaning.NOTHING
    return Meaning.CLAUSE if after[0].isspace() or sign in "–—" else Meaning.NOTHING
