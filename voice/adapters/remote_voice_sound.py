"""What a speech endpoint sends, made into samples and words, or into one plain sentence."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
import openai
from numpy.typing import NDArray

from voice.adapters.reading_aloud import Token
from voice.errors import EngineFailed
from voice.ports import SpokenWord

RATE_HZ = 24_000
SIGNS_PER_S = 14.0
"""Letters and spaces at the plain pace of 165 words a minute, which has 16, less an eighth."""
NO_SAMPLES = re.compile(rb"RIFF|ID3|OggS|fLaC|\xff[\xf1\xf3\xf9\xfb]|\s*[<{]")
"""How files and pages begin. Speech begins in silence: with zeros, or nearly."""
NO_SAMPLE_TYPES = ("text/", "application/json", "audio/mpeg", "audio/ogg", "audio/flac", "audio/aac", "audio/wav")
RETRYABLE_STATUS = (408, 409, 425, 429)


@dataclass(slots=True)
class SampleStream:
    """16-bit samples from bytes that come in pieces of any length."""

    _half: bytes = b""
    _has_begun: bool = False

    def add(self, data: bytes) -> NDArray[np.int16]:
        """Raises EngineFailed where the first bytes are those of a file or a page."""
        data = self._half + data
        if not self._has_begun and len(data) >= 4:
            self._has_begun = True
            if NO_SAMPLES.match(data):
                raise no_samples()
        even = len(data) - len(data) % 2
        self._half = data[even:]
        return np.frombuffer(data[:even], "<i2").astype(np.int16)


@dataclass(slots=True)
class SpreadWords:
    """A phrase's words, spread over its sound by their letters."""

    tokens: Sequence[Token]
    signs_per_s: float = SIGNS_PER_S
    _ends_s: float = field(default=0.0)
    """Where the last word given out ends."""

    def until(self, sound_s: float) -> tuple[SpokenWord, ...]:
        """The words that are over after so much sound; the last word of all is kept for the sound's end."""
        over = []
        while len(self.tokens) > 1 and self._ends_s + _signs(self.tokens[0]) / self.signs_per_s <= sound_s:
            over.append(self._next(self._ends_s + _signs(self.tokens[0]) / self.signs_per_s))
        return tuple(over)

    def rest(self, sound_s: float) -> tuple[SpokenWord, ...]:
        """The words that are left when the sound ends."""
        left, pace = sound_s - self._ends_s, max(1, sum(map(_signs, self.tokens)))
        ends = self._ends_s + left * np.cumsum([_signs(token) for token in self.tokens]) / pace
        return tuple(self._next(min(float(end_s), sound_s)) for end_s in ends)

    def _next(self, end_s: float) -> SpokenWord:
        token, self.tokens = self.tokens[0], self.tokens[1:]
        start_s, self._ends_s = self._ends_s, end_s
        return SpokenWord(token.first_char, token.last_char, start_s, end_s)


def _signs(token: Token) -> int:
    return len(token.spoken) + 1


def check_type(content_type: str) -> None:
    """Raises EngineFailed for a kind of content that is no plain samples."""
    if content_type.strip().lower().startswith(NO_SAMPLE_TYPES):
        raise no_samples()


def no_samples() -> EngineFailed:
    return EngineFailed(
        "The speech endpoint sent something that is no plain sound: check its address, and that it can stream pcm."
    )


def failure(error: Exception) -> EngineFailed:
    """Trouble with the endpoint in one plain sentence."""
    match error:
        case EngineFailed():
            return error
        case TimeoutError() | openai.APITimeoutError():
            return EngineFailed("The speech endpoint took too long to answer.", retryable=True)
        case openai.APIStatusError():
            return _refused(error.status_code)
        case _:  # openai's connection errors, and in mid-stream those of the HTTP library under it
            return EngineFailed("The connection to the speech endpoint broke.", retryable=True)


def _refused(status: int) -> EngineFailed:
    if status in RETRYABLE_STATUS or status >= 500:
        trouble = "is overloaded" if status == 429 else "is in trouble"
        return EngineFailed(f"The speech endpoint {trouble} (HTTP {status}).", retryable=True)
    advice = {401: "check its key", 403: "check its key"}
    hint = advice.get(status, "check its address and the names of model and voice")
    return EngineFailed(f"The speech endpoint refused the request (HTTP {status}): {hint}.")
