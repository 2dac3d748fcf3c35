"""Calls on a machine whose only network is itself.

aioice leaves 127.0.0.1 out when it lists this machine's addresses, so with only the loopback interface up a
connection has no candidate at all. A server bound to loopback adds that one address to its own connections.
"""

from aioice import Candidate, Connection
from aiortc import RTCPeerConnection

LOOPBACK_ADDRESS = "127.0.0.1"


def add_loopback_candidate(connection: RTCPeerConnection) -> None:
    """Lets `connection` be reached at 127.0.0.1 too. Call it after its tracks are added, before it gathers.

    The names it uses inside aiortc and aioice are listed in `server.media.private_names`.
    """
    for transceiver in connection.getTransceivers():
        _add_to(transceiver.receiver.transport.transport.iceGatherer._connection)


def _add_to(ice: Connection) -> None:
    gather = ice.get_component_candidates

    async def gather_with_loopback(component: int, addresses: list[str], timeout: int = 5) -> list[Candidate]:
        found: list[Candidate] = await gather(component, [*addresses, LOOPBACK_ADDRESS], timeout)
        return found

    setattr(ice, "get_component_candidates", gather_with_loopback)  # noqa: B010 (mypy refuses an assignment)
