"""How far the hearing of an island is behind its speaking.

Sound that waits is late only as far as it was spoken longer ago than it is heard: a recording may come faster than
anybody speaks, and then waits without being late.
"""

import time
from collections.abc import Callable

LEAD_S = 0.35
"""What an island's first piece brings at once: sound from before the detected start, and what the detector needed."""


class Lateness:
    """Tell it of every piece before it is heard, and when an island is over."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._began_s: float | None = None
        """When the island's first sample was spoken, by the clock."""
        self._heard_s = 0.0

    def of(self, length_s: float, waiting_s: float) -> float:
        """Seconds that hearing is late when a piece of `length_s` is to be heard and `waiting_s` wait behind it."""
        now_s = self._clock()
        if self._began_s is None:
            self._began_s, self._heard_s = now_s - min(LEAD_S, length_s + waiting_s), 0.0
        late_s = now_s - self._began_s - self._heard_s - length_s
        self._heard_s += length_s
        return max(0.0, min(waiting_s, late_s))

    def island_over(self) -> None:
        self._began_s = None
