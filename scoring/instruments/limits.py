"""What stands against taking a measure, asked before its function is."""

import math
from collections.abc import Callable

from scoring.instruments.evidence import Evidence
from scoring.turns import Exchange
from scoring.validity import NO_PLAYOUT, Found, Outcome, Unread, level_limit, range_limit, timing_limit, voice_limit

Function = Callable[[Evidence], float | Outcome | None]
Limit = Callable[[Evidence], Unread | None]
LEAST_BANDWIDTH_HZ = 5000.0
"""A telephone line ends at 3.4 or 4 kHz; the spectral measures compare what lies below 1 kHz with 1 to 5 kHz."""
LEAST_WORDS = 30
"""Below this many words a rate per 100 words says nothing."""


def after(limit: Limit, otherwise: str) -> Callable[[Function], Callable[[Evidence], Outcome]]:
    """Puts the limit before a function; a function that finds nothing had too little, and `otherwise` says of what."""

    def take(function: Function) -> Callable[[Evidence], Outcome]:
        def taken(evidence: Evidence) -> Outcome:
            value = limit(evidence) or function(evidence)
            if isinstance(value, Found | Unread):
                return value
            is_known = value is not None and math.isfinite(value)
            return Found(float(value)) if value is not None and is_known else Unread("not_enough_speech", otherwise)

        return taken

    return take


def of_any(evidence: Evidence) -> Unread | None:
    """For functions that know their own limits."""
    return None


def of_voice(evidence: Evidence) -> Unread | None:
    return voice_limit(evidence.hearing, evidence.hearing.talks)


def of_pitch(evidence: Evidence) -> Unread | None:
    """Most of these tell how far the pitch moves: none of them over a telephone, or where automatic gain was on."""
    return range_limit(evidence.hearing, evidence.hearing.talks)


def of_level(evidence: Evidence) -> Unread | None:
    return level_limit(evidence.hearing, evidence.hearing.talks)


def of_timing(evidence: Evidence) -> Unread | None:
    return timing_limit(evidence.hearing, evidence.hearing.talks)


def of_any_words(evidence: Evidence) -> Unread | None:
    return None if evidence.has_words else Unread("not_measured", "no words were given")


def of_words(evidence: Evidence) -> Unread | None:
    """What is nothing but marks or pictures is no word."""
    said = len(evidence.texts)
    return of_any_words(evidence) or (None if said >= LEAST_WORDS else too_few(said, LEAST_WORDS, "words"))


def of_word_times(evidence: Evidence) -> Unread | None:
    """Which word stands where: words spread evenly over a turn do not tell."""
    if not evidence.has_words:
        return of_any_words(evidence)
    if not evidence.hearing.has_word_times:
        return Unread("not_measured", "no word times")
    return of_timing(evidence)


def of_spectrum(evidence: Evidence) -> Unread | None:
    limit = of_voice(evidence)
    if limit is not None:
        return limit
    if evidence.sound is None:
        return Unread("not_measured", "no audio")
    hz = evidence.power.bandwidth_hz
    if hz >= LEAST_BANDWIDTH_HZ:
        return None
    return Unread("not_measured", f"the sound ends at {int(hz)} Hz, {LEAST_BANDWIDTH_HZ:g} Hz needed")


def of_turns(evidence: Evidence) -> Unread | None:
    return None if evidence.hearing.exchange is not None else Unread("not_measured", "one track alone has no turns")


def of_responses(evidence: Evidence) -> Unread | None:
    if evidence.hearing.playout_error_s is None and evidence.hearing.exchange is not None:
        return Unread("not_measured", NO_PLAYOUT)
    return of_turns(evidence)


def of_acts(evidence: Evidence) -> Unread | None:
    return None if evidence.acts is not None else Unread("not_measured", "no scenario to read the words by")


def exchange(evidence: Evidence) -> Exchange:
    """The turns; asked for only after `of_turns`."""
    assert evidence.hearing.exchange is not None
    return evidence.hearing.exchange


def too_few(there: int, needed: int, what: str) -> Unread:
    return Unread("not_enough_speech", f"{there} {what}, {needed} needed")
