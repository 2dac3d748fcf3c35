"""The texts of the pause set."""

import hashlib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Text:
    kind: str
    """Its heading in the file."""
    before: str
    """What is said before the pause."""
    after: str
    """What comes after it; "": the turn is over."""

    @property
    def is_end(self) -> bool:
        return not self.after

    @property
    def digest(self) -> int:
        """The same number in every run, spread evenly."""
        return int.from_bytes(hashlib.sha256(f"{self.before}|{self.after}".encode()).digest()[:8], "big")

    @property
    def is_for_tuning(self) -> bool:
        return self.digest % 2 == 0

    @property
    def plain(self) -> str:
        """The words before the pause as a recogniser without punctuation writes them."""
        words = (word.strip(".,?!").lower() for word in self.before.split())
        return " ".join(word for word in words if word)


@cache
def texts() -> tuple[Text, ...]:
    """Every text, hesitations first."""
    return tuple(text for name in ("hesitations.txt", "ends.txt") for text in _read(FOLDER / name))


def _read(path: Path) -> list[Text]:
    found, kind = [], ""
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("== "):
            kind = line.removeprefix("== ")
        elif line and not line.startswith("#"):
            before, _, after = line.partition("|")
            found.append(Text(kind, before.strip(), after.strip()))
    return found
