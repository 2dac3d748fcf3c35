"""Where a chunk of sound lies in time, by the counter its sender put in front of it. Reads no clock."""

from dataclasses import dataclass

from voice.errors import BadInput

WRAP = 2**32
FUTURE_S = 1.0
"""A counter that jumps further ahead of the clock than this cannot be right."""
LATE_S = 1.0
"""Sound later than this is late for good once all of it has been for `LATE_PATIENCE_S`: the sender's counter stood
still while its microphone did (a sleeping laptop), and does not say so."""
LATE_PATIENCE_S = 2.0
MOST_AHEAD_S = 10.0
"""Sound that waited on its way comes in a burst, and clocks differ by 0.02 %; more is not of this rate."""


@dataclass(slots=True)
class SampleCounter:
    """Unwraps one sender's counter; a jump that the clock belies is laid at the present."""

    rate_hz: int
    _next: int | None = None
    """What the counter of the next chunk should say."""
    _position: int = 0
    """Where that chunk lies: samples since the first."""
    _first_s: float = 0.0
    """When the first chunk came."""
    _began_s: float = 0.0
    """When it would have come if it had been as quick as the quickest."""
    _late_since_s: float | None = None
    _least_late: int = 0
    """Samples by which the sound is late since then, at the least."""

    def place(self, counter: int, length: int, now_s: float) -> int:
        """Position of a chunk of `length` samples that came at `now_s`: samples since the first, only growing.

        Raises BadInput for sound that comes faster than it can be spoken.
        """
        if self._next is None:
            self._next, self._first_s, self._began_s = counter, now_s, now_s
        ahead = (counter - self._next + WRAP // 2) % WRAP - WRAP // 2
        present = round((now_s - self._began_s) * self.rate_hz)
        at = self._position + ahead
        if ahead < 0 or (ahead > 0 and at > present + FUTURE_S * self.rate_hz):
            at = max(self._position, present)
        if at > (now_s - self._first_s + MOST_AHEAD_S) * self.rate_hz:
            raise BadInput(f"The sound is over {MOST_AHEAD_S:g} s ahead of the clock; is it at {self.rate_hz} Hz?")
        at += self._late_for_good(present - at, now_s)
        self._began_s = min(self._began_s, now_s - at / self.rate_hz)
        self._next, self._position = (counter + length) % WRAP, at + length
        return at

    def _late_for_good(self, late: int, now_s: float) -> int:
        """Samples to be skipped."""
        if late <= LATE_S * self.rate_hz:
            self._late_since_s = None
        elif self._late_since_s is None:
            self._late_since_s, self._least_late = now_s, late
        else:
            self._least_late = min(self._least_late, late)
            if now_s - self._late_since_s >= LATE_PATIENCE_S:
                self._late_since_s = None
                return self._least_late
        return 0
