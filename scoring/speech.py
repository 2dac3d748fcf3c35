"""Where somebody speaks on a track, heard from level and voicing alone."""

from collections.abc import Iterable

import numpy as np

from scoring.frames import HOP_S, Floats, Mask, frames_within, spans_of
from scoring.spans import Span, merged
from scoring.track import Track

PAUSE_S = 0.2
"""A silence shorter than this is part of speaking (a stop consonant closes for up to 0.15 s)."""
BELOW_LOUD_DB = 30.0
"""Speech is at most this far below the loud frames (P95) …"""
ABOVE_FLOOR_DB = 6.0
"""… and at least this far above the background (P10) …"""
SURELY_SPEECH_DB = 10.0
"""… but what is this close to the loud frames is never background."""
SHORTEST_S = 0.08
"""A burst shorter than this is a click."""
VOICED_S = 0.03
"""A stretch with less voice than this is a breath or a noise."""
FAINTEST_DBFS = -80.0


def heard_speech(track: Track, missing: Iterable[Span] = ()) -> tuple[Span, ...]:
    """Stretches of speech, at least a pause apart; `missing` holds no sound and no silence."""
    known = ~frames_within(missing, len(track))
    if not known.any():
        return ()
    loud = known & (track.level_db > _threshold(track.level_db[known]))
    stretches = merged(spans_of(loud), PAUSE_S)
    return tuple(span for span in stretches if _is_speech(span, track.f0_hz > 0, loud))


def _threshold(level_db: Floats) -> float:
    floor, loud = (float(level) for level in np.percentile(level_db, [10, 95]))
    above = max(loud - BELOW_LOUD_DB, floor + ABOVE_FLOOR_DB)
    return max(min(above, loud - SURELY_SPEECH_DB), FAINTEST_DBFS)


def _is_speech(span: Span, voiced: Mask, loud: Mask) -> bool:
    first, last = round(span.start_s / HOP_S), round(span.end_s / HOP_S)
    voiced_s = float(np.count_nonzero(voiced[first:last] & loud[first:last])) * HOP_S
    return span.duration_s >= SHORTEST_S and voiced_s >= VOICED_S
