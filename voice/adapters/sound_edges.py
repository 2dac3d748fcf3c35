"""A sentence's sound as it comes, without the silence around it and without a click at its ends.

    network's   ────────▁▂▅▆▅▃▅▆▅▁▂▅▆▃▁──────────
    given       ·····└──▁▂▅▆▅▃▅▆▅▁▂▅▆▃▁──┘·······     pauses between sentences are laid by whoever joins them

What may still turn out to be the silence at its end is kept back, so a piece can be empty.
"""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

AUDIBLE = 160
"""Samples under this (-46 dBFS) are silence."""
LEAD_S, TAIL_S = 0.02, 0.04
"""Kept before the first audible sample and after the last: the breath of an "h", the dying of an "s"."""
FADE_S = 0.005

Samples = NDArray[np.int16]


@dataclass(slots=True)
class SoundEdges:
    """Trims one sentence; `rest` once, at its end."""

    rate_hz: int
    least_s: float = 0.0
    """Nothing is given out before there is so much of it: the next piece takes time."""
    skipped_s: float = 0.0
    """Silence left out before the first audible sample."""
    _has_begun: bool = False
    _is_out: bool = False
    _kept: Samples = field(default_factory=lambda: np.zeros(0, np.int16))

    def add(self, sound: Samples) -> Samples:
        """What can be given out with this piece, shape (n,)."""
        self._kept = np.concatenate([self._kept, sound])
        if not self._has_begun:
            self._skip()
        end = min(self._audible_end(), len(self._kept) - self._count(FADE_S))
        self._is_out = self._is_out or (self._has_begun and end >= self._count(self.least_s))
        return self._take(end if self._is_out else 0)

    def rest(self) -> Samples:
        """The end of the sound, which is over."""
        last = self._take(self._audible_end() + self._count(TAIL_S))
        return beginning(last[::-1], self.rate_hz)[::-1]

    def _skip(self) -> None:
        """Leaves out the silence before the sound."""
        audible = self._audible()
        left_out = max(0, (int(audible[0]) if len(audible) else len(self._kept)) - self._count(LEAD_S))
        self._kept, self.skipped_s = self._kept[left_out:], self.skipped_s + left_out / self.rate_hz
        if len(audible) and len(self._kept) >= self._count(FADE_S):
            self._kept, self._has_begun = beginning(self._kept, self.rate_hz), True

    def _audible(self) -> NDArray[np.intp]:
        return np.flatnonzero((self._kept > AUDIBLE) | (self._kept < -AUDIBLE))

    def _audible_end(self) -> int:
        """Samples up to the last audible one."""
        audible = self._audible()
        return int(audible[-1]) + 1 if len(audible) else 0

    def _take(self, count: int) -> Samples:
        count = max(0, count)
        taken, self._kept = self._kept[:count], self._kept[count:]
        return taken

    def _count(self, duration_s: float) -> int:
        return round(duration_s * self.rate_hz)


def faded_in(samples: Samples) -> Samples:
    """The same, rising from nothing over its whole length."""
    faded: Samples = (samples * np.sin(np.linspace(0, np.pi / 2, len(samples))) ** 2).astype(np.int16)
    return faded


def beginning(samples: Samples, rate_hz: int) -> Samples:
    """The same, without a click at its first sample."""
    fading = round(FADE_S * rate_hz)
    return np.concatenate([faded_in(samples[:fading]), samples[fading:]])
