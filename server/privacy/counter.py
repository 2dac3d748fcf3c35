"""How many practices were not stored: the one thing that is written of them."""

import os
from pathlib import Path

NAME = "practices-without-storage"


class Counter:
    """A number in a file of the data folder: whole, old or new, whenever it is read."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / NAME

    def read(self) -> int:
        try:
            return int(self._path.read_text("ascii"))
        except (FileNotFoundError, ValueError):
            return 0

    def add_one(self) -> None:
        """Raises OSError."""
        draft = self._path.with_suffix(".new")
        draft.write_text(f"{self.read() + 1}\n", "ascii")
        os.chmod(draft, 0o600)
        draft.rename(self._path)
