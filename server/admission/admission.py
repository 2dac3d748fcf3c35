"""Lets calls in, one decision at a time."""

from collections.abc import Callable

from server.admission.decision import STOPPING, Ceilings, Reason, Refused, full, refusal
from server.admission.load import Meters
from server.problems import AtCapacity

BUSY = frozenset({Reason.PROCESSOR, Reason.GAP})


class Admission:
    """`check` before anything of a call is made."""

    def __init__(
        self, ceilings: Ceilings, meters: Meters, refused: Callable[[str], None] = lambda reason: None
    ) -> None:
        self._ceilings, self._meters, self._refused = ceilings, meters, refused
        self._was_busy = False
        self.is_stopping = False

    def stop(self) -> None:
        """From here on every call is refused: the server is about to restart."""
        self.is_stopping = True

    def check(self, taken: int) -> None:
        """Raises AtCapacity where a server with `taken` calls has no room for another."""
        found = STOPPING if self.is_stopping else self._look(taken)
        if found is not None:
            self._refused(found.reason)
            raise AtCapacity(found.message, str(found.reason), found.retry_after_s)

    def _look(self, taken: int) -> Refused | None:
        found = full(taken, self._ceilings) or refusal(
            taken, self._meters.load(), self._ceilings, was_busy=self._was_busy
        )
        self._was_busy = found is not None and found.reason in BUSY
        return found
