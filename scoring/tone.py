"""Tone against target: each reply's measures beside the band the scenario asks for, with an interval.

A reading says where a number lies. It names no state of mind, and says so when there is too little to go by.
"""

import math
from functools import partial

from scoring.baseline import GOOD_VOICED_S, Baseline, baseline_of, call_baseline, worth_keeping
from scoring.beats import delivered_beats
from scoring.hearing import Hearing, hearing_of
from scoring.kept import KeptBaseline, left_out_measures
from scoring.pace import talk_s
from scoring.recording import Recording
from scoring.second_opinion import agrees
from scoring.tone_reading import ABSOLUTE, ToneReading, relative_text
from scoring.tone_scale import SCALES, Z80, Scale, band_of, chances_of, verdict
from scoring.tone_window import Window, windows_of
from scoring.turns import response_times_s
from scoring.validity import NO_AUDIO, NO_PLAYOUT, Found, Outcome, Unread, voice_limit
from voice.scenario import Scenario, ToneTarget

GOOD_SNR_DB = 25.0
SURE_WORDS = 0.6
"""Mean probability of the words from which on a pace is taken for sure."""
PACES = ("articulation_rate", "speech_rate", "words_per_minute")
PITCHES = ("f0_median", "f0_range")
OTHER_VOICE_DB = 18.0
"""Under the rep's usual loudness: a second person in the room lies 20 dB and more down, a rep asked to be quieter 6."""
NO_BASELINE = Unread("not_measured", "too little of your own speech in this call to tell your usual")


def tone_readings(recording: Recording, scenario: Scenario) -> tuple[ToneReading, ...]:
    """Every target of the scenario at each of its moments, in order of target and time."""
    return readings_in(hearing_of(recording), scenario)


def readings_in(hearing: Hearing, scenario: Scenario) -> tuple[ToneReading, ...]:
    """The same for a call that has been listened to already."""
    moments = _moments(hearing, scenario)
    baseline = _baseline(hearing, moments)
    return tuple(_reading(hearing, baseline, target, window) for target, windows in moments for window in windows)


def baseline_used(hearing: Hearing, scenario: Scenario) -> Baseline:
    """The rep's usual that this call's readings are compared with."""
    return _baseline(hearing, _moments(hearing, scenario))


def own_usual(hearing: Hearing, scenario: Scenario) -> KeptBaseline | None:
    """What this call tells of the rep's usual, for the calls that follow; None where too little was said."""
    judged = _judged(_moments(hearing, scenario))
    return worth_keeping(call_baseline(hearing, judged), "stored", judged)


_Moments = list[tuple[ToneTarget, tuple[Window, ...]]]


def _moments(hearing: Hearing, scenario: Scenario) -> _Moments:
    if hearing.exchange is None:
        return []
    exchange = hearing.exchange
    delivered = delivered_beats(scenario, exchange.transcript)
    left_out = left_out_measures(hearing.leaves_out)
    wanted = [target for target in scenario.tone if target.measure not in left_out]
    return [(target, windows_of(target, delivered, exchange, hearing.talks)) for target in wanted]


def _baseline(hearing: Hearing, moments: _Moments) -> Baseline:
    return baseline_of(hearing, _judged(moments))


def _judged(moments: _Moments) -> set[int]:
    return {turn for target, windows in moments if target.beats for window in windows for turn in window.turns}


def _reading(hearing: Hearing, baseline: Baseline, target: ToneTarget, window: Window) -> ToneReading:
    scale = SCALES[target.measure]
    own = None if target.relative in ABSOLUTE else baseline.values.get(target.measure)
    band = band_of(scale, target.low, target.high, target.relative, own)
    shown = partial(
        ToneReading,
        turn=window.turn,
        beat=window.beat,
        target=target.id,
        measure=target.measure,
        unit=scale.unit,
        baseline=None if own is None else round(own, scale.decimals),
        baseline_source="none" if own is None else baseline.source,
        band=None if band is None else _rounded(band, scale),
        band_relative=relative_text(target),
        start_s=round(window.start_s, 2),
        end_s=round(window.end_s, 2),
        voiced_s=round(hearing.voiced_s(window.talks), 2),
        snr_db=None if hearing.snr_db is None else round(hearing.snr_db, 1),
    )
    outcome = _outcome(hearing, baseline, target, window)
    if isinstance(outcome, Unread) or band is None:
        unread = outcome if isinstance(outcome, Unread) else NO_BASELINE
        return shown(
            value=None, interval=None, p_within=None, status=unread.status, reason=unread.reason, confidence="low"
        )
    error = _error(scale, outcome, window, None if own is None else baseline)
    place = scale.to(outcome.value)
    return shown(
        value=round(outcome.value, scale.decimals),
        interval=_rounded((scale.back(place - Z80 * error), scale.back(place + Z80 * error)), scale),
        p_within=round(chances_of(scale, outcome.value, error, band)["within"], 3),
        status=verdict(scale, outcome.value, error, band),
        reason=outcome.reason,
        confidence=_confidence(hearing, target, window, None if own is None else baseline),
    )


def _rounded(ends: tuple[float, float], scale: Scale) -> tuple[float, float]:
    return round(ends[0], scale.decimals), round(ends[1], scale.decimals)


def _outcome(hearing: Hearing, baseline: Baseline, target: ToneTarget, window: Window) -> Outcome:
    """The reply's value, or what stands against judging it."""
    if hearing.track is None:
        return NO_AUDIO
    if target.measure == "response_time":
        return _response(hearing, window)
    if target.relative not in ABSOLUTE and window.turns & set(baseline.turns):
        return Unread("not_measured", "this turn is part of your usual, with which it would be compared")
    take = SCALES[target.measure].take
    outcome = NO_AUDIO if take is None else take(hearing, window.talks)
    if not isinstance(outcome, Found):
        return outcome
    return voice_limit(hearing, window.talks) or _other_voice(hearing, baseline, window) or outcome


def _other_voice(hearing: Hearing, baseline: Baseline, window: Window) -> Unread | None:
    """What is far quieter than the rep's own voice in this call may be somebody else in the room."""
    level_db = hearing.voiced_level_db(window.talks)
    own = [talk for talk in hearing.heard() if talk.turn in baseline.turns]
    own = own or [talk for talk in hearing.heard() if talk.turn not in window.turns]
    usual_db = hearing.voiced_level_db(own)
    if level_db is None or usual_db is None or usual_db - level_db < OTHER_VOICE_DB:
        return None
    return Unread("not_measured", f"{usual_db - level_db:.0f} dB under your usual loudness, so it may not be you")


def _response(hearing: Hearing, window: Window) -> Outcome:
    if hearing.playout_error_s is None:
        return Unread("not_measured", NO_PLAYOUT)
    times_s = {} if hearing.exchange is None else response_times_s(hearing.exchange)
    if window.turn not in times_s:
        return Unread("not_measured", "the reply did not begin after the buyer's end")
    return Found(times_s[window.turn], plus_minus=hearing.playout_error_s)


def _error(scale: Scale, found: Found, window: Window, baseline: Baseline | None) -> float:
    """Standard error on the scale: of the reply, of the baseline and of the instrument together."""
    parts = [scale.errors.floor, scale.errors.sampling_error(talk_s(window.talks)), (found.plus_minus or 0.0) / Z80]
    if baseline is not None:
        parts.append(scale.errors.sampling_error(baseline.talk_s))
    return math.sqrt(sum(part**2 for part in parts))


def _confidence(hearing: Hearing, target: ToneTarget, window: Window, baseline: Baseline | None) -> str:
    """`high`, less one step for each thing that makes the reading shakier."""
    is_pace = target.measure in PACES
    doubts = [
        (hearing.snr_db or 0.0) < GOOD_SNR_DB,
        hearing.noise_suppression is True and not is_pace,
        baseline is not None and baseline.voiced_s < GOOD_VOICED_S,
        target.measure in PITCHES and not agrees(hearing, window.talks),
        is_pace and (not hearing.has_word_times or _mean_probability(window) < SURE_WORDS),
    ]
    return ("high", "medium", "low", "low", "low")[sum(doubts)]


def _mean_probability(window: Window) -> float:
    known = [word.probability for talk in window.talks for word in talk.words if word.probability is not None]
    return sum(known) / len(known) if known else 1.0
