"""The words of a number as it is said aloud, for counting syllables."""

ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
    " seventeen eighteen nineteen"
).split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
SCALES = ((1_000_000_000, "billion"), (1_000_000, "million"), (1_000, "thousand"), (100, "hundred"))
MONEY = {"$": "dollars", "£": "pounds", "€": "euros"}
LONGEST_CARDINAL = 12
"""Digits; a longer row of digits is an account or a telephone number, read one by one."""


def words_for(number: str) -> list[str]:
    """`$4,000` -> four thousand dollars; `2.3` -> two point three; `20%`; `1998` -> nineteen ninety eight."""
    digits = "".join(mark for mark in number if mark.isdecimal() or mark == ".")
    whole, _, fraction = digits.partition(".")
    words = _year(whole) if _is_year(number.strip()) else _cardinal(whole)
    if fraction:
        words += ["point", *(ONES[int(digit)] for digit in fraction)]
    if "%" in number:
        words += ["per", "cent"]
    return words + [name for mark, name in MONEY.items() if mark in number]


def _is_year(number: str) -> bool:
    return len(number) == 4 and number.isdecimal() and "1100" <= number <= "2099" and not "2000" <= number <= "2009"


def _year(year: str) -> list[str]:
    last = int(year[2:])
    ending = ["hundred"] if last == 0 else ["oh", ONES[last]] if last < 10 else _below_hundred(last)
    return _below_hundred(int(year[:2])) + ending


def _cardinal(digits: str) -> list[str]:
    if len(digits) > LONGEST_CARDINAL or (len(digits) > 1 and digits.startswith("0")):
        return [ONES[int(digit)] for digit in digits]
    return _count(int(digits))


def _count(number: int) -> list[str]:
    for scale, name in SCALES:
        if number >= scale:
            rest = number % scale
            return [*_count(number // scale), name, *(_count(rest) if rest else [])]
    return _below_hundred(number)


def _below_hundred(number: int) -> list[str]:
    if number < 20:
        return [ONES[number]]
    return [TENS[number // 10 - 2], *([ONES[number % 10]] if number % 10 else [])]
