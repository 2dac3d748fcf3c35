"""An OpenID provider: where people are sent, and who it says came back; the code flow with PKCE, by Authlib.

Of an ID token nothing is believed before all of it holds: a signature by a key that the provider publishes at its own
address, of a kind in ALGORITHMS; its issuer, audience, times and nonce; and its hash of the access token. What the
provider publishes is asked for with each sign-in: they are rare, and so no key is kept that it has taken back.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping
from typing import Any, TypeVar
from urllib.parse import urlsplit

import httpx2
from authlib.common.errors import AuthlibBaseError
from authlib.integrations.httpx_client import AsyncOAuth2Client
from authlib.oidc.core import CodeIDToken
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet
from joserfc.jws import JWSRegistry

from server.accounts.single_sign_on import Departure, NotBelieved, Unreachable
from server.media.addresses import is_loopback
from server.problems import TooOften
from server.store.account_records import Identity

ALGORITHMS = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512")
"""Signatures with a private key: with a shared secret or none at all, whoever knows the client could sign."""
KEY_TYPES = frozenset({"RSA", "EC"})
SCOPE = "openid profile email"
PATIENCE_S = 10.0
LEEWAY_S = 60
"""Between the two machines' clocks."""
AT_ONCE = 8
"""Conversations with the provider; a flood of sign-ins does not become one there."""
BUSY = "Many people are signing in right now; try again in a few seconds."
LONGEST_SUBJECT = 255

log = logging.getLogger(__name__)
Heard = TypeVar("Heard")


class OpenIdProvider:
    """`issuer` exactly as the provider writes it."""

    def __init__(self, issuer: str, client_id: str, client_secret: str) -> None:
        self._issuer, self._client_id, self._client_secret = issuer, client_id, client_secret
        self._places = asyncio.Semaphore(AT_ONCE)

    async def address(self, departure: Departure) -> str:
        """Where a browser signs in. Raises Unreachable, NotBelieved, TooOften."""
        found = await self._asked(self._metadata)
        client = AsyncOAuth2Client(self._client_id, scope=SCOPE, code_challenge_method="S256")
        address, _ = client.create_authorization_url(
            found["authorization_endpoint"],
            state=departure.state,
            nonce=departure.nonce,
            code_verifier=departure.verifier,
            redirect_uri=departure.back_to,
        )
        return str(address)

    async def identity(self, departure: Departure, code: str, issuer: str) -> Identity:
        """Who came back with `code`; `issuer` is what the answer named, empty for none.

        Raises Unreachable, NotBelieved, TooOften.
        """

        async def ask(client: AsyncOAuth2Client) -> Identity:
            if issuer and issuer != self._issuer:
                raise NotBelieved("the answer comes from another issuer")
            found = await self._metadata(client)
            keys = await _json(client, found["jwks_uri"])
            granted = await self._granted(client, found, departure, code)
            return self._believed(granted, keys, departure.nonce)

        return await self._asked(ask)

    async def _asked(self, ask: Callable[[AsyncOAuth2Client], Awaitable[Heard]]) -> Heard:
        """One conversation; why it failed is in the log."""
        if self._places.locked():
            raise TooOften(BUSY, 5)
        async with self._places, AsyncOAuth2Client(self._client_id, self._client_secret, timeout=PATIENCE_S) as client:
            try:
                return await _in_our_terms(ask(client))
            except (Unreachable, NotBelieved) as error:
                log.warning("single sign-on at %s: %s", self._issuer, error.why)
                raise

    async def _metadata(self, client: AsyncOAuth2Client) -> Mapping[str, Any]:
        found = await _json(client, f"{self._issuer.rstrip('/')}/.well-known/openid-configuration")
        if found.get("issuer") != self._issuer:
            raise NotBelieved("the provider calls itself otherwise than oidc_issuer")
        for name in ("authorization_endpoint", "token_endpoint", "jwks_uri"):
            if not is_safe(found[name]):
                raise NotBelieved(f"its {name} is not https")
        return found

    async def _granted(
        self, client: AsyncOAuth2Client, found: Mapping[str, Any], departure: Departure, code: str
    ) -> Mapping[str, Any]:
        """The tokens for `code`, which only this flow's verifier can have."""
        ways = found.get("token_endpoint_auth_methods_supported") or ["client_secret_basic"]
        if self._client_secret and "client_secret_basic" not in ways:
            client.token_endpoint_auth_method = "client_secret_post"
        granted: Mapping[str, Any] = await client.fetch_token(
            found["token_endpoint"],
            grant_type="authorization_code",
            code=code,
            code_verifier=departure.verifier,
            redirect_uri=departure.back_to,
        )
        return granted

    def _believed(self, granted: Mapping[str, Any], keys: Mapping[str, Any], nonce: str) -> Identity:
        usable = [key for key in keys["keys"] if key.get("kty") in KEY_TYPES and key.get("use", "sig") == "sig"]
        registry = JWSRegistry(algorithms=list(ALGORITHMS), strict_check_header=False)
        signed = jwt.decode(granted["id_token"], KeySet.import_key_set({"keys": usable}), registry=registry)
        claims = CodeIDToken(
            signed.claims,
            signed.header,
            {"iss": {"essential": True, "value": self._issuer}, "aud": {"essential": True, "value": self._client_id}},
            {"nonce": nonce, "client_id": self._client_id, "access_token": granted.get("access_token")},
        )
        claims.validate(leeway=LEEWAY_S)
        return _identity(claims)


def is_safe(address: str) -> bool:
    """Read by nobody on the way: https, or this very machine."""
    parts = urlsplit(address)
    return parts.scheme == "https" or (parts.scheme == "http" and is_loopback(parts.hostname or ""))


async def _in_our_terms(answer: Awaitable[Heard]) -> Heard:
    """Raises Unreachable, NotBelieved."""
    try:
        return await answer
    except httpx2.HTTPError as error:
        raise Unreachable(type(error).__name__) from error
    except (AuthlibBaseError, JoseError) as error:
        raise NotBelieved(f"{error.error}: {error.description}") from error
    except (ValueError, KeyError, TypeError, AttributeError, httpx2.InvalidURL) as error:
        raise NotBelieved(f"an answer of another form ({type(error).__name__})") from error


async def _json(client: AsyncOAuth2Client, address: str) -> Mapping[str, Any]:
    answer = await client.request("GET", address, withhold_token=True)
    answer.raise_for_status()
    found = answer.json()
    if not isinstance(found, dict):
        raise TypeError
    return found


def _identity(claims: Mapping[str, Any]) -> Identity:
    """An address counts only where the provider says that it verified it (some write the word, not the value)."""
    subject, email = str(claims["sub"]), str(claims.get("email") or "").strip().casefold()
    if not 0 < len(subject) <= LONGEST_SUBJECT:
        raise NotBelieved("its subject is empty, or longer than 255 characters")
    said = claims.get("email_verified")
    is_verified = said is True or said == "true"
    name = str(claims.get("name") or claims.get("preferred_username") or email.partition("@")[0]).strip()
    return Identity(str(claims["iss"]), subject, name[:100] or "?", email if is_verified else None)
