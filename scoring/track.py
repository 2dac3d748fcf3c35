"""The rep's track, frame by frame: how high and how loud."""

from dataclasses import dataclass

from scoring.frames import HOP_S, Floats, voice_samples, within_band
from scoring.loudness import level_of
from scoring.pitch import pitch_of
from voice.pcm import Pcm

VOWELS_HZ = (300.0, 3000.0)


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


def track_of(rep: Pcm) -> Track:
    """Pitch and level of a recorded track at any rate."""
    samples = voice_samples(rep)
    pitch = pitch_of(samples)
    vowels = level_of(within_band(samples, *VOWELS_HZ))
    return Track(pitch.hz, level_of(samples), pitch.periodicity, vowels)
