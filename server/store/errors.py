"""What can go wrong in the store.

RolecallError
├── NotFound            no such thing, or not one that this person may see: the two look the same
├── NotAllowed          the person may not do that
│   ├── Stranger        the provider vouches for them, and nobody here is known under that account
│   └── ShutOut         an admin shut this account out
├── NotNow              it contradicts what is there: a name that is taken, the last admin
├── DataFolderInUse     another server holds the data folder
├── DatabaseInUse       another server holds the PostgreSQL database
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


class NotAllowed(RolecallError):
    """It exists, and this person's roles do not reach it."""


class Stranger(NotAllowed):
    """Signed in at the provider, and unknown here."""

    code = "stranger"


class ShutOut(NotAllowed):
    """An account that is there and lets nobody in."""

    code = "shut-out"


class NotNow(RolecallError):
    """What is stored stands against it; the message says what, and what to do."""


class DataFolderInUse(RolecallError):
    """Another process holds the data folder's lock."""

    def __init__(self, folder: Path, process_id: int | None) -> None:
        holder = f"process {process_id}" if process_id else "another process"
        super().__init__(
            f"The data folder {folder} is in use by {holder}; stop it first, or choose another folder with --data."
        )
        self.process_id = process_id


class DatabaseInUse(RolecallError):
    """Another server holds the PostgreSQL database's lock."""

    def __init__(self) -> None:
        super().__init__(
            "The database is in use by another rolecall server; stop it first, or name another database with "
            "--database-url."
        )


class UnknownSchema(RolecallError):
    """The database's form is not the one that this version of rolecall reads."""


class StoreFailed(RolecallError):
    """The database could not be opened, read or written.

    A driver's own sentence may name places and quote values: it is for who runs the server, never for a client.
    """

    def __init__(self, message: str, for_clients: str = "") -> None:
        super().__init__(message)
        self.for_clients = for_clients or message


def told_to_clients(error: Exception) -> str:
    """An error's own sentence; never a database driver's, which may name places and quote values."""
    return error.for_clients if isinstance(error, StoreFailed) else str(error)
