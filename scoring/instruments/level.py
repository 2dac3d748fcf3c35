"""How loud the voice is over the recording and over its background, and how far it ranges."""

import numpy as np

from scoring import values
from scoring.frames import HOP_S
from scoring.instruments import statistics
from scoring.instruments.card import Card, Kind
from scoring.instruments.evidence import Evidence
from scoring.instruments.limits import after, of_any, of_level
from scoring.instruments.movement import runs_of, slopes
from scoring.loudness import QUIETEST_DBFS
from scoring.validity import NO_AUDIO

NEEDS = ("audio", "3 s of voice", "SNR 20 dB", "gain control off")
CHANNEL = "automatic gain moves it by 6 dB and more: not measured where it may be on; so does the microphone's distance"
LEVEL = Kind("level", NEEDS, CHANNEL, after(of_level, "too little voice"))
TRACK = Kind("level", ("audio",), "tells of the microphone and the room", after(of_any, "too little of it is heard"))
OVER = 5
"""Frames (50 ms) over which a change is taken."""
RAISED_DB = 6.0
SHORTEST_RAISE = 5
"""Frames (50 ms)."""
FULL_SCALE = 32767
ENOUGH_BACKGROUND = 20
"""Frames (0.2 s)."""


def energy_over_median_db(evidence: Evidence) -> float:
    mean = np.mean(10 ** (evidence.voiced_db / 10))
    return float(10 * np.log10(mean) - np.median(evidence.voiced_db))


def unvoiced_db(evidence: Evidence) -> float | None:
    """Speech without a pitch, relative to speech with one."""
    unvoiced = evidence.track.level_db[evidence.speech & ~evidence.voiced]
    middle = statistics.median(unvoiced, statistics.FEWEST)
    return None if middle is None else middle - float(np.median(evidence.voiced_db))


def raised_per_minute(evidence: Evidence) -> float:
    raised = evidence.voiced & (evidence.track.level_db > np.median(evidence.voiced_db) + RAISED_DB)
    count = sum(len(run) >= SHORTEST_RAISE for run in runs_of(np.flatnonzero(raised)))
    return 60 * count / (np.count_nonzero(evidence.voiced) * HOP_S)


def speed(evidence: Evidence) -> float | None:
    found = np.abs(slopes(evidence.track.level_db, runs_of(np.flatnonzero(evidence.speech)), OVER))
    return statistics.median(found, statistics.FEWEST)


def swings_per_s(evidence: Evidence) -> float | None:
    speech_s = np.count_nonzero(evidence.speech) * HOP_S
    return len(evidence.level_swings) / speech_s if speech_s else None


def clipped_per_mille(evidence: Evidence) -> float | None:
    if evidence.sound is None or not len(evidence.sound):
        return None
    size = np.abs(evidence.sound.samples.astype(np.int32))
    return 1000 * float(np.mean(size >= FULL_SCALE))


def background_db(evidence: Evidence, low: float, high: float) -> float | None:
    found = evidence.track.level_db[evidence.background]
    return statistics.between(found, low, high) if len(found) >= ENOUGH_BACKGROUND else None


def background_level(evidence: Evidence) -> float | None:
    found = evidence.track.level_db[evidence.background]
    return float(np.median(found)) if len(found) >= ENOUGH_BACKGROUND else None


def at_silence_per_cent(evidence: Evidence) -> float | None:
    """Digital silence: a gate or a lost connection, no room is this quiet."""
    if evidence.hearing.track is None or not len(evidence.track):
        return None
    return 100 * float(np.mean(evidence.track.level_db <= QUIETEST_DBFS))


CARDS: tuple[Card, ...] = (
    LEVEL.card(
        "level_median",
        "dBFS",
        2,
        "median level (32 ms RMS) of the voiced frames",
        lambda e: values.level_median(e.hearing, e.hearing.talks),
    ),
    LEVEL.card(
        "level_range",
        "dB",
        2,
        "P90 - P10 of the voiced frames' level",
        lambda e: values.level_range(e.hearing, e.hearing.talks),
    ),
    LEVEL.card(
        "level_spread",
        "dB",
        2,
        "1.4826 × median distance of the level from its median",
        lambda e: statistics.spread(e.voiced_db),
    ),
    LEVEL.card(
        "level_reach_up",
        "dB",
        2,
        "P99 - median of the voiced frames' level",
        lambda e: statistics.between(e.voiced_db, 50, 99),
    ),
    LEVEL.card(
        "level_reach_down",
        "dB",
        2,
        "median - P5 of the voiced frames' level",
        lambda e: statistics.between(e.voiced_db, 5, 50),
    ),
    LEVEL.card(
        "level_skew",
        "1",
        2,
        "(P90 + P10 - 2 P50) / (P90 - P10) of the voiced frames' level",
        lambda e: statistics.skew(e.voiced_db),
        "Kelly's coefficient of skewness",
    ),
    LEVEL.card(
        "level_energy_over_median",
        "dB",
        2,
        "mean energy of the voiced frames, in dB, less their median level",
        energy_over_median_db,
        "equivalent level, IEC 61672-1",
    ),
    LEVEL.card(
        "level_unvoiced", "dB", 2, "median level of speech without a pitch less that of speech with one", unvoiced_db
    ),
    LEVEL.card(
        "level_raised_per_minute",
        "1/min",
        1,
        "stretches of 50 ms and more over 6 dB above the median, per minute of voice",
        raised_per_minute,
    ),
    LEVEL.card("level_speed", "dB/s", 1, "median of |level change| over 50 ms within speech", speed),
    LEVEL.card(
        "level_swings_per_s",
        "1/s",
        2,
        "rises and falls of 6 dB and more, 300-3000 Hz, turning point to turning point, per second of speech",
        swings_per_s,
    ),
    LEVEL.card(
        "level_swing",
        "dB",
        2,
        "median size of these rises and falls",
        lambda e: statistics.median([abs(swing.size) for swing in e.level_swings], statistics.FEWEST),
    ),
    TRACK.card(
        "snr",
        "dB",
        1,
        "voiced frames over background, medians, at most 80; from dips and periodicity where no pause is heard",
        lambda e: values.snr(e.hearing, e.hearing.talks),
    ),
    TRACK.card(
        "background_level",
        "dBFS",
        2,
        "median level further than 0.1 s from anyone's speech",
        lambda e: background_level(e) if e.hearing.track is not None else NO_AUDIO,
    ),
    TRACK.card(
        "background_range",
        "dB",
        2,
        "P90 - P10 of the background's level",
        lambda e: background_db(e, 10, 90) if e.hearing.track is not None else NO_AUDIO,
    ),
    TRACK.card(
        "clipped",
        "‰",
        2,
        "samples at full scale / all samples",
        lambda e: clipped_per_mille(e) if e.sound is not None else NO_AUDIO,
    ),
    TRACK.card(
        "digital_silence",
        "%",
        2,
        "frames at or below -100 dBFS / all frames",
        lambda e: at_silence_per_cent(e) if e.hearing.track is not None else NO_AUDIO,
    ),
)
