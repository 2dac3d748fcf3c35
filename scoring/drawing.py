"""The rep's track for other programs: every frame as numbers, or thinned for a picture."""

from collections.abc import Sequence

import numpy as np

from scoring.frames import HOP_S, Floats
from scoring.spans import Span, common, total_s
from scoring.syllables import syllables_of
from scoring.talk import Talk
from scoring.track import Track

SILENT_DB = -120.0
PACE_HOP_S = 0.5
PACE_WINDOW_S = 4.0
"""Around each point of a drawn pace: about eighteen syllables."""
LEAST_SPEECH_S = 1.5
"""In the window, for a point to be drawn."""


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


def pace_points(talks: Sequence[Talk], duration_s: float) -> dict[str, object]:
    """`pace_hop_s` and `pace`: syllables per second of speech in the 4 s around each point; null where little is said.

    No point mixes two turns.
    """
    times_s = np.arange(0.0, duration_s, PACE_HOP_S)
    points: list[float | None] = [None] * len(times_s)
    for talk in talks:
        if not talk.speech or not talk.words:
            continue
        first, last = int(np.ceil(talk.start_s / PACE_HOP_S)), int(talk.end_s / PACE_HOP_S)
        for index in range(max(0, first), min(len(points), last + 1)):
            points[index] = _pace_at(talk, float(times_s[index]))
    return {"pace_hop_s": PACE_HOP_S, "pace": points}


def _pace_at(talk: Talk, at_s: float) -> float | None:
    window = Span(at_s - PACE_WINDOW_S / 2, at_s + PACE_WINDOW_S / 2)
    speech_s = total_s(common(talk.speech, (window,)))
    if speech_s < LEAST_SPEECH_S:
        return None
    said = (word for word in talk.words if window.start_s <= (word.start_s + word.end_s) / 2 < window.end_s)
    return round(sum(syllables_of(word.text) for word in said) / speech_s, 2)


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
