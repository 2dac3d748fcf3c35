"""Numbers and clock times in tokens: "forty-two" is 42, "ten past seven" is 07:10, "four pm" is 16:00."""

from collections.abc import Sequence

from scoring.acts.tokens import SENTENCE, Token

_SMALL = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split()
    )
}
_TENS = {
    word: 10 * value
    for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
}
_SCALES = {"hundred": 100, "thousand": 1000, "k": 1000, "grand": 1000, "million": 1_000_000, "m": 1_000_000}
_LARGEST = 10**15
"""What is larger, or has more digits, is no number that anybody says."""
_HALF_DAY = 720
_TIME_WORDS = frozenset("noon midday midnight half quarter".split())
"""What a clock time may begin with, besides a number."""
_NUMBER_WORDS = frozenset({*_SMALL, *_TENS, "a", "dozen"})
_PAST = {"past": 1, "after": 1, "to": -1, "before": -1}
_MINUTES_PAST = {5, 10, 20, 25, 15}
_LEADS_TO_TIME = {"at", "by", "until", "around", "before", "after", "from", "about", "for", "between"}
_ENDS_TIME = set(
    "on in and or with to so today tomorrow sharp then when if we i you your my the that this it because for "
    "monday tuesday wednesday thursday friday saturday sunday at latest local what how who is works okay".split()
)


def with_numbers(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The tokens with each run of number words as one token, then each clock time as one."""
    return tuple(_with_times(_with_values(tokens)))


def _with_values(tokens: Sequence[Token]) -> list[Token]:
    found: list[Token] = []
    place = 0
    while place < len(tokens):
        text = tokens[place].text
        is_number = text in _NUMBER_WORDS or text[:1].isdigit()
        value, end = _value_at(tokens, place) if is_number else (None, place)
        if value is None:
            found.append(tokens[place])
            place += 1
        else:
            found.append(_number(tokens[place:end], value))
            place = end
    return found


def _number(run: Sequence[Token], value: float) -> Token:
    text = f"{value:g}" if value < 1e6 else f"{value:.0f}"
    own = frozenset({text, "#"}) | (run[0].forms if len(run) == 1 else frozenset())
    return Token(text, own, run[0].first, run[-1].last, run[-1].stop, number=value)


def _value_at(tokens: Sequence[Token], place: int) -> tuple[float | None, int]:
    """The number that begins here and the place after it."""
    start = _digits(tokens[place].text)
    if start is not None:
        value, end = start, place + 1
    else:
        small = _words_below_hundred(tokens, place)
        if small is None:
            return None, place
        value, end = small
    value, end = _with_point(tokens, end, value)
    return _scaled(tokens, end, value)


def _digits(text: str) -> float | None:
    if not text[:1].isdigit() or not text.isascii() or ":" in text:
        return None
    whole, _, last = text.rpartition(",")
    try:
        value = float(text.replace(",", "") if not whole or len(last) == 3 else text.replace(",", "."))
    except ValueError:
        return None
    return value if value <= _LARGEST else None


def _words_below_hundred(tokens: Sequence[Token], place: int) -> tuple[float, int] | None:
    text = tokens[place].text
    after = tokens[place + 1].text if place + 1 < len(tokens) and not tokens[place].stop else ""
    if text in _TENS:
        unit = _SMALL.get(after, 0)
        return (_TENS[text] + unit, place + 2) if 0 < unit < 10 else (_TENS[text], place + 1)
    if text in _SMALL:
        return _SMALL[text], place + 1
    if text == "a" and after in ("hundred", "thousand", "million"):
        return 1, place + 1
    return (12, place + 1) if text == "dozen" else None


def _with_point(tokens: Sequence[Token], place: int, value: float) -> tuple[float, int]:
    if place + 1 < len(tokens) and tokens[place].text == "point" and tokens[place + 1].text in _SMALL:
        return value + _SMALL[tokens[place + 1].text] / 10, place + 2
    return value, place


def _scaled(tokens: Sequence[Token], place: int, value: float) -> tuple[float, int]:
    """The value times the hundreds, thousands or millions said after it, with what follows them."""
    while place < len(tokens) and not tokens[place - 1].stop and tokens[place].text in _SCALES:
        scale = _SCALES[tokens[place].text]
        if value * scale > _LARGEST:
            break
        value, place = value * scale, place + 1
        skip = place + (place < len(tokens) and tokens[place].text == "and")
        rest = _words_below_hundred(tokens, skip) if skip < len(tokens) else None
        if rest is not None and not tokens[place - 1].stop and rest[0] < scale:
            low, place = rest
            if place < len(tokens) and tokens[place].text == "hundred" and scale > 100:
                low, place = low * 100, place + 1
            value += low
    return value, place


def _with_times(tokens: Sequence[Token]) -> list[Token]:
    found: list[Token] = []
    place = 0
    while place < len(tokens):
        timed = _time_at(tokens, place)
        found.append(timed[0] if timed else tokens[place])
        place = timed[1] if timed else place + 1
    return found


def _text(tokens: Sequence[Token], place: int) -> str:
    return tokens[place].text if 0 <= place < len(tokens) else ""


def _hour(tokens: Sequence[Token], place: int) -> int | None:
    value = tokens[place].number if 0 <= place < len(tokens) else None
    return int(value) if value is not None and 1 <= value <= 12 and value == int(value) else None


def _timed(tokens: Sequence[Token], place: int, end: int, minute: int, is_sure: bool) -> tuple[Token, int]:
    run = tokens[place:end]
    whole = frozenset({"@time", "#time"}).union(*(t.forms for t in run if t.number is None))
    number = run[0].number if len(run) == 1 else None
    text = " ".join(t.text for t in run)
    return (
        Token(text, whole, run[0].first, run[-1].last, run[-1].stop, number, minute % 1440, not is_sure),
        end,
    )


def _time_at(tokens: Sequence[Token], place: int) -> tuple[Token, int] | None:
    """A clock time that begins here, as one token, and the place after it."""
    here = tokens[place]
    if here.number is None and here.text not in _TIME_WORDS and ":" not in here.text:
        return None
    if here.text in ("noon", "midday", "midnight"):
        return _timed(tokens, place, place + 1, 0 if here.text == "midnight" else _HALF_DAY, True)
    if ":" in here.text:
        return _colon_time(tokens, place)
    return _spoken_time(tokens, place) or _hour_time(tokens, place)


def _colon_time(tokens: Sequence[Token], place: int) -> tuple[Token, int] | None:
    hour, _, minute = tokens[place].text.partition(":")
    is_clock = hour.isdecimal() and minute.isdecimal() and len(hour) < 3 and len(minute) < 3
    if not is_clock or int(hour) > 23 or int(minute) > 59:
        return None
    at = int(hour) * 60 + int(minute)
    half = _text(tokens, place + 1)
    if half in ("am", "pm"):
        return _timed(tokens, place, place + 2, at % _HALF_DAY + (half == "pm") * _HALF_DAY, True)
    return _timed(tokens, place, place + 1, at, hour.startswith("0") or int(hour) > 12)


def _spoken_time(tokens: Sequence[Token], place: int) -> tuple[Token, int] | None:
    """ "half past ten", "half ten", "quarter to nine", "ten past seven"."""
    text, after = tokens[place].text, _text(tokens, place + 1)
    if text == "half" and after != "past" and (hour := _hour(tokens, place + 1)) is not None:
        return _timed(tokens, place, place + 2, hour * 60 + 30, False) if _may_end(tokens, place + 1) else None
    minutes = {"half": 30, "quarter": 15}.get(text) or int(tokens[place].number or 0)
    end_hour = _hour(tokens, place + 2)
    if after not in _PAST or end_hour is None or minutes not in _MINUTES_PAST | {30}:
        return None
    is_range = after in ("to", "before") and (_text(tokens, place - 1) == "from" or not _may_end(tokens, place + 2))
    if is_range:
        return None
    return _with_half_day(tokens, place, place + 3, end_hour * 60 + _PAST[after] * minutes)


def _hour_time(tokens: Sequence[Token], place: int) -> tuple[Token, int] | None:
    hour = _hour(tokens, place)
    if hour is None:
        return None
    after = _text(tokens, place + 1)
    if after == "oclock":
        return _with_half_day(tokens, place, place + 2, hour * 60)
    if after in ("am", "pm") or (after == "thirty" or _text(tokens, place + 1) == "30"):
        return _half_or_thirty(tokens, place, hour)
    before = tokens[place - 1] if place else None
    is_led = before is not None and (before.text in _LEADS_TO_TIME or "@day" in before.forms)
    if is_led and before is not None and before.stop < SENTENCE and _may_end(tokens, place):
        return _timed(tokens, place, place + 1, hour * 60, False)
    return None


def _half_or_thirty(tokens: Sequence[Token], place: int, hour: int) -> tuple[Token, int]:
    if _text(tokens, place + 1) in ("am", "pm"):
        return _with_half_day(tokens, place, place + 1, hour * 60)
    return _with_half_day(tokens, place, place + 2, hour * 60 + 30)


def _with_half_day(tokens: Sequence[Token], place: int, end: int, minute: int) -> tuple[Token, int]:
    half = _text(tokens, end)
    if half not in ("am", "pm"):
        return _timed(tokens, place, end, minute, False)
    return _timed(tokens, place, end + 1, minute % _HALF_DAY + (half == "pm") * _HALF_DAY, True)


def _may_end(tokens: Sequence[Token], place: int) -> bool:
    """Whether the hour said here is not the number of something ("at ten customers")."""
    return bool(tokens[place].stop) or place + 1 >= len(tokens) or tokens[place + 1].text in _ENDS_TIME


def same_time(one: Token, other: Token) -> bool:
    """Whether two clock times agree, allowing for a half of the day that was not said."""
    if one.minute is None or other.minute is None:
        return False
    if one.may_be_pm or other.may_be_pm:
        return one.minute % _HALF_DAY == other.minute % _HALF_DAY
    return one.minute == other.minute


def close_number(said: float, true: float) -> bool:
    """Within rounding: a tenth, or one in the last place of a small whole number is not enough."""
    return said == true or (true > 10 and abs(said - true) <= 0.1 * true)
