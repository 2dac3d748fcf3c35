"""Single sign-on: a browser leaves for the OpenID provider and comes back as somebody; each leaving counts once.

What a browser must bring back (its cookie's word, and `state`) is kept here in memory for ten minutes, as a digest
where it is a secret: a restart makes people press the button again.
"""

import hmac
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from server.problems import NoAnswer, NotSignedIn
from server.store.account_records import Identity
from server.store.identities import Identities, Newcomers
from server.store.principal import Principal, server_principal
from server.store.secret import digest_of, new_secret

LASTS_S = 600.0
MOST_OPEN = 10_000
DOOR = server_principal()


class Lost(NotSignedIn):
    """The browser that comes back is not one that left, or took too long, or came before."""

    code = "lost"


class Refused(NotSignedIn):
    """The person, or the provider, said no."""

    code = "refused"


class NotBelieved(NotSignedIn):
    """What the provider sent does not hold; `why` is for the log."""

    code = "not-believed"

    def __init__(self, why: str) -> None:
        super().__init__("The provider's answer does not hold, so nobody was signed in; tell whoever runs this server.")
        self.why = why


class Unreachable(NoAnswer):
    """The provider does not answer; `why` is for the log."""

    code = "unreachable"

    def __init__(self, why: str) -> None:
        super().__init__("The single sign-on does not answer; try again later, or sign in with your password.")
        self.why = why


@dataclass(frozen=True, slots=True)
class Departure:
    """One browser on its way to the provider."""

    state: str
    nonce: str
    verifier: str
    """Of PKCE: only who left can turn the code into tokens."""
    back_to: str
    invite: str
    """Used up by who comes back; empty: none was brought."""
    person_id: str
    """Whose account is linked; empty: nobody was signed in."""
    ends_s: float


class Provider(Protocol):
    async def address(self, departure: Departure) -> str:
        """Where a browser signs in."""
        ...

    async def identity(self, departure: Departure, code: str, issuer: str) -> Identity:
        """Who came back with `code`."""
        ...


class SingleSignOn:
    """`name` is what the page calls the provider; `newcomers` says who comes in without an invite."""

    def __init__(
        self,
        name: str,
        provider: Provider,
        identities: Identities,
        newcomers: Newcomers,
        now_s: Callable[[], float] = time.monotonic,
    ) -> None:
        self.name = name
        self._provider, self._identities, self._newcomers, self._now_s = provider, identities, newcomers, now_s
        self._gone: dict[str, Departure] = {}

    async def leave(self, back_to: str, invite: str = "", person: Principal | None = None) -> tuple[str, str]:
        """The provider's address, and the word for the browser's cookie. Raises Unreachable, NotBelieved, TooOften."""
        state, nonce, verifier, word = (new_secret() for _ in range(4))
        whose, ends_s = person.person_id if person else "", self._now_s() + LASTS_S
        departure = Departure(state, nonce, verifier, back_to, invite, whose, ends_s)
        address = await self._provider.address(departure)
        self._make_room()
        self._gone[digest_of(word)] = departure
        return address, word

    async def come_back(self, word: str, answer: "Answer", person: Principal | None) -> str:
        """The id of who is signed in now.

        Raises Lost, Refused, NotBelieved, Unreachable, TooOften, Stranger, ShutOut, NotNow, NotFound.
        """
        departure = self._taken(word, answer.state)
        if departure.person_id and (person is None or person.person_id != departure.person_id):
            raise Lost("Somebody else is signed in now.")
        if answer.error or not answer.code:
            raise Refused("The provider did not sign anybody in.")
        identity = await self._provider.identity(departure, answer.code, answer.issuer)
        if person is not None and departure.person_id:
            await self._identities.link(person, identity)
            return person.person_id
        return await self._identities.admit(DOOR, identity, departure.invite, self._newcomers)

    def _taken(self, word: str, state: str) -> Departure:
        """It is used up, whatever comes of it. Raises Lost."""
        departure = self._gone.pop(digest_of(word), None)
        is_ours = departure is not None and hmac.compare_digest(departure.state.encode(), state.encode())
        if departure is None or not is_ours or departure.ends_s <= self._now_s():
            raise Lost("This browser did not leave from here, or too long ago.")
        return departure

    def _make_room(self) -> None:
        now_s = self._now_s()
        for known in [known for known, departure in self._gone.items() if departure.ends_s <= now_s]:
            del self._gone[known]
        while len(self._gone) >= MOST_OPEN:
            del self._gone[next(iter(self._gone))]


@dataclass(frozen=True, slots=True)
class Answer:
    """What the provider's redirect says; each empty where it is missing."""

    state: str = ""
    code: str = ""
    issuer: str = ""
    error: str = ""
