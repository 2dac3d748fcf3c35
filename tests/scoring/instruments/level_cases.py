"""Level: ramps, steps and swings of known size."""

import numpy as np

from tests.scoring.instruments.made import Case, Found, Voice, hiss, of_phrases, ramp, said, track
from tests.voices import spaced
from voice.pcm import AXIS_RATE_HZ, Pcm, from_float, join, silence

HELD = np.zeros(2 * AXIS_RATE_HZ)


def fading(voice: Voice) -> Found:
    """Ten phrases of 2 s that fall from -20 to -28 dBFS."""
    return track(of_phrases([said(HELD, ramp(-20, -28, 2.0), voice.hz)] * 10, voice.noise_dbfs))


def growing(voice: Voice) -> Found:
    """Six phrases of 2 s that grow from -28 to -20 dBFS: half the time to their median."""
    return track(of_phrases([said(HELD, ramp(-28, -20, 2.0), voice.hz)] * 6, voice.noise_dbfs))


def steps(voice: Voice) -> Found:
    """Twelve phrases at -31, -30, … -20 dBFS, 2.5 s from start to start."""
    return track(of_phrases([said(HELD, -31.0 + k, voice.hz) for k in range(12)], voice.noise_dbfs))


def bent(voice: Voice) -> Found:
    """The level is -30 + 10 t² dBFS over t = 0 … 1: its percentile p lies 10 p² up."""
    return track(of_phrases([said(np.zeros(48000), -30 + 10 * ramp(0, 1, 3.0) ** 2, voice.hz)] * 3, voice.noise_dbfs))


def swinging(voice: Voice) -> Found:
    """Up and down by 12 dB in a triangle of half a second."""
    at_s = np.arange(3 * AXIS_RATE_HZ) / AXIS_RATE_HZ
    level = -32 + 12 * np.abs((at_s * 2 + 0.5) % 1.0 - 0.5) * 2
    return track(of_phrases([said(np.zeros(len(at_s)), level, voice.hz)] * 5, voice.noise_dbfs))


def two_levels(voice: Voice) -> Found:
    """Three fifths of each phrase at -30, two fifths at -20 dBFS: one stretch in it is loud."""
    level = np.concatenate([np.full(19200, -30.0), np.full(12800, -20.0)])
    return track(of_phrases([said(HELD, level, voice.hz)] * 6, voice.noise_dbfs))


def quiet_phrases(voice: Voice) -> Found:
    """One phrase in four is 10 dB quieter than the others."""
    return track(of_phrases([said(HELD, -32.0 if k % 4 == 0 else -22.0, voice.hz) for k in range(8)], voice.noise_dbfs))


def background(voice: Voice) -> Found:
    """Voice at -20 over hiss at -60 dBFS: 40 dB."""
    return track(of_phrases([said(HELD, -20.0, voice.hz)] * 3, -60.0, pause_s=1.5))


def faults(voice: Voice) -> Found:
    """One second of ten at full scale (every sample), four of ten digital silence."""
    square = from_float(
        np.sign(np.sin(2 * np.pi * voice.hz * np.arange(AXIS_RATE_HZ) / AXIS_RATE_HZ) + 1e-9), AXIS_RATE_HZ
    )
    whole: Pcm = join([silence(2), said(np.zeros(5 * AXIS_RATE_HZ), -20.0, voice.hz), square, silence(2)])
    return track(whole)


def two_backgrounds(voice: Voice) -> Found:
    """Half the background at -70 and half at -60 dBFS: P10 and P90 are 10 dB apart."""
    parts = [said(HELD, -20.0, voice.hz)] * 2
    sound = spaced(parts, [2.0, 2.0, 2.0]).as_float()
    noise = np.concatenate([hiss(5.0, -70).as_float(), hiss(5.0, -60).as_float()])
    return track(from_float(sound + noise[: len(sound)], AXIS_RATE_HZ))


CASES = (
    Case("fading", fading, {
        "level_declination": (-4.0, 0.15), "level_start": (3.7, 0.3), "level_end": (-3.7, 0.3),
        "level_phrase_range": (6.4, 0.3), "level_range": (6.4, 0.3), "level_median": (-24.0, 0.2),
        "level_spread": (2.965, 0.15), "level_reach_down": (3.6, 0.2), "level_reach_up": (3.92, 0.3),
        "level_skew": (0.0, 0.05),
        "level_peak_place": (0.03, 0.03), "level_attack": (0.02, 0.02),
    }),
    Case("growing", growing, {
        "level_declination": (4.0, 0.15), "level_attack": (1.0, 0.05), "level_peak_place": (0.96, 0.04),
        "level_start": (-3.7, 0.3),
    }),
    Case("steps", steps, {
        "level_drift": (24.0, 0.4), "level_phrase_step": (1.0, 0.05), "level_phrase_spread": (4.4478, 0.1),
        "level_opening": (-6.0, 0.1), "level_closing": (6.0, 0.1), "level_median": (-25.5, 0.6),
    }),
    Case("bent", bent, {
        "level_skew": (0.4, 0.06), "level_reach_down": (2.475, 0.2), "level_reach_up": (7.3, 0.3),
        "level_energy_over_median": (1.95, 0.2),
    }),
    Case("swinging", swinging, {
        "level_swings_per_s": (4.0, 0.25), "level_swing": (12.0, 1.5), "level_speed": (48.0, 5.0),
    }),
    Case("two levels", two_levels, {"level_raised_per_minute": (30.0, 1.0), "level_range": (10.0, 0.4)}),
    Case("quiet phrases", quiet_phrases, {"level_quiet_share": (0.25, 0.001)}),
    Case("background", background, {
        "snr": (40.0, 1.0), "background_level": (-60.0, 0.4), "background_range": (0.7, 0.15),
    }),
    Case("faults", faults, {"clipped": (100.0, 1.0), "digital_silence": (40.0, 1.5)}),
    Case("two backgrounds", two_backgrounds, {"background_range": (10.5, 0.8)}),
)  # fmt: skip
