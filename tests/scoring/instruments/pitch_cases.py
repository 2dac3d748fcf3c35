"""Pitch: contours whose quantiles, slopes and turning points follow from their formula."""

import numpy as np

from tests.scoring.instruments.made import Case, Floats, Found, Line, Voice, call, hiss, of_phrases, ramp, said, track
from tests.voices import in_noise
from voice.pcm import AXIS_RATE_HZ, Pcm, join, silence


def falling(voice: Voice) -> Found:
    """Ten phrases of 2 s that fall from +2 to -2 st."""
    return track(of_phrases([said(ramp(2, -2, 2.0), hz=voice.hz)] * 10, voice.noise_dbfs))


def triangles(voice: Voice) -> Found:
    """Five phrases of 3 s: up 8 st in half a second, down in half a second."""
    at_s = np.arange(3 * AXIS_RATE_HZ) / AXIS_RATE_HZ
    return track(of_phrases([said(8 * np.abs((at_s + 0.5) % 1.0 - 0.5) * 2, hz=voice.hz)] * 5, voice.noise_dbfs))


def sawteeth(voice: Voice) -> Found:
    """Up 4 st in 0.2 s, down in 0.6 s, over and over: every fourth part of the time rises."""
    at_s = (np.arange(round(3.2 * AXIS_RATE_HZ)) / AXIS_RATE_HZ) % 0.8
    st = np.where(at_s < 0.2, 20 * at_s, 4 - (at_s - 0.2) * 4 / 0.6)
    return track(of_phrases([said(st, hz=voice.hz)] * 5, voice.noise_dbfs))


def uneven_swings(voice: Voice) -> Found:
    """Rises and falls of 2, 4 and 6 st, as many of each, at 20 st/s, and 0.3 s held between them."""
    parts: list[Floats] = []
    for size in (2, 4, 6) * 2:
        parts += [ramp(0, size, size / 20), np.full(4800, float(size)), ramp(size, 0, size / 20), np.full(4800, 0.0)]
    return track(of_phrases([said(np.concatenate(parts), hz=voice.hz)] * 3, voice.noise_dbfs))


def steps(voice: Voice) -> Found:
    """Twelve level phrases of 2 s, each half a semitone above the one before, 2.5 s from start to start."""
    return track(of_phrases([said(np.full(32000, 0.5 * k), hz=voice.hz) for k in range(12)], voice.noise_dbfs))


def bent(voice: Voice) -> Found:
    """The pitch is 6 t² st over t = 0 … 1: its percentile p is 6 p²."""
    return track(of_phrases([said(6 * ramp(0, 1, 3.0) ** 2, hz=voice.hz)] * 3, voice.noise_dbfs))


def bursts(voice: Voice) -> Found:
    """Voice for 0.3 s and hiss for 0.1 s, in turn; every third burst 5 st higher."""
    parts: list[Pcm] = []
    for k in range(30):
        parts += [said(np.full(4800, 5.0 * (k % 3 == 2)), hz=voice.hz), hiss(0.1, -35)]
    return track(of_phrases([join(parts[:-1])], voice.noise_dbfs))


def ranges(voice: Voice) -> Found:
    """Phrases that fall by 2, 4, 6, 8 and 10 st: ranges of 0.8 of that."""
    phrases = [said(ramp(0, -2.0 * k, 2.0), hz=voice.hz) for k in range(1, 6)]
    return track(of_phrases(phrases, voice.noise_dbfs))


def endings(voice: Voice) -> Found:
    """Every third phrase rises by 3 st in its last 0.3 s, the others fall by 3 st; all are highest at 1.25 of 2 s."""
    hump = [ramp(0, 5, 1.25), ramp(5, 0, 0.45)]
    rise, fall = (np.concatenate([*hump, ramp(0, by, 0.3)]) for by in (3, -3))
    return track(of_phrases([said(st, hz=voice.hz) for st in [rise, fall, fall] * 3], voice.noise_dbfs))


def loud_when_high(voice: Voice) -> Found:
    """Level and pitch rise together."""
    return track(of_phrases([said(ramp(-3, 3, 3.0), ramp(-26, -20, 3.0), hz=voice.hz)] * 5, voice.noise_dbfs))


QUESTION, STATEMENT = "does that hold your drivers up again", "we looked at it on monday morning then"


def asking(voice: Voice) -> Found:
    """Six turns of 2.8 s; every other one asks: 2 st higher, 3 dB louder, and rising 3 st over its last 0.3 s."""
    lines: list[Line] = []
    sounds: list[Pcm] = [silence(0.5)]
    for k in range(6):
        asks = k % 2 == 0
        text = QUESTION if asks else STATEMENT
        lines.append(Line("rep", 0.5 + 3.5 * k, text, 0.4))
        st = np.concatenate([np.full(round(2.5 * AXIS_RATE_HZ), 2.0 * asks), 2 * asks + ramp(0, 3.0 * asks, 0.3)])
        sounds += [said(st, -20 + 3.0 * asks, voice.hz), silence(0.7)]
    return call(*lines, rep=in_noise(join(sounds), voice.noise_dbfs))


def turns(voice: Voice) -> Found:
    """Seven turns at 0, 1, … 6 st and -26, -25, … -20 dBFS."""
    lines = [Line("rep", 0.5 + 3.5 * k, STATEMENT, 0.4) for k in range(7)]
    parts: list[Pcm] = [silence(0.5)]
    for k in range(7):
        parts += [said(np.full(round(2.8 * AXIS_RATE_HZ), float(k)), -26.0 + k, voice.hz), silence(0.7)]
    return call(*lines, rep=in_noise(join(parts), voice.noise_dbfs))


CASES = (
    Case("falling", falling, {
        "f0_median": (lambda voice: voice.hz, 0.5), "f0_range": (3.2, 0.1), "f0_spread": (1.4826, 0.05),
        "f0_reach_down": (1.8, 0.05), "f0_reach_up": (1.8, 0.05), "f0_skew": (0.0, 0.02), "f0_speed": (2.0, 0.15),
        "f0_held_share": (1.0, 0.02), "f0_declination": (-2.0, 0.05), "f0_start": (1.85, 0.1), "f0_end": (-1.85, 0.1),
        "f0_reset": (3.7, 0.15), "f0_phrase_range": (3.2, 0.1), "f0_final_move": (-0.48, 0.08),
        "f0_peak_place": (0.03, 0.03), "voiced_time": (20.0, 0.4), "voiced_share": (1.0, 0.03),
        "f0_longest_flat": (1.0, 0.06),
    }),
    Case("triangles", triangles, {
        "f0_speed": (16.0, 0.8), "f0_rise_speed": (16.0, 0.8), "f0_fall_speed": (16.0, 0.8),
        "f0_rising_share": (0.5, 0.03), "f0_held_share": (0.0, 0.08), "f0_swings_per_s": (2.0, 0.1),
        "f0_swing": (8.0, 0.5), "f0_swing_time": (0.5, 0.02), "f0_rise_over_fall": (0.0, 0.2), "f0_range": (6.4, 0.3),
    }),
    Case("sawteeth", sawteeth, {
        "f0_rising_share": (0.25, 0.03), "f0_rise_speed": (20.0, 1.5), "f0_fall_speed": (6.67, 0.4),
        "f0_swings_per_s": (2.5, 0.15), "f0_swing": (4.0, 0.4),
    }),
    Case("uneven swings", uneven_swings, {
        "f0_swing": (4.0, 0.3), "f0_swing_range": (4.0, 0.3), "f0_held_share": (0.6, 0.06),
        "f0_rise_speed": (20.0, 1.5),
    }),
    Case("steps", steps, {
        "f0_drift": (12.0, 0.2), "f0_phrase_step": (0.5, 0.03), "f0_phrase_spread": (2.2239, 0.05),
        "f0_opening": (-3.0, 0.05), "f0_closing": (3.0, 0.05), "f0_longest_flat": (2.0, 0.08), "f0_reset": (0.5, 0.05),
        "f0_declination": (0.0, 0.05), "f0_phrase_range": (0.0, 0.05), "voiced_stretch": (2.0, 0.06),
        "voiced_stretch_longest": (2.0, 0.06), "f0_start": (0.0, 0.3), "f0_end": (0.0, 0.3),
    }),
    Case("bent", bent, {
        "f0_skew": (0.4, 0.03), "f0_reach_up": (3.915, 0.1), "f0_reach_down": (1.485, 0.06), "f0_range": (4.8, 0.1),
        "f0_raised_per_minute": (20.0, 0.6),
    }),
    Case("bursts", bursts, {
        "voiced_share": (0.755, 0.05), "voiced_stretch": (0.3, 0.04), "voiced_stretches_per_s": (2.52, 0.08),
        "f0_jump": (5.0, 0.4), "f0_raised_per_minute": (66.7, 9.0), "level_unvoiced": (-15.0, 2.0),
        "voiced_time": (9.0, 0.8),
    }),
    Case("ranges", ranges, {"f0_phrase_range": (4.8, 0.15), "f0_phrase_range_spread": (2.372, 0.15)}),
    Case("endings", endings, {
        "f0_final_rise_share": (0.333, 0.01), "f0_peak_place": (0.625, 0.03), "f0_final_move": (-2.4, 0.3),
    }),
    Case("loud when high", loud_when_high, {"f0_level_coupling": (1.0, 0.03), "f0_declination": (2.0, 0.05)}),
    Case("asking", asking, {
        "f0_question_end": (2.4, 0.3), "f0_question_shift": (2.0, 0.15), "level_question_shift": (3.0, 0.2),
    }),
    Case("turns", turns, {"f0_turn_spread": (2.965, 0.1), "level_turn_spread": (2.965, 0.1)}),
)  # fmt: skip
