"""Spectrum: harmonics of chosen power, so that every band's power is a sum of a few numbers."""

import numpy as np

from tests.scoring.instruments.made import Case, Floats, Found, Voice, hiss, of_phrases, ramp, track
from tests.voices import in_noise, spaced
from voice.pcm import AXIS_RATE_HZ, Pcm, from_float, join

HZ = 1000 / 7.5
"""Its harmonics keep clear of 1000 and 5000 Hz."""
NUMBERS = np.arange(1, 58)
FADE = 640
"""Samples (40 ms) over which a phrase sets in and ends: a click has every frequency."""
LINES_HZ = HZ * NUMBERS


def lines(duration_s: float, level_db: Floats, hz: float = HZ) -> Pcm:
    """Harmonics of `hz` with these levels."""
    phase = 2 * np.pi * hz * np.arange(round(duration_s * AXIS_RATE_HZ)) / AXIS_RATE_HZ
    tone = np.zeros(len(phase))
    for number, level in enumerate(level_db, start=1):
        tone += 10 ** (level / 20) * np.sin(number * phase + number**2)
    fade = np.minimum(1.0, np.minimum(np.arange(len(tone)), np.arange(len(tone))[::-1]) / FADE)
    return from_float(fade * tone * 0.1 / np.sqrt(np.mean(tone**2)), AXIS_RATE_HZ)


TILT = -6.0 * LINES_HZ / 1000
"""6 dB per kHz."""
POWER = 10 ** (TILT / 10)


def decibels(low_hz: float, high_hz: float, over_low_hz: float, over_high_hz: float) -> float:
    """Power of the lines of one band over that of another."""
    one, other = (
        POWER[(low <= LINES_HZ) & (high > LINES_HZ)].sum()
        for low, high in ((low_hz, high_hz), (over_low_hz, over_high_hz))
    )
    return float(10 * np.log10(one / other))


CENTRE = float(POWER @ LINES_HZ / POWER.sum())
SPREAD = float(np.sqrt(POWER @ (LINES_HZ - CENTRE) ** 2 / POWER.sum()))


def tilted(voice: Voice) -> Found:
    """Harmonics that fall by 6 dB per kHz."""
    return track(of_phrases([lines(2.0, TILT)] * 3, -90.0))


def equal_lines(voice: Voice) -> Found:
    """57 harmonics of the same power."""
    return track(of_phrases([lines(2.0, np.zeros(57))] * 3, -90.0))


COMB_HZ = 62.5 * np.arange(1, 121)
COMB = np.where(COMB_HZ < 1500, -20.0 * COMB_HZ / 1000, -30.0)
"""A line on every second bin: 20 dB less per kHz up to 1500 Hz, then level."""


def comb(voice: Voice) -> Found:
    return track(of_phrases([lines(2.0, COMB, 62.5)] * 3, -90.0))


def comb_flatness() -> float:
    """A Hann window puts a quarter of a line's power on the bins beside it, so halves of two meet between lines."""
    power = 10 ** (COMB / 10)
    bins = np.ravel(np.column_stack([power[:-1], (power[:-1] + power[1:]) / 4]))
    hz = 62.5 + 31.25 * np.arange(len(bins))
    inside = bins[(hz >= 75) & (hz <= 5000)]
    return float(np.mean(10 * np.log10(inside)) - 10 * np.log10(np.mean(inside)))


def hissing(voice: Voice) -> Found:
    """White hiss between voiced stretches: its power is even from 0 to 8 kHz, half of it above 4 kHz."""
    parts = [piece for k in range(15) for piece in (lines(0.3, TILT), hiss(0.4, -20, k))]
    return track(of_phrases([join(parts)], -90.0))


def background(voice: Voice) -> Found:
    """White background: centre at 4 kHz."""
    return track(in_noise(spaced([lines(2.0, TILT)] * 2, [1.0, 1.0, 1.0]), -62.0))


def brightening(voice: Voice) -> Found:
    """Twelve phrases of 1.5 s, 2 s from start to start, each with 1 dB less below 1 kHz than the one before."""
    below = LINES_HZ < 1000
    return track(of_phrases([lines(1.5, TILT - 1.0 * k * below) for k in range(12)], -90.0))


def two_colours(voice: Voice) -> Found:
    """Phrases of 2 s whose last 0.5 s has 6 dB less below 1 kHz."""
    below = LINES_HZ < 1000
    dull, bright = lines(1.5, TILT), lines(0.5, TILT - 6.0 * below)
    return track(of_phrases([join([dull, bright])] * 6, -90.0))


def brighter_when_louder(voice: Voice) -> Found:
    """Energy above 1 kHz grows by 1 dB more than the level does."""
    times = np.arange(3 * AXIS_RATE_HZ) / AXIS_RATE_HZ
    low, high = np.zeros(len(times)), np.zeros(len(times))
    for number, level in zip(NUMBERS, TILT, strict=True):
        wave = 10 ** (level / 20) * np.sin(number * 2 * np.pi * HZ * times + number**2)
        low, high = (low + wave, high) if LINES_HZ[number - 1] < 1000 else (low, high + wave)
    grown = low * 10 ** (ramp(-10, 0, 3.0) / 20) + high * 10 ** (ramp(-20, 0, 3.0) / 20)
    return track(of_phrases([from_float(grown * 0.02, AXIS_RATE_HZ)] * 3, -90.0))


def narrow(voice: Voice) -> Found:
    """Lines up to 6 kHz."""
    level = np.where(LINES_HZ <= 6000, TILT, -150.0)
    return track(of_phrases([lines(2.0, level)] * 3, -90.0))


def in_one_line(power: Floats, share: float) -> float:
    reached = np.cumsum(power) / power.sum()
    return float(np.interp(share, reached, LINES_HZ))


def _line(low_hz: float) -> float:
    return float(TILT[low_hz <= LINES_HZ][0])


CASES = (
    Case("tilted", tilted, {
        "alpha_ratio": (decibels(50, 1000, 1000, 5000), 0.3), "hammarberg_index": (_line(0) - _line(2000), 0.6),
        "slope_high": (-6.0, 1.0), "spectrum_centre": (CENTRE, 12.0), "spectrum_spread": (SPREAD, 15.0),
        "rolloff": (in_one_line(POWER, 0.85), 100.0),
        "power_bass": (decibels(75, 300, 75, 8001), 0.15), "power_low": (decibels(300, 1000, 75, 8001), 0.3),
        "power_middle": (decibels(1000, 2000, 75, 8001), 0.3), "power_high": (decibels(2000, 4000, 75, 8001), 0.3),
        "power_top": (decibels(4000, 8001, 75, 8001), 0.3), "flux": (0.0, 0.01), "alpha_range": (0.0, 0.2),
    }),
    Case("equal lines", equal_lines, {
        "hammarberg_index": (0.0, 0.2), "alpha_ratio": (float(10 * np.log10(7 / 30)), 0.4), "slope_high": (0.0, 1.0),
        "power_top": (float(10 * np.log10(28 / 57)), 0.2),
    }),
    Case("a comb", comb, {
        "slope_low": (-20.0, 1.5), "slope_middle": (-20.0, 1.5), "slope_high": (0.0, 0.5),
        "flatness": (comb_flatness(), 0.3),
    }),
    Case("hissing", hissing, {"unvoiced_centre": (4000.0, 600.0), "unvoiced_top_share": (0.5, 0.12)}),
    Case("white background", background, {"background_centre": (4000.0, 120.0)}),
    Case("brightening", brightening, {
        "alpha_drift": (-30.0, 0.6), "alpha_phrase_step": (1.0, 0.05), "alpha_phrase_spread": (4.4478, 0.1),
        "alpha_opening": (6.0, 0.15),
    }),
    Case("two colours", two_colours, {"alpha_end": (-6.0, 0.3), "alpha_range": (6.0, 0.3)}),
    Case("brighter when louder", brighter_when_louder, {"alpha_level_coupling": (-1.0, 0.03)}),
    Case("narrow", narrow, {"bandwidth": (6000.0, 65.0)}),
)  # fmt: skip
