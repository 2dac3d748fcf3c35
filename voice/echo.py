"""Whether what the microphone hears is the buyer's own voice, back from the rep's loudspeaker.

A browser cancels echo, but not in its first seconds, and not on every machine. What comes back is late by an unknown
delay, filtered by loudspeaker and room, and mixed with noise. So the delay is looked for first, by cross-correlation
with the spectrum half flattened (after Knapp & Carter 1976); then the coherence at that delay tells which share of the
microphone's energy is a filtered copy of what was played, whatever the filter. Half of it is where the rep talks as
loud as the echo: that is no echo.

Measured on made rooms (`python -m bench --only echo`): docs/turn-taking.md.
"""

import numpy as np
from numpy.typing import NDArray

from voice.pcm import AXIS_RATE_HZ

Floats = NDArray[np.float32]

LATEST_S = 0.5
"""An echo comes back within this: the browser's buffer, the room, the way here."""
KEPT_SAMPLES = 3 * AXIS_RATE_HZ
LONGEST_S = 0.3
"""More of the microphone than this adds time and no certainty."""
SHORTEST_S = 0.032
HALF = 2
"""At 8 kHz: speech has its energy below 4 kHz."""
EMPHASIS = 0.6
FLATTENING = 0.6
"""0 is plain correlation, 1 keeps phases alone."""
FRAME, HOP = 128, 32
"""Samples at 8 kHz: 16 ms, longer than the direct sound and the first reflections, a quarter new."""
SHARES = ((0.064, 0.85), (0.128, 0.71), (0.2, 0.62), (0.3, 0.58))
"""Seconds heard → share of a copy from which it is an echo: the less is heard, the more of it looks like a copy by
chance. Chosen so that at most 2 % of 400 made cases of another talker, alone or over the buyer as loud as the echo, are
called one; of the echoes 53, 84, 97 and 97 % are."""
INAUDIBLE = 1e-3
"""Peak, -60 dBFS, of what was played, under which nothing can come back."""

FIRST_SECONDS_S = 3.0
"""A browser's canceller has converged after this much of the buyer's voice."""
CAREFUL_S, USUAL_S = 0.2, 0.064


def needed_speech_s(buyer_spoken_s: float) -> float:
    """Seconds of speech that count as the rep's start over the buyer, when the buyer has been heard for so long."""
    return CAREFUL_S if buyer_spoken_s < FIRST_SECONDS_S else USUAL_S


class EchoCheck:
    """For one call. Knows at least the last 3 s of what was played."""

    def __init__(self) -> None:
        self._kept: NDArray[np.int16] = np.zeros(2 * KEPT_SAMPLES, np.int16)
        self._start = 0
        """The axis sample that `_kept` begins at."""

    def played(self, at_sample: int, audio: NDArray[np.int16]) -> None:
        """`audio`, 16 kHz, goes to the rep's loudspeaker; its first sample lies at `at_sample` on the axis."""
        self._make_room_until(at_sample + len(audio))
        first = at_sample - self._start
        fits = audio[max(0, -first) :]
        self._kept[max(0, first) : max(0, first) + len(fits)] = fits

    def is_echo(self, at_sample: int, audio: NDArray[np.int16]) -> bool:
        """Whether `audio`, 64 ms or more of the microphone from `at_sample` on, is what was played up to 0.5 s before.

        Takes 1 ms. Of more than 0.3 s the last 0.3 s count.
        """
        longest = round(LONGEST_S * AXIS_RATE_HZ)
        at_sample, audio = at_sample + max(0, len(audio) - longest), audio[-longest:]
        if len(audio) < SHORTEST_S * AXIS_RATE_HZ:
            return False
        before = self._between(at_sample - round(LATEST_S * AXIS_RATE_HZ), at_sample + len(audio))
        if np.abs(before).max(initial=0.0) < INAUDIBLE:
            return False
        heard = audio.astype(np.float32) / np.float32(32768)
        return _share_of_copy(_prepared(heard), _prepared(before)) >= _enough(len(audio))

    def _make_room_until(self, end: int) -> None:
        """Lets go of what is too old, seconds at a time; what was not played is silence."""
        step = end - self._start - len(self._kept)
        if step > 0:
            step += KEPT_SAMPLES
            before, self._kept = self._kept, np.zeros_like(self._kept)
            self._kept[: max(0, len(before) - step)] = before[step:]
            self._start += step

    def _between(self, first: int, last: int) -> Floats:
        """What was played in [first, last), with silence where nothing is known."""
        found = np.zeros(last - first, np.float32)
        begin, end = max(first, self._start), min(last, self._start + len(self._kept))
        if begin < end:
            found[begin - first : end - first] = self._kept[begin - self._start : end - self._start]
        return found / np.float32(32768)


def _enough(samples: int) -> float:
    seconds, shares = zip(*SHARES, strict=True)
    return float(np.interp(samples / AXIS_RATE_HZ, seconds, shares))


def _prepared(samples: Floats) -> Floats:
    """At 8 kHz, the higher sounds raised."""
    low = np.hanning(12)[1:-1].astype(np.float32)
    halved = np.convolve(samples, low / low.sum(), "same")[::HALF]
    return np.append(halved[:1], halved[1:] - np.float32(EMPHASIS) * halved[:-1]).astype(np.float32)


def _share_of_copy(heard: Floats, before: Floats) -> float:
    """Which share of the energy of `heard` is a filtered copy of the part of `before` that is most like it: 0..1."""
    lag = _lag(heard, before)
    source, result = (_spectra(part) for part in (before[lag : lag + len(heard)], heard))
    shared = np.abs(np.sum(np.conj(source) * result, axis=0)) ** 2
    of_source, of_result = (np.sum(np.abs(part) ** 2, axis=0) for part in (source, result))
    energy = float(of_result.sum())
    return float(np.sum(shared / np.maximum(of_source, 1e-12))) / energy if energy > 1e-9 else 0.0


def _lag(heard: Floats, before: Floats) -> int:
    """Where in `before` the part like `heard` begins, in samples."""
    size = 1 << (len(before) - 1).bit_length()
    cross = np.conj(np.fft.rfft(heard, size)) * np.fft.rfft(before, size)
    strength = np.abs(cross)
    likeness = np.fft.irfft(cross / np.maximum(strength, 1e-9 * strength.max() + 1e-20) ** FLATTENING, size)
    return int(np.argmax(np.abs(likeness[: len(before) - len(heard) + 1])))


def _spectra(samples: Floats) -> NDArray[np.complexfloating]:
    """Of overlapping frames, shape (frames, FRAME // 2 + 1)."""
    frames = np.lib.stride_tricks.sliding_window_view(samples, FRAME)[::HOP]
    return np.fft.rfft(frames * np.hanning(FRAME + 2)[1:-1].astype(np.float32), axis=1)
