"""A bad network between two ends, as a relay: seeded loss, bursts, jitter, reordering, copies, blackouts, addresses.

It forwards whole datagrams, STUN and DTLS with the sound, so it needs no rights and serves any client.
"""

import asyncio
import random
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

Address = tuple[str, int]
LOOPBACK = "127.0.0.1"


@dataclass(frozen=True, slots=True)
class Network:
    """Shares are 0..1, times in seconds."""

    loss: float = 0.0
    burst_begins: float = 0.0
    """Chance with each packet that everything is lost until the burst ends (Gilbert-Elliott)."""
    burst_ends: float = 0.2
    jitter_s: float = 0.0
    """Every packet by itself is delayed by 0 to this: later ones overtake."""
    copied: float = 0.0
    is_black: bool = False


class Fate:
    """What becomes of each packet of one direction; the same seed gives the same."""

    def __init__(self, seed: int) -> None:
        self._chance = random.Random(seed)
        self._in_burst = False

    def delays_s(self, network: Network) -> list[float]:
        """When each copy arrives; none: it is lost."""
        lost, burst, copied, *late = (self._chance.random() for _ in range(5))
        self._in_burst = burst >= network.burst_ends if self._in_burst else burst < network.burst_begins
        if network.is_black or self._in_burst or lost < network.loss:
            return []
        return [each * network.jitter_s for each in late[: 2 if copied < network.copied else 1]]


class _End(asyncio.DatagramProtocol):
    def __init__(self, heard: Callable[[bytes, Address], None]) -> None:
        self._heard = heard

    def datagram_received(self, data: bytes, addr: Any) -> None:
        self._heard(data, addr)

    def error_received(self, exc: Exception) -> None:
        """The other side is gone: so is the packet."""


class Relay:
    """Listens at `port`; what comes there goes on to `server`, and back to whoever sent last."""

    def __init__(self, server: Address, seed: int) -> None:
        self.network = Network()
        self.port = 0
        self.passed = self.dropped = 0
        self._server = server
        self._up, self._down = Fate(2 * seed), Fate(2 * seed + 1)
        self._client: Address | None = None
        self._near: asyncio.DatagramTransport | None = None
        self._far: asyncio.DatagramTransport | None = None

    async def open(self) -> None:
        self._near = await self._listening(self._from_client)
        self._far = await self._listening(self._from_server)
        self.port = self._near.get_extra_info("sockname")[1]

    async def change_address(self) -> None:
        """As when a network gives its client another address: the old way is gone, both ways."""
        if self._far is not None:
            self._far.close()
        self._far = await self._listening(self._from_server)

    def turns(self, **changes: Any) -> None:
        self.network = replace(self.network, **changes)

    def close(self) -> None:
        for transport in (self._near, self._far):
            if transport is not None:
                transport.close()

    async def _listening(self, heard: Callable[[bytes, Address], None]) -> asyncio.DatagramTransport:
        loop = asyncio.get_running_loop()
        transport, _ = await loop.create_datagram_endpoint(lambda: _End(heard), local_addr=(LOOPBACK, 0))
        return transport

    def _from_client(self, data: bytes, sender: Address) -> None:
        self._client = sender
        self._pass(self._up, data, lambda: self._far, lambda: self._server)

    def _from_server(self, data: bytes, sender: Address) -> None:
        self._pass(self._down, data, lambda: self._near, lambda: self._client)

    def _pass(
        self,
        fate: Fate,
        data: bytes,
        by: Callable[[], asyncio.DatagramTransport | None],
        to: Callable[[], Address | None],
    ) -> None:
        def send() -> None:
            transport, address = by(), to()
            if transport is not None and address is not None and not transport.is_closing():
                transport.sendto(data, address)

        delays_s = fate.delays_s(self.network)
        self.passed, self.dropped = self.passed + len(delays_s), self.dropped + (not delays_s)
        for delay_s in delays_s:
            asyncio.get_running_loop().call_later(delay_s, send)
