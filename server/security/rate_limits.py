"""How often one address, and one person, may ask: more is answered 429 with the time to come again.

Counted are the interface and the sockets, not the page's files. Nothing is stored; a restart forgets.
"""

import ipaddress
import math
import time
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from server.buckets import Buckets
from server.security.refusals import Refusal, send_refusal

COUNTED = ("/api/", "/metrics")
BURST_S = 20.0
"""So much of a minute's share may come at once."""
MOST_OPEN = 200
"""Requests and sockets of one address at a time."""
OPEN_AGAIN_S = 10


@dataclass(frozen=True, slots=True)
class Rates:
    """Requests in a minute; 0: no limit."""

    person: int = 0
    address: int = 0
    behind_proxy: bool = False
    """Addresses are then those that a proxy of ours tells."""


class AddressLimit:
    """Before the door: it also slows down who guesses keys."""

    def __init__(self, app: ASGIApp, rates: Rates, now_s: Callable[[], float] = time.monotonic) -> None:
        self._app, self._behind_proxy, self._now_s = app, rates.behind_proxy, now_s
        self._buckets = _buckets(rates.address)
        self._open: Counter[str] = Counter()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if self._buckets is None or not _counts(scope):
            await self._app(scope, receive, send)
            return
        address = network_of(address_of(scope, behind_proxy=self._behind_proxy))
        if self._open[address] >= MOST_OPEN:
            await send_refusal(_too_often(OPEN_AGAIN_S), scope, send)
        elif wait_s := self._buckets.wait_s(address, self._now_s()):
            await send_refusal(_too_often(wait_s), scope, send)
        else:
            await self._pass_on(address, scope, receive, send)

    async def _pass_on(self, address: str, scope: Scope, receive: Receive, send: Send) -> None:
        self._open[address] += 1
        try:
            await self._app(scope, receive, send)
        finally:
            self._open[address] -= 1
            if not self._open[address]:
                del self._open[address]


class PersonLimit:
    """Behind the door: everybody who was let in has a share of their own, wherever they ask from."""

    def __init__(self, app: ASGIApp, rates: Rates, now_s: Callable[[], float] = time.monotonic) -> None:
        self._app, self._now_s = app, now_s
        self._buckets = _buckets(rates.person)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        wait_s = 0.0
        if self._buckets is not None and _counts(scope):
            person = scope.get("state", {}).get("principal")
            wait_s = self._buckets.wait_s(person.person_id if person else "", self._now_s())
        if wait_s:
            await send_refusal(_too_often(wait_s), scope, send)
        else:
            await self._app(scope, receive, send)


def address_of(scope: Scope, *, behind_proxy: bool) -> str:
    """The other end of the connection; the proxy's word for it where that end is a proxy of ours."""
    peer = str((scope.get("client") or ("",))[0])
    if not behind_proxy or not _is_near(peer):
        return peer
    forwarded = Headers(scope=scope).getlist("x-forwarded-for")
    return (forwarded[-1].rpartition(",")[2].strip()[:64] if forwarded else "") or peer


def network_of(address: str) -> str:
    """An IPv4 address; of IPv6 the /64, which is what one customer gets at the least."""
    try:
        known = ipaddress.ip_address(address)
    except ValueError:
        return address
    if isinstance(known, ipaddress.IPv6Address) and known.ipv4_mapped is None:
        return str(ipaddress.ip_network((known, 64), strict=False))
    return str(getattr(known, "ipv4_mapped", None) or known)


def _is_near(peer: str) -> bool:
    try:
        return ipaddress.ip_address(peer).is_private
    except ValueError:
        return not peer  # a socket file


def _counts(scope: Scope) -> bool:
    path: str = scope.get("path", "")
    return scope["type"] == "websocket" or (scope["type"] == "http" and path.startswith(COUNTED))


def _buckets(a_minute: int) -> Buckets | None:
    return Buckets(a_minute / 60, max(1.0, a_minute * BURST_S / 60)) if a_minute else None


def _too_often(wait_s: float) -> Refusal:
    again_s = max(1, math.ceil(wait_s))
    unit = "second" if again_s == 1 else "seconds"
    return Refusal(429, "too-often", f"That was too often; try again in {again_s} {unit}.", again_s)
