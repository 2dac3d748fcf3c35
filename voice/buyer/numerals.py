"""Numbers said in words and in digits as one: "forty-two", "forty two" and "42" are all `42`."""

import re
from collections.abc import Sequence

from voice.buyer.asking import normal_words

_ONES = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split()
    )
}
_TENS = {
    word: 10 * tens
    for tens, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
}
_SCALES = {"hundred": 100, "thousand": 1000, "million": 1_000_000}
_GROUPED = re.compile(r"(?<=\d)[,’'](?=\d{3}\b)")


def folded(text: str) -> tuple[str, ...]:
    """Lower-case words of a text, every number in digits."""
    return _in_digits(normal_words(_GROUPED.sub("", text)))


def _in_digits(words: Sequence[str]) -> tuple[str, ...]:
    found: list[str] = []
    at = 0
    while at < len(words):
        number, length = _number_at(words, at)
        found.append(str(number) if length else words[at])
        at += length or 1
    return tuple(found)


def _number_at(words: Sequence[str], start: int) -> tuple[int, int]:
    """The number that begins at `start`, and how many words it takes; no words where there is none."""
    whole, part, at = 0, 0, start
    while at < len(words):
        word = words[at]
        if word in _ONES and part % 10 == 0 and (part % 100 == 0 or _ONES[word] in range(1, 10)):
            part += _ONES[word]
        elif word in _TENS and part % 100 == 0:
            part += _TENS[word]
        elif word in _SCALES and part:
            whole, part = (whole, part * 100) if word == "hundred" else (whole + part * _SCALES[word], 0)
        elif word.isdecimal() and at == start and word.isascii():
            part = int(word[:12])
        elif not (word == "and" and at > start and _goes_on(words, at)):
            break
        at += 1
    return whole + part, at - start


def _goes_on(words: Sequence[str], at: int) -> bool:
    """Whether an "and" stands within a number: "one hundred and ten"."""
    after = words[at + 1] if at + 1 < len(words) else ""
    return words[at - 1] in _SCALES and (after in _ONES or after in _TENS)
