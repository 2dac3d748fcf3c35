"""How a phrase is read aloud: text that a phonemiser pronounces well, with each word's place in the phrase kept.

    "It cost $48,000 on *Monday* - 24/7."
     It cost 48,000 dollars on Monday 24 7.

Both engines speak through espeak-ng's rules, which read plain numbers, dates and abbreviations themselves; what
they get wrong is changed here: amounts of money (read as "dollar forty-eight thousand"), "24/7", "Dr. Reed" (two
sentences), "Well... I know" (one word), markdown, raw phonemes in `[[ ]]`, and control characters (espeak takes them
as commands). A phrase that breaks off in mid-sentence gets a comma: its voice must not fall.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass

CURRENCIES = {"$": ("dollars", "cents"), "£": ("pounds", "pence"), "€": ("euros", "cents")}
MAGNITUDES = {"k": "thousand", "m": "million", "bn": "billion"}
MAGNITUDE_WORDS = ("thousand", "million", "billion", "trillion")
ENDINGS = ".,;:!?"
DASHES = ("-", "–", "—", "...", "…")
TITLES = {"mr.": "Mr", "mrs.": "Mrs", "ms.": "Miz", "dr.": "Dr", "prof.": "Prof", "st.": "St", "vs.": "versus"}
"""With their full stop, the voice ends a sentence there."""
BREAKS_OFF = 6
"""Words of a phrase without a mark at its end: fewer are an answer ("Go on"), more were cut before the end."""
_TOKEN = re.compile(r"\S+")
_MONEY = re.compile(
    r"(?P<before>\W*?)(?P<sign>[$£€])(?P<whole>\d[\d,]*\d|\d)(?:\.(?P<part>\d+))?(?P<scale>k|m|bn)?(?P<after>\W*)",
    re.IGNORECASE,
)
_ELLIPSIS = re.compile(r"(?<=\w)(?:…|\.\.+)$")
_INITIAL = re.compile(r"[A-HJ-Z]\.")
_RATIO = re.compile(r"(\W*)(\d+)/(\d+)(\W*)")
_UNSPOKEN = str.maketrans(dict.fromkeys("*_`~#[]"))
_CONTROL = dict.fromkeys((*range(32), *range(127, 160)), " ")


@dataclass(frozen=True, slots=True)
class Token:
    """A word of the phrase: where it stands, and where what is said for it stands in the spoken text."""

    first_char: int
    last_char: int
    """Span in the phrase, end exclusive."""
    spoken_at: int
    """Index into the spoken text."""
    spoken: str
    """What is said for it: one or more words."""


@dataclass(frozen=True, slots=True)
class ReadAloud:
    """A phrase as it is given to an engine."""

    text: str
    tokens: tuple[Token, ...]

    def token_at(self, position: int) -> int:
        """Index of the token that the character at `position` of the spoken text belongs to."""
        starts = [token.spoken_at for token in self.tokens]
        return max(0, bisect_right(starts, position) - 1)


def read_aloud(phrase: str) -> ReadAloud:
    """The phrase for an engine; tokens of which nothing is said are left out."""
    matches = list(_TOKEN.finditer(phrase.translate(_CONTROL)))
    sayings = _sayings([match.group() for match in matches])
    if _breaks_off(sayings):
        sayings[-1] += ","
    tokens, text = [], ""
    for match, saying in zip(matches, sayings, strict=True):
        if saying:
            text += " " if text else ""
            tokens.append(Token(match.start(), match.end(), len(text), saying))
            text += saying
    return ReadAloud(text, tuple(tokens))


def _sayings(words: list[str]) -> list[str]:
    """What is said for each word; a currency moves behind the magnitude that follows ("$2 million")."""
    sayings = [_ELLIPSIS.sub(",", word.translate(_UNSPOKEN)) for word in words]
    for i, word in enumerate(sayings):
        following = sayings[i + 1] if i + 1 < len(sayings) else ""
        if following:
            sayings[i] = word = _without_stop(word, following)
        if money := _MONEY.fullmatch(word):
            if not money["after"] and following.rstrip(ENDINGS).lower() in MAGNITUDE_WORDS:
                sayings[i] = word.replace(money["sign"], "")
                sayings[i + 1] = _with_unit(following, CURRENCIES[money["sign"]][0])
            else:
                sayings[i] = _amount(money)
        elif ratio := _RATIO.fullmatch(word):
            sayings[i] = f"{ratio[1]}{ratio[2]} {ratio[3]}{ratio[4]}"
        elif word in DASHES and i and sayings[i - 1] and sayings[i - 1][-1].isalnum():
            sayings[i - 1] += ","
    return [saying if any(sign.isalnum() for sign in saying) else "" for saying in sayings]


def _without_stop(word: str, following: str) -> str:
    """ "Dr. Reed" is "Dr Reed", and "No. 5" is "number 5"."""
    if word.lower() == "no." and following[0].isdigit():
        return "number"
    if _INITIAL.fullmatch(word) and following[0].isupper():
        return word[0]
    return TITLES.get(word.lower(), word)


def _breaks_off(sayings: list[str]) -> bool:
    said = [saying for saying in sayings if any(map(str.isalnum, saying))]
    return len(said) >= BREAKS_OFF and sayings[-1][-1:].isalnum()


def _with_unit(word: str, unit: str) -> str:
    """ "million," with "dollars" is "million dollars,"."""
    stem = word.rstrip(ENDINGS)
    return f"{stem} {unit}{word[len(stem) :]}"


def _amount(money: re.Match[str]) -> str:
    unit, small_unit = CURRENCIES[money["sign"]]
    whole, part, scale = money["whole"], money["part"], money["scale"]
    if scale:
        number = f"{whole}.{part}" if part else whole
        said = f"{number} {MAGNITUDES[scale.lower()]} {unit}"
    elif part and len(part) == 2:
        said = f"{whole} {_for_one(unit) if whole == '1' else unit} and {part.lstrip('0') or 'no'} {small_unit}"
    else:
        said = (
            f"{whole} {_for_one(unit)}" if whole == "1" and not part else f"{whole}{f'.{part}' if part else ''} {unit}"
        )
    return f"{money['before']}{said}{money['after']}"


def _for_one(unit: str) -> str:
    return unit.removesuffix("s")
