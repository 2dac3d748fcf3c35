"""The same words in a low and in a high voice: as much of them is voiced, and the same change counts the same."""

from dataclasses import replace

import numpy as np
import pytest

from scoring.frames import voice_samples
from scoring.pitch import median_hz, pitch_of
from scoring.tone import tone_readings
from tests.praat import higher
from tests.talkers import talker
from tests.tone_calls import Reply, call, scenario_with, target
from voice.pcm import Pcm
from voice.scenario import ToneTarget

SOURCE = "en-us+f2"


def voiced(sound: Pcm) -> np.ndarray:
    hz = pitch_of(voice_samples(sound)).hz
    return hz[hz > 0]


def in_voice(hz: float) -> Pcm:
    sound = talker(SOURCE, passages=2).sound
    return higher(sound, float(12 * np.log2(hz / median_hz(voiced(sound)))))


@pytest.mark.parametrize("hz", [85, 120, 240])
def test_a_voice_at_any_height_keeps_its_voiced_time(hz: float) -> None:
    plain = len(voiced(talker(SOURCE, passages=2).sound))
    assert len(voiced(in_voice(hz))) == pytest.approx(plain, rel=0.07)


@pytest.mark.parametrize("by_st", [-1, 2])
def test_the_same_change_moves_a_low_and_a_high_voice_equally(by_st: float) -> None:
    moves = []
    for hz in (95, 220):
        plain = in_voice(hz)
        moves.append(float(12 * np.log2(median_hz(voiced(higher(plain, by_st))) / median_hz(voiced(plain)))))
    assert moves[0] == pytest.approx(moves[1], abs=0.3)


def chance_of_lying_within(own_hz: float, wanted: ToneTarget, **change: float) -> float:
    """Of a reply that is changed like this, by somebody who speaks at `own_hz`."""
    usual = Reply(words=30, hz=own_hz)
    changed = replace(usual, words=40, beat="harm-1", **change)
    reading = tone_readings(call([usual] * 3 + [changed]), scenario_with(wanted))[0]
    assert reading.p_within is not None
    return reading.p_within


LOW_HZ, HIGH_HZ = 90.0, 230.0
PITCH = target("f0_median", -3, 0.5, "st", "harm")


@pytest.mark.parametrize("by_st", [-3, -1, 1])
def test_the_same_move_of_pitch_counts_the_same(by_st: float) -> None:
    low, high = (chance_of_lying_within(hz, PITCH, hz=hz * 2 ** (by_st / 12)) for hz in (LOW_HZ, HIGH_HZ))
    assert low == pytest.approx(high, abs=0.05)


@pytest.mark.parametrize(
    ("wanted", "change"),
    [
        (target("f0_range", -40, 10, "%", "harm"), {"range_st": 3.0}),
        (target("level", -6, 0, "dB", "harm"), {"by_db": -5.0}),
        (target("articulation_rate", -20, -5, "%", "harm"), {"syllables_per_s": 4.6}),
    ],
    ids=["range", "loudness", "pace"],
)
def test_any_other_change_counts_the_same(wanted: ToneTarget, change: dict[str, float]) -> None:
    low, high = (chance_of_lying_within(hz, wanted, **change) for hz in (LOW_HZ, HIGH_HZ))
    assert low == pytest.approx(high, abs=0.05)
