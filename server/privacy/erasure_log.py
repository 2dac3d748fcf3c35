"""Which sessions and people were erased, outside the database: a restored backup is made to forget them again."""

import json
import logging
import os
import re
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from uuid import UUID

from server.recording.durable import sync_folder
from voice.errors import BadInput

log = logging.getLogger(__name__)

NAME = "erasures.log"
KINDS = ("session", "person")
BEGINNING = '{"kind": "'
"""Of every entry."""
OBJECT = re.compile(r"\{[^{}]*\}")
REST_BEHIND_A_GAP = re.compile(r'\0[\0\w\-"+:., ]*\}')
"""A power cut can leave zeros where the first part of an entry was to be."""
BLANKS = "\0 \r\t"


@dataclass(frozen=True, slots=True)
class Erased:
    kind: str
    """`session` or `person`."""
    id: str
    at: str

    @property
    def line(self) -> str:
        """As it stands in the log, with its end of line."""
        return json.dumps(asdict(self)) + "\n"


class ErasureLog:
    """One JSON line each; it names ids alone. Keep the newest one when you restore an older data folder."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / NAME

    def add(self, erased: Erased) -> None:
        """Durable when it returns, on a line of its own whatever a crash left before it. Raises OSError."""
        file = os.open(self._path, os.O_RDWR | os.O_CREAT | os.O_APPEND | os.O_CLOEXEC, 0o600)
        try:
            _write(file, (_line_end_that_is_missing(file) + erased.line).encode())
            os.fsync(file)
        finally:
            os.close(file)
        sync_folder(self._path.parent)

    def read(self) -> Sequence[Erased]:
        """Nothing where there is no log. Raises BadInput."""
        return read(self._path) if self._path.exists() else []


def read(path: Path) -> Sequence[Erased]:
    """The entries of a log, the oldest first; what a crash cut short is left out with a warning, for its erasing had
    not begun. Raises BadInput for a file that is no erasure log, or cannot be read.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise BadInput(f"The erasure log {path} could not be read: {error.strerror}.") from error
    return entries(data, str(path))


def entries(data: bytes, named: str) -> Sequence[Erased]:
    """As `read`, of what stands in the file `named`. Raises BadInput."""
    try:
        lines = data.decode("utf-8").split("\n")
    except UnicodeDecodeError:
        raise BadInput(f"{named} is no erasure log of rolecall: it holds no text.") from None
    found: list[Erased] = []
    torn = []
    for number, line in enumerate(lines, 1):
        whole, rest = _entries_in(line)
        if rest.strip(BLANKS) and not _is_torn(rest):
            raise BadInput(f"{named} is no erasure log of rolecall: its line {number} is none of its entries.")
        found += whole
        torn += [number] if rest.strip(" \r\t") else []
    if torn:
        log.warning("%s: left out what a crash cut short in line %s", named, ", ".join(map(str, torn)))
    return found


def _entries_in(line: str) -> tuple[Sequence[Erased], str]:
    """Every whole entry of a line, and what else stands in it: one may be glued behind what a crash cut short."""
    found = [(match[0], _entry(match[0])) for match in OBJECT.finditer(line)]
    rest = line
    for text, entry in found:
        rest = rest.replace(text, "", 1) if entry else rest
    return [entry for _, entry in found if entry], rest


def _entry(text: str) -> Erased | None:
    """None for what is no entry."""
    try:
        entry = Erased(**json.loads(text))
        UUID(entry.id)
        is_one = entry.kind in KINDS and datetime.fromisoformat(entry.at).tzinfo is not None
    except (ValueError, TypeError, AttributeError):
        return None
    return entry if is_one else None


def _is_torn(rest: str) -> bool:
    """The beginning of an entry, or its end behind zeros; nothing that is a whole value of another kind."""
    return not _is_json(rest) and (
        BEGINNING.startswith(rest) or rest.startswith(BEGINNING) or bool(REST_BEHIND_A_GAP.fullmatch(rest))
    )


def _is_json(text: str) -> bool:
    try:
        json.loads(text)
    except ValueError:
        return False
    return True


def _line_end_that_is_missing(file: int) -> str:
    size = os.fstat(file).st_size
    return "\n" if size and os.pread(file, 1, size - 1) != b"\n" else ""


def _write(file: int, data: bytes) -> None:
    """All of it: one `os.write` may take less. Raises OSError."""
    while data:
        data = data[os.write(file, data) :]
