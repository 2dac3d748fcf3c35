"""Request bodies: JSON, small, shallow, and soon complete."""

import asyncio

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from server.security.json_shape import MOST_DEEP, is_text, is_too_much
from server.security.refusals import Refusal, send_refusal

MAX_BODY_BYTES = 65_536
LARGER = {"/api/authored": 600_000}
"""Addresses, with what lies under them, that take more: a scenario of 256 kB with every character escaped."""
COMES_WITHIN_S = 20.0
BODILESS = frozenset({"GET", "HEAD"})
TOO_LARGE = Refusal(413, "too-large", "The request's body is too large; send less.")
TOO_DEEP = Refusal(400, "bad-input", f"The body nests deeper than {MOST_DEEP} levels or holds too much; send less.")
NO_TEXT = Refusal(
    400,
    "bad-input",
    "The request's body holds what is no character (the number 0, or half of a pair); send it without.",
)
TOO_SLOW = Refusal(408, "too-slow", "The request's body did not come within 20 seconds; send it again.")
NOT_JSON = Refusal(415, "not-json", "The request's body is not application/json; send JSON.")


class SmallJsonBodies:
    """Reads the body before `app` sees the request, and turns it away when it is not JSON, too deep, holds what is no
    character, or is over 64 kB (more where an author sends a scenario).

    The bytes are counted as they come: a Content-Length may be missing or lie.
    """

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] in BODILESS:
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        if has_body(headers) and not is_json(headers):
            await send_refusal(NOT_JSON, scope, send)
            return
        try:
            async with asyncio.timeout(COMES_WITHIN_S):
                body = await small_body(receive, headers, largest_at(scope["path"]))
        except TimeoutError:
            await send_refusal(TOO_SLOW, scope, send)
            return
        refusal = TOO_LARGE if body is None else refused(body)
        if refusal is not None:
            await send_refusal(refusal, scope, send)
            return
        await self._app(scope, replayed(body or b"", receive), send)


def refused(body: bytes) -> Refusal | None:
    """Why a whole body is not read."""
    if is_too_much(body):
        return TOO_DEEP
    return None if is_text(body) else NO_TEXT


def has_body(headers: Headers) -> bool:
    return "transfer-encoding" in headers or headers.get("content-length", "0") != "0"


def is_json(headers: Headers) -> bool:
    return headers.get("content-type", "").partition(";")[0].strip().lower() == "application/json"


def largest_at(path: str) -> int:
    return next(
        (size for under, size in LARGER.items() if path == under or path.startswith(f"{under}/")), MAX_BODY_BYTES
    )


async def small_body(receive: Receive, headers: Headers, largest: int) -> bytes | None:
    """The whole body, or None as soon as it is known to be too large."""
    length = headers.get("content-length", "0")
    if not length.isdecimal() or int(length[:12]) > largest:
        return None
    body = b""
    while True:
        message = await receive()
        piece: bytes = message.get("body", b"")
        body += piece
        if len(body) > largest:
            return None
        if not message.get("more_body", False):
            return body


def replayed(body: bytes, receive: Receive) -> Receive:
    """Gives the body once, then what really comes (the disconnect)."""
    first: list[Message] = [{"type": "http.request", "body": body, "more_body": False}]

    async def receive_again() -> Message:
        return first.pop() if first else await receive()

    return receive_again
