"""What can go wrong in the store.

RolecallError
├── NotFound            no such thing, or not one that this person may see: the two look the same
├── DataFolderInUse     another server holds the data folder
├── UnknownSchema       the data folder was written by another version of rolecall
└── StoreFailed         the database could not be read or written
"""

from pathlib import Path

from voice.errors import RolecallError


class NotFound(RolecallError):
    """Nothing of that name is there for this person; says nothing about other people's things."""

    def __init__(self, what: str) -> None:
        super().__init__(f"There is no such {what}, or it is not yours to see.")
        self.code = f"unknown-{what}"


class DataFolderInUse(RolecallError):
    """Another process holds the data folder's lock."""

    def __init__(self, folder: Path, process_id: int | None) -> None:
        holder = f"process {process_id}" if process_id else "another process"
        super().__init__(
            f"The data folder {folder} is in use by {holder}; stop it first, or choose another folder with --data."
        )
        self.process_id = process_id


class UnknownSchema(RolecallError):
    """The database's form is not the one that this version of rolecall reads."""


class StoreFailed(RolecallError):
    """The database could not be opened, read or written."""
