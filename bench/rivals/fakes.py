"""The engines that every contestant is given: scripted, with fixed delays.

Standard library and numpy only: this runs inside every contestant's environment.
"""

import asyncio
import re
from collections.abc import AsyncIterator, Awaitable, Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bench.rivals.tones import WORD_S, tone

REPLIES = {
    "short": "Alpha bravo charlie delta echo. Foxtrot.",
    "natural": "Alpha bravo charlie delta echo, foxtrot golf hotel india juliet kilo lima.",
    "medium": (
        "Alpha bravo charlie delta echo foxtrot. Golf hotel india juliet kilo lima mike november. "
        "Oscar papa quebec romeo sierra tango."
    ),
    "long": (
        "Alpha bravo charlie delta echo foxtrot. Golf hotel india juliet kilo lima mike november oscar papa quebec "
        "romeo sierra tango uniform victor whiskey xray yankee zulu amber basil cedar denim ember fable ginger hazel "
        "indigo jasper kettle lemon maple nutmeg olive pepper quartz raven saffron thistle umber velvet willow."
    ),
}
"""What the language model says: no word twice in a reply."""
SENTENCE = re.compile(r"[^.!?]+[.!?]")
LINE = "What happened on Monday morning?"
AGREEING = "Uh-huh."
FRAME_S = 0.01
LOUD_DBFS = -45.0
FEWEST_LOUD_S = 0.05
SHORT_S = 0.45
"""Less speech than this is "uh-huh" (the bench's lasts 0.34 s, its shortest line 0.6 s)."""
NOISE_FLATNESS = 0.05
"""Geometric over arithmetic mean of the power spectrum: the bench's coughs have 0.1 and more, its speech under 0.01."""


@dataclass(frozen=True, slots=True)
class Delays:
    """How long the fake engines take, in seconds."""

    text_s: float = 0.08
    """From the end of the speech, as the contestant's own detector tells it, to its words."""
    first_token_s: float = 0.15
    token_s: float = 0.02
    first_sound_s: float = 0.06
    """Of each phrase."""
    real_time_factor: float = 0.05

    def until_first_sound_s(self, reply: str) -> float:
        """From the end of the rep's turn to the first sound that the engines allow: words, first sentence, sound."""
        tokens = len(SENTENCE.findall(reply)[0].split())
        return self.text_s + self.first_token_s + (tokens - 1) * self.token_s + self.first_sound_s


DELAYS = Delays()


def tokens(reply: str) -> list[str]:
    """A word each, with the space before it, as language models write."""
    words = reply.split()
    return [words[0], *(f" {word}" for word in words[1:])]


def text_of(samples: NDArray[np.int16], rate_hz: int) -> str:
    """What the recogniser makes of a sound, shape (n,): nothing of noise, "uh-huh" of little, a line of more."""
    size = round(FRAME_S * rate_hz)
    frames = samples[: len(samples) - len(samples) % size].reshape(-1, size).astype(np.float64) / 32768
    loud = frames[np.mean(frames**2, axis=1) > 10 ** (LOUD_DBFS / 10)]
    if len(loud) * FRAME_S < FEWEST_LOUD_S or _flatness(loud) > NOISE_FLATNESS:
        return ""
    return AGREEING if len(loud) * FRAME_S < SHORT_S else LINE


def _flatness(frames: NDArray[np.float64]) -> float:
    """The median frame's, between 100 Hz and Nyquist, shape (m, n) in."""
    power = np.abs(np.fft.rfft(frames * np.hanning(frames.shape[1]), axis=1))[:, 1:-1] ** 2 + 1e-12
    return float(np.median(np.exp(np.mean(np.log(power), axis=1)) / np.mean(power, axis=1)))


async def spoken(
    phrase: str, sleep: Callable[[float], Awaitable[None]] = asyncio.sleep, delays: Delays = DELAYS
) -> AsyncIterator[tuple[str, NDArray[np.int16]]]:
    """Word after word with its sound at 24 kHz: the first after 60 ms, the others as fast as the engine makes sound."""
    for number, word in enumerate(phrase.split()):
        await sleep(delays.real_time_factor * WORD_S if number else delays.first_sound_s)
        yield word, tone(word)
