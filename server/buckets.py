"""Token buckets: so much at once, so much a second after. Pure; `now_s` is any clock that does not go back."""

from collections import OrderedDict
from collections.abc import Hashable

MOST_KEPT = 20_000


class Bucket:
    """Full at first."""

    __slots__ = ("_burst", "_left", "_per_s", "_seen_s")

    def __init__(self, per_s: float, burst: float) -> None:
        self._per_s, self._burst = per_s, burst
        self._left, self._seen_s = burst, 0.0

    def take(self, now_s: float) -> bool:
        """Whether there was one to take; where there was none nothing is taken."""
        self._left = min(self._burst, self._left + max(0.0, now_s - self._seen_s) * self._per_s)
        self._seen_s = now_s
        if self._left < 1.0:
            return False
        self._left -= 1.0
        return True

    @property
    def wait_s(self) -> float:
        """After a take that failed: until one can succeed."""
        return (1.0 - self._left) / self._per_s


class Buckets:
    """One for each key; whose were not asked for longest are forgotten where there are too many."""

    def __init__(self, per_s: float, burst: float) -> None:
        self._per_s, self._burst = per_s, burst
        self._kept: OrderedDict[Hashable, Bucket] = OrderedDict()

    def wait_s(self, key: Hashable, now_s: float) -> float:
        """0: one was taken. Otherwise seconds until there is one again."""
        bucket = self._kept.get(key)
        if bucket is None:
            bucket = self._kept[key] = Bucket(self._per_s, self._burst)
        self._kept.move_to_end(key)
        while len(self._kept) > MOST_KEPT:
            self._kept.popitem(last=False)
        return 0.0 if bucket.take(now_s) else bucket.wait_s
