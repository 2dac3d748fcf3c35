"""How many syllables an English word has: from the CMU dictionary, otherwise by its letters."""

import re
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path

from scoring.numbers_said import words_for

VOWEL_PHONES = frozenset("AA AE AH AO AW AY EH ER EY IH IY OW OY UH UW".split())
VOWEL_GROUP = re.compile(r"[aeiouy]+")
SILENT_ENDING = re.compile(r"(?:[^aeiouyl]e|[^aeiouytd]ed|[^aeiouyscxz]es)$")
"""`take`, `called`, `makes`; but `table`, `wanted`, `houses`."""
HISSING = ("s", "x", "z", "ch", "sh", "ce", "ge", "se", "ze")
PARTS = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*|[£$€]?\d[\d,]*(?:\.\d+)?\s*%?", re.UNICODE)
LONGEST_ABBREVIATION = 5


@lru_cache(maxsize=20_000)
def syllables_of(text: str) -> int:
    """Syllables of one token as it is spoken: `renewal's`, `follow-up`, `CRM`, `$4,000`, `2.3`; 0 for `—`."""
    return sum(_of_part(part) for part in PARTS.findall(text))


@lru_cache(maxsize=20_000)
def words_in(text: str) -> int:
    """How many words a token holds: 1, or 0 for a dash or a smiley."""
    return 1 if PARTS.search(text) else 0


def _of_part(part: str) -> int:
    if any(letter.isdecimal() for letter in part):
        return sum(_of_word(word) for word in words_for(part))
    if _is_spelled(part):
        return sum(3 if letter in "wW" else 1 for letter in part)
    return _of_word(part.lower().replace("’", "'"))


def _is_spelled(part: str) -> bool:
    """`CRM` is said letter by letter; `URGENT` is a word in capitals."""
    has_vowel = VOWEL_GROUP.search(part.lower()) is not None
    known = part.lower() in _dictionary()
    short = 1 < len(part) <= LONGEST_ABBREVIATION and part.isalpha()
    return short and not known and (part.isupper() or not has_vowel)


@cache
def _of_word(word: str) -> int:
    found = _dictionary().get(word)
    if found is not None:
        return found
    if word.endswith("'s"):
        return _of_word(word[:-2]) + word[:-2].endswith(HISSING)
    return by_letters(word.replace("'", ""))


def by_letters(word: str) -> int:
    """Vowel groups less a silent ending; at least 1."""
    groups = len(VOWEL_GROUP.findall(word))
    return max(1, groups - (1 if SILENT_ENDING.search(word) else 0))


@cache
def _dictionary() -> dict[str, int]:
    """The dictionary that pocketsphinx carries; empty where pocketsphinx is not installed."""
    spec = find_spec("pocketsphinx")
    if spec is None or spec.origin is None:
        return {}
    path = Path(spec.origin).parent / "model" / "en-us" / "cmudict-en-us.dict"
    with path.open(encoding="utf-8") as lines:
        entries = (line.split() for line in lines)
        return {word: sum(phone in VOWEL_PHONES for phone in phones) for word, *phones in entries}
