"""What rests while the server is too busy for the calls that are on, one thing after another. Pure.

Never the recording, never the sound, never what is scored.
"""

from dataclasses import dataclass

from server.admission.decision import RELEASE, Ceilings
from server.admission.load import Load

ORDER = ("live_views", "partial_captions", "small_model")
"""What is looked at beside the call; words before they are final; the larger of two models, for live words only."""
OVER = 1.1
"""Of the processor's ceiling: new calls are refused at it, running ones give something up a little above."""
GAP_OVER = 1.6
RISES_EVERY_S = 3.0
"""What rests takes this long to be felt."""
FALLS_EVERY_S = 10.0

SENTENCES = {
    0: "The server has time again: everything on this page is back.",
    1: "The server is very busy: the live lanes rest. Sound and recording go on as they were.",
    2: "The server is very busy: the lanes rest, and your words show when you have said them.",
    3: "The server is very busy: live words are heard with a smaller model. What is scored stays the same.",
}
"""For the rep, by how many things rest."""


@dataclass
class Shedding:
    """`look` now and then; `sheds` asks what rests."""

    ceilings: Ceilings
    level: int = 0
    """How many of `ORDER` rest."""
    _since_s: float = 0.0

    def sheds(self, what: str) -> bool:
        return what in ORDER[: self.level]

    def look(self, load: Load, now_s: float) -> bool:
        """Whether something changed. One step up at a time while the load is too high, one down while it is low."""
        step = self._step(load)
        waits_s = RISES_EVERY_S if step > 0 else FALLS_EVERY_S
        if not step or now_s - self._since_s < waits_s or not 0 <= self.level + step <= len(ORDER):
            return False
        self.level, self._since_s = self.level + step, now_s
        return True

    def _step(self, load: Load) -> int:
        processor, gap = load.processor / self.ceilings.processor, load.gap_s / self.ceilings.gap_s
        if processor >= OVER or gap >= GAP_OVER:
            return 1
        return -1 if processor < RELEASE and gap < RELEASE else 0
