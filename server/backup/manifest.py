"""What a backup says of itself: which rolecall wrote it, of what form, and the sum of every file in it."""

import json
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from server.store.errors import UnknownSchema
from server.store.schema import is_known
from voice.errors import BadInput

FORMAT = 1
NAME = "manifest.json"
DATABASE = "database/"
"""Members below it are the database: one SQLite file, or one file for each table."""
DATA = "data/"
"""Members below it lie in the data folder under the rest of their names."""
SQLITE, POSTGRESQL = "sqlite", "postgresql"
TABLE = re.compile(r"[a-z][a-z0-9_]*")


@dataclass(frozen=True, slots=True)
class Sum:
    bytes: int
    sha256: str


@dataclass(frozen=True, slots=True)
class TableCopy:
    """One table of PostgreSQL, in `database/NAME.copy`; written back in the order of the list."""

    name: str
    columns: tuple[str, ...]

    @property
    def member(self) -> str:
        return f"{DATABASE}{self.name}.copy"


@dataclass(frozen=True, slots=True)
class Manifest:
    rolecall: str
    made_at: str
    schema: str
    database: str
    sessions: int
    tables: tuple[TableCopy, ...]
    files: Mapping[str, Sum]


def written(manifest: Manifest) -> bytes:
    return json.dumps({"backup": FORMAT, **asdict(manifest)}, indent=1).encode()


def read(text: bytes) -> Manifest:
    """Raises BadInput for what is no manifest, UnknownSchema for one of a newer rolecall."""
    try:
        fields: dict[str, Any] = json.loads(text)
        number = int(fields.pop("backup"))
        if number > FORMAT:
            raise _newer(str(fields.get("rolecall")))
        sums = {str(name): Sum(int(each["bytes"]), str(each["sha256"])) for name, each in fields.pop("files").items()}
        tables = tuple(_table(each) for each in fields.pop("tables"))
        manifest = Manifest(**fields, files=sums, tables=tables)
        _check_types(manifest)
    except (ValueError, TypeError, KeyError, AttributeError, OverflowError, RecursionError) as error:
        raise BadInput("The backup's manifest cannot be read: this is no backup of rolecall.") from error
    if not is_known(manifest.schema):
        raise _newer(manifest.rolecall)
    return manifest


def _check_types(manifest: Manifest) -> None:
    """Raises TypeError."""
    texts = (manifest.rolecall, manifest.made_at, manifest.schema, manifest.database)
    columns = [column for table in manifest.tables for column in table.columns]
    if not all(isinstance(text, str) for text in (*texts, *columns)) or type(manifest.sessions) is not int:
        raise TypeError


def _table(fields: Mapping[str, Any]) -> TableCopy:
    """Raises ValueError for a name that could lead out of a folder."""
    name = str(fields["name"])
    if not TABLE.fullmatch(name):
        raise ValueError(name)
    return TableCopy(name, tuple(fields["columns"]))


def _newer(version: str) -> UnknownSchema:
    return UnknownSchema(f"The backup was written by a newer rolecall ({version}); restore it with that version.")
