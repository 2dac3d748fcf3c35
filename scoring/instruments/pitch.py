"""How high the voice is, how far it ranges, and how much of the speech is voiced."""

import numpy as np

from scoring import values
from scoring.frames import HOP_S, Floats
from scoring.instruments import statistics
from scoring.instruments.card import Card, Kind
from scoring.instruments.evidence import Evidence
from scoring.instruments.limits import after, of_any, of_level, of_pitch
from scoring.instruments.movement import runs_of

CHANNEL = "moves 0.2 st and less in Opus at 24 kb/s and more; none below 20 dB SNR, by telephone or with automatic gain"
NEEDS = ("audio", "3 s of voice", "SNR 20 dB")
VOICE = Kind("pitch", NEEDS, CHANNEL, after(of_pitch, "too little voice"))
MEDIAN = Kind("pitch", NEEDS, CHANNEL, after(of_any, "too little voice"))
SOUND = Kind("pitch", ("audio",), "noise hides the ends of voiced stretches", after(of_any, "no voice heard"))
COUPLED = Kind(
    "pitch", (*NEEDS, "gain control off"), "automatic gain flattens the level", after(of_level, "too little voice")
)
RAISED_ST = 3.0
"""Above the own median; 't Hart (1981): only moves of more than 3 st matter in talk."""
FLAT_ST = 2.0
SHORTEST_RAISE = 5
"""Frames (50 ms)."""


def voiced_share(evidence: Evidence) -> float | None:
    speech = np.count_nonzero(evidence.speech)
    return np.count_nonzero(evidence.voiced) / speech if speech else None


def raised_per_minute(evidence: Evidence) -> float:
    raised = np.flatnonzero(np.nan_to_num(evidence.st, nan=-99.0) > RAISED_ST)
    count = sum(len(run) >= SHORTEST_RAISE for run in runs_of(raised))
    return 60 * count / (np.count_nonzero(evidence.voiced) * HOP_S)


def longest_flat_s(evidence: Evidence) -> float:
    """Voiced seconds within one phrase in which the pitch stays within 2 st."""
    return max((_longest_within(evidence.st[p.voiced], FLAT_ST) for p in evidence.voiced_phrases), default=0) * HOP_S


def _longest_within(values: Floats, least: float) -> int:
    best = first = 0
    low = high = values[0]
    for last, value in enumerate(values):
        low, high = min(low, value), max(high, value)
        while high - low > least:
            first += 1
            if values[first - 1] in (low, high):
                low, high = values[first : last + 1].min(), values[first : last + 1].max()
        best = max(best, last - first + 1)
    return best


def _runs_s(evidence: Evidence) -> list[float]:
    return [len(run) * HOP_S for run in evidence.runs]


def runs_per_s(evidence: Evidence) -> float | None:
    speech_s = np.count_nonzero(evidence.speech) * HOP_S
    return len(evidence.runs) / speech_s if speech_s else None


CARDS: tuple[Card, ...] = (
    SOUND.card(
        "voiced_time",
        "s",
        2,
        "seconds of the rep's speech with a pitch",
        lambda e: values.voiced_time(e.hearing, e.hearing.talks),
        "Boersma 1993",
    ),
    MEDIAN.card(
        "f0_median",
        "Hz",
        1,
        "median pitch of the voiced frames",
        lambda e: values.f0_median(e.hearing, e.hearing.talks),
        "Boersma 1993",
    ),
    VOICE.card(
        "f0_range",
        "st",
        2,
        "P90 - P10 of the pitch in semitones",
        lambda e: values.f0_range(e.hearing, e.hearing.talks),
        "Boersma 1993",
    ),
    VOICE.card(
        "f0_spread",
        "st",
        2,
        "1.4826 × median distance of the pitch from its median",
        lambda e: statistics.spread(e.voiced_st),
    ),
    VOICE.card("f0_reach_down", "st", 2, "median - P5 of the pitch", lambda e: statistics.between(e.voiced_st, 5, 50)),
    VOICE.card("f0_reach_up", "st", 2, "P95 - median of the pitch", lambda e: statistics.between(e.voiced_st, 50, 95)),
    VOICE.card(
        "f0_skew",
        "1",
        2,
        "(P90 + P10 - 2 P50) / (P90 - P10) of the pitch in semitones",
        lambda e: statistics.skew(e.voiced_st),
        "Kelly's coefficient of skewness",
    ),
    VOICE.card(
        "f0_raised_per_minute",
        "1/min",
        1,
        "stretches of 50 ms and more that lie over 3 st above the own median, per minute of voice",
        raised_per_minute,
    ),
    VOICE.card(
        "f0_longest_flat",
        "s",
        2,
        "longest voiced time within a phrase in which the pitch stays within 2 st",
        longest_flat_s,
    ),
    COUPLED.card(
        "f0_level_coupling",
        "1",
        2,
        "rank correlation of pitch and level over the voiced frames",
        lambda e: statistics.coupling(e.voiced_st, e.voiced_db),
        "Spearman 1904",
    ),
    SOUND.card("voiced_share", "1", 3, "voiced frames / frames of speech", voiced_share),
    SOUND.card(
        "voiced_stretch",
        "s",
        3,
        "median length of an unbroken voiced stretch",
        lambda e: statistics.median(_runs_s(e)),
        "Eyben et al. 2016 (eGeMAPS)",
    ),
    SOUND.card(
        "voiced_stretch_longest",
        "s",
        2,
        "longest unbroken voiced stretch",
        lambda e: max(_runs_s(e), default=None),
    ),
    SOUND.card(
        "voiced_stretches_per_s",
        "1/s",
        2,
        "unbroken voiced stretches / seconds of speech",
        runs_per_s,
        "Eyben et al. 2016 (eGeMAPS)",
    ),
)
