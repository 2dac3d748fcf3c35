"""TURN servers for networks that let no other sound through, with credentials that end by themselves."""

import base64
import hashlib
import hmac
from dataclasses import asdict, dataclass, field

from server.media.peer import IceServer

SECONDS_PER_HOUR = 3600


@dataclass(frozen=True, slots=True)
class Relay:
    """The operator's TURN servers, which share a secret with us (coturn's `use-auth-secret`)."""

    urls: tuple[str, ...] = ()
    secret: str = field(default="", repr=False)
    hours: float = 1.0

    def ice_servers(self, session_id: str, now_s: float) -> tuple[IceServer, ...]:
        """For either end of a call; none without TURN. `now_s` is Unix time."""
        if not self.urls:
            return ()
        username = f"{int(now_s + self.hours * SECONDS_PER_HOUR)}:{session_id}"
        digest = hmac.new(self.secret.encode(), username.encode(), hashlib.sha1).digest()
        return (IceServer(self.urls, username, base64.b64encode(digest).decode()),)

    def for_page(self, session_id: str, now_s: float) -> list[dict[str, object]]:
        """The same as a browser's RTCPeerConnection takes it."""
        return [asdict(each) for each in self.ice_servers(session_id, now_s)]
