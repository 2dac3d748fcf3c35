"""The buyer's manners in time, fixed for a call."""

from dataclasses import dataclass

OPENING_S = 0.8
"""The buyer speaks first this long after the call began."""


@dataclass(frozen=True, slots=True)
class Manners:
    """In seconds."""

    pause_s: float = 0.7
    """Silence after which a complete sentence of the rep counts as ended."""
    silence_s: float = 8.0
    """The rep's silence until the buyer breaks it."""
    gives_up_s: float = 25.0
    """The rep's silence until the buyer ends the call."""
    longest_run_s: float = 40.0
    """A run of talk that the buyer cuts off."""
    kept_s: float = 60.0
    """A call whose line is lost is kept for this long."""
