"""The rep's track, frame by frame: how high and how loud.

A long track is taken in blocks of ten seconds, each with a second around it, for a voice that is known from the
track's beginning. So a block is final as soon as it was said: while a call runs its blocks are worked out one by one,
and at its end only the last one is left to do. The result is the same as for the whole track at once.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from scoring.frames import HOP, HOP_S, Floats, voice_samples, within_band
from scoring.loudness import level_of
from scoring.pitch import Voice, pitch_of, voice_in
from scoring.remembered import Remembered, print_of
from voice.pcm import AXIS_RATE_HZ, Pcm

VOWELS_HZ = (300.0, 3000.0)
BLOCK = 10 * AXIS_RATE_HZ
AROUND = AXIS_RATE_HZ
"""Around a block, where its filters and its path through the pitches settle."""
AT_ONCE = 3 * BLOCK
"""A track up to this long is one block."""
KNOWN_FROM_S = 20.0
"""Seconds of voice from which on a voice is known: its quartiles move by less than a semitone after."""


@dataclass(frozen=True, slots=True, eq=False)
class Track:
    """One value per 10 ms frame; all arrays have the same shape (frames,)."""

    f0_hz: Floats
    """0 where unvoiced."""
    level_db: Floats
    """dBFS."""
    periodicity: Floats
    """0..1, how exactly the sound repeats itself at `f0_hz`; 0 where unvoiced."""
    vowel_level_db: Floats
    """dBFS between 300 and 3000 Hz, where vowels stand out."""
    hop_s: float = HOP_S

    def __len__(self) -> int:
        return len(self.f0_hz)

    def frames(self, first: int, last: int) -> "Track":
        """Frames `first` to `last`, end exclusive."""
        of = slice(first, last)
        return Track(self.f0_hz[of], self.level_db[of], self.periodicity[of], self.vowel_level_db[of])


_voices: Remembered[Voice] = Remembered(200)
_blocks: Remembered[Track] = Remembered(2_000)
"""2,000 blocks of 32 kB: five and a half hours of calls."""


def track_of(rep: Pcm) -> Track:
    """Pitch and level of a recorded track at any rate."""
    sound = rep.at_rate(AXIS_RATE_HZ)
    if len(sound) <= AT_ONCE:
        return _followed(sound, None)
    voice = _voice_of(sound)
    return _joined([_block(sound, at, voice) for at in range(0, len(sound), BLOCK)])


def _voice_of(sound: Pcm) -> Voice:
    """From the track's beginning, as much of it as it takes to know the voice."""
    for beginning in _beginnings(sound):
        voice = _learnt(beginning)
        if voice.voiced_s >= KNOWN_FROM_S:
            break
    return voice


def _learnt(beginning: Pcm) -> Voice:
    return _voices.of(print_of(beginning.samples), lambda: voice_in(voice_samples(beginning)))


def _beginnings(sound: Pcm) -> Iterator[Pcm]:
    """Each twice as long as the one before; the whole sound last."""
    length = 2 * BLOCK
    while length < len(sound):
        yield Pcm(sound.samples[:length], AXIS_RATE_HZ)
        length *= 2
    yield sound


def _block(sound: Pcm, at: int, voice: Voice) -> Track:
    start, end = max(0, at - AROUND), min(len(sound), at + BLOCK + AROUND)
    part = Pcm(sound.samples[start:end], AXIS_RATE_HZ)
    before = (at - start) // HOP
    is_last = at + BLOCK >= len(sound)
    frames = len(part) // HOP + 1 if is_last else before + BLOCK // HOP
    return _blocks.of(
        (print_of(part.samples), before, frames, voice), lambda: _followed(part, voice).frames(before, frames)
    )


def _followed(sound: Pcm, voice: Voice | None) -> Track:
    samples = voice_samples(sound)
    pitch = pitch_of(samples, voice)
    vowels = level_of(within_band(samples, *VOWELS_HZ))
    return Track(pitch.hz, level_of(samples), pitch.periodicity, vowels)


def _joined(parts: list[Track]) -> Track:
    f0_hz, level_db, periodicity, vowels = (
        np.concatenate([getattr(part, name) for part in parts])
        for name in ("f0_hz", "level_db", "periodicity", "vowel_level_db")
    )
    return Track(f0_hz, level_db, periodicity, vowels)
