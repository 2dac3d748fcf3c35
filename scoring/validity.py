"""When a number may not be shown: too little speech, too much noise, a channel that changes it."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from scoring.hearing import Hearing
from scoring.pace import FEWEST_WORDS, word_count
from scoring.talk import Talk

LEAST_VOICED_S = 3.0
"""About 6 s of talk: below it the median pitch of a turn is off by 1.6 st and more."""
LEAST_SNR_DB = 20.0
"""Below it noise moves the pitch range by a quarter and the level by 1 dB."""
LEAST_UNHEARD_DB = 6.0
"""The same where the background is never heard, and only the least that the ratio can be is known."""
FAINTEST_VOICE_DBFS = -55.0
"""Median level of the voiced frames below which a sound is somebody far from the microphone."""
LEAST_VOICED_SHARE = 0.15
"""Of speech: people are voiced for half of it and more; below this the words were not spoken into this track."""
LEAST_SNR_FOR_PEAKS_DB = 10.0
"""Below it loudness peaks are not syllables."""


@dataclass(frozen=True, slots=True)
class Unread:
    """Why there is no value."""

    status: str
    """`not_measured` or `not_enough_speech`."""
    reason: str


@dataclass(frozen=True, slots=True)
class Found:
    """A value, with what there is to say about it."""

    value: float
    reason: str | None = None
    """How it was come by, where that is not the usual way."""
    plus_minus: float | None = None
    """Known error of the value, in its unit."""


Outcome = Found | Unread
NO_AUDIO = Unread("not_measured", "no audio")
NO_PLAYOUT = "no report of when the buyer's words were heard"


def floored(value: float) -> float:
    """To tenths, never up: "3.0 s of voice, 3 s needed" would be no reason."""
    return math.floor(10 * value) / 10


def voice_limit(hearing: Hearing, talks: Sequence[Talk], least_snr_db: float = LEAST_SNR_DB) -> Unread | None:
    """What stands against reading these talks' voice."""
    if hearing.track is None:
        return NO_AUDIO
    if not hearing.is_one_voice:
        return Unread("not_measured", "the sound is several tones at once, not one voice")
    voiced_s = hearing.voiced_s(talks)
    if voiced_s < LEAST_VOICED_S:
        return Unread("not_enough_speech", f"{floored(voiced_s):.1f} s of voice, {LEAST_VOICED_S:g} s needed")
    return _faint_limit(hearing, talks) or _noise_limit(hearing, least_snr_db)


def _faint_limit(hearing: Hearing, talks: Sequence[Talk]) -> Unread | None:
    level_db = hearing.voiced_level_db(talks)
    if level_db is None or level_db >= FAINTEST_VOICE_DBFS:
        return None
    return Unread("not_measured", f"the voice is at {level_db:.0f} dBFS, too far from the microphone to be yours")


def _noise_limit(hearing: Hearing, least_snr_db: float) -> Unread | None:
    snr_db = hearing.snr_db or 0.0
    least_db = least_snr_db if hearing.hears_background else min(least_snr_db, LEAST_UNHEARD_DB)
    if snr_db >= least_db:
        return None
    return Unread("not_measured", f"voice {floored(snr_db):.1f} dB over the background, {least_db:g} dB needed")


def pitch_limit(hearing: Hearing, talks: Sequence[Talk]) -> Unread | None:
    """What stands against reading these talks' pitch."""
    return _telephone_limit(hearing) or voice_limit(hearing, talks)


def range_limit(hearing: Hearing, talks: Sequence[Talk]) -> Unread | None:
    """What stands against reading how far these talks' pitch ranges."""
    if hearing.track is not None and hearing.has_auto_gain:
        return Unread("not_measured", "automatic gain was on and raises what is not your voice; turn it off")
    return pitch_limit(hearing, talks)


def level_limit(hearing: Hearing, talks: Sequence[Talk]) -> Unread | None:
    """What stands against reading these talks' loudness."""
    if hearing.track is not None and hearing.level_limit is not None:
        return Unread("not_measured", hearing.level_limit)
    return _telephone_limit(hearing) or voice_limit(hearing, talks)


def _telephone_limit(hearing: Hearing) -> Unread | None:
    if not hearing.is_narrowband:
        return None
    return Unread("not_measured", "the sound came over a telephone, without the lowest part of the voice")


def unvoiced_limit(hearing: Hearing, talks: Sequence[Talk]) -> Unread | None:
    """Words that were heard where hardly any voice of the rep's is: the buyer's echo, or somebody else's."""
    speech_s = sum(talk.speech_s for talk in talks)
    if hearing.track is None or hearing.voiced_s(talks) >= LEAST_VOICED_SHARE * speech_s:
        return None
    return Unread("not_measured", "hardly any voice of yours is in it")


def word_limit(talks: Sequence[Talk]) -> Unread | None:
    """What stands against reading these talks' pace from their words."""
    words = word_count(talks)
    if words < FEWEST_WORDS:
        return Unread("not_enough_speech", f"{words} words, {FEWEST_WORDS} needed")
    if not any(talk.speech for talk in talks):
        return Unread("not_enough_speech", "no speech heard")
    return None


def timing_limit(hearing: Hearing, talks: Sequence[Talk]) -> Unread | None:
    """What stands against knowing where these talks pause."""
    if hearing.track is None and not hearing.has_word_times:
        return Unread("not_measured", "no audio and no word times, so pauses are not known")
    if not any(talk.speech for talk in talks):
        return Unread("not_enough_speech", "no speech heard")
    return None
