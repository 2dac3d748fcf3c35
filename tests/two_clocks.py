"""One voice recorded by two clocks: speech, and the same speech with a delay, a drift and parts missing."""

import asyncio
from functools import cache

import numpy as np
import soxr

from bench.material import REP_LINES
from tests.spoken import spoken
from voice.pcm import AXIS_RATE_HZ, Pcm, from_float, join, silence


@cache
def said(seconds: float) -> Pcm:
    """A rep's talk with pauses in it, no second like another, at 16 kHz."""
    lines = asyncio.run(_lines())
    parts: list[Pcm] = []
    number = 0
    while sum(len(part) for part in parts) < seconds * AXIS_RATE_HZ:
        line = lines[number % len(lines)]
        parts += [line.between(0.11 * (number % 7), line.duration_s), silence(0.5 + 0.37 * (number % 5))]
        number += 1
    return join(parts).between(0, seconds)


async def _lines() -> list[Pcm]:
    return [await spoken(line) for line in REP_LINES]


def at_the_microphone(call: Pcm, rate_hz: int, delay_s: float = 0.0, drift: float = 0.0) -> Pcm:
    """The same by another clock: it begins `delay_s` later on the axis, and runs fast by `drift`."""
    sound = from_float(soxr.resample(call.as_float(), AXIS_RATE_HZ, rate_hz * (1 + drift)), rate_hz)
    first = round(delay_s * rate_hz)
    return sound.stretch(first, len(sound))


def largest_lag_s(one: Pcm, other: Pcm, window_s: float = 4.0) -> float:
    """How far the two lie apart in any window in which both have sound."""
    lags = []
    for at_s in np.arange(0.0, one.duration_s - window_s, window_s):
        here, there = (each.between(at_s, at_s + window_s).as_float() for each in (one, other))
        if min(np.std(here), np.std(there)) > 0.01:
            product = np.fft.irfft(np.fft.rfft(here) * np.conj(np.fft.rfft(there)))
            lag = int(product.argmax())
            lags.append(abs(lag if lag < len(product) / 2 else lag - len(product)) / AXIS_RATE_HZ)
    return max(lags)
