"""What the rep's voice over the buyer's means, by its length and its words."""

from collections.abc import Iterable

from voice.transcript import Word

MEANT_AFTER_S = 0.5
"""Speech over the buyer for this long is meant; a cough or "uh-huh" is shorter."""
STOP_DELAY_S = 0.2
"""A stretch's end is known this much later, so the decision waits for it."""
AGREEING = frozenset("uh-huh uhhuh mm mmm mhm hm yeah yes yep right okay ok sure i see really uh huh".split())
AGREEING_PATIENCE_S = 1.2
"""Nothing but agreeing words may go on for this long without taking the floor."""
TAKING = frozenset("stop wait sorry no hold hang excuse pardon actually".split())
"""A stretch too short to be meant by its length is meant by one of these."""


def is_only_agreeing(words: Iterable[Word]) -> bool:
    said = _plain(words)
    return bool(said) and said <= AGREEING


def takes_the_floor(words: Iterable[Word]) -> bool:
    return not TAKING.isdisjoint(_plain(words))


def _plain(words: Iterable[Word]) -> set[str]:
    return {word.text.lower().strip(".,!?") for word in words}
