"""How busy this server is, as its meters read it."""

from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Load:
    processor: float = 0.0
    """Share, 0..1, of the cores it may use that the server and its processes used over the last 2.5 s."""
    gap_s: float = 0.0
    """How late the event loop ran: the 99th percentile of the last 5 s."""
    free_memory_bytes: int | None = None
    """Of the machine, or of the container; None: not known here."""
    free_disk_bytes: int | None = None
    """Where calls are recorded; None: not known."""
    crowded: str = ""
    """An engine that has no room for one more call; empty: all have."""


class Meters(Protocol):
    def load(self) -> Load:
        """Now; takes well under 1 ms."""
        ...
