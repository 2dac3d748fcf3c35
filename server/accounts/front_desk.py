"""Signing in and out, joining by invite, changing a password."""

import re
import time
from collections.abc import Callable
from datetime import UTC, datetime

from server.accounts.passwords import Passwords
from server.accounts.throttle import Throttle
from server.problems import NotSignedIn
from server.store.principal import Principal, server_principal
from server.store.store import Store
from voice.errors import BadInput

SHORTEST, LONGEST = 12, 200
EMAIL = re.compile(r"[^@\s]{1,64}@[^@\s]{1,190}\.[^@\s.]{2,60}|[^@\s]{1,64}@localhost")
WRONG = "The e-mail address or the password is wrong."
DOOR = server_principal()


class FrontDesk:
    """What it gives back is the word for a cookie."""

    def __init__(
        self, store: Store, passwords: Passwords | None = None, now_s: Callable[[], float] = time.monotonic
    ) -> None:
        self._store, self._now_s = store, now_s
        self._passwords, self._throttle = passwords or Passwords(), Throttle()

    async def sign_in(self, email: str, password: str, address: str) -> str:
        """The same answer, after the same work, whether or not somebody has that address.

        Raises NotSignedIn, TooOften.
        """
        name = normal(email)
        self._throttle.check(name, address, self._now_s())
        self._passwords.require_place()
        known = await self._store.people.credentials(DOOR, name)
        if not await self._passwords.matches(known.password if known else None, password) or known is None:
            self._throttle.failed(name, address, self._now_s())
            raise NotSignedIn(WRONG)
        self._throttle.succeeded(name, address)
        return await self.welcome(known.person_id)

    async def join(self, invite: str, *, name: str, email: str, password: str) -> str:
        """Uses an invite up. Raises NotFound, NotNow, BadInput, TooOften."""
        await self._store.invites.look(DOOR, invite)
        kept = await self._passwords.hash(usable(password, email))
        person_id = await self._store.invites.accept(DOOR, invite, name=name, email=checked_email(email), password=kept)
        return await self.welcome(person_id)

    async def change_password(self, principal: Principal, old: str, new: str, address: str) -> str:
        """Every browser is signed out but the one that gets this word. Raises NotSignedIn, BadInput, TooOften."""
        self._throttle.check(principal.person_id, address, self._now_s())
        kept = await self._store.people.own_password(principal)
        if not await self._passwords.matches(kept or None, old):
            self._throttle.failed(principal.person_id, address, self._now_s())
            raise NotSignedIn("The old password is wrong.")
        person = await self._store.people.get(principal, principal.person_id)
        await self._store.people.set_password(principal, await self._passwords.hash(usable(new, person.email or "")))
        return await self.welcome(principal.person_id)

    async def welcome(self, person_id: str) -> str:
        """Signs a browser in as somebody who has proved who they are."""
        return await self._store.sign_ins.open(DOOR, person_id, datetime.now(UTC))

    async def close(self) -> None:
        await self._passwords.close()


def normal(email: str) -> str:
    return email.strip().casefold()


def checked_email(email: str) -> str:
    """Raises BadInput."""
    if not EMAIL.fullmatch(normal(email)):
        raise BadInput("This is no e-mail address; write it as name@example.org.")
    return normal(email)


def usable(password: str, email: str) -> str:
    """Raises BadInput for a password that is too easy to guess."""
    if not SHORTEST <= len(password) <= LONGEST:
        raise BadInput(f"A password has {SHORTEST} to {LONGEST} characters; a few words in a row are easy to keep.")
    if normal(password) == normal(email) or len(set(password)) < 5:
        raise BadInput("This password is too easy to guess; choose another one.")
    return password
