"""The recording made at the microphone as it lies on the disk, and how it becomes the rep's track. Runs in a worker."""

from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from scoring.recording import Recording
from voice.pcm import Pcm


@dataclass(frozen=True, slots=True)
class LocalFile:
    """Whole chunks without a hole, each checked when it came."""

    path: Path
    """16-bit little-endian mono samples, no header."""
    rate_hz: int
    samples: int
    began_s: float
    """About where on the axis it begins."""
    breaks_s: tuple[float, ...] = ()
    """Where on the axis the call's own sound took another way."""
    checksums: tuple[str, ...] = ()
    """SHA-256 of each chunk, where the server that took them in is not the one that reads them."""

    def put_into(self, recording: Recording) -> Recording:
        """The recording with this as the rep's track; as it was, with the reason, where that cannot be."""
        from scoring.alignment import LocalSound
        from scoring.local_track import local_track

        if recording.rep is None:
            return replace(recording, why_not_local="the call had no sound of its own to lay it over")
        sound = self._read()
        if sound is None:
            return replace(recording, why_not_local="what was recorded at the microphone is damaged on the disk")
        found = local_track(recording.rep, LocalSound(sound, self.began_s, str(self.path)), self.breaks_s)
        if found.track is None:
            return replace(recording, why_not_local=found.why_not, alignment=found.alignment)
        return replace(recording, source="local", rep=found.track, alignment=found.alignment)

    def _read(self) -> Pcm | None:
        """None where the file is not what came."""
        try:
            samples = np.memmap(self.path, "<i2", "r", shape=(self.samples,))
        except (OSError, ValueError):  # not there, or too short
            return None
        return Pcm(samples, self.rate_hz) if self._is_sound(samples) else None

    def _is_sound(self, samples: NDArray[np.int16]) -> bool:
        pieces = (samples[at * self.rate_hz : (at + 1) * self.rate_hz] for at in range(len(self.checksums)))
        return all(
            sha256(piece.astype("<i2").tobytes()).hexdigest() == known
            for piece, known in zip(pieces, self.checksums, strict=True)
        )
