"""Sound in which nobody speaks: what stands in a room, what hands do, music, and breath."""

from collections.abc import Callable
from functools import cache

import numpy as np
from numpy.typing import NDArray

from voice.pcm import AXIS_RATE_HZ, Pcm, from_float

Signal = NDArray[np.float64]
LENGTH_S = 3.0
_at_s: Signal = np.arange(round(LENGTH_S * AXIS_RATE_HZ)) / AXIS_RATE_HZ


def coloured(seed: int, slope: float, low_hz: float = 20.0, high_hz: float = 8000.0) -> Signal:
    """Noise of unit level: `slope` 0 is white, 1 pink, 2 brown."""
    spectrum = np.fft.rfft(np.random.default_rng(seed).standard_normal(len(_at_s)))
    rate_hz = np.fft.rfftfreq(len(_at_s), 1 / AXIS_RATE_HZ)
    spectrum *= np.maximum(rate_hz, low_hz) ** (-slope / 2) * ((rate_hz >= low_hz) & (rate_hz <= high_hz))
    noise = np.fft.irfft(spectrum, len(_at_s))
    return np.asarray(noise / noise.std())


def tone(rate_hz: float, partials: int = 1, fall: float = 1.0) -> Signal:
    """A tone with overtones: number n has the level n^-fall."""
    return np.asarray(
        np.sum([np.sin(2 * np.pi * rate_hz * n * _at_s) / n**fall for n in range(1, partials + 1)], axis=0)
    )


def struck(at_s: float, decay_s: float) -> Signal:
    """The envelope of something hit at `at_s`."""
    since = _at_s - at_s
    return np.where(since >= 0, np.exp(-np.maximum(since, 0) / decay_s), 0.0)


def swelling(start_s: float, end_s: float) -> Signal:
    """The envelope of something that rises and falls once."""
    place = np.clip((_at_s - start_s) / (end_s - start_s), 0, 1)
    return np.sin(np.pi * place) ** 2


def strokes(seed: int, count: int, decay_s: float) -> Signal:
    draw = np.random.default_rng(seed)
    return np.asarray(
        np.sum([struck(at, decay_s) * draw.uniform(0.5, 1) for at in draw.uniform(0.1, 2.8, count)], axis=0)
    )


def chord(*rates_hz: float) -> Signal:
    return np.asarray(np.sum([tone(rate, 5) for rate in rates_hz], axis=0))


def melody(rates_hz: tuple[float, ...], partials: int) -> Signal:
    step_s = LENGTH_S / len(rates_hz)
    return np.asarray(
        np.sum([tone(rate, partials) * struck(n * step_s, 0.3) for n, rate in enumerate(rates_hz)], axis=0)
    )


def breath(seed: int, low_hz: float, high_hz: float, *spans_s: tuple[float, float]) -> Signal:
    return np.asarray(coloured(seed, 0.5, low_hz, high_hz) * np.sum([swelling(*span) for span in spans_s], axis=0))


def cough(seed: int, *starts_s: float) -> Signal:
    """Bursts: a hard onset, then air that dies away."""
    return np.asarray(coloured(seed, 1, 150, 6000) * np.sum([struck(start, 0.09) for start in starts_s], axis=0))


def drums(seed: int) -> Signal:
    kick = tone(60) * np.sum([struck(at, 0.12) for at in (0, 1, 2)], axis=0)
    return np.asarray(kick * 2 + coloured(seed, 0, 3000) * np.sum([struck(at, 0.05) for at in (0.5, 1.5, 2.5)], axis=0))


MADE: dict[str, Callable[[], Signal]] = {
    "nothing at all": lambda: np.zeros_like(_at_s),
    "white noise": lambda: coloured(1, 0),
    "pink noise": lambda: coloured(2, 1),
    "brown noise": lambda: coloured(3, 2),
    "rain": lambda: coloured(4, 0, 1500) + coloured(5, 0) * strokes(6, 60, 0.004) * 2,
    "wind": lambda: coloured(7, 2, 30, 600) * (1.2 + np.sin(2 * np.pi * 0.7 * _at_s)),
    "fan": lambda: coloured(8, 1, 60, 3000) * (1 + 0.3 * np.sin(2 * np.pi * 12 * _at_s)),
    "mains hum": lambda: tone(50, 8, 0.5),
    "beep": lambda: tone(1000) * (np.sin(2 * np.pi * _at_s) > 0),
    "dial tone": lambda: tone(350) + tone(440),
    "ringing phone": lambda: (tone(440) + tone(480)) * (np.sin(2 * np.pi * 20 * _at_s) > 0) * swelling(0.2, 2.8),
    "siren": lambda: np.sin(2 * np.pi * (700 * _at_s - 80 * np.cos(2 * np.pi * 0.6 * _at_s))),
    "sweep": lambda: np.sin(2 * np.pi * (100 + 900 * _at_s) * _at_s),
    "one click": lambda: coloured(9, 0) * struck(1.0, 0.002),
    "mouse": lambda: coloured(10, 0, 1000) * strokes(11, 4, 0.004),
    "keyboard": lambda: coloured(12, 0, 500) * strokes(13, 22, 0.012),
    "knocking": lambda: coloured(14, 1, 80, 800) * sum(struck(at, 0.04) for at in (0.5, 0.8, 1.1)),
    "paper": lambda: coloured(15, 0, 1200) * strokes(16, 120, 0.01),
    "chair": lambda: coloured(17, 2, 50, 300) * swelling(0.5, 2.0),
    "glass": lambda: (tone(2637) + tone(4100) + tone(5920)) * struck(0.8, 0.4),
    "major chord": lambda: chord(262, 330, 392),
    "struck chord": lambda: chord(220, 262, 330, 440) * struck(0.3, 0.8),
    "organ": lambda: chord(131, 196, 262, 330),
    "melody": lambda: melody((392, 440, 494, 523, 494, 440), 6),
    "bass": lambda: melody((82, 98, 110, 82), 8),
    "drums": lambda: drums(18),
    "breath in": lambda: breath(19, 600, 4000, (0.5, 1.5)),
    "breath out": lambda: breath(20, 300, 2500, (0.4, 2.2)),
    "panting": lambda: breath(21, 400, 3500, *((at, at + 0.4) for at in (0.2, 0.7, 1.2, 1.7, 2.2))),
    "blowing into the microphone": lambda: breath(22, 40, 500, (0.3, 2.0)),
    "one cough": lambda: cough(23, 0.8),
    "two coughs": lambda: cough(24, 0.6, 1.1),
    "sneeze": lambda: breath(25, 500, 3500, (0.3, 1.1)) * 0.5 + cough(26, 1.1) * 2,
}
LEVELS_DBFS = {"loud": -16.0, "usual": -28.0, "soft": -44.0}
"""Of the loudest 100 ms."""


def not_speech(name: str, level_dbfs: float = LEVELS_DBFS["usual"]) -> Pcm:
    """3 s of it at 16 kHz."""
    return from_float(_levelled(name) * 10 ** (level_dbfs / 20), AXIS_RATE_HZ)


@cache
def _levelled(name: str) -> Signal:
    """Its loudest 100 ms at 0 dBFS."""
    signal = MADE[name]()
    return signal / (np.sqrt(np.square(signal).reshape(-1, AXIS_RATE_HZ // 10).mean(axis=1).max()) or 1.0)
