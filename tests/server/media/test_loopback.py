"""The names inside aiortc and aioice that the loopback candidate needs, and what it does."""

import inspect

from aioice import Connection
from aiortc import RTCPeerConnection
from aiortc.rtcicetransport import RTCIceGatherer

from server.media.loopback import add_loopback_candidate
from server.media.peer import no_public_servers


def test_aioice_still_asks_each_connection_for_its_candidates() -> None:
    parameters = inspect.signature(Connection.get_component_candidates).parameters
    assert list(parameters) == ["self", "component", "addresses", "timeout"]
    assert "self.get_component_candidates(component=component, addresses=addresses)" in inspect.getsource(
        Connection.gather_candidates
    )


async def test_aiortcs_gatherer_still_holds_its_connection() -> None:
    assert isinstance(RTCIceGatherer([])._connection, Connection)


async def test_a_connection_with_the_loopback_candidate_offers_it_once() -> None:
    connection = RTCPeerConnection(no_public_servers())
    connection.addTransceiver("audio")
    add_loopback_candidate(connection)
    await connection.setLocalDescription(await connection.createOffer())
    text = connection.localDescription.sdp
    await connection.close()
    assert sum(" 127.0.0.1 " in line for line in text.splitlines() if line.startswith("a=candidate")) == 1


async def test_other_connections_are_left_alone() -> None:
    first, second = RTCPeerConnection(no_public_servers()), RTCPeerConnection(no_public_servers())
    first.addTransceiver("audio")
    second.addTransceiver("audio")
    add_loopback_candidate(first)
    await second.setLocalDescription(await second.createOffer())
    text = second.localDescription.sdp
    await first.close()
    await second.close()
    assert " 127.0.0.1 " not in text
