"""Made voices whose pitch moves by a known amount at their end."""

import numpy as np
import pytest
from numpy.typing import NDArray

from tests.voices import at_level, harmonics, in_noise, spaced, times
from voice.final_pitch import final_pitch_st
from voice.pcm import AXIS_RATE_HZ, Pcm, join, silence

GLIDE_S = 0.4
SEEN = 0.8
"""The first and last 80 ms of the glide are each one value, so four fifths of it are seen."""
PITCHES_HZ = (80.0, 120.0, 180.0, 250.0, 350.0)
GLIDES = [
    (hz, by_st) for hz in PITCHES_HZ for by_st in (-5.0, -2.5, 0.0, 2.5, 5.0) if 60.0 < hz * 2 ** (by_st / 12) < 400.0
]
"""Those that stay where a voice is looked for."""
Floats = NDArray[np.float64]


def moving(hz: float, by_st: float) -> Floats:
    """Half a second at `hz`, then 0.4 s in which the pitch moves evenly by `by_st`."""
    held = np.zeros(len(times(0.5)))
    glide = np.linspace(0.0, by_st, len(times(GLIDE_S)))
    return hz * 2.0 ** (np.concatenate([held, glide]) / 12)


def voice(hz: float, by_st: float, *, without_fundamental: bool = False) -> Pcm:
    contour = moving(hz, by_st)
    tone = harmonics(contour)
    if without_fundamental:
        phase = 2 * np.pi * np.cumsum(contour) / AXIS_RATE_HZ
        tone = tone - np.sin(phase + 1)
    return at_level(tone, -20.0)


@pytest.mark.parametrize(("hz", "by_st"), GLIDES)
def test_a_glide_is_measured(hz: float, by_st: float) -> None:
    assert final_pitch_st(voice(hz, by_st)) == pytest.approx(SEEN * by_st, abs=0.5)


@pytest.mark.parametrize("hz", PITCHES_HZ)
def test_a_missing_fundamental_does_not_matter(hz: float) -> None:
    found = final_pitch_st(voice(hz, -4.0, without_fundamental=True))
    assert found == pytest.approx(SEEN * -4.0, abs=0.5)


@pytest.mark.parametrize("hz", PITCHES_HZ)
@pytest.mark.parametrize("seed", range(3))
def test_noise_15_db_below_does_not_matter(hz: float, seed: int) -> None:
    assert final_pitch_st(in_noise(voice(hz, -4.0), -35.0, seed)) == pytest.approx(SEEN * -4.0, abs=0.7)


@pytest.mark.parametrize("gap_s", [0.08, 0.2])
def test_what_is_unvoiced_in_between_is_left_out(gap_s: float) -> None:
    sound = voice(150.0, -5.0)
    parts = [sound.between(0.0, 0.7), sound.between(0.7, sound.duration_s)]
    assert final_pitch_st(spaced(parts, [0.0, gap_s, 0.0])) == pytest.approx(SEEN * -5.0, abs=0.8)


def test_the_silence_of_a_late_detector_does_not_matter() -> None:
    sound = voice(150.0, -4.0)
    assert final_pitch_st(join([sound, silence(0.1)])) == pytest.approx(final_pitch_st(sound), abs=0.2)


def test_only_the_end_counts() -> None:
    before = Pcm(voice(150.0, 6.0).samples[::-1].copy(), AXIS_RATE_HZ)
    sound = voice(150.0, -4.0)
    assert final_pitch_st(join([before, sound])) == pytest.approx(final_pitch_st(sound), abs=0.1)


def test_a_hiss_after_the_voice_is_no_voice() -> None:
    hiss = in_noise(silence(0.15), -30.0)
    assert final_pitch_st(join([voice(120.0, -4.0), hiss])) == pytest.approx(SEEN * -4.0, abs=0.7)


def test_loudness_does_not_matter() -> None:
    sound = voice(200.0, 3.0)
    quiet = Pcm(sound.samples // 20, AXIS_RATE_HZ)
    assert final_pitch_st(quiet) == pytest.approx(final_pitch_st(sound), abs=0.3)


@pytest.mark.parametrize(
    "sound",
    [
        silence(0.0),
        silence(0.01),
        silence(1.5),
        in_noise(silence(1.5), -30.0),
        voice(150.0, 0.0).between(0.0, 0.12),
        join([silence(1.0), voice(150.0, 0.0).between(0.0, 0.1)]),
    ],
    ids=["nothing", "a click's length", "silence", "noise", "a syllable of 0.12 s", "a syllable after silence"],
)
def test_too_little_voice_gives_no_answer(sound: Pcm) -> None:
    assert final_pitch_st(sound) is None


@pytest.mark.parametrize("hz", PITCHES_HZ)
def test_a_held_pitch_does_not_jump_by_an_octave(hz: float) -> None:
    assert final_pitch_st(in_noise(voice(hz, 0.0), -40.0)) == pytest.approx(0.0, abs=0.2)
