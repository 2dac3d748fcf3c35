"""`rolecall backup`."""

import asyncio
import os
import time
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click

from server.backup.packing import Written, back_up
from server.cli.options import as_json, counted, print_json, settings_from, settings_options
from server.settings import Settings
from server.store.store import Store

NICENESS = 10
"""Calls go on beside it."""
SECONDS_PER_DAY = 86_400
NAMES = "rolecall-*.backup.zip"


@click.command(name="backup")
@click.argument("to", type=click.Path(path_type=Path))
@click.option("--keep-days", type=click.IntRange(1, 3650), help="Delete older backups from the folder TO.")
@settings_options("data", "database_url")
@as_json
def command(to: Path, keep_days: int | None, wants_json: bool, **flags: Any) -> None:
    """Write database and recordings to the file TO, or to a new file in the folder TO, while the server runs.

    Models, the key and whoever is signed in are left out.
    """
    settings = settings_from(flags)
    if keep_days and not to.is_dir():
        raise click.UsageError("--keep-days needs a folder: it deletes the older backups in it.")
    os.nice(NICENESS)
    asyncio.run(_check(settings))
    made = back_up(settings.data, settings.database_url.get_secret_value(), _file(to))
    old = _forget_old(to, keep_days) if keep_days else []
    if wants_json:
        print_json({**asdict(made), "path": str(made.path), "deleted": [path.name for path in old]})
    else:
        _say(made, old)


async def _check(settings: Settings) -> None:
    """Raises StoreFailed where there is no data, UnknownSchema for that of another version."""
    await (await Store.open_read_only(settings.data, settings.database_url.get_secret_value())).close()


def _file(to: Path) -> Path:
    return to / f"rolecall-{datetime.now(UTC):%Y-%m-%dT%H-%M-%S}.backup.zip" if to.is_dir() else to


def _forget_old(folder: Path, days: int) -> list[Path]:
    """After the new one is whole, and never that one."""
    before_s = time.time() - days * SECONDS_PER_DAY
    old = [path for path in sorted(folder.glob(NAMES)) if path.stat().st_mtime < before_s]
    for path in old:
        path.unlink()
    return old


def _say(made: Written, old: list[Path]) -> None:
    size = f"{made.bytes / 1e6:.1f} MB"
    click.echo(f"Wrote {made.path} ({counted(made.sessions, 'call')}, {counted(made.files, 'file')}, {size}).")
    for path in old:
        click.echo(f"Deleted {path.name}.")
