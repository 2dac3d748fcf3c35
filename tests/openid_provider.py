"""An OpenID provider on loopback whose answers a test can spoil; who is asked for signs in without a question."""

import asyncio
import base64
import hashlib
import queue
import secrets
import threading
import time
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs, urlencode

from joserfc import jwt
from joserfc.jwk import RSAKey
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import Route

from tests.served import served

CLIENT_ID, CLIENT_SECRET = "rolecall", "a secret of both"
Claims = dict[str, Any]


def new_key(name: str) -> RSAKey:
    return RSAKey.generate_key(2048, {"kid": name, "use": "sig"}, auto_kid=False)


KEY = new_key("current")


@dataclass
class FakeProvider:
    """`claims` are added to the ID token, None takes one away; `sign` makes it of its claims."""

    issuer: str = ""
    claims: Claims = field(default_factory=lambda: {"sub": "u-1", "name": "Ines", "email": "ines@corp.example"})
    sign: Callable[[Claims], str] = lambda claims: jwt.encode({"alg": "RS256", "kid": "current"}, claims, KEY)
    metadata: dict[str, Any] = field(default_factory=dict)
    answer: dict[str, str] = field(default_factory=dict)
    """Added to what the redirect says."""
    codes: dict[str, dict[str, str]] = field(default_factory=dict)
    granted: int = 0

    def app(self) -> Starlette:
        return Starlette(
            routes=[
                Route("/.well-known/openid-configuration", self._configuration),
                Route("/authorize", self._authorize),
                Route("/token", self._token, methods=["POST"]),
                Route("/keys", self._keys),
            ]
        )

    async def _configuration(self, request: Request) -> Response:
        ends = {name: f"{self.issuer}/{path}" for name, path in ENDPOINTS.items()}
        return JSONResponse({"issuer": self.issuer, **ends, **self.metadata})

    async def _authorize(self, request: Request) -> Response:
        asked = dict(request.query_params)
        assert asked["response_type"] == "code"
        assert asked["code_challenge_method"] == "S256"
        assert "openid" in asked["scope"].split(" ")
        code = secrets.token_hex(8)
        self.codes[code] = asked
        said = {"code": code, "state": asked["state"], "iss": self.issuer, **self.answer}
        return RedirectResponse(f"{asked['redirect_uri']}?{urlencode(said)}", 302)

    async def _token(self, request: Request) -> Response:
        """A code works once, for the client and the verifier that it was made for."""
        given = {name: values[0] for name, values in parse_qs((await request.body()).decode()).items()}
        asked = self.codes.pop(given.get("code", ""), None)
        if asked is None or not _is_client(request) or given["redirect_uri"] != asked["redirect_uri"]:
            return JSONResponse({"error": "invalid_grant"}, 400)
        if _challenge(given["code_verifier"]) != asked["code_challenge"]:
            return JSONResponse({"error": "invalid_grant"}, 400)
        self.granted += 1
        return JSONResponse({"access_token": "opaque", "token_type": "Bearer", "id_token": self._id_token(asked)})

    async def _keys(self, request: Request) -> Response:
        return JSONResponse({"keys": [new_key("next").as_dict(private=False), KEY.as_dict(private=False)]})

    def _id_token(self, asked: dict[str, str]) -> str:
        now = int(time.time())
        made: Claims = {"iss": self.issuer, "aud": CLIENT_ID, "iat": now, "exp": now + 300, "nonce": asked["nonce"]}
        return self.sign({name: value for name, value in {**made, **self.claims}.items() if value is not None})


ENDPOINTS = {"authorization_endpoint": "authorize", "token_endpoint": "token", "jwks_uri": "keys"}


def _is_client(request: Request) -> bool:
    basic = base64.b64encode(f"{CLIENT_ID}:{CLIENT_SECRET}".replace(" ", "+").encode()).decode()
    plain = base64.b64encode(f"{CLIENT_ID}:{CLIENT_SECRET}".encode()).decode()
    return request.headers.get("authorization", "") in (f"Basic {basic}", f"Basic {plain}")


def _challenge(verifier: str) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).decode().rstrip("=")


@asynccontextmanager
async def fake_provider() -> AsyncIterator[FakeProvider]:
    provider = FakeProvider()
    async with served(lambda port: provider.app()) as port:
        provider.issuer = f"http://127.0.0.1:{port}"
        yield provider


@contextmanager
def provider_in_a_thread() -> Iterator[FakeProvider]:
    """For tests without a loop of their own."""
    began: queue.Queue[tuple[FakeProvider, asyncio.AbstractEventLoop, asyncio.Event]] = queue.Queue()

    async def serve() -> None:
        over = asyncio.Event()
        async with fake_provider() as provider:
            began.put((provider, asyncio.get_running_loop(), over))
            await over.wait()

    thread = threading.Thread(target=lambda: asyncio.run(serve()))
    thread.start()
    provider, loop, over = began.get(timeout=30)
    try:
        yield provider
    finally:
        loop.call_soon_threadsafe(over.set)
        thread.join()
