"""The rep's track for other programs: every frame as numbers, or thinned for a picture."""

import numpy as np

from scoring.frames import HOP_S, Floats
from scoring.track import Track

SILENT_DB = -120.0


def every_frame(track: Track) -> dict[str, object]:
    """`hop_s`, `f0_hz` (0: unvoiced) and `level_db` of every 10 ms."""
    return _json(HOP_S, track.f0_hz, track.level_db)


def thinned(track: Track, hop_s: float) -> dict[str, object]:
    """The same at a wider hop: the median pitch where most of a stretch is voiced, the loudest level."""
    frames = round(hop_s / HOP_S)
    count = -(-len(track) // frames)
    pitch = _stretches(track.f0_hz, count, frames, 0.0)
    voiced = pitch > 0
    medians = np.array(
        [np.median(row[row > 0]) if mask.mean() >= 0.5 else 0.0 for row, mask in zip(pitch, voiced, strict=True)]
    )
    return _json(hop_s, medians, _stretches(track.level_db, count, frames, SILENT_DB).max(axis=1, initial=SILENT_DB))


def _stretches(values: Floats, count: int, frames: int, padding: float) -> Floats:
    return np.pad(values, (0, count * frames - len(values)), constant_values=padding).reshape(count, frames)


def _json(hop_s: float, f0_hz: Floats, level_db: Floats) -> dict[str, object]:
    """Rounded to what the measures resolve: 0.1 Hz, 0.1 dB."""
    floor = np.maximum(level_db, SILENT_DB)
    return {
        "hop_s": hop_s,
        "f0_hz": [round(float(value), 1) for value in f0_hz],
        "level_db": [round(float(value), 1) for value in floor],
    }
