"""How the level runs over a phrase, and from phrase to phrase."""

from collections.abc import Callable

import numpy as np

from scoring.frames import HOP_S
from scoring.instruments import asking, statistics
from scoring.instruments.card import Card
from scoring.instruments.evidence import Evidence
from scoring.instruments.level import CHANNEL, NEEDS
from scoring.instruments.limits import of_level
from scoring.instruments.phrase_kinds import kinds_by_piece
from scoring.instruments.phrases import Phrase
from scoring.instruments.pitch_phrases import EDGE, LEAST_S, POINT

PHRASES, TURNS, QUESTIONS = kinds_by_piece("level", NEEDS, CHANNEL, of_level)
QUIET_DB = 6.0
LEAST_TURN = 30
"""Voiced frames (0.3 s)."""


def _levels(evidence: Evidence, phrase: Phrase) -> "np.ndarray[tuple[int], np.dtype[np.float64]]":
    return evidence.track.level_db[phrase.voiced]


def start_db(evidence: Evidence, phrase: Phrase) -> float:
    levels = _levels(evidence, phrase)
    return float(np.median(levels[:EDGE]) - np.median(levels))


def end_db(evidence: Evidence, phrase: Phrase) -> float:
    levels = _levels(evidence, phrase)
    return float(np.median(levels[-EDGE:]) - np.median(levels))


def range_db(evidence: Evidence, phrase: Phrase) -> float:
    return statistics.between(_levels(evidence, phrase), 10, 90)


def peak_place(evidence: Evidence, phrase: Phrase) -> float:
    """Where in the phrase's time its loudest 60 ms of voice lie, 0..1."""
    smooth = np.convolve(_levels(evidence, phrase), np.ones(POINT) / POINT, "valid")
    frame = phrase.voiced[int(np.argmax(smooth)) + POINT // 2]
    return float((frame * HOP_S - phrase.span.start_s) / phrase.span.duration_s)


def attack_s(evidence: Evidence, phrase: Phrase) -> float:
    """From the phrase's start to its first frame as loud as its median."""
    first = round(phrase.span.start_s / HOP_S)
    levels = evidence.track.level_db[first : phrase.voiced[-1] + 1]
    return float(np.argmax(levels >= np.median(_levels(evidence, phrase)))) * HOP_S


def declination(evidence: Evidence) -> float | None:
    long = [phrase for phrase in evidence.voiced_phrases if phrase.span.duration_s >= LEAST_S]
    slopes = [np.polyfit(phrase.voiced * HOP_S, _levels(evidence, phrase), 1)[0] for phrase in long]
    return statistics.median(slopes, statistics.FEWEST)


def of_phrases(place: Callable[[Evidence, Phrase], float]) -> Callable[[Evidence], float | None]:
    """The median over the phrases."""
    return lambda evidence: statistics.median(
        [place(evidence, phrase) for phrase in evidence.voiced_phrases], statistics.FEWEST
    )


def quiet_share(evidence: Evidence) -> float | None:
    levels = evidence.level_series.values
    quiet = levels < np.median(evidence.voiced_db) - QUIET_DB
    return float(np.mean(quiet)) if len(levels) >= statistics.FEWEST else None


def turn_spread(evidence: Evidence) -> float | None:
    turns = [evidence.track.level_db[evidence.hearing.voiced([talk])] for talk in evidence.talks]
    return statistics.spread([np.median(levels) for levels in turns if len(levels) >= LEAST_TURN])


def question_shift(evidence: Evidence) -> float | None:
    return asking.question_shift(
        evidence, evidence.voiced_phrases, lambda phrase: float(np.median(_levels(evidence, phrase)))
    )


CARDS: tuple[Card, ...] = (
    PHRASES.card(
        "level_drift",
        "dB/min",
        2,
        "median slope (Theil-Sen) of the phrases' median level over the call",
        lambda e: statistics.drift(e.level_series),
        "Sen 1968",
    ),
    PHRASES.card(
        "level_phrase_spread",
        "dB",
        2,
        "1.4826 × median distance of the phrases' medians from theirs",
        lambda e: statistics.spread(e.level_series.values),
    ),
    PHRASES.card(
        "level_phrase_step",
        "dB",
        2,
        "median |difference| of one phrase's median from the next's",
        lambda e: statistics.step(e.level_series.values),
    ),
    PHRASES.card(
        "level_opening",
        "dB",
        2,
        "median of the first quarter of the phrases less that of the others",
        lambda e: statistics.opening(e.level_series),
    ),
    PHRASES.card(
        "level_closing",
        "dB",
        2,
        "median of the last quarter of the phrases less that of the others",
        lambda e: statistics.closing(e.level_series),
    ),
    PHRASES.card(
        "level_phrase_range", "dB", 2, "median over the phrases of P90 - P10 of the level", of_phrases(range_db)
    ),
    PHRASES.card(
        "level_declination",
        "dB/s",
        2,
        "median over phrases of 1 s and more of the level's least-squares slope",
        declination,
    ),
    PHRASES.card(
        "level_start",
        "dB",
        2,
        "median over the phrases of their first 0.15 s of voice less their median",
        of_phrases(start_db),
    ),
    PHRASES.card(
        "level_end",
        "dB",
        2,
        "median over the phrases of their last 0.15 s of voice less their median",
        of_phrases(end_db),
    ),
    PHRASES.card(
        "level_peak_place",
        "1",
        3,
        "median over the phrases of where their loudest 60 ms of voice lie, 0 start to 1 end",
        of_phrases(peak_place),
    ),
    PHRASES.card(
        "level_attack",
        "s",
        3,
        "median over the phrases of the time from their start to the first frame at their median",
        of_phrases(attack_s),
    ),
    PHRASES.card(
        "level_quiet_share", "1", 3, "share of the phrases whose median lies over 6 dB below the call's", quiet_share
    ),
    TURNS.card(
        "level_turn_spread", "dB", 2, "1.4826 × median distance of the turns' median level from its median", turn_spread
    ),
    QUESTIONS.card(
        "level_question_shift", "dB", 2, "median level of the phrases that ask less that of the others", question_shift
    ),
)
