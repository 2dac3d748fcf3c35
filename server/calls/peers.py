"""Media connections as the settings have them: where they gather, and which TURN servers they may use."""

import time
from collections.abc import Callable
from urllib.parse import urlsplit

from server.calls.relay import Relay
from server.media.addresses import is_loopback
from server.media.peer import Peer
from server.media.places import Places, announced_at
from server.settings import Settings


class Peers:
    def __init__(self, settings: Settings, relay: Relay) -> None:
        """Raises BadInput for an address that this machine cannot be reached at."""
        self._relay = relay
        self._places = Places(settings.media_port_range, announced_at(settings.announce_address))
        self._on_loopback = is_loopback(urlsplit(settings.origin).hostname or settings.host)
        """Then the browser is on this machine, or behind a relay."""

    def new(self, name: str, on_state: Callable[[str], None]) -> Peer:
        """For one page; `name` stands in its credentials for TURN."""
        relays = self._relay.ice_servers(name, time.time())
        return Peer(on_loopback=self._on_loopback, on_state=on_state, ice_servers=relays, places=self._places)
