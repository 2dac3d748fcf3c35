"""What an OpenAI-compatible speech endpoint sends: a tone, as long as its text takes to say."""

from typing import Any

import numpy as np

from tests.chat_endpoint import HEAD, Body, chunked
from tests.tones import tone

RATE_HZ = 24_000
WORD_S = 0.4
PIECE_BYTES = 1501
"""Odd: a piece may end in the middle of a sample."""


def sound(duration_s: float, *, lead_s: float = 0.0) -> bytes:
    samples = tone(220.0, duration_s, RATE_HZ).samples
    return np.concatenate([np.zeros(round(lead_s * RATE_HZ), np.int16), samples]).astype("<i2").tobytes()


def streamed(data: bytes, *, kind: str = "audio/pcm", is_whole: bool = True) -> list[bytes | None]:
    """A response that comes in pieces; `is_whole` False: its end does not come."""
    head = HEAD % (b"200 OK", kind.encode()) + b"Transfer-Encoding: chunked\r\n\r\n"
    pieces = [chunked(data[first : first + PIECE_BYTES]) for first in range(0, len(data), PIECE_BYTES)]
    return [head, *pieces, chunked(b"") if is_whole else None]


def read_out(request: dict[str, Any]) -> Body:
    """The text, at the speed asked for."""
    words = len(request["input"].split())
    return streamed(sound(WORD_S * words / request.get("speed", 1.0), lead_s=0.1))
