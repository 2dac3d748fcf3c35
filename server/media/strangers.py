"""Datagrams from senders a call does not know, and more of them than a call can mean.

aioice hands every datagram that is not STUN to DTLS, whoever sent it: a forged alert ends the handshake, and an
empty datagram ends the call (aiortc reads its first byte). Here only addresses that were signalled over the
authenticated socket, or that passed an authenticated STUN check, get that far.
"""

import asyncio
from typing import TYPE_CHECKING, Any

from aioice import Candidate, Connection
from aiortc import RTCPeerConnection

from server.media.packet_budget import PacketBudget

if TYPE_CHECKING:
    from aioice.ice import StunProtocol

HIGHEST_STUN_BYTE = 3
"""RFC 7983: a first byte of 0 to 3 is STUN."""
STUN_HEAD_BYTES, STUN_COOKIE = 20, b"\x21\x12\xa4\x42"
"""What is neither long enough nor marked is no check, and aioice would hand it on as sound."""


def ignore_strangers(connection: RTCPeerConnection) -> None:
    """Guards the sockets that `connection` will open. Call it after its tracks are added, before it gathers.

    The names it uses inside aiortc and aioice are listed in `server.media.private_names`.
    """
    for transceiver in connection.getTransceivers():
        _guard(transceiver.receiver.transport.transport.iceGatherer._connection)


def _guard(ice: Connection) -> None:
    gather = ice.get_component_candidates
    known, budget = KnownSenders(ice), PacketBudget()

    async def gather_guarded(component: int, addresses: list[str], timeout: int = 5) -> list[Candidate]:
        found: list[Candidate] = await gather(component, addresses, timeout)
        for protocol in ice._protocols:
            _filter(known, budget, protocol)
        return found

    setattr(ice, "get_component_candidates", gather_guarded)  # noqa: B010 (mypy refuses an assignment)


def is_stun(data: bytes) -> bool:
    return len(data) >= STUN_HEAD_BYTES and data[0] <= HIGHEST_STUN_BYTE and data[4:8] == STUN_COOKIE


class KnownSenders:
    """Addresses of the connection's pairs: looked up anew only when there are more of them."""

    def __init__(self, ice: Connection) -> None:
        self._ice = ice
        self._pairs = 0
        self._addresses: frozenset[tuple[Any, ...]] = frozenset()

    def __contains__(self, sender: tuple[Any, ...]) -> bool:
        if len(self._ice._check_list) != self._pairs:
            self._pairs = len(self._ice._check_list)
            self._addresses = frozenset(pair.remote_addr for pair in self._ice._check_list)
        return sender[:2] in self._addresses


def _filter(known: KnownSenders, budget: PacketBudget, protocol: "StunProtocol") -> None:
    pass_on, now_s = protocol.datagram_received, asyncio.get_running_loop().time

    def datagram_received(data: bytes, sender: tuple[Any, ...]) -> None:
        is_check = is_stun(data)
        is_sound = bool(data) and data[0] > HIGHEST_STUN_BYTE
        if (is_check or is_sound) and budget.admits(is_known=sender in known, is_check=is_check, now_s=now_s()):
            pass_on(data, sender)

    setattr(protocol, "datagram_received", datagram_received)  # noqa: B010
