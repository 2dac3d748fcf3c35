"""Where a call's sound arrives: at ports that a firewall lets through, at addresses that reps can reach.

aioice has neither setting: it binds each of this machine's addresses, at a port of the system's choice, and tells them
all. The names used inside aioice are listed in `server.media.private_names`.
"""

import asyncio
import ipaddress
import logging
import secrets
import socket
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from aioice import Candidate, Connection
from aioice.candidate import candidate_foundation, candidate_priority
from aioice.ice import StunProtocol
from aiortc import RTCPeerConnection

from server.media.loopback import LOOPBACK_ADDRESS
from voice.errors import BadInput

log = logging.getLogger(__name__)

DISCARD_PORT = 9
RECEIVE_BUFFER_BYTES = 262_144
"""As aioice asks for."""


@dataclass(frozen=True, slots=True)
class Announced:
    """An address of this machine, and the one that reps are told for it: another one behind a 1:1 NAT."""

    bound: str
    told: str


@dataclass(frozen=True, slots=True)
class Places:
    """Without ports: any. Without addresses: all of this machine's, as they are."""

    ports: range | None = None
    announced: tuple[Announced, ...] = ()

    def bind_at(self, found: Sequence[str]) -> list[str]:
        """Of the addresses that were found, or instead of them; a server that is bound to loopback asks for it too."""
        if not self.announced:
            return list(found)
        loopback = (address for address in found if address == LOOPBACK_ADDRESS)
        return list(dict.fromkeys([*(each.bound for each in self.announced), *loopback]))

    def told_for(self, bound: str) -> list[str]:
        return [each.told for each in self.announced if each.bound == bound] or [bound]


EVERYWHERE = Places()
"""As aioice does without us."""


def announced_at(told: Sequence[str]) -> tuple[Announced, ...]:
    """Which of this machine's addresses stands behind each one. Raises BadInput for one that none can."""
    return tuple(Announced(_bound_for(address), address) for address in told)


def _bound_for(told: str) -> str:
    """The address itself where it is this machine's, otherwise the one from which packets would go there."""
    family = socket.AF_INET6 if ipaddress.ip_address(told).version == 6 else socket.AF_INET
    with socket.socket(family, socket.SOCK_DGRAM) as probe:
        try:
            probe.bind((told, 0))
        except OSError:
            pass
        else:
            return told
    with socket.socket(family, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect((told, DISCARD_PORT))  # sends nothing: the system only chooses a way
        except OSError as error:
            raise BadInput(
                f"The address {told} cannot be announced: this machine has no address of its kind ({error.strerror})."
            ) from None
        return str(probe.getsockname()[0])


def gather_at(connection: RTCPeerConnection, places: Places) -> None:
    """`connection` gathers at these places only. Call it after its tracks are added, before any other wrapper."""
    if places == EVERYWHERE:
        return
    for transceiver in connection.getTransceivers():
        _gather_at(transceiver.receiver.transport.transport.iceGatherer._connection, places)


def _gather_at(ice: Connection, places: Places) -> None:
    gather = ice.get_component_candidates

    async def gather_there(component: int, addresses: list[str], timeout: int = 5) -> list[Candidate]:
        """Our own sockets; aioice adds what a TURN server gives."""
        found = []
        for address in places.bind_at(addresses):
            found += await _bind(ice, component, address, places)
        return found + await gather(component, [], timeout)

    setattr(ice, "get_component_candidates", gather_there)  # noqa: B010 (mypy refuses an assignment)


async def _bind(ice: Connection, component: int, address: str, places: Places) -> list[Candidate]:
    """Candidates of one socket, as told to the rep; none where the address is gone, or no port of the range is free."""
    loop = asyncio.get_running_loop()
    for port in _in_any_order(places.ports):
        try:
            transport, protocol = await loop.create_datagram_endpoint(lambda: StunProtocol(ice), (address, port))
        except OSError:
            continue
        transport.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, RECEIVE_BUFFER_BYTES)
        host, bound_port = transport.get_extra_info("sockname")[:2]
        protocol.local_candidate = _host_candidate(component, host, bound_port)
        ice._protocols.append(protocol)
        return [_host_candidate(component, told, bound_port) for told in places.told_for(address)]
    log.error("no port of media_ports is free: one call has no sound at one of this machine's addresses")
    return []


def _in_any_order(ports: range | None) -> Iterator[int]:
    """A port is not taken again at once: what is late for the last call must not reach the next."""
    if ports is None:
        yield 0
        return
    start = secrets.randbelow(len(ports))
    yield from (ports[(start + step) % len(ports)] for step in range(len(ports)))


def _host_candidate(component: int, host: str, port: int) -> Candidate:
    return Candidate(
        foundation=candidate_foundation("host", "udp", host),
        component=component,
        transport="udp",
        priority=candidate_priority(component, "host"),
        host=host,
        port=port,
        type="host",
    )
