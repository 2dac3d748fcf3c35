"""Brings a database to the form that this version of rolecall reads."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from alembic.util import CommandError
from sqlalchemy import Connection

from server.crash_points import reach
from server.store.errors import UnknownSchema

MIGRATIONS = Path(__file__).parent / "migrations"


def upgrade(connection: Connection, revision: str = "head") -> None:
    """Runs every migration that is still to run, in the connection's own transaction. Raises UnknownSchema."""
    config = _config()
    config.attributes["connection"] = connection
    try:
        reach("migration-begins")
        command.upgrade(config, revision)
        reach("migration-before-commit")
    except CommandError as error:
        raise UnknownSchema(
            "The data folder was written by a newer rolecall; use that version, or choose another folder with --data."
        ) from error


def newest() -> str:
    """The form that this version reads and writes."""
    head = ScriptDirectory.from_config(_config()).get_current_head()
    assert head is not None
    return head


def is_known(revision: str) -> bool:
    """Whether this version can bring that form up to date."""
    return any(each.revision == revision for each in ScriptDirectory.from_config(_config()).walk_revisions())


def check_newest(connection: Connection) -> None:
    """Raises UnknownSchema unless the database has exactly the newest form."""
    found = MigrationContext.configure(connection).get_current_revision()
    if found != newest():
        raise UnknownSchema(
            f"The data folder has the form {found or 'of no rolecall'}, this rolecall reads {newest()}; "
            "start the server of this version on it once, or use the version that wrote it."
        )


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config
