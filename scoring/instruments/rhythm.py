"""How regularly syllables follow each other, from loudness peaks, word times and the loudness curve."""

from statistics import median

import numpy as np

from scoring.frames import HOP_S, Floats
from scoring.instruments import statistics
from scoring.instruments.card import Card, Kind
from scoring.instruments.evidence import Evidence
from scoring.instruments.limits import after, of_voice, of_word_times
from scoring.pace import FEWEST_WORDS, speech_s, syllable_count
from scoring.validity import LEAST_SNR_FOR_PEAKS_DB, Unread, voice_limit

CHANNEL = (
    "peaks are lost in noise: a third of them at 15 dB SNR, so not measured below 20 dB; smoothed by reverberation"
)
PEAKS = Kind("pace", ("audio", "3 s of voice", "SNR 20 dB"), CHANNEL, after(of_voice, "too few loudness peaks"))
TIMES = Kind(
    "pace",
    ("words", "word times"),
    "only as exact as the recogniser's word times",
    after(of_word_times, "too few words"),
)
LONGEST_S = 0.6
"""Between two peaks further apart lies more than a syllable."""
SLOW_HZ = 3.0
FINAL_WORDS = 5


def intervals_s(evidence: Evidence) -> list[Floats]:
    """Between the loudness peaks of each phrase."""
    at_s = evidence.nuclei * HOP_S
    own = [at_s[(at_s >= p.span.start_s) & (at_s <= p.span.end_s)] for p in evidence.phrases]
    found = [np.diff(times) for times in own if len(times) > 1]
    return [steps[steps <= LONGEST_S] for steps in found]


def interval(evidence: Evidence) -> float | None:
    return statistics.median(np.concatenate([np.zeros(0), *intervals_s(evidence)]), statistics.FEWEST)


def interval_spread(evidence: Evidence) -> float | None:
    every = np.concatenate([np.zeros(0), *intervals_s(evidence)])
    wide = statistics.spread(every)
    return None if wide is None else wide / float(np.median(every))


def interval_unevenness(evidence: Evidence) -> float | None:
    """Over phrases, by their number of intervals."""
    found = [(statistics.unevenness(steps, 3), len(steps) - 1) for steps in intervals_s(evidence)]
    known = [(value, weight) for value, weight in found if value is not None]
    weights = sum(weight for _, weight in known)
    return sum(value * weight for value, weight in known) / weights if weights >= statistics.FEWEST else None


def nuclei_rate(evidence: Evidence) -> float | None:
    """Peaks per second of speech; not below 10 dB SNR."""
    seconds = np.count_nonzero(evidence.speech) * HOP_S
    return len(evidence.nuclei) / seconds if seconds else None


def nuclei_per_syllable(evidence: Evidence) -> float | Unread | None:
    limit = voice_limit(evidence.hearing, evidence.talks, LEAST_SNR_FOR_PEAKS_DB)
    syllables = syllable_count(evidence.talks)
    return limit or (len(evidence.nuclei) / syllables if syllables and speech_s(evidence.talks) else None)


def rhythm_peak(evidence: Evidence) -> float | None:
    found = evidence.modulation
    return float(found.hz[int(np.argmax(found.power))]) if found.power.any() else None


def rhythm_centre(evidence: Evidence) -> float | None:
    found = evidence.modulation
    return float(found.hz @ found.power / found.power.sum()) if found.power.any() else None


def slow_share(evidence: Evidence) -> float | None:
    found = evidence.modulation
    return found.within(0, SLOW_HZ) / float(found.power.sum()) if found.power.any() else None


def syllable_time_spread(evidence: Evidence) -> float | None:
    every = [time_s for times_s in evidence.syllable_times_s for time_s in times_s]
    wide = statistics.spread(every, FEWEST_WORDS)
    return None if wide is None else wide / float(np.median(every))


def syllable_time_unevenness(evidence: Evidence) -> float | None:
    found = [(statistics.unevenness(times_s, 3), len(times_s) - 1) for times_s in evidence.syllable_times_s]
    known = [(value, weight) for value, weight in found if value is not None]
    weights = sum(weight for _, weight in known)
    return sum(value * weight for value, weight in known) / weights if weights >= FEWEST_WORDS else None


def final_lengthening(evidence: Evidence) -> float | None:
    """Per cent by which the syllables of a phrase's last word last longer than those of its others."""
    long = [times_s for times_s in evidence.syllable_times_s if len(times_s) >= FINAL_WORDS]
    ratios = [times_s[-1] / median(times_s[:-1]) for times_s in long]
    middle = statistics.median(ratios, statistics.FEWEST)
    return None if middle is None else 100 * (middle - 1)


CARDS: tuple[Card, ...] = (
    PEAKS.card(
        "nuclei_rate",
        "1/s",
        2,
        "voiced loudness peaks of 1.5 dB and more between 300 and 3000 Hz / seconds of speech",
        nuclei_rate,
        "de Jong & Wempe 2009",
    ),
    TIMES.card(
        "nuclei_per_syllable",
        "1",
        3,
        "loudness peaks / syllables of the words: do sound and words agree?",
        nuclei_per_syllable,
    ),
    PEAKS.card("peak_interval", "s", 3, "median time from peak to peak within a phrase, up to 0.6 s", interval),
    PEAKS.card("peak_interval_spread", "1", 3, "spread of these times / their median", interval_spread),
    PEAKS.card(
        "peak_interval_unevenness",
        "1",
        1,
        "100 × mean of |a - b| / ((a + b) / 2) over neighbours of these times (nPVI)",
        interval_unevenness,
        "Grabe & Low 2002",
    ),
    PEAKS.card(
        "rhythm_peak",
        "Hz",
        1,
        "strongest frequency, 1 to 12 Hz, of the level curves of phrases of 1 s and more",
        rhythm_peak,
        "Tilsen & Johnson 2008",
    ),
    PEAKS.card(
        "rhythm_centre",
        "Hz",
        2,
        "centre of the power of these level curves, 1 to 12 Hz",
        rhythm_centre,
        "Tilsen & Johnson 2008",
    ),
    PEAKS.card("rhythm_slow_share", "1", 3, "power of these level curves from 1 to 3 Hz / from 1 to 12 Hz", slow_share),
    TIMES.card(
        "syllable_time_spread", "1", 3, "spread of the words' time per syllable / its median", syllable_time_spread
    ),
    TIMES.card(
        "syllable_time_unevenness",
        "1",
        1,
        "nPVI of the words' time per syllable within phrases",
        syllable_time_unevenness,
        "Grabe & Low 2002",
    ),
    TIMES.card(
        "final_lengthening",
        "%",
        1,
        "median over phrases of 5 words and more: last word's time per syllable against the others'",
        final_lengthening,
        "Oller 1973 (phrase-final lengthening)",
    ),
)
