"""`rolecall export`."""

import asyncio
from pathlib import Path
from typing import Any

import click

from server.bundle.packing import pack
from server.cli.options import as_json, print_json, settings_from, settings_options
from server.recording.call_files import call_folder
from server.settings import Settings
from server.store.errors import NotFound
from server.store.principal import local_principal
from server.store.records import SessionRecord
from server.store.store import Store
from voice.errors import BadInput


@click.command(name="export")
@click.argument("session")
@click.option("--to", type=click.Path(path_type=Path), help="The file to write; else rolecall-SESSION.zip here.")
@click.option("--without-sound", is_flag=True, help="Leave rep.wav and buyer.wav out.")
@settings_options("data", "database_url")
@as_json
def command(session: str, to: Path | None, without_sound: bool, wants_json: bool, **flags: Any) -> None:
    """Write a SESSION's bundle: all that its scorecard was made from, for `rolecall recount`."""
    target = to or Path(f"rolecall-{session}.zip")
    if target.exists():
        raise BadInput(f"{target} is there already; name another file with --to.")
    asyncio.run(_export(settings_from(flags), session, target, with_sound=not without_sound))
    if wants_json:
        print_json({"session": session, "bundle": str(target), "bytes": target.stat().st_size})
    else:
        click.echo(f"Wrote {target} ({target.stat().st_size / 1e6:.1f} MB).")


async def _export(settings: Settings, session: str, target: Path, *, with_sound: bool) -> None:
    store = await Store.open_read_only(settings.data, settings.database_url.get_secret_value())
    try:
        record = await _found(store, session)
        corrections = await store.corrections.whole(local_principal(), record.id)
        folder = call_folder(store.calls, record.id)
        pack(target, record, folder, with_sound=with_sound, corrections=corrections)
    finally:
        await store.close()


async def _found(store: Store, session: str) -> SessionRecord:
    try:
        return await store.sessions.get(local_principal(), session)
    except NotFound:
        raise BadInput(f"There is no session {session!r} in {store.folder}.") from None
