"""What the buyer is about to say, decided by code before any model words it."""

from dataclasses import dataclass

from voice.reading import Chance


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
    is_verbatim: bool = False
    """Said word for word, whoever words the buyer: a moment that is tried again begins as it did."""
    tries: tuple[Chance, ...] = ()
    """Of a moment that is tried again: the chances decided so far."""
