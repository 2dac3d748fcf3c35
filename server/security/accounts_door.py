"""Who may come in, with accounts: by cookie, by API token, or on a call's socket by ticket."""

import re
import time
from datetime import UTC, datetime
from typing import Protocol

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from server.accounts.tickets import Tickets
from server.security.control_characters import unprintable
from server.security.door import PROBES, READING, bearer, own_hosts
from server.security.refusals import Refusal, send_refusal
from server.store import tokens
from server.store.principal import Principal, server_principal
from server.store.sign_ins import SignIns
from server.store.tokens import Tokens

SOCKET = re.compile(r"/api/(?:sessions/)?([^/]+)/socket")
"""Of a call by its id, and of the connection test."""
OPEN_TO_ALL = PROBES | {"/", "/check", "/api/me", "/api/sign-in", "/what-is-measured", "/api/what-is-measured"}
OPEN_BELOW = ("/static/", "/npm/", "/api/join/", "/api/oidc/")
"""The page, and what leads to a sign-in."""
CALLING = re.compile(r"/api/sessions(/[^/]+/ticket)?")
PERSONAL = re.compile(r"/api/(exports|erasures)(/.*)?", re.DOTALL)
"""What a person does themselves, never a program for them."""
MANAGING = re.compile(r"/api/(people|teams|invites|rules|audit)(/.*)?", re.DOTALL)
NOBODY = Refusal(401, "not-signed-in", "You are not signed in; sign in, then try again.")
NO_TICKET = Refusal(401, "no-ticket", "The call's socket needs a fresh ticket; load the page again.")
WEEK_S = 604_800
OUT_OF_SCOPE = Refusal(403, "out-of-scope", "This token may not do that; make one with another scope.")


class Doorkeeper(Protocol):
    """What the door needs of the house."""

    @property
    def sign_ins(self) -> SignIns: ...

    @property
    def tokens(self) -> Tokens: ...

    @property
    def tickets(self) -> Tickets: ...


class AccountsDoor:
    """Leaves the person at `scope["state"]["principal"]`; None where an open address is asked for by nobody."""

    def __init__(self, app: ASGIApp, *, keeper: Doorkeeper, origins: tuple[str, ...], port: int) -> None:
        self._app, self._keeper, self._origins = app, keeper, origins
        self._hosts = {origin.partition("://")[2] for origin in origins}
        self._near = set(own_hosts(port))
        self.cookie = cookie_name(origins[0])

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan":
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        refusal = unprintable(scope) or self._elsewhere(scope, headers)
        if refusal is None:
            let_in = self._open_socket if scope["type"] == "websocket" else self._let_in
            refusal, send = await let_in(scope, headers, send)
        if refusal is not None:
            await send_refusal(refusal, scope, send)
        else:
            await self._app(scope, receive, send)

    def _elsewhere(self, scope: Scope, headers: Headers) -> Refusal | None:
        """A request for another host, or by another site's page."""
        hosts = headers.getlist("host")
        is_ours = len(hosts) == 1 and hosts[0].lower() in self._hosts
        is_probe = scope["path"] in PROBES and len(hosts) == 1 and hosts[0].lower() in self._near
        if not (is_ours or is_probe):
            return Refusal(403, "wrong-host", f"This server answers only at {self._origins[0]}; open that address.")
        if scope["type"] == "http" and scope["method"] in READING:
            return None
        origins = headers.getlist("origin")
        if not origins and (bearer(headers) or scope["type"] == "websocket"):
            return None  # a program: browsers always send it here, and a token is no cookie
        if len(origins) == 1 and origins[0] in self._origins and origins[0].endswith(f"://{hosts[0].lower()}"):
            return None
        if not (origins or cookie_in(headers, self.cookie) or is_open(scope["path"])):
            return NOBODY
        return Refusal(403, "wrong-origin", f"Only this server's own page may ask for that; open {self._origins[0]}.")

    async def _open_socket(self, scope: Scope, headers: Headers, send: Send) -> tuple[Refusal | None, Send]:
        call = SOCKET.fullmatch(scope["path"])
        asked = re.findall(r"(?:^|&)ticket=([\w-]+)", scope["query_string"].decode("latin-1"))
        if call is None or len(asked) != 1:
            return NO_TICKET, send
        person = self._keeper.tickets.take(asked[0], call[1], headers.get("origin", ""), time.monotonic())
        _name(scope, person)
        return (None if person else NO_TICKET), send

    async def _let_in(self, scope: Scope, headers: Headers, send: Send) -> tuple[Refusal | None, Send]:
        now, door = datetime.now(UTC), server_principal()
        if secret := bearer(headers):
            found = await self._keeper.tokens.find(door, secret, now)
            if found is None:
                return NOBODY, send
            _name(scope, found[0])
            return (None if needed(scope["method"], scope["path"]) in found[1] else OUT_OF_SCOPE), send
        secret = cookie_in(headers, self.cookie)
        signed_in = await self._keeper.sign_ins.find(door, secret, now) if secret else None
        _name(scope, signed_in.principal if signed_in else None)
        if signed_in is None:
            return (None if is_open(scope["path"]) else NOBODY), send
        if signed_in.is_due and (fresh := await self._keeper.sign_ins.change(door, signed_in.id, now)):
            return None, _with_cookie(send, cookie_line(self.cookie, fresh))
        return None, send


def is_open(path: str) -> bool:
    return path in OPEN_TO_ALL or path.startswith(OPEN_BELOW)


def needed(method: str, path: str) -> tokens.Scope | None:
    """The scope that a token needs for a request; None: only a person does that (consent, shares, erasing)."""
    if MANAGING.fullmatch(path):
        return tokens.Scope.MANAGE
    if method in READING and not PERSONAL.fullmatch(path):
        return tokens.Scope.READ
    if method == "POST" and CALLING.fullmatch(path):
        return tokens.Scope.CALL
    return None


def cookie_name(origin: str) -> str:
    """`__Host-` binds the cookie to this very host; browsers take it over https only."""
    return "__Host-rolecall" if origin.startswith("https://") else "rolecall-person"


def cookie_line(name: str, secret: str, *, lasts_s: int = WEEK_S) -> str:
    secure = "; Secure" if name.startswith("__Host-") else ""
    return f"{name}={secret}; Path=/; HttpOnly; SameSite=Lax{secure}; Max-Age={lasts_s}"


def cookie_in(headers: Headers, name: str) -> str:
    """Our cookie's value; empty without exactly one."""
    found = [
        pair.partition("=")[2].strip()
        for line in headers.getlist("cookie")
        for pair in line.split(";")
        if pair.partition("=")[0].strip() == name
    ]
    return found[0] if len(found) == 1 else ""


def _name(scope: Scope, person: Principal | None) -> None:
    scope.setdefault("state", {})["principal"] = person


def _with_cookie(send: Send, line: str) -> Send:
    async def send_with(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            if "set-cookie" not in headers:
                headers.append("set-cookie", line)
        await send(message)

    return send_with
