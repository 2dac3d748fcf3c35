"""A connection that can be reached on a machine without a network."""

from aiortc import RTCPeerConnection

from server.media.loopback import add_loopback_candidate
from server.media.peer import no_public_servers


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
