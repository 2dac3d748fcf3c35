"""The measures of a recording: numbers with units, taken from sound, timing and words."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from scoring import turns, values
from scoring.hearing import Hearing, hearing_of, hearing_of_track
from scoring.recording import Recording
from scoring.talk import Talk
from scoring.turns import Exchange
from scoring.validity import NO_PLAYOUT, Found, Outcome, Unread
from voice.pcm import Pcm
from voice.transcript import Speaker, Word


@dataclass(frozen=True, slots=True)
class Measure:
    id: str
    value: float | None
    """In `unit`, rounded to the measure's resolution; None unless measured."""
    unit: str
    status: str
    """`measured`, `not_measured` or `not_enough_speech`."""
    reason: str | None = None
    """Why there is no value, or how it was come by where that is not the usual way."""
    plus_minus: float | None = None
    """Known error of the value, in its unit."""


@dataclass(frozen=True, slots=True)
class Card:
    """How a measure is taken, and to how many decimals it is given."""

    id: str
    unit: str
    decimals: int
    take: Callable[[Hearing], Outcome]

    def read(self, hearing: Hearing) -> Measure:
        outcome = self.take(hearing)
        if isinstance(outcome, Unread):
            return Measure(self.id, None, self.unit, outcome.status, outcome.reason)
        error = None if outcome.plus_minus is None else self.rounded(outcome.plus_minus)
        return Measure(self.id, self.rounded(outcome.value), self.unit, "measured", outcome.reason, error)

    def rounded(self, value: float) -> float:
        return round(value, self.decimals or None) + 0  # never -0.0


def measures_of(recording: Recording) -> tuple[Measure, ...]:
    """Every measure of a call, in the order of the cards."""
    return measures_in(hearing_of(recording))


def measures_in(hearing: Hearing) -> tuple[Measure, ...]:
    """Every measure of a call that has been listened to already."""
    return tuple(card.read(hearing) for card in VOICE_CARDS + TURN_CARDS)


def measures_of_track(rep: Pcm, words: Sequence[Word] | None) -> tuple[Measure, ...]:
    """Every measure of one recorded track; without words its pace is counted from loudness peaks."""
    hearing = hearing_of_track(rep, words)
    return tuple(card.read(hearing) for card in VOICE_CARDS)


def _of_talk(take: Callable[[Hearing, Sequence[Talk]], Outcome]) -> Callable[[Hearing], Outcome]:
    return lambda hearing: take(hearing, hearing.talks)


def _of_exchange(take: Callable[[Exchange], float | None], otherwise: str) -> Callable[[Hearing], Outcome]:
    def taken(hearing: Hearing) -> Outcome:
        value = None if hearing.exchange is None else take(hearing.exchange)
        return Unread("not_measured", otherwise) if value is None else Found(value)

    return taken


def _response_time(hearing: Hearing) -> Outcome:
    if hearing.playout_error_s is None:
        return Unread("not_measured", NO_PLAYOUT)
    value = None if hearing.exchange is None else turns.median_response_s(hearing.exchange)
    if value is None:
        return Unread("not_measured", "no reply that began after the buyer's end")
    return Found(value, plus_minus=hearing.playout_error_s)


def _turns_of(speaker: Speaker) -> Callable[[Exchange], float]:
    return lambda exchange: turns.turn_count(exchange, speaker)


VOICE_CARDS = (
    Card("f0_median", "Hz", 1, _of_talk(values.f0_median)),
    Card("f0_range", "st", 2, _of_talk(values.f0_range)),
    Card("voiced_time", "s", 2, _of_talk(values.voiced_time)),
    Card("articulation_rate", "syll/s", 2, _of_talk(values.articulation_rate)),
    Card("speech_rate", "syll/s", 2, _of_talk(values.speech_rate)),
    Card("words_per_minute", "1/min", 1, _of_talk(values.words_per_minute)),
    Card("pause_ratio", "1", 3, _of_talk(values.pause_ratio)),
    Card("pause_count", "1", 0, _of_talk(values.pause_count)),
    Card("mean_pause", "s", 2, _of_talk(values.mean_pause)),
    Card("level_median", "dBFS", 2, _of_talk(values.level_median)),
    Card("level_range", "dB", 2, _of_talk(values.level_range)),
    Card("snr", "dB", 1, _of_talk(values.snr)),
)
TURN_CARDS = (
    Card("talk_share", "1", 3, _of_exchange(turns.talk_share, "nobody was heard")),
    Card("longest_monologue", "s", 2, _of_exchange(turns.longest_monologue_s, "the rep was not heard")),
    Card("response_time", "s", 2, _response_time),
    Card("interruptions", "1", 0, _of_exchange(turns.interruptions, "nobody was heard")),
    Card("rep_turns", "1", 0, _of_exchange(_turns_of(Speaker.REP), "no turns")),
    Card("buyer_turns", "1", 0, _of_exchange(_turns_of(Speaker.BUYER), "no turns")),
)
