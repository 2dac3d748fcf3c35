"""Accounts: many people, each behind their own sign-in, on one machine or behind a proxy that brings https."""

from urllib.parse import urlsplit

from starlette.types import ASGIApp

from server.media.addresses import is_loopback
from server.security.accounts_door import AccountsDoor, Doorkeeper
from server.security.bodies import SmallJsonBodies
from server.security.door import own_hosts
from server.security.rate_limits import AddressLimit, PersonLimit, Rates
from server.security.safe_headers import SafeHeaders
from voice.errors import BadInput


def secured(
    app: ASGIApp,
    *,
    keeper: Doorkeeper,
    origin: str,
    port: int,
    rates: Rates = Rates(),  # noqa: B008 (frozen)
) -> ASGIApp:
    """`app` behind sign-in, reached at `origin`; without one, at `port` of loopback."""
    origins = (origin,) if origin else tuple(f"http://{host}" for host in own_hosts(port))
    door = AccountsDoor(PersonLimit(SmallJsonBodies(app), rates), keeper=keeper, origins=origins, port=port)
    return SafeHeaders(AddressLimit(door, rates), is_https=origin.startswith("https://"))


def checked_origin(origin: str, host: str, *, has_certificate: bool = False) -> str:
    """Where people reach the server, as browsers write it. Raises BadInput for one that would not keep them safe."""
    if not origin:
        if has_certificate or not is_loopback(host):
            why = "With a certificate" if has_certificate else f"To bind to {host or 'every address'} with accounts"
            raise BadInput(
                f"{why}, say with --origin where people reach the server, such as https://practice.example.org."
            )
        return ""
    parts = urlsplit(origin.rstrip("/"))
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.path or parts.query or parts.username:
        raise BadInput("The origin is scheme, name and port alone, such as https://practice.example.org.")
    if parts.scheme == "http" and has_certificate:
        raise BadInput("With a certificate people reach the server over https: write the origin as https://…")
    if parts.scheme == "http" and not is_loopback(parts.hostname):
        raise BadInput(
            "Browsers give no microphone without https; put a proxy with a certificate before the server, or give it "
            "one with --tls-cert and --tls-key."
        )
    return f"{parts.scheme}://{parts.netloc.lower()}"
