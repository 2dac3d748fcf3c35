"""How often, how long and where the rep pauses inside a turn: silences of 0.2 s and more."""

from collections.abc import Sequence

import numpy as np

from scoring import pace, values
from scoring.instruments import statistics
from scoring.instruments.card import Card, Kind
from scoring.instruments.evidence import Evidence
from scoring.instruments.limits import after, of_timing, of_turns, of_word_times
from scoring.instruments.phrases import Pause
from scoring.instruments.statistics import Series, series
from scoring.pauses import pause_ratio
from scoring.validity import Unread

CHANNEL = "within 0.04 of the pause ratio in Opus and down to 20 dB SNR; noise suppression lengthens pauses"
PAUSES = Kind("pauses", ("audio or word times",), CHANNEL, after(of_timing, "too few pauses"))
WORDS = Kind(
    "pauses",
    ("words", "word times"),
    f"{CHANNEL}; depends on the recogniser's words",
    after(of_word_times, "too few pauses"),
)
TURNS = Kind(
    "pauses",
    ("audio or word times", "turns"),
    CHANNEL,
    after(lambda e: of_turns(e) or of_timing(e), "too few turns of 3 s"),
)
LONG_S = 1.0
SHORT_S = 0.5
LEAST_TURN_S = 3.0
CLAUSE_ENDS = (".", ",", "?", "!", ";", ":", "…")
LEAST_MARKED = 0.02
"""Share of words that end a clause below which the words carry no punctuation."""


def lengths_s(evidence: Evidence) -> list[float]:
    return [pause.duration_s for talk in evidence.talks for pause in talk.pauses]


def _series(evidence: Evidence) -> Series:
    return series([(p.start_s, p.duration_s) for talk in evidence.talks for p in talk.pauses])


def share_of_number(evidence: Evidence, below_s: float) -> float | None:
    times_s = np.array(lengths_s(evidence))
    return float(np.mean(times_s < below_s)) if len(times_s) >= statistics.FEWEST else None


def long_time_share(evidence: Evidence) -> float | None:
    times_s = np.array(lengths_s(evidence))
    if len(times_s) < statistics.FEWEST:
        return None
    return float(times_s[times_s >= LONG_S].sum() / times_s.sum())


def length_spread(evidence: Evidence) -> float | None:
    """Relative to the median."""
    times_s = lengths_s(evidence)
    wide = statistics.spread(times_s)
    return None if wide is None else wide / float(np.median(times_s))


def per_100_syllables(evidence: Evidence) -> float | None:
    syllables = pace.syllable_count(evidence.talks)
    return 100 * len(lengths_s(evidence)) / syllables if syllables >= 2 * pace.FEWEST_WORDS else None


def per_minute(evidence: Evidence) -> float:
    return 60 * len(lengths_s(evidence)) / pace.talk_s(evidence.talks)


def _ends_clause(pause: Pause) -> bool:
    return bool(pause.before.words) and pause.before.words[-1].text.endswith(CLAUSE_ENDS)


def at_clause_share(evidence: Evidence) -> float | Unread | None:
    marked = sum(word.text.endswith(CLAUSE_ENDS) for word in evidence.words)
    if marked < LEAST_MARKED * len(evidence.words):
        return Unread("not_measured", "the words carry no punctuation")
    return _share(evidence.pauses, [_ends_clause(pause) for pause in evidence.pauses])


def filled_share(evidence: Evidence) -> float | None:
    beside = [
        any(word in evidence.fillers for word in (*pause.before.words[-1:], *pause.after.words[:1]))
        for pause in evidence.pauses
    ]
    return _share(evidence.pauses, beside)


def _share(pauses: Sequence[Pause], which: Sequence[bool]) -> float | None:
    return sum(which) / len(pauses) if len(pauses) >= statistics.FEWEST else None


def coupling_after(evidence: Evidence) -> float | None:
    """A longer plan needs a longer pause."""
    times_s = [pause.span.duration_s for pause in evidence.pauses]
    return statistics.coupling(times_s, [pause.after.span.duration_s for pause in evidence.pauses])


def coupling_before(evidence: Evidence) -> float | None:
    times_s = [pause.span.duration_s for pause in evidence.pauses]
    return statistics.coupling(times_s, [pause.before.span.duration_s for pause in evidence.pauses])


def turn_spread(evidence: Evidence) -> float | None:
    long = [talk for talk in evidence.talks if pace.talk_s([talk]) >= LEAST_TURN_S]
    return statistics.spread([pause_ratio([talk]) or 0.0 for talk in long])


def first_phrase_s(evidence: Evidence) -> float | None:
    """Of the turns that pause at all."""
    firsts = [talk.speech[0].duration_s for talk in evidence.talks if len(talk.speech) > 1]
    return statistics.median(firsts, 1)


def lead_s(evidence: Evidence) -> float:
    return evidence.talks[0].start_s


def longest_share(evidence: Evidence) -> float | None:
    times_s = lengths_s(evidence)
    return max(times_s) / sum(times_s) if len(times_s) >= statistics.FEWEST else None


CARDS: tuple[Card, ...] = (
    PAUSES.card(
        "pause_ratio",
        "1",
        3,
        "seconds of pause / seconds of talk",
        lambda e: values.pause_ratio(e.hearing, e.hearing.talks),
    ),
    PAUSES.card(
        "pause_count",
        "1",
        0,
        "silences of 0.2 s and more inside the rep's turns",
        lambda e: values.pause_count(e.hearing, e.hearing.talks),
    ),
    PAUSES.card(
        "mean_pause", "s", 2, "mean length of a pause", lambda e: values.mean_pause(e.hearing, e.hearing.talks)
    ),
    PAUSES.card(
        "pause_median", "s", 2, "median length of a pause", lambda e: statistics.median(lengths_s(e), statistics.FEWEST)
    ),
    PAUSES.card("pause_longest", "s", 2, "longest pause", lambda e: max(lengths_s(e), default=None)),
    PAUSES.card("pauses_per_minute", "1/min", 1, "pauses / minutes of talk", per_minute),
    PAUSES.card(
        "pause_spread", "1", 3, "1.4826 × median distance of the lengths from their median / median", length_spread
    ),
    PAUSES.card(
        "long_pauses", "1", 0, "pauses of 1 s and more", lambda e: sum(t >= LONG_S - 1e-9 for t in lengths_s(e))
    ),
    PAUSES.card("long_pause_time_share", "1", 3, "time in pauses of 1 s and more / time in pauses", long_time_share),
    PAUSES.card("short_pause_share", "1", 3, "pauses below 0.5 s / pauses", lambda e: share_of_number(e, SHORT_S)),
    PAUSES.card("pause_longest_share", "1", 3, "longest pause / time in pauses", longest_share),
    PAUSES.card(
        "pause_drift",
        "s/min",
        3,
        "median slope (Theil-Sen) of the pauses' length over the call",
        lambda e: statistics.drift(_series(e)),
        "Sen 1968",
    ),
    PAUSES.card(
        "pause_opening",
        "s",
        2,
        "median of the first quarter of the pauses less that of the others",
        lambda e: statistics.opening(_series(e)),
    ),
    PAUSES.card(
        "pause_closing",
        "s",
        2,
        "median of the last quarter of the pauses less that of the others",
        lambda e: statistics.closing(_series(e)),
    ),
    WORDS.card("pauses_per_100_syllables", "1/100 syll", 2, "pauses / hundreds of syllables", per_100_syllables),
    WORDS.card("pause_at_clause_share", "1", 3, "pauses after a word with punctuation / pauses", at_clause_share),
    WORDS.card("filled_pause_share", "1", 3, "pauses beside a filler / pauses", filled_share),
    PAUSES.card(
        "pause_next_coupling",
        "1",
        2,
        "rank correlation of a pause's length and the length of the phrase after it",
        coupling_after,
        "Krivokapić 2007 (pauses and phrase length)",
    ),
    PAUSES.card(
        "pause_last_coupling",
        "1",
        2,
        "rank correlation of a pause's length and the length of the phrase before it",
        coupling_before,
        "Krivokapić 2007 (pauses and phrase length)",
    ),
    TURNS.card(
        "pause_turn_spread",
        "1",
        3,
        "1.4826 × median distance of the pause ratios of turns of 3 s and more from their median",
        turn_spread,
    ),
    PAUSES.card(
        "first_phrase_time", "s", 2, "median time to the first pause of a turn, of turns that pause", first_phrase_s
    ),
    PAUSES.card("lead_silence", "s", 2, "from the start of the recording to the rep's first sound", lead_s),
)
