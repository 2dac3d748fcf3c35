"""Datagrams from senders a call does not know.

aioice hands every datagram that is not STUN to DTLS, whoever sent it: a forged alert ends the handshake, and an
empty datagram ends the call (aiortc reads its first byte). Here only addresses that were signalled over the
authenticated socket, or that passed an authenticated STUN check, get that far.
"""

from typing import Any

from aioice import Candidate, Connection
from aioice.ice import StunProtocol
from aiortc import RTCPeerConnection

HIGHEST_STUN_BYTE = 3
"""RFC 7983: a first byte of 0 to 3 is STUN."""


def ignore_strangers(connection: RTCPeerConnection) -> None:
    """Guards the sockets that `connection` will open. Call it after its tracks are added, before it gathers.

    Uses names that are not in aiortc's and aioice's documentation; tests/server/test_strangers.py fails when one
    changes.
    """
    for transceiver in connection.getTransceivers():
        _guard(transceiver.receiver.transport.transport.iceGatherer._connection)


def _guard(ice: Connection) -> None:
    gather = ice.get_component_candidates

    async def gather_guarded(component: int, addresses: list[str], timeout: int = 5) -> list[Candidate]:
        found: list[Candidate] = await gather(component, addresses, timeout)
        for protocol in ice._protocols:
            _filter(ice, protocol)
        return found

    setattr(ice, "get_component_candidates", gather_guarded)  # noqa: B010 (mypy refuses an assignment)


def _filter(ice: Connection, protocol: StunProtocol) -> None:
    pass_on = protocol.datagram_received

    def datagram_received(data: bytes, sender: tuple[Any, ...]) -> None:
        if data and (data[0] <= HIGHEST_STUN_BYTE or _is_known(ice, sender)):
            pass_on(data, sender)

    setattr(protocol, "datagram_received", datagram_received)  # noqa: B010


def _is_known(ice: Connection, sender: tuple[Any, ...]) -> bool:
    return any(pair.remote_addr == sender[:2] for pair in ice._check_list)
