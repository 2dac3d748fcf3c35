"""What the headless rep hears, as it arrives, before any jitter buffer. Reads no clock."""

from collections.abc import Callable

import numpy as np

from server.headless.answer_times import is_audible
from server.media.opus import WIRE_RATE_HZ, NotOpus, OpusDecoder
from voice.pcm import Pcm

COUNTER_WRAP = 2**32


class BuyerEar:
    """Packets and frames of one connection after another."""

    def __init__(self, on_heard: Callable[[float], None], *, keeps_sound: bool) -> None:
        self._on_heard = on_heard
        self._keeps_sound = keeps_sound
        self._pieces: list[tuple[float, Pcm]] = []
        """Each with its time since the first, in seconds."""
        self._first_s: float | None = None
        self.turn_to_new_connection()

    def turn_to_new_connection(self) -> None:
        """What comes from here on counts its samples anew."""
        self._decoder = OpusDecoder()
        self._began_s: float | None = None
        self._first = self._last = 0

    @property
    def sound(self) -> Pcm:
        """All that was heard at 48 kHz, each piece at its own time, gaps silent."""
        placed = [(round(at_s * WIRE_RATE_HZ), piece.at_rate(WIRE_RATE_HZ)) for at_s, piece in self._pieces]
        samples = np.zeros(max((at + len(piece) for at, piece in placed), default=0), np.int16)
        for at, piece in placed:
            samples[at : at + len(piece)] = piece.samples
        return Pcm(samples, WIRE_RATE_HZ)

    def hear_packet(self, timestamp: int, payload: bytes, now_s: float) -> None:
        """One packet of Opus; one that is none is passed over, as a browser does."""
        try:
            sound = self._decoder.sound(payload)
        except NotOpus:
            return
        self.hear(timestamp, sound, now_s)

    def hear(self, counter: int, sound: Pcm, now_s: float) -> None:
        """Sound whose first sample has this number (32 bits, wrapping), as it came at `now_s`."""
        if self._first_s is None:
            self._first_s = now_s
        if self._began_s is None:
            self._began_s = now_s - self._first_s
            self._first = self._last = counter
        self._last += (counter - self._last + COUNTER_WRAP // 2) % COUNTER_WRAP - COUNTER_WRAP // 2
        if self._keeps_sound and self._last >= self._first:
            self._pieces.append((self._began_s + (self._last - self._first) / sound.rate_hz, sound))
        if is_audible(sound):
            self._on_heard(now_s)
