"""How fast the rep speaks, and how the pace changes from phrase to phrase."""

import numpy as np

from scoring import pace, values
from scoring.instruments import asking, statistics
from scoring.instruments.card import Card, Kind
from scoring.instruments.evidence import Evidence
from scoring.instruments.limits import after, of_any, of_any_words, of_timing, of_turns, of_word_times
from scoring.spans import total_s
from scoring.syllables import syllables_of

CHANNEL = "depends on the recogniser's words; Opus and noise down to 10 dB move it by what they do to the words"
RATE = Kind("pace", ("words",), CHANNEL, after(of_any, "no words"))
WORDS = Kind("pace", ("words",), CHANNEL, after(of_any_words, "too few words"))
PHRASES = Kind(
    "pace", ("words", "word times"), CHANNEL, after(of_word_times, "too few phrases of 4 syllables and more")
)
SPEECH = Kind(
    "pace", ("audio or word times",), "noise below 10 dB SNR hides pauses", after(of_timing, "no speech heard")
)
TURNS = Kind(
    "pace",
    ("words", "word times", "turns"),
    CHANNEL,
    after(lambda e: of_turns(e) or of_word_times(e), "too few turns of 7 words and more"),
)


def per_cent(log_ratio: float | None) -> float | None:
    """Of a difference of natural logarithms."""
    return None if log_ratio is None else 100 * float(np.expm1(log_ratio))


def syllables_per_word(evidence: Evidence) -> float | None:
    words = pace.word_count(evidence.hearing.talks)
    return pace.syllable_count(evidence.hearing.talks) / words if words >= pace.FEWEST_WORDS else None


def pruned_rate(evidence: Evidence) -> float | None:
    """Syllables per second of talk without fillers and words said twice."""
    spoken = (word for talk in evidence.talks for word in talk.words)
    kept = [word for word in spoken if word not in evidence.disfluent]
    syllables = sum(syllables_of(word.text) for word in kept)
    return syllables / pace.talk_s(evidence.talks) if len(kept) >= pace.FEWEST_WORDS else None


def phrase_times_s(evidence: Evidence) -> list[float]:
    return [phrase.span.duration_s for phrase in evidence.phrases]


def phrase_time_spread(evidence: Evidence) -> float | None:
    times_s = phrase_times_s(evidence)
    wide = statistics.spread(times_s)
    return None if wide is None else wide / float(np.median(times_s))


def rate_length_coupling(evidence: Evidence) -> float | None:
    phrases = evidence.paced_phrases
    return statistics.coupling([phrase.rate for phrase in phrases], [phrase.syllables for phrase in phrases])


def turn_rates(evidence: Evidence) -> list[float]:
    """Natural logarithm of the articulation rate of each turn long enough for one."""
    long = [talk for talk in evidence.talks if pace.word_count([talk]) >= pace.FEWEST_WORDS]
    return [float(np.log(rate)) for talk in long if (rate := pace.articulation_rate([talk]))]


def turn_start(evidence: Evidence) -> float | None:
    """The first phrase of a turn against the turn's others."""
    firsts: list[float] = []
    for talk in evidence.talks:
        own = [float(np.log(phrase.rate)) for phrase in evidence.paced_phrases if phrase.turn == talk.turn]
        if len(own) >= 2:
            firsts.append(own[0] - float(np.median(own[1:])))
    return per_cent(statistics.median(firsts, 3))


def question_shift(evidence: Evidence) -> float | None:
    return per_cent(asking.question_shift(evidence, evidence.paced_phrases, lambda phrase: float(np.log(phrase.rate))))


def run_of_syllables(evidence: Evidence) -> float | None:
    spoken = [phrase.syllables for phrase in evidence.phrases if phrase.syllables]
    return float(np.mean(spoken)) if len(spoken) >= statistics.FEWEST else None


def speech_s(evidence: Evidence) -> float:
    return total_s(span for talk in evidence.talks for span in talk.speech)


def extreme_rate(evidence: Evidence, percent: float) -> float | None:
    rates = evidence.rate_series.values
    if len(rates) < 2 * statistics.FEWEST:
        return None
    return per_cent(float(np.percentile(rates, percent) - np.median(rates)))


CARDS: tuple[Card, ...] = (
    RATE.card(
        "articulation_rate",
        "syll/s",
        2,
        "syllables / seconds of speech, pauses of 0.2 s and more excluded",
        lambda e: values.articulation_rate(e.hearing, e.hearing.talks),
        "Jacewicz et al. 2010",
    ),
    RATE.card(
        "speech_rate",
        "syll/s",
        2,
        "syllables / seconds of talk, pauses included",
        lambda e: values.speech_rate(e.hearing, e.hearing.talks),
        "Jacewicz et al. 2010",
    ),
    RATE.card(
        "words_per_minute",
        "1/min",
        1,
        "words / minutes of talk, pauses included",
        lambda e: values.words_per_minute(e.hearing, e.hearing.talks),
    ),
    WORDS.card("syllables_per_word", "1", 2, "syllables / words", syllables_per_word),
    SPEECH.card("speech_time", "s", 2, "seconds of speech, pauses excluded", speech_s),
    PHRASES.card(
        "pruned_rate",
        "syll/s",
        2,
        "as speech_rate, without fillers and words said twice in a row",
        pruned_rate,
        "Lennon 1990 (pruned words per minute)",
    ),
    SPEECH.card(
        "phrase_time",
        "s",
        2,
        "median time from one pause to the next",
        lambda e: statistics.median(phrase_times_s(e), statistics.FEWEST),
    ),
    SPEECH.card(
        "longest_phrase", "s", 2, "longest time without a pause", lambda e: max(phrase_times_s(e), default=None)
    ),
    SPEECH.card("phrase_time_spread", "1", 3, "spread of these times / their median", phrase_time_spread),
    PHRASES.card(
        "syllables_per_phrase",
        "1",
        2,
        "mean syllables between two pauses (mean length of run)",
        run_of_syllables,
        "Kormos & Dénes 2004 (mean length of runs)",
    ),
    PHRASES.card(
        "rate_spread",
        "%",
        1,
        "1.4826 × median distance of the phrases' log pace from its median",
        lambda e: per_cent(statistics.spread(e.rate_series.values)),
    ),
    PHRASES.card(
        "rate_step",
        "%",
        1,
        "median |log ratio| of one phrase's pace to the next's",
        lambda e: per_cent(statistics.step(e.rate_series.values)),
    ),
    PHRASES.card(
        "rate_drift",
        "%/min",
        2,
        "median slope (Theil-Sen) of the phrases' log pace over the call",
        lambda e: per_cent(statistics.drift(e.rate_series)),
        "Sen 1968",
    ),
    PHRASES.card(
        "rate_opening",
        "%",
        1,
        "median pace of the first quarter of the phrases against the others",
        lambda e: per_cent(statistics.opening(e.rate_series)),
    ),
    PHRASES.card(
        "rate_closing",
        "%",
        1,
        "median pace of the last quarter of the phrases against the others",
        lambda e: per_cent(statistics.closing(e.rate_series)),
    ),
    PHRASES.card("rate_fastest", "%", 1, "P90 of the phrases' pace against its median", lambda e: extreme_rate(e, 90)),
    PHRASES.card("rate_slowest", "%", 1, "P10 of the phrases' pace against its median", lambda e: extreme_rate(e, 10)),
    PHRASES.card(
        "rate_length_coupling",
        "1",
        2,
        "rank correlation of the phrases' pace and their syllables",
        rate_length_coupling,
        "Yuan, Liberman & Cieri 2006",
    ),
    TURNS.card(
        "rate_turn_spread",
        "%",
        1,
        "1.4826 × median distance of the turns' log pace from its median",
        lambda e: per_cent(statistics.spread(turn_rates(e))),
    ),
    TURNS.card("rate_turn_start", "%", 1, "median pace of a turn's first phrase against the turn's others", turn_start),
    PHRASES.card(
        "rate_question_shift", "%", 1, "median pace of the phrases that ask against the others", question_shift
    ),
)
