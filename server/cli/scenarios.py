"""`rolecall scenario list`."""

import asyncio
from typing import Any

import click

from server.authoring.examined import title_in
from server.cli.options import as_json, print_json, settings_from, settings_options
from server.scenarios import library
from server.settings import Settings
from server.store.principal import server_principal
from server.store.store import DATABASE_NAME, Store


@click.command(name="list")
@settings_options("data", "database_url")
@as_json
def command(wants_json: bool, **flags: Any) -> None:
    """List the built-in scenarios and those that authors published on the server of this data folder."""
    found = [*_built_in(), *asyncio.run(_published(settings_from(flags)))]
    if wants_json:
        print_json({"scenarios": found})
        return
    for one in found:
        click.echo(f"{one['id']:24}  version {one['version']:<3}  {one['origin']:9}  {one['title']}")


def _built_in() -> list[dict[str, object]]:
    scenarios = [library.load(path) for path in library.built_in().values()]
    return [_line(one.id, one.version, "built in", one.title) for one in scenarios]


async def _published(settings: Settings) -> list[dict[str, object]]:
    """Nothing where no server has written to the folder yet."""
    url = settings.database_url.get_secret_value()
    if not url and not (settings.data / DATABASE_NAME).is_file():
        return []
    store = await Store.open_read_only(settings.data, url)
    try:
        found = await store.authored.published(server_principal())
        return [_line(one.id, one.number, "published", title_in(one.text)) for one in found]
    finally:
        await store.close()


def _line(scenario_id: str, version: int, origin: str, title: str) -> dict[str, object]:
    return {"id": scenario_id, "version": version, "origin": origin, "title": title}
