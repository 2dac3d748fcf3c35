"""Where a recording made at the microphone lies on the call's axis.

The call's own track and the local recording hold the same voice, by two clocks and two ways. Once in 30 s of the axis
they are laid over one another (cross-correlation); a straight line through the offsets found so far says where the
next 30 s lie, so that what was placed stays where it is. How far each finding was from its line is the residual.
"""

from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import soxr
from numpy.typing import NDArray

from scoring.remembered import Remembered, print_of
from voice.pcm import AXIS_RATE_HZ, Pcm

STRETCH_S = 30.0
COMPARED_S = 5.0
"""Of each stretch its loudest seconds are laid over: at a drift of 0.01 % they smear by half a millisecond, a whole
stretch by 3 ms, which is half a period of a voice and drowns the correlation."""
SHORTEST_S = 2.0
"""Less than this at the end is not laid over by itself."""
COMPARED_HZ = 4_000
"""Speech keeps its shape through Opus below 2 kHz; the offset is read between samples."""
FIRST_REACH_S, REACH_S = 15.0, 0.5
"""How far from where it is expected a stretch is looked for: the first one, and those after."""
LEAST_LIKENESS = 0.3
"""Correlation, 0..1, from which on two stretches are the same sound."""
LEAST_LEAD = 1.25
"""… and by how much it must be above the next best place."""
SAME_PLACE_S = 0.025
"""A voice repeats itself within this; two offsets that near are one."""
MOST_RESIDUAL_S = 0.010
MOST_DRIFT = 5e-4
"""Clocks of sound cards differ by 0.02 % at the most."""

Sound = NDArray[np.int16]


@dataclass(frozen=True, slots=True, eq=False)
class LocalSound:
    """What was recorded at the microphone."""

    sound: Pcm
    """At its own rate."""
    began_s: float
    """About where on the axis it begins."""
    name: str | None = None
    """Of a recording that only grows: what was worked out under this name is remembered without looking at the sound
    again. None: it is remembered under the sound itself.
    """

    def stretch(self, first: int, last: int) -> Pcm:
        return self.sound.stretch(first, last)

    def key(self, first: int, last: int) -> Hashable:
        """What a stretch is remembered under. One that reaches beyond the present end will still change."""
        if self.name is None or last > len(self.sound):
            return print_of(self.stretch(first, last).samples), self.sound.rate_hz
        return self.name, first, last, self.sound.rate_hz


@dataclass(frozen=True, slots=True)
class Offset:
    """What one comparison found."""

    at_s: float
    """The middle of the stretch, on the axis."""
    offset_s: float
    """Axis less local time."""


@dataclass(frozen=True, slots=True)
class Placed:
    """One stretch of the axis and where it lies in the local recording."""

    start_s: float
    end_s: float
    offset_s: float
    """Axis less local time, at its start."""
    drift: float
    """Seconds the offset grows by in a second."""
    found: Offset | None
    """None where too little was said to tell."""
    line: "Line"
    """The one through all that was found since the last jump, later things too."""
    has_jumped: bool = False
    """What was found lay elsewhere than the line said, and a new one begins here."""

    def local_s(self, axis_s: float) -> float:
        return axis_s - self._offset_at(axis_s)

    @property
    def residual_s(self) -> float:
        """How far it lies, at the most, from what was found in it and from what the whole line says of its ends."""
        ends = [abs(self.line.at(end_s) - self._offset_at(end_s)) for end_s in (self.start_s, self.end_s)]
        own = [] if self.found is None else [abs(self.found.offset_s - self._offset_at(self.found.at_s))]
        return max(ends + own)

    def _offset_at(self, axis_s: float) -> float:
        return self.offset_s + self.drift * (axis_s - self.start_s)


class Line:
    """The offsets found since the last jump."""

    def __init__(self) -> None:
        self.found: list[Offset] = []

    def at(self, axis_s: float) -> float:
        """The offset at this time of the axis."""
        times, offsets = self._arrays()
        return float(offsets.mean() + self.drift * (axis_s - times.mean()))

    @property
    def drift(self) -> float:
        if len(self.found) < 2:
            return 0.0
        times, offsets = self._arrays()
        slope = float(np.polyfit(times - times.mean(), offsets, 1)[0])
        return max(-MOST_DRIFT, min(MOST_DRIFT, slope))

    def _arrays(self) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        return np.array([one.at_s for one in self.found]), np.array([one.offset_s for one in self.found])


def placed(call: Pcm, local: LocalSound, breaks_s: Sequence[float] = ()) -> list[Placed]:
    """Where each stretch of the axis lies in the local recording; none where nothing could be told.

    `call` is the call's own track at 16 kHz from the axis' zero; at `breaks_s` its sound took another way, by another
    clock.
    """
    done: list[Placed] = []
    early: list[tuple[float, float]] = []
    line = Line()
    for start_s, end_s in _stretches(call.duration_s, breaks_s):
        if start_s in breaks_s:
            line = Line()
        found = _offset(call, local, start_s, end_s, line)
        if found is None and not line.found:
            early.append((start_s, end_s))
            continue
        one = _place(start_s, end_s, found, line)
        line = one.line
        done += [_held(*span, one) for span in early] + [one]
        early = []
    return done + [_held(*span, done[-1]) for span in early if done]


def _stretches(duration_s: float, breaks_s: Sequence[float]) -> Iterator[tuple[float, float]]:
    regular = list(np.arange(0.0, duration_s, STRETCH_S))
    edges = sorted({float(edge) for edge in (*regular, *breaks_s) if 0 <= edge < duration_s})
    yield from zip(edges, [*edges[1:], duration_s], strict=True)


def _held(start_s: float, end_s: float, other: Placed) -> Placed:
    """A stretch in which nothing was found, by the clock of another one."""
    return Placed(start_s, end_s, start_s - other.local_s(start_s), other.drift, None, other.line)


def _place(start_s: float, end_s: float, found: Offset | None, line: Line) -> Placed:
    """The stretch by what was found before it; what is found in it, for those after. A jump begins a new line."""
    has_jumped = found is not None and bool(line.found) and abs(found.offset_s - line.at(found.at_s)) > MOST_RESIDUAL_S
    if has_jumped:
        line = Line()
    if found is not None and not line.found:
        line.found.append(found)
    one = Placed(start_s, end_s, line.at(start_s), line.drift, found, line, has_jumped)
    if found is not None and line.found[-1] is not found:
        line.found.append(found)
    return one


# one comparison

_offsets: Remembered[Offset | None] = Remembered(2_000)


def _offset(call: Pcm, local: LocalSound, start_s: float, end_s: float, line: Line) -> Offset | None:
    """Where this stretch lies in the local recording; None where it cannot be told."""
    at = _loudest(call.between(start_s, end_s))
    if at is None:
        return None
    first_s = start_s + at / AXIS_RATE_HZ
    here = call.between(first_s, min(end_s, first_s + COMPARED_S))
    middle_s = first_s + here.duration_s / 2
    tries = [(line.at(middle_s), REACH_S)] if line.found else []
    tries.append((line.at(middle_s) if line.found else local.began_s, FIRST_REACH_S))
    found = (_found(here, local, middle_s, expected_s, reach_s) for expected_s, reach_s in tries)
    return next((one for one in found if one is not None), None)


def _loudest(stretch: Pcm) -> int | None:
    """Where the loudest seconds begin; None where there are too few, or only silence."""
    length, step = min(len(stretch), round(COMPARED_S * AXIS_RATE_HZ)), AXIS_RATE_HZ // 2
    if stretch.duration_s < SHORTEST_S or not stretch.samples.any():
        return None
    energy = np.concatenate([[0.0], np.cumsum(stretch.samples.astype(np.float64) ** 2)])
    starts = np.arange(0, len(stretch) - length + 1, step)
    return int(starts[np.argmax(energy[starts + length] - energy[starts])])


def _found(here: Pcm, local: LocalSound, middle_s: float, expected_s: float, reach_s: float) -> Offset | None:
    start_s, rate_hz = middle_s - here.duration_s / 2, local.sound.rate_hz
    first = round((start_s - expected_s - reach_s) * rate_hz)
    last = first + round((here.duration_s + 2 * reach_s) * rate_hz)
    return _offsets.of(
        (print_of(here.samples), local.key(first, last), start_s, first),
        lambda: _laid_over(here, local.stretch(first, last), middle_s, start_s - first / rate_hz),
    )


def _laid_over(here: Pcm, there: Pcm, middle_s: float, most_offset_s: float) -> Offset | None:
    """`most_offset_s`: the offset if both began together; `there` is the longer one."""
    lag = _surely_best(_likeness(_compared(here), _compared(there)))
    return None if lag is None else Offset(middle_s, most_offset_s - lag / COMPARED_HZ)


def _compared(sound: Pcm) -> NDArray[np.float32]:
    return np.asarray(soxr.resample(sound.as_float(), sound.rate_hz, COMPARED_HZ), np.float32)


def _likeness(sound: NDArray[np.float32], among: NDArray[np.float32]) -> NDArray[np.float64]:
    """Correlation, -1..1, of `sound` with `among` from each of its samples on."""
    places = len(among) - len(sound) + 1
    size = 1 << (len(among) - 1).bit_length()
    product = np.fft.irfft(np.fft.rfft(among, size) * np.conj(np.fft.rfft(sound, size)), size)[:places]
    energy = np.concatenate([[0.0], np.cumsum(among.astype(np.float64) ** 2)])
    around = energy[len(sound) :][:places] - energy[:places]
    own = float(np.sum(sound.astype(np.float64) ** 2))
    return np.asarray(product / np.sqrt(own * np.maximum(around, 1e-3 * own) + 1e-9))


def _surely_best(likeness: NDArray[np.float64]) -> float | None:
    """The place of the best one, between samples; None where another is nearly as good."""
    best = int(likeness.argmax())
    near = round(SAME_PLACE_S * COMPARED_HZ)
    others = np.concatenate([likeness[: max(0, best - near)], likeness[best + near + 1 :]])
    if likeness[best] < max(LEAST_LIKENESS, LEAST_LEAD * others.max(initial=0.0)):
        return None
    if not 0 < best < len(likeness) - 1:
        return float(best)
    left, top, right = likeness[best - 1 : best + 2]
    return best + 0.5 * float((left - right) / min(left - 2 * top + right, -1e-12))
