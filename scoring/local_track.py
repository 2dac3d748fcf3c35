"""The recording made at the rep's microphone as a track on the call's axis."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import soxr
from numpy.typing import NDArray

from scoring.alignment import MOST_RESIDUAL_S, LocalSound, Placed, placed
from scoring.remembered import Remembered
from voice.pcm import AXIS_RATE_HZ, Pcm, from_float

AROUND_S = 0.05
"""Sound on both sides of a stretch for the change of rate to settle."""
UNPLACED = "what was recorded at the microphone could not be laid over the call's own sound: too little was said"


@dataclass(frozen=True, slots=True)
class Alignment:
    """How well the local recording lies on the axis; the keys of the scorecard's `alignment`."""

    stretches: int
    """Stretches of up to 30 s in which the offset could be told."""
    residual_ms: float
    """How far the recording lies, at the most, from where all of them say that it belongs."""
    drift_ppm: float
    """The local clock against the call's, over the whole call."""
    jumps: int
    """How often one of the two clocks was found elsewhere than expected, and followed there."""


@dataclass(frozen=True, slots=True)
class LocalTrack:
    track: Pcm | None
    """At 16 kHz, from the axis' zero, as long as the call's own; None where it cannot be used."""
    alignment: Alignment | None
    why_not: str | None = None


def local_track(call: Pcm, local: LocalSound, breaks_s: Sequence[float] = ()) -> LocalTrack:
    """The local recording on the axis of the call's own track; arguments as those of `placed`."""
    places = placed(call, local, breaks_s)
    found = _alignment(places)
    if found is None:
        return LocalTrack(None, None, UNPLACED)
    if found.residual_ms > 1000 * MOST_RESIDUAL_S:
        why_not = f"what was recorded at the microphone lies up to {found.residual_ms:g} ms beside the call's own sound"
        return LocalTrack(None, found, why_not)
    parts = [_on_the_axis(local, place) for place in places]
    return LocalTrack(Pcm(np.concatenate(parts)[: len(call)], AXIS_RATE_HZ), found)


def _alignment(places: Sequence[Placed]) -> Alignment | None:
    if not places:
        return None
    stretches = sum(place.found is not None for place in places)
    residual_ms = round(1000 * max(place.residual_s for place in places), 2)
    jumps = sum(place.has_jumped for place in places)
    return Alignment(stretches, residual_ms, round(1e6 * places[-1].line.drift, 1), jumps)


_stretches: Remembered[NDArray[np.int16]] = Remembered(500)


def _on_the_axis(local: LocalSound, place: Placed) -> NDArray[np.int16]:
    """One stretch at 16 kHz, with silence where nothing was recorded."""
    length = round(place.end_s * AXIS_RATE_HZ) - round(place.start_s * AXIS_RATE_HZ)
    rate_hz = local.sound.rate_hz
    first = round((place.local_s(place.start_s) - AROUND_S) * rate_hz)
    last = round((place.local_s(place.end_s) + AROUND_S) * rate_hz)
    return _stretches.of(
        (local.key(first, last), place.drift, length),
        lambda: _at_axis_rate(local.stretch(first, last), 1 - place.drift, length),
    )


def _at_axis_rate(part: Pcm, pace: float, length: int) -> NDArray[np.int16]:
    """`pace`: seconds of the local clock in a second of the axis."""
    sound = soxr.resample(part.as_float(), part.rate_hz * pace, AXIS_RATE_HZ)
    before = round(AROUND_S / pace * AXIS_RATE_HZ)
    kept = from_float(sound[before : before + length], AXIS_RATE_HZ).samples
    return np.pad(kept, (0, length - len(kept)))
