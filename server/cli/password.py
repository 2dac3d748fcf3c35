"""`rolecall password`: the way back in for whoever forgot theirs, on the server's machine."""

import asyncio
import secrets
from typing import Any

import click

from server.accounts.front_desk import checked_email
from server.accounts.passwords import Passwords
from server.cli.options import as_json, print_json, settings_from, settings_options
from server.settings import Settings
from server.store.errors import NotFound
from server.store.principal import server_principal
from server.store.store import Store
from voice.errors import BadInput

PASSWORD_BYTES = 15
"""120 random bits, 20 letters."""


@click.command(name="password")
@click.argument("email")
@settings_options("data", "database_url")
@as_json
def command(email: str, wants_json: bool, **flags: Any) -> None:
    """Give the person with this EMAIL a new password, print it once, and end their sign-ins and API tokens.

    The server has to be stopped: one process at a time writes in a data folder.
    """
    address, password = checked_email(email), secrets.token_urlsafe(PASSWORD_BYTES)
    name = asyncio.run(_reset(settings_from(flags), address, password))
    if wants_json:
        print_json({"email": address, "name": name, "password": password})
    else:
        click.echo(f"{name} signs in with this password and changes it on their own page: {password}")


async def _reset(settings: Settings, email: str, password: str) -> str:
    """Their name. Raises BadInput for an address that nobody has, NotNow, DataFolderInUse, DatabaseInUse."""
    url = settings.database_url.get_secret_value()
    await (await Store.open_read_only(settings.data, url)).close()  # a folder without data stays one
    kept = await _hash(password)
    store = await Store.open(settings.data, url)
    try:
        return await store.people.reset_password(server_principal(), email, kept)
    except NotFound:
        where = "the database" if url else str(settings.data)
        raise BadInput(f"Nobody has an account with the e-mail address {email} in {where}.") from None
    finally:
        await store.close()


async def _hash(password: str) -> str:
    passwords = Passwords()
    try:
        return await passwords.hash(password)
    finally:
        await passwords.close()
