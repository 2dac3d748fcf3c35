"""How often somebody may try to come in. Kept in memory: a restart forgets, nothing of it is stored."""

from collections import OrderedDict, deque

from server.problems import TooOften

WINDOW_S = 15 * 60
TRIES = 5
"""Failures of one name from one address."""
TRIES_FROM_ADDRESS = 50
"""Failures of all names from one address: an office shares one."""
MOST_KEPT = 10_000
WAIT = "Too many tries; wait 15 minutes, then try again."


class Throttle:
    """Counts failures; `now_s` is any clock that does not go back. The answer is the same for a name nobody has."""

    def __init__(self) -> None:
        self._failures: OrderedDict[tuple[str, str], deque[float]] = OrderedDict()

    def check(self, name: str, address: str, now_s: float) -> None:
        """Raises TooOften."""
        for key, most in (((name, address), TRIES), (("", address), TRIES_FROM_ADDRESS)):
            failures = self._failures.get(key)
            while failures and failures[0] <= now_s - WINDOW_S:
                failures.popleft()
            if failures and len(failures) >= most:
                raise TooOften(WAIT, round(failures[0] + WINDOW_S - now_s) + 1)

    def failed(self, name: str, address: str, now_s: float) -> None:
        for key, most in (((name, address), TRIES), (("", address), TRIES_FROM_ADDRESS)):
            self._failures.setdefault(key, deque(maxlen=most)).append(now_s)
            self._failures.move_to_end(key)
        while len(self._failures) > MOST_KEPT:
            self._failures.popitem(last=False)

    def succeeded(self, name: str, address: str) -> None:
        self._failures.pop((name, address), None)
