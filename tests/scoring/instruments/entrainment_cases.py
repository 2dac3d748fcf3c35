"""Entrainment: 24 exchanges in which every feature of the rep's reply follows, or comes closer to, the buyer's."""

from collections.abc import Callable

import numpy as np

from tests.scoring.instruments.made import Case, Found, Line, Voice, call, ramp, said
from tests.voices import in_noise
from voice.pcm import AXIS_RATE_HZ, Pcm, join, silence

PAIRS = 24
SEED = np.random.default_rng(11)
ORDER = SEED.permutation(PAIRS) / (PAIRS - 1) - 0.5
"""Evenly spread from -0.5 to 0.5, in no order."""
EVEN = ORDER / (1.4826 * np.median(np.abs(ORDER - np.median(ORDER))))


def exchanges(rep: np.ndarray, buyer: np.ndarray, hz: float) -> tuple[list[Line], Pcm, Pcm]:
    """24 exchanges; one number per turn sets its pitch, range, level, pace and length at once."""
    lines: list[Line] = []
    sounds: dict[str, list[Pcm]] = {"rep": [silence(0.3)], "buyer": [silence(0.3)]}
    now_s = 0.3
    for values in zip(buyer, rep, strict=True):
        for who, value in zip(("buyer", "rep"), values, strict=True):
            lasts = round(1.6 * 2 ** (0.5 * value), 2)
            words = 8
            lines.append(Line(who, now_s, " ".join(["table"] * words) + ".", lasts / (words)))
            half = 1.5 + value
            base = hz if who == "rep" else 1.5 * hz
            voice = said(4 * value + ramp(-half, half, lasts), -24.0 + 6 * value, base)
            other = "rep" if who == "buyer" else "buyer"
            sounds[who] += [voice, silence(0.3)]
            sounds[other].append(silence((len(voice) + round(0.3 * AXIS_RATE_HZ)) / AXIS_RATE_HZ))
            now_s += len(voice) / AXIS_RATE_HZ + 0.3
    return lines, join(sounds["rep"]), join(sounds["buyer"])


def of(rep: np.ndarray, buyer: np.ndarray) -> Callable[[Voice], Found]:
    def read(voice: Voice) -> Found:
        lines, rep_sound, buyer_sound = exchanges(rep, buyer, voice.hz)
        return call(*lines, rep=in_noise(rep_sound, voice.noise_dbfs), buyer=in_noise(buyer_sound, -70.0, seed=2))

    return read


FEATURES = ("pitch", "pitch_range", "level", "pace", "length")


def proximity(rep: np.ndarray, buyer: np.ndarray) -> float:
    """Mean distance over all other pairs less the mean over own pairs."""
    away = np.abs(rep[:, None] - buyer[None])
    count = len(rep)
    return float((away.sum() - np.trace(away)) / (count * (count - 1)) - np.mean(np.diag(away)))


CLOSER = np.concatenate([ORDER[:12], ORDER[12:]]) + np.linspace(0.6, 0.0, PAIRS) * np.tile([1, -1], PAIRS // 2)
"""The distance shrinks from pair to pair."""

CASES = (
    Case("the rep follows", of(ORDER, ORDER), {
        **{f"{feature}_synchrony": (1.0, 0.06) for feature in FEATURES},
        **{f"{feature}_proximity": (proximity(EVEN, EVEN), 0.12) for feature in FEATURES},
    }),
    Case("the rep comes closer", of(CLOSER, ORDER), {f"{feature}_convergence": (0.9, 0.3) for feature in FEATURES}),
)  # fmt: skip
