"""Tone against target: each reply's measures beside the band the scenario asks for, with an interval.

A reading says where a number lies. It names no state of mind, and says so when there is too little to go by.
"""

import math
from dataclasses import dataclass
from functools import partial

from scoring.baseline import GOOD_VOICED_S, Baseline, baseline_of
from scoring.beats import delivered_beats
from scoring.hearing import Hearing, hearing_of
from scoring.pace import talk_s
from scoring.recording import Recording
from scoring.tone_scale import SCALES, Z80, Scale, band_of, verdict
from scoring.tone_window import Window, windows_of
from scoring.turns import response_times_s
from scoring.validity import LEAST_VOICED_S, NO_AUDIO, NO_PLAYOUT, Found, Outcome, Unread
from voice.scenario import Scenario, ToneTarget

GOOD_SNR_DB = 25.0
SURE_WORDS = 0.6
"""Mean probability of the words from which on a pace is taken for sure."""
ABSOLUTE = ("s", "1")
PACES = ("articulation_rate", "speech_rate", "words_per_minute")
NO_BASELINE = Unread("not_measured", "too little of your own speech in this call to tell your usual")


@dataclass(frozen=True, slots=True)
class ToneReading:
    """One target at one moment; the keys of the scorecard's `tone`."""

    turn: int
    beat: str | None
    target: str
    measure: str
    unit: str
    value: float | None
    interval: tuple[float, float] | None
    """80 %."""
    baseline: float | None
    baseline_source: str
    """`call` or `none`."""
    band: tuple[float, float] | None
    """In `unit`."""
    band_relative: str
    start_s: float
    end_s: float
    voiced_s: float
    status: str
    """`within`, `above`, `below`, `unclear`, `not_enough_speech` or `not_measured`."""
    reason: str | None
    confidence: str
    """`high`, `medium` or `low`."""


def tone_readings(recording: Recording, scenario: Scenario) -> tuple[ToneReading, ...]:
    """Every target of the scenario at each of its moments, in order of target and time."""
    return readings_in(hearing_of(recording), scenario)


def readings_in(hearing: Hearing, scenario: Scenario) -> tuple[ToneReading, ...]:
    """The same for a call that has been listened to already."""
    if hearing.exchange is None:
        return ()
    exchange = hearing.exchange
    delivered = delivered_beats(scenario, exchange.transcript)
    moments = [(target, windows_of(target, delivered, exchange, hearing.talks)) for target in scenario.tone]
    judged = {turn for target, windows in moments if target.beats for window in windows for turn in window.turns}
    baseline = baseline_of(hearing, judged)
    return tuple(_reading(hearing, baseline, target, window) for target, windows in moments for window in windows)


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
    )
    outcome = _outcome(hearing, baseline, target, window)
    if isinstance(outcome, Unread) or band is None:
        unread = outcome if isinstance(outcome, Unread) else NO_BASELINE
        return shown(value=None, interval=None, status=unread.status, reason=unread.reason, confidence="low")
    error = _error(scale, outcome, window, None if own is None else baseline)
    place = scale.to(outcome.value)
    return shown(
        value=round(outcome.value, scale.decimals),
        interval=_rounded((scale.back(place - Z80 * error), scale.back(place + Z80 * error)), scale),
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
    voiced_s = hearing.voiced_s(window.talks)
    take = SCALES[target.measure].take
    outcome = NO_AUDIO if take is None else take(hearing, window.talks)
    if isinstance(outcome, Found) and voiced_s < LEAST_VOICED_S:
        return Unread("not_enough_speech", f"{voiced_s:.1f} s of voice, {LEAST_VOICED_S:g} s needed")
    return outcome


def _response(hearing: Hearing, window: Window) -> Outcome:
    if hearing.playout_error_s is None:
        return Unread("not_measured", NO_PLAYOUT)
    times_s = {} if hearing.exchange is None else response_times_s(hearing.exchange)
    if window.turn not in times_s:
        return Unread("not_measured", "the reply did not begin after the buyer's end")
    return Found(times_s[window.turn], plus_minus=hearing.playout_error_s)


def _error(scale: Scale, found: Found, window: Window, baseline: Baseline | None) -> float:
    """Standard error on the scale: of the reply, of the baseline and of the instrument together."""
    parts = [scale.floor, scale.sampling_error(talk_s(window.talks)), (found.plus_minus or 0.0) / Z80]
    if baseline is not None:
        parts.append(scale.sampling_error(baseline.talk_s))
    return math.sqrt(sum(part**2 for part in parts))


def _confidence(hearing: Hearing, target: ToneTarget, window: Window, baseline: Baseline | None) -> str:
    """`high`, less one step for each thing that makes the reading shakier."""
    is_pace = target.measure in PACES
    doubts = [
        (hearing.snr_db or 0.0) < GOOD_SNR_DB,
        hearing.noise_suppression is True and not is_pace,
        baseline is not None and baseline.voiced_s < GOOD_VOICED_S,
        is_pace and (not hearing.has_word_times or _mean_probability(window) < SURE_WORDS),
    ]
    return ("high", "medium", "low", "low", "low")[sum(doubts)]


def _mean_probability(window: Window) -> float:
    known = [word.probability for talk in window.talks for word in talk.words if word.probability is not None]
    return sum(known) / len(known) if known else 1.0


def relative_text(target: ToneTarget) -> str:
    """`-20..-5 %`, `-1..+2 st`, `0.2..1.5 s`, `0.1..0.3`."""
    if target.relative in ABSOLUTE:
        unit = " s" if target.relative == "s" else ""
        return f"{target.low:g}..{target.high:g}{unit}"
    low, high = (f"{end:+g}" if end else "0" for end in (target.low, target.high))
    return f"{low}..{high} {target.relative}"
