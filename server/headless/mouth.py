"""What the headless rep says, 20 ms at a time."""

from collections.abc import Callable

import numpy as np

from server.headless.answer_times import end_of_speech_s
from server.media.opus import FRAME_SAMPLES, WIRE_RATE_HZ
from voice.pcm import Pcm


class Mouth:
    """Says one sound at a time, silence between. Reads no clock."""

    def __init__(self, on_end_of_speech: Callable[[float], None]) -> None:
        self._on_end_of_speech = on_end_of_speech
        self._sound = np.zeros(0, np.int16)
        self._said = 0
        self._speech_ends_at: int | None = None

    def say(self, sound: Pcm) -> None:
        """Starts with the next frame; `sound` at 48 kHz."""
        self._sound, self._said = sound.samples, 0
        ends_s = end_of_speech_s(sound)
        self._speech_ends_at = None if ends_s is None else round(ends_s * WIRE_RATE_HZ)

    @property
    def is_speaking(self) -> bool:
        """Whether part of the sound is still to be said."""
        return self._said < len(self._sound)

    def frame(self, now_s: float) -> Pcm:
        """The 20 ms at 48 kHz that end at `now_s`."""
        piece = self._sound[self._said : self._said + FRAME_SAMPLES]
        self._said += len(piece)
        ends_at = self._speech_ends_at
        if ends_at is not None and ends_at <= self._said:
            self._speech_ends_at = None
            self._on_end_of_speech(now_s - (self._said - ends_at) / WIRE_RATE_HZ)
        return Pcm(np.pad(piece, (0, FRAME_SAMPLES - len(piece))), WIRE_RATE_HZ)
