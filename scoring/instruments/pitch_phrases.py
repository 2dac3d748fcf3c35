"""How the pitch runs over a phrase, and from phrase to phrase."""

from collections.abc import Callable
from itertools import pairwise

import numpy as np

from scoring.frames import HOP_S
from scoring.instruments import asking, statistics
from scoring.instruments.card import Card
from scoring.instruments.evidence import Evidence
from scoring.instruments.limits import of_pitch
from scoring.instruments.phrase_kinds import kinds_by_piece
from scoring.instruments.phrases import Phrase
from scoring.instruments.pitch import CHANNEL, NEEDS

PHRASES, TURNS, QUESTIONS = kinds_by_piece("pitch", NEEDS, CHANNEL, of_pitch)
EDGE = 15
"""Voiced frames at the start and at the end of a phrase (0.15 s) that count as its start and end."""
FINAL = 30
"""Voiced frames (0.3 s) in which a phrase's last move is made."""
POINT = 6
"""Frames (60 ms) whose median stands for one moment."""
RISE_ST = 1.0
LEAST_S = 1.0
"""A shorter phrase has no slope of its own."""

Place = Callable[[Evidence, Phrase], float]


def start(evidence: Evidence, phrase: Phrase) -> float:
    return float(np.median(evidence.st[phrase.voiced[:EDGE]]))


def end(evidence: Evidence, phrase: Phrase) -> float:
    return float(np.median(evidence.st[phrase.voiced[-EDGE:]]))


def final_move(evidence: Evidence, phrase: Phrase) -> float:
    """Over the last 0.3 s of voice: median of its last 60 ms less that of its first."""
    last = evidence.st[phrase.voiced[-FINAL:]]
    return float(np.median(last[-POINT:]) - np.median(last[:POINT]))


def range_st(evidence: Evidence, phrase: Phrase) -> float:
    return statistics.between(evidence.st[phrase.voiced], 10, 90)


def peak_place(evidence: Evidence, phrase: Phrase) -> float:
    """Where in the phrase's time the highest 60 ms lie, 0..1."""
    st = evidence.st[phrase.voiced]
    smooth = np.convolve(st, np.ones(POINT) / POINT, "valid")
    frame = phrase.voiced[int(np.argmax(smooth)) + POINT // 2]
    return float((frame * HOP_S - phrase.span.start_s) / phrase.span.duration_s)


def declination(evidence: Evidence) -> float | None:
    """Semitones per second: the phrases' median slope."""
    long = [phrase for phrase in evidence.voiced_phrases if phrase.span.duration_s >= LEAST_S]
    slopes = [np.polyfit(phrase.voiced * HOP_S, evidence.st[phrase.voiced], 1)[0] for phrase in long]
    return statistics.median(slopes, statistics.FEWEST)


def of_phrases(place: Place) -> Callable[[Evidence], float | None]:
    """The median over the phrases."""
    return lambda evidence: statistics.median(
        [place(evidence, phrase) for phrase in evidence.voiced_phrases], statistics.FEWEST
    )


def reset(evidence: Evidence) -> float | None:
    """Start of a phrase less the end of the one before, within a turn."""
    pairs = pairwise(evidence.voiced_phrases)
    steps = [start(evidence, b) - end(evidence, a) for a, b in pairs if a.turn == b.turn]
    return statistics.median(steps, statistics.FEWEST)


def rise_share(evidence: Evidence) -> float | None:
    moves = [final_move(evidence, phrase) for phrase in evidence.voiced_phrases]
    return float(np.mean(np.array(moves) > RISE_ST)) if len(moves) >= statistics.FEWEST else None


def turn_spread(evidence: Evidence) -> float | None:
    turns = [evidence.st[evidence.hearing.voiced([talk])] for talk in evidence.talks]
    return statistics.spread([np.median(st) for st in turns if len(st) >= FINAL])


def question_end(evidence: Evidence) -> float | None:
    """Over questions that can be answered with yes or no: others fall as often as they rise."""
    ends = [final_move(evidence, phrase) for phrase in asking.asking(evidence, evidence.voiced_phrases, is_open=False)]
    return statistics.median(ends, 3)


def question_shift(evidence: Evidence) -> float | None:
    return asking.question_shift(
        evidence, evidence.voiced_phrases, lambda phrase: float(np.median(evidence.st[phrase.voiced]))
    )


CARDS: tuple[Card, ...] = (
    PHRASES.card(
        "f0_drift",
        "st/min",
        2,
        "median slope (Theil-Sen) of the phrases' median pitch over the call",
        lambda e: statistics.drift(e.pitch_series),
        "Sen 1968",
    ),
    PHRASES.card(
        "f0_phrase_spread",
        "st",
        2,
        "1.4826 × median distance of the phrases' medians from theirs",
        lambda e: statistics.spread(e.pitch_series.values),
    ),
    PHRASES.card(
        "f0_phrase_step",
        "st",
        2,
        "median |difference| of one phrase's median from the next's",
        lambda e: statistics.step(e.pitch_series.values),
    ),
    PHRASES.card(
        "f0_opening",
        "st",
        2,
        "median of the first quarter of the phrases less that of the others",
        lambda e: statistics.opening(e.pitch_series),
    ),
    PHRASES.card(
        "f0_closing",
        "st",
        2,
        "median of the last quarter of the phrases less that of the others",
        lambda e: statistics.closing(e.pitch_series),
    ),
    PHRASES.card("f0_phrase_range", "st", 2, "median over the phrases of P90 - P10 of the pitch", of_phrases(range_st)),
    PHRASES.card(
        "f0_phrase_range_spread",
        "st",
        2,
        "1.4826 × median distance of the phrases' ranges from their median",
        lambda e: statistics.spread([range_st(e, phrase) for phrase in e.voiced_phrases]),
    ),
    PHRASES.card(
        "f0_declination",
        "st/s",
        2,
        "median over phrases of 1 s and more of the pitch's least-squares slope",
        declination,
        "Cohen, Collier & 't Hart 1982 (declination)",
    ),
    PHRASES.card("f0_start", "st", 2, "median over the phrases of their first 0.15 s of voice", of_phrases(start)),
    PHRASES.card("f0_end", "st", 2, "median over the phrases of their last 0.15 s of voice", of_phrases(end)),
    PHRASES.card(
        "f0_reset", "st", 2, "median of a phrase's start less the end of the phrase before, within a turn", reset
    ),
    PHRASES.card(
        "f0_final_move",
        "st",
        2,
        "median over the phrases of the change over the last 0.3 s of voice",
        of_phrases(final_move),
    ),
    PHRASES.card(
        "f0_final_rise_share", "1", 3, "share of the phrases whose last 0.3 s of voice rise over 1 st", rise_share
    ),
    PHRASES.card(
        "f0_peak_place",
        "1",
        3,
        "median over the phrases of where their highest 60 ms lie, 0 start to 1 end",
        of_phrases(peak_place),
    ),
    TURNS.card(
        "f0_turn_spread", "st", 2, "1.4826 × median distance of the turns' median pitch from its median", turn_spread
    ),
    QUESTIONS.card(
        "f0_question_end",
        "st",
        2,
        "median change over the last 0.3 s of voice of questions for yes or no",
        question_end,
    ),
    QUESTIONS.card(
        "f0_question_shift", "st", 2, "median pitch of the phrases that ask less that of the others", question_shift
    ),
)
