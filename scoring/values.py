"""One value from some of the rep's talk: taken the same way for a whole call and for one reply."""

from collections.abc import Callable, Sequence

import numpy as np

from scoring import pace, pauses
from scoring.frames import Floats, frames_within
from scoring.hearing import Hearing
from scoring.loudness import level_range_db
from scoring.pitch import median_hz, range_st
from scoring.talk import Talk
from scoring.validity import (
    LEAST_SNR_FOR_PEAKS_DB,
    NO_AUDIO,
    Found,
    Outcome,
    Unread,
    level_limit,
    pitch_limit,
    range_limit,
    timing_limit,
    unvoiced_limit,
    voice_limit,
    word_limit,
)

FROM_PEAKS = "counted from loudness peaks, since no words were given: reads up to a quarter low"
AT_LEAST = "the least it can be, since no pause lets the background be heard"
Talks = Sequence[Talk]
Limit = Callable[[Hearing, Talks], Unread | None]


def f0_median(hearing: Hearing, talks: Talks) -> Outcome:
    """Median pitch in hertz."""
    return _pitch(hearing, talks, median_hz, pitch_limit)


def f0_range(hearing: Hearing, talks: Talks) -> Outcome:
    """P90 - P10 of pitch in semitones."""
    return _pitch(hearing, talks, range_st, range_limit)


def _pitch(hearing: Hearing, talks: Talks, of: Callable[[Floats], float], limit_of: Limit) -> Outcome:
    limit = limit_of(hearing, talks)
    if limit is not None or hearing.track is None:
        return limit or NO_AUDIO
    return Found(of(hearing.track.f0_hz[hearing.voiced(talks)]))


def level_median(hearing: Hearing, talks: Talks) -> Outcome:
    """Median level of the voiced frames in dBFS."""
    return _level(hearing, talks, lambda level_db: float(np.median(level_db)))


def level_range(hearing: Hearing, talks: Talks) -> Outcome:
    """P90 - P10 of the voiced frames' level in dB."""
    return _level(hearing, talks, level_range_db)


def _level(hearing: Hearing, talks: Talks, of: Callable[[Floats], float]) -> Outcome:
    limit = level_limit(hearing, talks)
    if limit is not None or hearing.track is None:
        return limit or NO_AUDIO
    return Found(of(hearing.track.level_db[hearing.voiced(talks)]))


def voiced_time(hearing: Hearing, talks: Talks) -> Outcome:
    """Seconds with a pitch."""
    return NO_AUDIO if hearing.track is None else Found(hearing.voiced_s(talks))


def articulation_rate(hearing: Hearing, talks: Talks) -> Outcome:
    """Syllables per second of speech, pauses of 0.2 s and more excluded."""
    return timing_limit(hearing, talks) or _rate(hearing, talks, pace.speech_s)


def speech_rate(hearing: Hearing, talks: Talks) -> Outcome:
    """Syllables per second of talk, pauses included."""
    return _rate(hearing, talks, pace.talk_s)


def words_per_minute(hearing: Hearing, talks: Talks) -> Outcome:
    """Words per minute of talk, pauses included."""
    heard = _heard(talks)
    return (
        word_limit(heard) or unvoiced_limit(hearing, heard) or Found(60 * pace.word_count(heard) / pace.talk_s(heard))
    )


def _rate(hearing: Hearing, talks: Talks, over: Callable[[Talks], float]) -> Outcome:
    """Syllables per second; where there are no words at all, loudness peaks per second."""
    heard = _heard(talks)
    if hearing.track is None or any(talk.words for talk in hearing.talks):
        return word_limit(heard) or unvoiced_limit(hearing, heard) or Found(pace.syllable_count(heard) / over(heard))
    limit = voice_limit(hearing, heard, LEAST_SNR_FOR_PEAKS_DB)
    if limit is not None:
        return limit
    speech = frames_within((span for talk in heard for span in talk.speech), len(hearing.track))
    return Found(pace.syllable_nuclei(hearing.track, speech) / over(heard), FROM_PEAKS)


def pause_ratio(hearing: Hearing, talks: Talks) -> Outcome:
    """Share of the talk that is pause, 0..1."""
    return timing_limit(hearing, talks) or Found(pauses.pause_ratio(talks) or 0.0)


def pause_count(hearing: Hearing, talks: Talks) -> Outcome:
    """Silences of 0.2 s and more inside the talk."""
    return timing_limit(hearing, talks) or Found(float(pauses.pause_count(talks)))


def mean_pause(hearing: Hearing, talks: Talks) -> Outcome:
    """Seconds of a pause, on average."""
    limit, mean_s = timing_limit(hearing, talks), pauses.mean_pause_s(talks)
    return limit or (Unread("not_measured", "no pause of 0.2 s or more") if mean_s is None else Found(mean_s))


def snr(hearing: Hearing, talks: Talks) -> Outcome:
    """Voice over background in dB, over the whole recording."""
    if hearing.track is None:
        return NO_AUDIO
    if hearing.snr_db is None:
        return Unread("not_enough_speech", "no voice heard")
    return Found(hearing.snr_db, None if hearing.hears_background else AT_LEAST)


def _heard(talks: Talks) -> Talks:
    return [talk for talk in talks if talk.speech]
