"""The last minutes of a track in memory, each sample at its place on the axis."""

import numpy as np
from numpy.typing import NDArray

from voice.pcm import AXIS_RATE_HZ, Pcm

BLOCK = AXIS_RATE_HZ
"""Samples that lie together. Pieces of 20 ms take 8 MB for 180 s where this takes 5.8; one array for all of it would be
there from a call's first second on: with four calls that came and went, 50 MB more."""


class LastSound:
    """Sound at 16 kHz, second by second; where none came there is silence."""

    def __init__(self, kept_s: float) -> None:
        self._kept = round(kept_s * AXIS_RATE_HZ)
        self._blocks: dict[int, NDArray[np.int16]] = {}
        """By number on the axis; those that are missing are silent."""
        self._first: int | None = None
        """The first sample ever heard."""
        self._end = 0
        """One past the last."""

    def hear(self, audio: Pcm, at_sample: int) -> None:
        """The next piece."""
        if self._first is None:
            self._first = at_sample
        self._end = at_sample + len(audio)
        samples = audio.samples[-self._kept :]
        for number, in_block, in_samples in _shared(self._end - len(samples), self._end):
            if number not in self._blocks:
                self._blocks[number] = np.zeros(BLOCK, np.int16)
                self._drop_before((self._end - self._kept) // BLOCK)
            self._blocks[number][in_block] = samples[in_samples]

    def between(self, first: int, last: int) -> tuple[int, Pcm] | None:
        """What is kept from sample `first` to `last`, with its first sample; None where nothing is."""
        if self._first is None:
            return None
        first, last = max(first, self._first, self._end - self._kept), min(last, self._end)
        if first >= last:
            return None
        samples = np.zeros(last - first, np.int16)
        for number, in_block, in_samples in _shared(first, last):
            if number in self._blocks:
                samples[in_samples] = self._blocks[number][in_block]
        return first, Pcm(samples, AXIS_RATE_HZ)

    def forget(self) -> None:
        """Gives the memory back: nobody asks for sound any more."""
        self._blocks.clear()
        self._first = None

    def _drop_before(self, oldest: int) -> None:
        for number in [number for number in self._blocks if number < oldest]:
            del self._blocks[number]


def _shared(first: int, last: int) -> list[tuple[int, slice, slice]]:
    """Each block that lies in the range: its number, its part that does, and that part's place in the range."""
    found = []
    for number in range(first // BLOCK, (last - 1) // BLOCK + 1):
        start, stop = max(first, number * BLOCK), min(last, (number + 1) * BLOCK)
        found.append((number, slice(start - number * BLOCK, stop - number * BLOCK), slice(start - first, stop - first)))
    return found
