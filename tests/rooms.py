"""Made rooms: what a microphone hears of a loudspeaker and of a person, with known truth.

Loudspeaker and microphone pass 100–300 Hz to 3–7 kHz; the room adds reflections that die away in 0.15–0.5 s and are
0–12 dB weaker than the direct sound; all of it comes 20–480 ms late and 6–40 dB weaker than it was played, with noise
10–30 dB below.
"""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from tests.spoken import pieces_of
from voice.adapters.espeak import Espeak
from voice.pcm import AXIS_RATE_HZ, join
from voice.scenario import Voice

Floats = NDArray[np.float64]

TALKERS = ("en-us", "en-us+f3", "en-gb-x-rp+m1", "en-us+f5", "en-gb-scotland+m3", "en-us+m7")
LINES = (
    "We lost the whole weekend because the export did not run, and nobody told us.",
    "Our board meets on Thursday at nine and I have nothing to show them so far.",
    "The dispatchers sat in front of empty screens and forty customers were left waiting.",
    "I like the product, but your invoices have been wrong three times in a row.",
    "If that happens again in the summer, we will have to look for somebody else.",
)
PLAYED_S = 5.0
LEVEL = 0.08
"""Root mean square of what is played: -22 dBFS."""


@dataclass(frozen=True, slots=True, eq=False)
class Room:
    """One moment at which a detector says that speech began."""

    played: NDArray[np.int16]
    """From sample 0 on."""
    at_sample: int
    heard: NDArray[np.int16]
    """The microphone from `at_sample` on."""


def echo(random: np.random.Generator, heard_s: float) -> Room:
    """Nothing but the buyer's voice, back from the room."""
    return _room(random, heard_s, lambda back, other: (back, back))


def another(random: np.random.Generator, heard_s: float) -> Room:
    """Somebody talks while the buyer's voice does not come back."""
    return _room(random, heard_s, lambda back, other: (other, other))


def both(random: np.random.Generator, heard_s: float) -> Room:
    """Somebody talks over the buyer's voice from the room, as loud as that is at this moment."""
    return _room(random, heard_s, lambda back, other: (back, other))


def _room(
    random: np.random.Generator, heard_s: float, sources: Callable[[Floats, Floats], tuple[Floats, Floats]]
) -> Room:
    talker, other_talker = random.choice(len(TALKERS), 2, replace=bool(random.random() < 0.25))
    played = LEVEL * _stretch(random, int(talker))
    weaker = 10 ** (-random.uniform(6, 40) / 20)
    back = LEVEL * weaker * _level(_through_room(random, played))
    other = LEVEL * weaker * _stretch(random, int(other_talker))
    first, second = sources(back, other)
    length = round(heard_s * AXIS_RATE_HZ)
    at = _loud_place(random, first, second, length)
    one, two = first[at : at + length], second[at : at + length]
    heard = one if first is second else one + two * _rms(one) / _rms(two)
    noise = random.normal(size=length) * _rms(heard) * 10 ** (-random.uniform(10, 30) / 20)
    return Room(_as_pcm(played), at, _as_pcm(heard + noise))


def _through_room(random: np.random.Generator, sound: Floats) -> Floats:
    """Filtered, reflected and late."""
    reflections = round(0.4 * AXIS_RATE_HZ)
    after_s = np.arange(reflections) / AXIS_RATE_HZ
    response = random.normal(size=reflections) * 10 ** (-3 * after_s / random.uniform(0.15, 0.5))
    response[: round(0.002 * AXIS_RATE_HZ)] = 0.0
    response *= 10 ** (-random.uniform(0, 12) / 20) / np.sqrt(np.sum(response**2))
    response[0] = 1.0
    size = 1 << (len(sound) + reflections).bit_length()
    hz = np.fft.rfftfreq(size, 1 / AXIS_RATE_HZ)
    low_hz, high_hz = random.uniform(100, 300), random.uniform(3000, 7000)
    passes = 1 / np.sqrt((1 + (low_hz / np.maximum(hz, 1.0)) ** 4) * (1 + (hz / high_hz) ** 6))
    filtered = np.fft.irfft(np.fft.rfft(sound, size) * np.fft.rfft(response, size) * passes, size)[: len(sound)]
    late = round(random.uniform(0.02, 0.48) * AXIS_RATE_HZ)
    return np.concatenate([np.zeros(late), filtered])[: len(sound)]


def _loud_place(random: np.random.Generator, first: Floats, second: Floats, length: int) -> int:
    """Where both are at least nearly as loud as on average: a detector fires on speech, not on gaps."""
    while True:
        at = int(random.integers(AXIS_RATE_HZ, len(first) - length))
        if all(_rms(sound[at : at + length]) > 0.7 * _rms(sound) for sound in (first, second)):
            return at


def _stretch(random: np.random.Generator, talker: int) -> Floats:
    """A few seconds of somebody, at level 1."""
    voice = _voices()[talker]
    length = round(PLAYED_S * AXIS_RATE_HZ)
    at = int(random.integers(0, len(voice) - length))
    return _level(voice[at : at + length])


@cache
def _voices() -> tuple[Floats, ...]:
    return asyncio.run(_speak())


async def _speak() -> tuple[Floats, ...]:
    voices = []
    for number, name in enumerate(TALKERS):
        voice = Voice(name, rate_wpm=150 + 7 * number, pitch=35 + 5 * number)
        pieces = [piece for line in LINES for piece in await pieces_of(Espeak(), line, voice)]
        whole = join([piece.audio for piece in pieces], pieces[0].audio.rate_hz).at_rate(AXIS_RATE_HZ)
        voices.append(whole.samples / 32768)
    return tuple(voices)


def _rms(sound: Floats) -> float:
    return float(np.sqrt(np.mean(sound**2)))


def _level(sound: Floats) -> Floats:
    return sound / _rms(sound)


def _as_pcm(sound: Floats) -> NDArray[np.int16]:
    return np.clip(sound * 32768, -32768, 32767).astype(np.int16)
