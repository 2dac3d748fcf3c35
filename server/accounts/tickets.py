"""Tickets for sockets: a browser sends its cookie with any page's WebSocket, a ticket only our own page has.

Kept in memory, since a call lives in the process that made it.
"""

import hmac
from dataclasses import dataclass

from server.store.principal import Principal
from server.store.secret import digest_of, new_secret

LASTS_S = 30.0
MOST_OPEN = 10_000


@dataclass(frozen=True, slots=True)
class Ticket:
    principal: Principal
    session_id: str
    origin: str
    """Of the page that asked for it; empty for a program."""
    ends_s: float


class Tickets:
    """Each opens one socket once; `now_s` is a clock that does not go back."""

    def __init__(self) -> None:
        self._open: dict[str, Ticket] = {}

    def issue(self, principal: Principal, session_id: str, origin: str, now_s: float) -> str:
        for known in [known for known, ticket in self._open.items() if ticket.ends_s <= now_s]:
            del self._open[known]
        while len(self._open) >= MOST_OPEN:
            del self._open[next(iter(self._open))]
        secret = new_secret()
        self._open[digest_of(secret)] = Ticket(principal, session_id, origin, now_s + LASTS_S)
        return secret

    def take(self, secret: str, session_id: str, origin: str, now_s: float) -> Principal | None:
        """Whom it lets in; None where it is unknown, used, over, or for another call or page. It is used up."""
        ticket = self._open.pop(digest_of(secret), None)
        if ticket is None or ticket.ends_s <= now_s or ticket.session_id != session_id:
            return None
        return ticket.principal if hmac.compare_digest(ticket.origin.encode(), origin.encode()) else None
