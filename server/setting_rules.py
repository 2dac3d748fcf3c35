"""What the value of a setting must be, alone or beside another one. Each raises ValueError with half a sentence."""

import ipaddress
import os
import re
from pathlib import Path
from urllib.parse import urlsplit

from pydantic import SecretStr, ValidationInfo

from server.media.addresses import is_loopback

BUCKET_URL = re.compile(r"s3://[a-z0-9][a-z0-9.\-]{1,61}[a-z0-9](/[\w.\-/]*)?", re.ASCII)
TURN_URL = re.compile(r"turns?:(\[[0-9a-f:.]+\]|[\w.\-]+)(:(?P<port>\d+))?(\?transport=(udp|tcp))?", re.ASCII | re.I)
PORT_RANGE = re.compile(r"(\d{1,5})-(\d{1,5})", re.ASCII)
LAST_PORT = 65_535
PORTS_EACH = 2
"""Of a call: one, and another while it comes back over a new connection."""


class OfAnother(ValueError):
    """Two settings do not go together, and it is `setting` that has to be looked at."""

    def __init__(self, setting: str, why: str) -> None:
        super().__init__(why)
        self.setting = setting


def from_home(path: Path) -> Path:
    """No shell reads the `~` of a file or a variable."""
    return Path(os.path.expanduser(path))


def listed(value: object) -> object:
    """Flags and variables have one text for a list."""
    return [each.strip() for each in value.split(",") if each.strip()] if isinstance(value, str) else value


def turn_only(urls: tuple[str, ...]) -> tuple[str, ...]:
    for url in urls:
        found = TURN_URL.fullmatch(url)
        if found is None:
            raise ValueError("write each server as turn:HOST, turn:HOST:PORT or turns:HOST:PORT")
        if found["port"] and not 1 <= int(found["port"]) <= LAST_PORT:
            raise ValueError(f"{url} has no port that there is: they go from 1 to {LAST_PORT}")
    return urls


def given_with_turn(secret: SecretStr, others: ValidationInfo) -> SecretStr:
    if others.data.get("turn_urls") and not secret.get_secret_value():
        raise OfAnother("turn_urls", "it needs turn_secret, which its servers share")
    return secret


def bucket_only(url: str) -> str:
    if url and not BUCKET_URL.fullmatch(url):
        raise ValueError("write it as s3://BUCKET or s3://BUCKET/PREFIX")
    return url


def given_with_bucket(secret: SecretStr, others: ValidationInfo) -> SecretStr:
    """Asking the machine's surroundings for credentials would be a connection that nobody configured."""
    if others.data.get("blobs_url") and not (
        others.data.get("s3_endpoint") and others.data.get("s3_key") and secret.get_secret_value()
    ):
        raise OfAnother("blobs_url", "it needs s3_endpoint, s3_key and s3_secret too")
    return secret


def web_address(url: str) -> str:
    """Of a server that is asked over HTTP. Raises ValueError for what nobody could ask."""
    if not url:
        return url
    try:
        parts = urlsplit(url)
        is_usable = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.port != 0
    except ValueError:
        is_usable = False
    if not is_usable:
        raise ValueError("write it as http://HOST:PORT/… or https://HOST/…, as its server is reached")
    return url


def safe_issuer(url: str) -> str:
    parts = urlsplit(url)
    is_safe = parts.scheme == "https" or (parts.scheme == "http" and is_loopback(parts.hostname or ""))
    if url and not (is_safe and parts.hostname and not parts.query and not parts.fragment):
        raise ValueError("write the issuer as the provider does, beginning with https://")
    return url


def given_with_issuer(client_id: str, others: ValidationInfo) -> str:
    if others.data.get("oidc_issuer") and not (client_id and others.data.get("accounts")):
        raise OfAnother("oidc_issuer", "it needs oidc_client_id, and accounts on")
    return client_id


def port_range(text: str, others: ValidationInfo) -> str:
    """Raises ValueError for a range too small for `max_calls`: the last reps to come would have no sound."""
    if not text:
        return ""
    found = PORT_RANGE.fullmatch(text.strip())
    first, last = (int(port) for port in found.groups()) if found else (0, 0)
    if not 1024 <= first <= last <= LAST_PORT:
        raise ValueError("write it as FIRST-LAST, between 1024 and 65535, such as 50000-50199")
    needed = PORTS_EACH * int(others.data.get("max_calls", 1))
    if last - first + 1 < needed:
        raise ValueError(f"max_calls needs {needed} ports, two for each call")
    return f"{first}-{last}"


def reachable_addresses(addresses: tuple[str, ...]) -> tuple[str, ...]:
    found = []
    for text in addresses:
        try:
            address = ipaddress.ip_address(text.strip("[]"))
        except ValueError:
            raise ValueError(f"{text} is no address; write IPv4 or IPv6 addresses, such as 203.0.113.7") from None
        if address.is_unspecified or address.is_multicast or address.is_link_local:
            raise ValueError(f"nobody can reach {address}; write the address that reps reach the server at")
        found.append(str(address))
    return tuple(found)


def file_from_home(path: Path | None) -> Path | None:
    return None if path is None else from_home(path)


def given_with_cert(key: Path | None, others: ValidationInfo) -> Path | None:
    cert = others.data.get("tls_cert")
    if (cert is None) != (key is None):
        given = "tls_cert" if key is None else "tls_key"
        raise OfAnother(given, "tls_cert and tls_key go together: the certificate, and the key that belongs to it")
    if cert and not others.data.get("accounts"):
        raise OfAnother("tls_cert", "a certificate is for a server that others reach: switch accounts on")
    return file_from_home(key)


def given_with_chat(tagger: str, others: ValidationInfo) -> str:
    if tagger == "chat" and not (others.data.get("chat_url") and others.data.get("chat_model")):
        raise ValueError("it needs chat_url and chat_model too")
    return tagger
