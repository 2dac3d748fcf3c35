"""`rolecall restore`."""

import asyncio
from dataclasses import asdict
from pathlib import Path
from typing import Any

import click

from server.backup.manifest import Manifest
from server.backup.restoring import NewestLog, Restored, checked, forget_again, newest_log, put_back
from server.cli.options import as_json, counted, print_json, settings_from, settings_options
from server.privacy.erasure_log import NAME as ERASURES
from server.settings import Settings
from server.wiring import blobs_of
from voice.errors import BadInput

S3 = ("blobs_url", "s3_endpoint", "s3_region", "s3_key", "s3_secret")


@click.command(name="restore")
@click.argument("backup", type=click.Path(path_type=Path))
@click.option("--erasures", type=click.Path(path_type=Path), help="The newest erasure log, or the folder it lies in.")
@click.option("--without-erasures", is_flag=True, help="There is no newer erasure log than the backup's.")
@click.option("--check", "only_check", is_flag=True, help="Only read BACKUP and compare every sum; write nothing.")
@settings_options("data", "database_url", *S3)
@as_json
def command(
    backup: Path, erasures: Path | None, without_erasures: bool, only_check: bool, wants_json: bool, **flags: Any
) -> None:
    """Put BACKUP into an empty data folder; what was erased since it was made is erased again."""
    settings = settings_from(flags)
    if only_check:
        _say_checked(backup, checked(backup), wants_json)
        return
    if not (erasures or without_erasures or (settings.data / ERASURES).is_file()):
        raise BadInput(
            f"Name the newest erasure log with --erasures (the file {ERASURES} of the data folder that was in use), or "
            "say --without-erasures: what was erased since the backup then comes back."
        )
    newest = newest_log(erasures) if erasures else None
    restored = _restore(backup, settings, newest)
    if wants_json:
        log = {"file": str(newest.path), "entries": len(newest.entries)} if newest else None
        print_json({**asdict(restored), "folder": str(restored.folder), "erasure_log": log})
    else:
        _say(restored, newest)


def _restore(backup: Path, settings: Settings, erasures: NewestLog | None) -> Restored:
    url = settings.database_url.get_secret_value()
    manifest = put_back(backup, settings.data, url, erasures)
    return asyncio.run(forget_again(manifest, settings.data, url, blobs_of(settings)))


def _say_checked(backup: Path, manifest: Manifest, wants_json: bool) -> None:
    if wants_json:
        told = {"made_at": manifest.made_at, "rolecall": manifest.rolecall, "database": manifest.database}
        print_json({"backup": str(backup), **told, "sessions": manifest.sessions, "files": len(manifest.files)})
    else:
        click.echo(f"{backup} is whole: {counted(manifest.sessions, 'call')}, {manifest.made_at}.")


def _say(restored: Restored, newest: NewestLog | None) -> None:
    if newest is not None:
        named = "0 entries, right only where nothing was ever erased"
        click.echo(f"Read {newest.path}: {counted(len(newest.entries), 'erasure') if newest.entries else named}.")
    click.echo(
        f"Restored {counted(restored.sessions, 'call')} in {counted(restored.files, 'file')}, of {restored.made_at}."
    )
    click.echo(f"Erased again, because it was after the backup: {counted(restored.erased_again, 'call or person')}.")
    click.echo(f"With accounts everybody signs in again. Start it with: rolecall serve --data {restored.folder}")
