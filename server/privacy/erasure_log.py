"""Which sessions and people were erased, outside the database: a restored backup is made to forget them again."""

import json
import os
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

NAME = "erasures.log"


@dataclass(frozen=True, slots=True)
class Erased:
    kind: str
    """`session` or `person`."""
    id: str
    at: str


class ErasureLog:
    """One JSON line each; it names ids alone. Keep the newest one when you restore an older data folder."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / NAME

    def add(self, erased: Erased) -> None:
        """Durable when it returns. Raises OSError."""
        file = os.open(self._path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        try:
            os.write(file, json.dumps(asdict(erased)).encode() + b"\n")
            os.fsync(file)
        finally:
            os.close(file)

    def read(self) -> Sequence[Erased]:
        """A line that a crash cut short is left out: its erasing had not begun."""
        found = []
        lines = self._path.read_text("utf-8").split("\n")[:-1] if self._path.is_file() else []
        for line in lines:
            found.append(Erased(**json.loads(line)))
        return found
