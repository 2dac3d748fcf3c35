"""How long a gap waits for its packet, learnt from how late packets really come."""

from collections import deque

SHORTEST_S = 0.020
"""One packet's time: what comes later than that was most likely lost."""
LONGEST_S = 0.120
REMEMBERED_S = 10.0
MOST_REMEMBERED = 64
MARGIN = 1.25


class Lateness:
    """The wait covers the latest packet of the last 10 s that a wait could have covered, and a quarter more. No I/O."""

    def __init__(self) -> None:
        self._seen: deque[tuple[float, float]] = deque(maxlen=MOST_REMEMBERED)
        """When a late packet came, and how late: both in seconds, the older first."""

    def learn(self, late_s: float, now_s: float) -> None:
        """A packet came `late_s` after one that was sent behind it; beyond 120 ms no wait would have helped."""
        if late_s <= LONGEST_S:
            self._seen.append((now_s, late_s))

    def wait_s(self, now_s: float) -> float:
        """20 to 120 ms."""
        while self._seen and now_s - self._seen[0][0] > REMEMBERED_S:
            self._seen.popleft()
        latest_s = max((late_s for _, late_s in self._seen), default=0.0)
        return min(LONGEST_S, max(SHORTEST_S, MARGIN * latest_s))
