"""Praat, as the tests' second opinion on pitch and as the tool that changes one thing of a voice and nothing else."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import parselmouth
from numpy.typing import NDArray
from parselmouth.praat import call

from voice.pcm import Pcm, from_float

Floats = NDArray[np.float64]


def sound_of(sound: Pcm) -> Any:
    return parselmouth.Sound(sound.as_float().astype(np.float64), sound.rate_hz)


def pitch_of(sound: Pcm, frames: int, floor_hz: float = 75.0, ceiling_hz: float = 500.0) -> Floats:
    """Praat's raw autocorrelation, in hertz (0: unvoiced), on frames at i x 10 ms as ours are."""
    found = sound_of(sound).to_pitch_ac(time_step=0.01, pitch_floor=floor_hz, pitch_ceiling=ceiling_hz)
    hz, first_s = found.selected_array["frequency"], found.xs()[0]
    nearest = np.round((np.arange(frames) * 0.01 - first_s) / 0.01).astype(int)
    inside = (nearest >= 0) & (nearest < len(hz))
    return np.where(inside, hz[np.clip(nearest, 0, len(hz) - 1)], 0.0)


def on_whole_frames(sound: Pcm) -> Pcm:
    """Without its last few milliseconds, so that Praat's frames lie where ours do: half a frame between the two reads
    as a voicing error of 3 % at the edges of voice alone."""
    return sound.between(0, int(sound.duration_s * 100) / 100)


@dataclass(frozen=True, slots=True)
class Agreement:
    """How one pitch track lies to another."""

    voicing_error: float
    """Share of frames that one calls voiced and the other does not."""
    gross_error: float
    """Share of the frames voiced in both that lie more than 20 % apart."""
    median_st: float
    range_st: float


def agreement(ours: Floats, theirs: Floats) -> Agreement:
    from scoring.pitch import median_hz, range_st

    both = (ours > 0) & (theirs > 0)
    mine, other = ours[ours > 0], theirs[theirs > 0]
    return Agreement(
        float(np.mean((ours > 0) != (theirs > 0))),
        float(np.mean(np.abs(ours[both] / theirs[both] - 1) > 0.2)),
        float(12 * np.log2(median_hz(mine) / median_hz(other))),
        range_st(mine) - range_st(other),
    )


FLOOR_HZ, CEILING_HZ = 60, 600


def higher(sound: Pcm, by_st: float) -> Pcm:
    """The same voice, `by_st` semitones higher."""
    return _changed(sound, lambda tier: _formula(tier, f"self * {2 ** (by_st / 12)}"))


def livelier(sound: Pcm, times: float) -> Pcm:
    """The same voice with its pitch ranging `times` as far, about the same median."""
    found = sound_of(sound).to_pitch_ac(pitch_floor=FLOOR_HZ, pitch_ceiling=CEILING_HZ).selected_array["frequency"]
    middle = float(np.median(found[found > 0]))
    return _changed(sound, lambda tier: _formula(tier, f"{middle} * (self / {middle}) ^ {times}"))


def longer(sound: Pcm, times: float) -> Pcm:
    """The same voice, taking `times` as long."""

    def stretched(manipulation: Any) -> None:
        tier = call("Create DurationTier", "d", 0, sound.duration_s)
        call(tier, "Add point", 0, times)
        call([tier, manipulation], "Replace duration tier")

    return _resynthesised(sound, stretched)


def _formula(tier: Any, formula: str) -> None:
    call(tier, "Formula", formula)


def _changed(sound: Pcm, change: Any) -> Pcm:
    def replaced(manipulation: Any) -> None:
        tier = call(manipulation, "Extract pitch tier")
        change(tier)
        call([tier, manipulation], "Replace pitch tier")

    return _resynthesised(sound, replaced)


def _resynthesised(sound: Pcm, change: Any) -> Pcm:
    manipulation = call(sound_of(sound), "To Manipulation", 0.01, FLOOR_HZ, CEILING_HZ)
    change(manipulation)
    samples = call(manipulation, "Get resynthesis (overlap-add)").values[0]
    return from_float(samples, sound.rate_hz)
