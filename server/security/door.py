"""Who may come in, in local mode."""

import hmac
from urllib.parse import parse_qs

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from server.security.control_characters import unprintable
from server.security.refusals import Refusal, send_refusal

COOKIE = "rolecall"
PROBES = frozenset({"/api/health", "/api/health/live", "/api/health/ready"})
OPEN_PATHS = PROBES | {"/what-is-measured", "/api/what-is-measured"}
OPEN_BELOW = "/static/styles/"
"""Of the page that anybody may read."""
READING = frozenset({"GET", "HEAD"})
PROXY_HEADER_PREFIX = "x-forwarded-"
PROXIED = Refusal(
    403, "proxied", "This server is for its own machine and takes no request from a proxy; open its address directly."
)
NO_KEY = Refusal(
    401, "no-key", "The key is missing or wrong; open the address with ?key= that the server printed when it started."
)


class Door:
    """Lets a request through to `app` when it comes from this machine's own page or holds the key."""

    def __init__(self, app: ASGIApp, *, key: str, port: int) -> None:
        self._app = app
        self._key = key.encode()
        self._hosts = own_hosts(port)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        refusal = unprintable(scope) or self._refusal(scope, headers)
        if refusal is not None:
            await send_refusal(refusal, scope, send)
        elif self._brings_key(scope):
            await self._welcome(send)
        else:
            await self._app(scope, receive, send)

    def _refusal(self, scope: Scope, headers: Headers) -> Refusal | None:
        if any(name == "forwarded" or name.startswith(PROXY_HEADER_PREFIX) for name in headers):
            return PROXIED
        hosts = headers.getlist("host")
        if len(hosts) != 1 or hosts[0].lower() not in self._hosts:
            return self._wrong_host()
        if not self._has_right_origin(scope, headers):
            return self._wrong_origin() if is_from_browser(headers) else NO_KEY
        if is_open(scope) or self._brings_key(scope) or self._holds_key(headers):
            return None
        return NO_KEY

    def _has_right_origin(self, scope: Scope, headers: Headers) -> bool:
        """A page of another site may make a browser ask, but not with our origin; reading alone changes nothing."""
        if scope["type"] == "http" and scope["method"] in READING:
            return True
        origins = headers.getlist("origin")
        if not origins:
            return self._is_key(bearer(headers))
        return origins == [f"http://{headers['host'].lower()}"]

    def _holds_key(self, headers: Headers) -> bool:
        return self._is_key(bearer(headers)) or any(self._is_key(value) for value in cookies(headers))

    def _brings_key(self, scope: Scope) -> bool:
        if scope["type"] != "http" or scope["method"] != "GET" or scope["path"] != "/":
            return False
        keys = parse_qs(scope["query_string"].decode("latin-1")).get("key", [])
        return len(keys) == 1 and self._is_key(keys[0])

    def _is_key(self, value: str) -> bool:
        return hmac.compare_digest(value.encode("utf-8", "surrogateescape"), self._key)

    async def _welcome(self, send: Send) -> None:
        cookie = f"{COOKIE}={self._key.decode()}; Path=/; HttpOnly; SameSite=Strict"
        headers = [(b"location", b"/"), (b"set-cookie", cookie.encode()), (b"cache-control", b"no-store")]
        await send({"type": "http.response.start", "status": 303, "headers": [*headers, (b"content-length", b"0")]})
        await send({"type": "http.response.body", "body": b""})

    def _wrong_host(self) -> Refusal:
        return Refusal(403, "wrong-host", f"This server answers only at {self._address}; open that address.")

    def _wrong_origin(self) -> Refusal:
        return Refusal(403, "wrong-origin", f"Only this server's own page may ask for that; open {self._address}.")

    @property
    def _address(self) -> str:
        return f"http://{self._hosts[0]}"


def own_hosts(port: int) -> tuple[str, ...]:
    """Host headers that name this server; browsers leave the port out when it is 80."""
    names = ("127.0.0.1", "localhost", "[::1]")
    return tuple(f"{name}:{port}" for name in names) + (names if port == 80 else ())


def is_open(scope: Scope) -> bool:
    is_open_path = scope["path"] in OPEN_PATHS or scope["path"].startswith(OPEN_BELOW)
    return bool(scope["type"] == "http" and scope["method"] in READING and is_open_path)


def is_from_browser(headers: Headers) -> bool:
    """Whether a wrong origin is the better explanation than a key that is missing or wrong."""
    return "origin" in headers or bool(cookies(headers))


def bearer(headers: Headers) -> str:
    """The key in `Authorization: Bearer KEY`; empty without one."""
    scheme, _, value = headers.get("authorization", "").partition(" ")
    return value.strip() if scheme.lower() == "bearer" else ""


def cookies(headers: Headers) -> list[str]:
    """Every value of our cookie."""
    pairs = [pair.strip().partition("=") for line in headers.getlist("cookie") for pair in line.split(";")]
    return [value for name, _, value in pairs if name == COOKIE]
