"""How often somebody may try to come in. Kept in memory: a restart forgets, nothing of it is stored."""

import math
from collections import OrderedDict, deque
from collections.abc import Hashable

from server.problems import TooOften

WINDOW_S = 15 * 60
TRIES = 5
"""Failures of one name from one address."""
TRIES_FROM_ADDRESS = 50
"""Failures of all names from one address: an office shares one."""
TRIES_OF_NAME = 50
"""Failures of one name from all addresses: who guesses may have thousands of them."""
MOST_KEPT = 10_000
"""Of each kind. Passwords are looked at one after another, 0.1 s each: about as many as can fail in a window."""


class Throttle:
    """Counts failures; `now_s` is any clock that does not go back. The answer is the same for a name nobody has.

    A name that strangers guess at waits everywhere but where it was let in before.
    """

    def __init__(self) -> None:
        self._here, self._from_address, self._of_name = (
            Failures(most) for most in (TRIES, TRIES_FROM_ADDRESS, TRIES_OF_NAME)
        )
        self._known: OrderedDict[tuple[str, str], None] = OrderedDict()
        """Names with the addresses they were let in from, the latest last."""

    def check(self, name: str, address: str, now_s: float) -> None:
        """Raises TooOften."""
        wait_s = max(self._here.wait_s((name, address), now_s), self._from_address.wait_s(address, now_s))
        if (name, address) not in self._known:
            wait_s = max(wait_s, self._of_name.wait_s(name, now_s))
        if wait_s:
            raise TooOften(f"Too many tries; wait {_told(wait_s)}, then try again.", math.ceil(wait_s))

    def failed(self, name: str, address: str, now_s: float) -> None:
        self._here.add((name, address), now_s)
        self._from_address.add(address, now_s)
        self._of_name.add(name, now_s)

    def succeeded(self, name: str, address: str) -> None:
        """The name's failures elsewhere stay counted: they are a stranger's."""
        self._here.forget((name, address))
        self._known[name, address] = None
        self._known.move_to_end((name, address))
        while len(self._known) > MOST_KEPT:
            self._known.popitem(last=False)


class Failures:
    """When something failed, the last `most` times of each key; whose last is longest ago are forgotten first."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._kept: OrderedDict[Hashable, deque[float]] = OrderedDict()

    def __len__(self) -> int:
        return len(self._kept)

    def add(self, key: Hashable, now_s: float) -> None:
        self._kept.setdefault(key, deque(maxlen=self._most)).append(now_s)
        self._kept.move_to_end(key)
        while len(self._kept) > MOST_KEPT:
            self._kept.popitem(last=False)

    def wait_s(self, key: Hashable, now_s: float) -> float:
        """Until there are fewer than `most` within the window; 0 where there are."""
        failures = self._kept.get(key)
        while failures and failures[0] <= now_s - WINDOW_S:
            failures.popleft()
        return failures[0] + WINDOW_S - now_s if failures and len(failures) >= self._most else 0.0

    def forget(self, key: Hashable) -> None:
        self._kept.pop(key, None)


def _told(wait_s: float) -> str:
    minutes = math.ceil(wait_s / 60)
    return f"{minutes} minutes" if minutes > 1 else "a minute"
