"""`rolecall audit`."""

import asyncio
from dataclasses import asdict
from typing import Any

import click

from server.cli.options import as_json, print_json, settings_from, settings_options
from server.settings import Settings
from server.store.audit import Verdict
from server.store.principal import server_principal
from server.store.store import Store
from voice.errors import RolecallError


@click.group(name="audit")
def command() -> None:
    """The log of who did what."""


@command.command()
@click.option("--head", help="The digest printed earlier: an entry of the log must still have it.")
@settings_options("data", "database_url")
@as_json
def verify(head: str | None, wants_json: bool, **flags: Any) -> None:
    """Work every entry's digest out again; exit with 1 where one was changed, taken out or cut off."""
    found, has_head = asyncio.run(_verify(settings_from(flags), head))
    if wants_json:
        print_json({**asdict(found), "is_whole": found.broken_at is None and has_head})
    if found.broken_at is not None:
        raise RolecallError(f"The log is broken at entry {found.broken_at}: it is not what was written.")
    if not has_head:
        raise RolecallError(f"The log has no entry with the digest {head}: its end was cut off, or it is another log.")
    if not wants_json:
        click.echo(f"The log is whole: {found.entries} entries, the last one's digest is {found.head}.")


async def _verify(settings: Settings, head: str | None) -> tuple[Verdict, bool]:
    store = await Store.open_read_only(settings.data, settings.database_url.get_secret_value())
    try:
        found = await store.audit.verify(server_principal())
        return found, not head or await store.audit.has(server_principal(), head)
    finally:
        await store.close()
