"""Where a connection gathers: within the ports, at the addresses, and what the page is told of them."""

import socket
from collections.abc import Sequence

import pytest
from aiortc import RTCPeerConnection

from server.media.loopback import add_loopback_candidate
from server.media.peer import no_public_servers
from server.media.places import EVERYWHERE, Announced, Places, announced_at, gather_at
from voice.errors import BadInput

PORTS = range(47_300, 47_400)
OUTSIDE = "203.0.113.7"
"""Of nobody: RFC 5737."""


async def told(places: Places, connections: int = 1) -> Sequence[tuple[str, int]]:
    """Address and port of every candidate of so many connections that are open at the same time."""
    opened = [RTCPeerConnection(no_public_servers()) for _ in range(connections)]
    found = []
    for connection in opened:
        connection.addTransceiver("audio")
        gather_at(connection, places)
        add_loopback_candidate(connection)
        await connection.setLocalDescription(await connection.createOffer())
        lines = [
            line.split() for line in connection.localDescription.sdp.splitlines() if line.startswith("a=candidate")
        ]
        found += [(line[4], int(line[5])) for line in lines]
    for connection in opened:
        await connection.close()
    return found


async def test_every_port_is_one_of_the_range_and_no_two_calls_share_one() -> None:
    found = await told(Places(PORTS, (Announced("127.0.0.1", "127.0.0.1"),)), connections=3)
    ports = [port for _, port in found]
    assert set(ports) <= set(PORTS)
    assert len(set(ports)) == len(ports) == 3


async def test_where_the_range_is_used_up_a_call_has_no_candidate_and_the_log_says_so(
    caplog: pytest.LogCaptureFixture,
) -> None:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
        assert await told(Places(range(port, port + 1), (Announced("127.0.0.1", OUTSIDE),))) == []
    assert "no port of media_ports is free" in caplog.text


async def test_an_address_behind_a_one_to_one_nat_is_told_in_place_of_the_machines_own() -> None:
    found = await told(Places(PORTS, (Announced("127.0.0.1", OUTSIDE),)))
    assert {address for address, _ in found} == {OUTSIDE}


async def test_without_settings_aioice_gathers_as_ever() -> None:
    connection = RTCPeerConnection(no_public_servers())
    connection.addTransceiver("audio")
    before = vars(connection.getTransceivers()[0].receiver.transport.transport.iceGatherer._connection).copy()
    gather_at(connection, EVERYWHERE)
    assert (
        vars(connection.getTransceivers()[0].receiver.transport.transport.iceGatherer._connection).keys()
        == before.keys()
    )
    await connection.close()


def test_an_address_of_this_machine_stands_for_itself_and_another_for_the_one_that_leads_there() -> None:
    assert announced_at(["127.0.0.1", "::1"])[0] == Announced("127.0.0.1", "127.0.0.1")
    assert announced_at(["127.8.9.10"]) == (Announced("127.8.9.10", "127.8.9.10"),)


def test_an_address_that_nothing_leads_to_is_refused_in_one_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    def unreachable(self: object, address: object) -> None:
        raise OSError(101, "Network is unreachable")

    monkeypatch.setattr(socket.socket, "connect", unreachable)
    with pytest.raises(BadInput, match=rf"The address {OUTSIDE} cannot be announced: .*Network is unreachable"):
        announced_at([OUTSIDE])
