"""What the buyer is about to say, decided by code before any model words it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Plan:
    """One buyer turn. The scripted buyer speaks `line` as it is; a language model words the same content."""

    line: str
    """The scripted wording, whole sentences."""
    beat: str | None = None
    facts: tuple[str, ...] = ()
    """Facts that this turn discloses: every gate among them is open."""
    topic: str = ""
    """What the rep asked about, "" where nothing known."""
    ends_call: bool = False
    trust: int = 0
    patience: int = 0
    open_facts: tuple[str, ...] = ()
    """Facts whose gate is open or that were said: all that a model may be told."""
