"""Local mode: this machine's own rolecall, behind one key.

The mode exists only while the server is bound to loopback. Everything but the health check needs the key, from
the cookie that the printed address sets or, for the command line, from an Authorization header.
"""

import os
import secrets
from pathlib import Path
from typing import TypedDict

from starlette.types import ASGIApp

from server.media.addresses import is_loopback
from server.security.bodies import SmallJsonBodies
from server.security.door import Door
from server.security.rate_limits import AddressLimit, PersonLimit, Rates
from server.security.safe_headers import SafeHeaders
from voice.errors import RolecallError

KEY_FILE = "key"
KEY_BYTES = 32
MOST_CONNECTIONS = 2_000
"""Of everybody; one more is answered 503 without being looked at."""
MAX_SOCKET_MESSAGE_BYTES = 196_608
"""A second recorded at the microphone at 96 kHz is 192,037 bytes; `server.calls.visit` holds the rest to 64 kB."""


class UvicornOptions(TypedDict):
    """What uvicorn must be told for the rules here to hold."""

    http: str
    ws: str
    ws_max_size: int
    ws_per_message_deflate: bool
    limit_concurrency: int
    proxy_headers: bool
    server_header: bool


UVICORN_OPTIONS: UvicornOptions = {
    "http": "server.prompt_http:PromptHttp",
    "ws": "server.prompt_socket:PromptSocket",
    "ws_max_size": MAX_SOCKET_MESSAGE_BYTES,
    "ws_per_message_deflate": False,  # sound does not shrink, and each socket would hold 300 kB for it
    "limit_concurrency": MOST_CONNECTIONS,
    "proxy_headers": False,
    "server_header": False,
}


def secured(app: ASGIApp, *, key: str, port: int, rates: Rates = Rates()) -> ASGIApp:  # noqa: B008 (frozen)
    """`app` behind the door of local mode, reached at `port` of loopback."""
    door = Door(PersonLimit(SmallJsonBodies(app), rates), key=key, port=port)
    return SafeHeaders(AddressLimit(door, rates))


def refuse_unless_loopback(host: str) -> None:
    """Raises RolecallError when a server bound to `host` could be reached from another machine."""
    if not is_loopback(host):
        raise RolecallError(
            f"rolecall serves this machine only and will not bind to {host or 'every address'}; "
            "leave --host at 127.0.0.1, and reach it from elsewhere through an SSH tunnel."
        )


def access_key(data: Path) -> str:
    """The key in the folder `data`, made there on first use with mode 0600. Raises RolecallError."""
    path = data / KEY_FILE
    try:
        if not path.exists():
            _make_key(path)
        if path.stat().st_mode & 0o077:
            raise RolecallError(f"The key in {path} can be read by others; remove the file and start again.")
        key = path.read_text("ascii").strip()
    except (OSError, ValueError) as error:
        raise RolecallError(f"The key in {path} cannot be used ({error}); remove the file and start again.") from error
    if len(key) < KEY_BYTES:
        raise RolecallError(f"The key in {path} is cut short; remove the file and start again.")
    return key


def _make_key(path: Path) -> None:
    """Whole or not at all; when two processes start at once, the first one's key stays."""
    draft = path.with_name(f"{path.name}.{secrets.token_hex(8)}")
    file = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(file, "w", encoding="ascii") as writer:
            writer.write(secrets.token_urlsafe(KEY_BYTES) + "\n")
            writer.flush()
            os.fsync(writer.fileno())
        os.link(draft, path)
    except FileExistsError:
        pass
    finally:
        draft.unlink()
