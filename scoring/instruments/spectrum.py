"""Where in frequency the voice's energy lies. It tells of the microphone as much as of the voice: display only."""

from functools import partial

import numpy as np

from scoring.frames import Floats
from scoring.instruments import statistics
from scoring.instruments.card import Card, Kind
from scoring.instruments.evidence import Evidence
from scoring.instruments.limits import after, of_spectrum
from scoring.instruments.phrases import Phrase
from scoring.instruments.power import HZ, Spectra, decibels, mean_of, moments_of, within
from scoring.instruments.statistics import Series, series

EGEMAPS = "Eyben et al. 2016 (eGeMAPS)"
CHANNEL = "comparable on one device only: another microphone moves it by more than a voice does; Opus by 0.4 to 0.7 dB"
SPECTRUM = Kind(
    "spectrum",
    ("audio", "3 s of voice", "SNR 20 dB", "bandwidth 5 kHz"),
    CHANNEL,
    after(of_spectrum, "too little of it is heard"),
    is_display_only=True,
)
ENOUGH = 20
"""Frames (0.2 s)."""
BANDS_HZ = {"bass": (75, 300), "low": (300, 1000), "middle": (1000, 2000), "high": (2000, 4000), "top": (4000, 8001)}
ROLLED_OFF = 0.85


def alpha(power: Floats) -> float:
    return float(decibels(within(power, 50, 1000) / within(power, 1000, 5000)))


def hammarberg(power: Floats) -> float:
    low, high = power[HZ < 2000].max(), power[(HZ >= 2000) & (HZ < 5000)].max()
    return float(decibels(low / max(high, 1e-12)))


def tilt(power: Floats, low_hz: float, high_hz: float) -> float:
    """Least-squares slope of the level, in dB per kHz."""
    inside = (low_hz <= HZ) & (high_hz >= HZ)
    return float(np.polyfit(HZ[inside] / 1000, decibels(power[inside]), 1)[0])


def band_db(evidence: Evidence, name: str) -> float:
    power, (low_hz, high_hz) = evidence.power.mean, BANDS_HZ[name]
    return float(decibels(within(power, low_hz, high_hz) / within(power, 75, 8001)))


def rolloff_hz(power: Floats) -> float:
    reached = np.cumsum(power) / power.sum()
    return float(np.interp(ROLLED_OFF, reached, HZ))


def flatness_db(power: Floats) -> float:
    """Geometric over arithmetic mean, 75 to 5000 Hz."""
    inside = power[(HZ >= 75) & (HZ <= 5000)]
    return float(np.mean(decibels(inside)) - decibels(float(np.mean(inside))))


def flux(spectra: Spectra) -> float | None:
    """Median distance of one voiced frame's spectrum, scaled to a sum of 1, from the next one's."""
    if len(spectra) < ENOUGH:
        return None
    share = spectra / np.maximum(spectra.sum(axis=1, keepdims=True), 1e-12)
    return float(np.median(np.sqrt(((share[1:] - share[:-1]) ** 2).sum(axis=1))))


def centre_of(spectra: Spectra) -> float | None:
    return moments_of(mean_of(spectra)).centre_hz if len(spectra) >= ENOUGH else None


def hiss_share(spectra: Spectra) -> float | None:
    """Of speech without a pitch: power above 4 kHz."""
    power = mean_of(spectra)
    return float(within(power, 4000, 8001) / within(power, 75, 8001)) if len(spectra) >= ENOUGH else None


def phrase_alphas(evidence: Evidence) -> Series:
    return series([(phrase.at_s, float(np.median(_alphas(evidence, phrase)))) for phrase in evidence.voiced_phrases])


def _alphas(evidence: Evidence, phrase: Phrase) -> Floats:
    return evidence.power.alpha_db[np.searchsorted(np.flatnonzero(evidence.voiced), phrase.voiced)]


def alpha_end(evidence: Evidence) -> float | None:
    every = [_alphas(evidence, phrase) for phrase in evidence.voiced_phrases]
    moves = [float(np.median(alphas[-15:]) - np.median(alphas)) for alphas in every]
    return statistics.median(moves, statistics.FEWEST)


CARDS: tuple[Card, ...] = (
    SPECTRUM.card(
        "alpha_ratio",
        "dB",
        2,
        "energy 50-1000 Hz / 1-5 kHz of the voiced average spectrum",
        lambda e: alpha(e.power.mean),
        EGEMAPS,
    ),
    SPECTRUM.card(
        "hammarberg_index",
        "dB",
        2,
        "strongest below 2 kHz / strongest 2-5 kHz",
        lambda e: hammarberg(e.power.mean),
        "Hammarberg et al. 1980",
    ),
    SPECTRUM.card(
        "slope_low",
        "dB/kHz",
        1,
        "slope of the voiced average spectrum, 100-500 Hz",
        lambda e: tilt(e.power.mean, 100, 500),
        EGEMAPS,
    ),
    SPECTRUM.card(
        "slope_middle", "dB/kHz", 1, "the same, 500-1500 Hz", lambda e: tilt(e.power.mean, 500, 1500), EGEMAPS
    ),
    SPECTRUM.card("slope_high", "dB/kHz", 1, "the same, 1.5-5 kHz", lambda e: tilt(e.power.mean, 1500, 5000)),
    SPECTRUM.card(
        "spectrum_centre",
        "Hz",
        0,
        "centre of power of the voiced average spectrum",
        lambda e: moments_of(e.power.mean).centre_hz,
    ),
    SPECTRUM.card(
        "spectrum_spread",
        "Hz",
        0,
        "standard deviation of power around that centre",
        lambda e: moments_of(e.power.mean).spread_hz,
    ),
    SPECTRUM.card("rolloff", "Hz", 0, "below it lie 85 % of the voiced power", lambda e: rolloff_hz(e.power.mean)),
    SPECTRUM.card(
        "flatness",
        "dB",
        2,
        "geometric / arithmetic mean of the voiced average spectrum, 75-5000 Hz",
        lambda e: flatness_db(e.power.mean),
    ),
    *(
        SPECTRUM.card(
            f"power_{name}",
            "dB",
            2,
            f"power {low_hz}-{min(high_hz, 8000)} Hz / power above 75 Hz, voiced",
            partial(band_db, name=name),
        )
        for name, (low_hz, high_hz) in BANDS_HZ.items()
    ),
    SPECTRUM.card(
        "flux",
        "1",
        3,
        "median distance of a voiced frame's power spectrum, scaled to a sum of 1, from the next one's",
        lambda e: flux(e.power.voiced),
        EGEMAPS,
    ),
    SPECTRUM.card(
        "unvoiced_centre", "Hz", 0, "centre of power of speech without a pitch", lambda e: centre_of(e.power.unvoiced)
    ),
    SPECTRUM.card(
        "unvoiced_top_share",
        "1",
        3,
        "of speech without a pitch: power above 4 kHz / above 75 Hz",
        lambda e: hiss_share(e.power.unvoiced),
    ),
    SPECTRUM.card(
        "background_centre", "Hz", 0, "centre of power of the background", lambda e: centre_of(e.power.background)
    ),
    SPECTRUM.card(
        "bandwidth", "Hz", 0, "highest frequency less than 60 dB below the strongest", lambda e: e.power.bandwidth_hz
    ),
    SPECTRUM.card(
        "alpha_range",
        "dB",
        2,
        "P90 - P10 over the voiced frames of energy 50-1000 Hz / 1-5 kHz",
        lambda e: statistics.between(e.power.alpha_db, 10, 90),
    ),
    SPECTRUM.card(
        "alpha_level_coupling",
        "1",
        2,
        "rank correlation of that ratio and the level over the voiced frames",
        lambda e: statistics.coupling(e.power.alpha_db, e.voiced_db),
    ),
    SPECTRUM.card(
        "alpha_drift",
        "dB/min",
        2,
        "median slope (Theil-Sen) of the phrases' median ratio over the call",
        lambda e: statistics.drift(phrase_alphas(e)),
        "Sen 1968",
    ),
    SPECTRUM.card(
        "alpha_phrase_step",
        "dB",
        2,
        "median |difference| of one phrase's median ratio from the next's",
        lambda e: statistics.step(phrase_alphas(e).values),
    ),
    SPECTRUM.card(
        "alpha_phrase_spread",
        "dB",
        2,
        "1.4826 × median distance of the phrases' median ratios from theirs",
        lambda e: statistics.spread(phrase_alphas(e).values),
    ),
    SPECTRUM.card(
        "alpha_opening",
        "dB",
        2,
        "median ratio of the first quarter of the phrases less that of the others",
        lambda e: statistics.opening(phrase_alphas(e)),
    ),
    SPECTRUM.card(
        "alpha_end", "dB", 2, "median over the phrases of their last 0.15 s of voice less their median ratio", alpha_end
    ),
)
