"""Tokens that a provider's key did not sign, each in another way."""

import base64
import hmac
import json

from joserfc import jwt

from tests.openid_provider import KEY, Claims, new_key


def part(value: object) -> str:
    return encoded(json.dumps(value).encode())


def encoded(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).decode().rstrip("=")


def unsigned(claims: Claims) -> str:
    return f"{part({'alg': 'none'})}.{part(claims)}."


def signed_by_its_own_key(claims: Claims) -> str:
    own = new_key("current")
    header = {"alg": "RS256", "kid": "current", "jwk": own.as_dict(private=False)}
    return jwt.encode(header, claims, own)


def signed_with_a_secret(secret: bytes, claims: Claims) -> str:
    said = f"{part({'alg': 'HS256', 'kid': 'current'})}.{part(claims)}"
    return f"{said}.{encoded(hmac.digest(secret, said.encode(), 'sha256'))}"


def altered(claims: Claims) -> str:
    head, _, signature = jwt.encode({"alg": "RS256", "kid": "current"}, claims, KEY).split(".")
    return f"{head}.{unsigned({**claims, 'sub': 'somebody else'}).split('.')[1]}.{signature}"
